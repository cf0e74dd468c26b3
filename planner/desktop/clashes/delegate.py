"""Draws the rows of the clash list: a lane's head with its count, a finding with sign, title, detail and time."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTreeView

from planner.desktop.bidi import isolated
from planner.desktop.clashes.model import COUNT, DETAIL, LANE, LANES_HELD, TIME
from planner.desktop.marks import Marks
from planner.desktop.theme import Theme
from planner.desktop.widgets.two_levels import Index, TwoLevelDelegate

Middle = Qt.AlignmentFlag.AlignVCenter


class ClashDelegate(TwoLevelDelegate):
    """A lane's head folds at a click, so it answers the mouse too."""

    HEAD, ROW = 28, 46
    heads_hover = True

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(theme, view)
        self._marks = Marks(theme)
        self._view = view

    def head(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Arrow, words, count; under other heads than the lanes how many of each lane, sign by sign."""
        theme, px = self._theme, self._theme.px
        arrow = "down" if self._view.isExpanded(index) else "right"
        middle = rect.center().y() + 1
        self._marks.icon(painter, QRectF(rect.left() + px(16), middle - px(7), px(14), px(14)), arrow, "text3")
        words = rect.adjusted(px(40), 0, -px(16), 0)
        painter.setFont(theme.font("small-strong"))
        painter.setPen(theme.colour("text2"))
        title = str(index.data())
        held: list[tuple[str, int]] = index.data(LANES_HELD)
        taken = sum(px(14 + 4 + 10) + theme.metrics("small").horizontalAdvance(str(n)) for _, n in held)
        room = words.width() - taken - px(8)
        cut = theme.metrics("small-strong").elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, Middle, cut)
        words.setLeft(words.left() + theme.metrics("small-strong").horizontalAdvance(cut) + px(8))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text3"))
        if held:
            self._held(painter, words, held)
            return
        said = [str(index.data(COUNT)), str(index.data(DETAIL))]
        painter.drawText(words, Middle, " · ".join(part for part in said if part))

    def _held(self, painter: QPainter, words: QRect, held: list[tuple[str, int]]) -> None:
        """Signs with their counts, at the trailing edge."""
        px, metrics = self._theme.px, self._theme.metrics("small")
        right = words.right()
        for lane, n in reversed(held):
            number = str(n)
            wide = metrics.horizontalAdvance(number)
            painter.drawText(QRect(right - wide, words.top(), wide + 1, words.height()), Middle, number)
            sign = QRectF(right - wide - px(18), words.center().y() - px(6), px(14), px(14))
            self._marks.lane(painter, sign, lane)
            right -= wide + px(28)

    def row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Sign, title, detail, time."""
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
        cut = self._theme.metrics(role).elidedText(isolated(text), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Middle, cut)
