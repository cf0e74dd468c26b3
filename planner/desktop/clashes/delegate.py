"""Draws the rows of the clash list: a lane's head with its count, a finding with sign, title, detail and time."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from planner.desktop.clashes.model import COUNT, DETAIL, LANE, TIME
from planner.desktop.marks import Marks
from planner.desktop.theme import Theme

HEAD, ROW = 28, 46
Middle = Qt.AlignmentFlag.AlignVCenter


class ClashDelegate(QStyledItemDelegate):
    """Two kinds of rows, told apart by whether they have a parent."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._marks = Marks(theme)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Heights are fixed, the width is the list's."""
        high = ROW if index.parent().isValid() else HEAD
        return QSize(option.rect.width(), self._theme.px(high))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, words, hairline, focus ring."""
        theme, rect = self._theme, option.rect
        finding = index.parent().isValid()
        painter.save()
        chosen = finding and bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "accent-soft" if chosen else "hover" if hover else "page" if finding else "sunken"
        painter.fillRect(rect, theme.colour(ground))
        if finding:
            self._finding(painter, rect, index)
        else:
            self._head(painter, rect, index)
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _head(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        theme, px = self._theme, self._theme.px
        arrow = "down" if self._view.isExpanded(index) else "right"
        middle = rect.center().y() + 1
        self._marks.icon(painter, QRectF(rect.left() + px(16), middle - px(7), px(14), px(14)), arrow, "text3")
        words = rect.adjusted(px(40), 0, -px(16), 0)
        painter.setFont(theme.font("small-strong"))
        painter.setPen(theme.colour("text2"))
        title = str(index.data())
        painter.drawText(words, Middle, title)
        words.setLeft(words.left() + theme.metrics("small-strong").horizontalAdvance(title) + px(8))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text3"))
        said = [str(index.data(COUNT)), str(index.data(DETAIL))]
        painter.drawText(words, Middle, " · ".join(part for part in said if part))

    def _finding(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        theme, px = self._theme, self._theme.px
        sign = QRectF(rect.left() + px(16), rect.center().y() - px(7), px(14), px(14))
        self._marks.lane(painter, sign, str(index.data(LANE)))
        time = str(index.data(TIME) or "")
        small = theme.metrics("small")
        wide = small.horizontalAdvance(time)
        words = QRect(rect.left() + px(40), rect.top() + px(5), rect.width() - px(40 + 16 + 12) - wide, px(18))
        self._line(painter, words, str(index.data()), "name", "text")
        self._line(painter, words.translated(0, px(17)), str(index.data(DETAIL) or ""), "small", "text3")
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text3"))
        painter.drawText(rect.adjusted(0, 0, -px(16), 0), Middle | Qt.AlignmentFlag.AlignRight, time)

    def _line(self, painter: QPainter, rect: QRect, text: str, role: str, token: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(token))
        cut = self._theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Middle, cut)
