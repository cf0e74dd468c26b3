"""Paints a row of the programme: a day's head, a session on two lines, a part on one. Heights are fixed by kind."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.marks import Marks
from planner.desktop.pages.programme.columns import Columns
from planner.desktop.pages.programme.model import ProgrammeModel
from planner.desktop.pages.programme.rows import Row
from planner.desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex
HEIGHTS = {"day": 34, "session": 46, "part": 30}
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class ProgrammeDelegate(QStyledItemDelegate):
    """`painted` counts rows: what a repaint costs, without a clock."""

    def __init__(self, theme: Theme, model: ProgrammeModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._marks = Marks(theme)
        self.painted = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """By the row's kind."""
        return QSize(10, self._theme.px(HEIGHTS[self._model.row_at(index.row()).kind]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, hairline and cells."""
        self.painted += 1
        row = self._model.row_at(index.row())
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if row.kind == "day":
            self.paint_day(painter, rect, row)
        else:
            self._paint_ground(painter, rect, state)
            self._paint_session(painter, rect, row)
        if state & QStyle.StateFlag.State_HasFocus and row.kind != "day":
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def paint_day(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """A day's head, also where it sticks to the top."""
        theme, px = self._theme, self._theme.px
        painter.fillRect(rect, theme.colour("sunken"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(px(20), 0, -px(20), -1)
        beside = self._text(painter, inner, row.seats, "small", "text3", side=RIGHT)
        inner.setRight(inner.right() - beside - px(12))
        took = self._text(painter, inner, row.title, "section", "text")
        self._text(painter, inner.adjusted(took + px(10), 1, 0, 0), row.second, "small", "text3")

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        chosen = state & QStyle.StateFlag.State_Selected
        hovered = state & QStyle.StateFlag.State_MouseOver
        token = "accent-soft" if chosen else "hover" if hovered else "page"
        painter.fillRect(rect, self._theme.colour(token))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_session(self, painter: QPainter, rect: QRect, row: Row) -> None:
        px, at = self._theme.px, Columns.at(self._theme, rect.width())
        whole = rect.adjusted(0, 0, 0, -1)
        part = row.kind == "part"
        self._paint_time(painter, _cell(whole, at.part_time if part else at.time), row)
        edge = px(6 if not part else 4)
        spine = QRectF(at.spine + rect.left(), whole.top() + edge, px(5), whole.height() - 2 * edge)
        self._marks.spine(painter, spine, row.family, gone=row.gone)
        if row.icon:
            middle = whole.center().y() - px(8)
            icon = QRectF(rect.left() + at.icon, middle, px(16), px(16))
            self._marks.icon(painter, icon, row.icon, "text3" if row.gone else row.family)
        self._paint_title(painter, _cell(whole, at.title), row)
        self._text(painter, _cell(whole, at.room), row.room, "body", "text2")
        self._paint_ours(painter, _cell(whole, at.ours), row)
        self._text(painter, _cell(whole, at.seats), row.seats, "body", "text2", side=RIGHT)
        if row.id in self._model.thought:
            self._marks.thought(painter, rect)
        lane = self._model.sign_of(row.id)
        if lane:
            sign = QRectF(rect.left() + at.sign, whole.center().y() - px(7), px(14), px(14))
            self._marks.lane(painter, sign, lane)

    def _paint_time(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """The start weighs more than the end; a part's times are quiet."""
        if row.kind == "part":
            self._text(painter, rect, f"{row.start}–{row.end}", "small", "text2")
            return
        took = self._text(painter, rect, row.start, "strong", "text3" if row.gone else "text")
        self._text(painter, rect.adjusted(took, 0, 0, 0), f"–{row.end}", "body", "text3")

    def _paint_title(self, painter: QPainter, rect: QRect, row: Row) -> None:
        px, token = self._theme.px, "text3" if row.gone else "text"
        if row.kind == "part":
            self._text(painter, rect, row.title, "body", "text3" if row.gone else "text2", struck=row.gone)
            return
        top = rect.center().y() - px(17)
        first = QRect(rect.left(), top, rect.width(), px(18))
        second = QRect(rect.left(), top + px(18), rect.width(), px(16))
        self._text(painter, first, row.title, "name", token, struck=row.gone)
        self._text(painter, second, row.second, "small", "text3")

    def _paint_ours(self, painter: QPainter, rect: QRect, row: Row) -> None:
        px, ours, left = self._theme.px, row.ours, rect.left()
        metrics = self._theme.metrics("body")
        vacant = metrics.horizontalAdvance(ours.vacant) + px(24) if ours.vacant else 0
        if ours.words:
            self._marks.role(painter, QRectF(left, rect.center().y() - px(6), px(12), px(12)), ours.role)
            left += px(17)
            room = max(px(20), rect.right() - left - vacant)
            name, more = next((one for one in ours.words if self._width(*one) <= room), ours.words[-1])
            behind = metrics.horizontalAdvance(f" {more}") if more else 0
            left += self._text(painter, QRect(left, rect.top(), room - behind, rect.height()), name)
            if more:
                left += self._text(
                    painter, QRect(left, rect.top(), behind + 1, rect.height()), f" {more}", "body", "text2"
                )
            left += px(8)
        if ours.vacant:
            mark = QRectF(left, rect.center().y() - px(6), px(12), px(12))
            self._marks.role(painter, mark, "attendee", is_open=True, token="text3")
            self._text(painter, QRect(left + px(17), rect.top(), vacant, rect.height()), ours.vacant, "body", "text3")

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        role: str = "body",
        token: str = "text",
        *,
        side: Qt.AlignmentFlag = LEFT,
        struck: bool = False,
    ) -> int:
        """Words on one line, cut at the width; the width they took."""
        metrics = self._theme.metrics(role)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(self._strike(role) if struck else self._theme.font(role))
        painter.setPen(self._theme.colour(token))
        # Each text in its own direction, so that the cut end of Arabic is where it ends.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        flags = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
        painter.drawText(rect, flags, shown)
        return metrics.horizontalAdvance(shown)

    def _width(self, name: str, more: str) -> int:
        return self._theme.metrics("body").horizontalAdvance(f"{name} {more}" if more else name)

    def _strike(self, role: str) -> QFont:
        font = QFont(self._theme.font(role))
        font.setStrikeOut(True)
        return font


def _cell(rect: QRect, column: tuple[int, int]) -> QRect:
    return QRect(rect.left() + column[0], rect.top(), column[1], rect.height())
