"""Draws the history: a day's band, then time, who, the sentence, how many records."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.history.model import COUNT, ID, TIME, WHO, HistoryModel
from planner.desktop.widgets.two_levels import Index, TwoLevelDelegate

Middle = Qt.AlignmentFlag.AlignVCenter


class HistoryDelegate(TwoLevelDelegate):
    """Bands of 34 px, rows of 31."""

    HEAD, ROW = 34, 31

    def head(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The day, and how much was done on it."""
        px = self._theme.px
        wide = self._text(painter, rect.adjusted(px(20), 0, -px(20), 0), str(index.data()), "section", "text")
        beside = rect.adjusted(px(20 + 10) + wide, 0, -px(20), 0)
        self._text(painter, beside, str(index.data(COUNT)), "small", "text3")

    def row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Time, who, the sentence, how many records."""
        px = self._theme.px
        count = str(index.data(COUNT))
        room = self._theme.metrics("small").horizontalAdvance(count) + px(12)
        left = rect.adjusted(px(20), 0, -px(20), 0)
        self._text(painter, left, str(index.data(TIME)), "strong", "text")
        self._text(painter, left.adjusted(px(56), 0, 0, 0), str(index.data(WHO)), "small", "text3")
        self._text(painter, left.adjusted(px(96), 0, -room, 0), str(index.data()), "body", "text")
        self._text(painter, left, count, "small", "text3", right=True)

    def _text(self, painter: QPainter, rect: QRect, text: str, role: str, token: str, *, right: bool = False) -> int:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(token))
        metrics = self._theme.metrics(role)
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Middle | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft), cut)
        return metrics.horizontalAdvance(cut)


class HistoryList(QTreeView):
    """`chosen(id)` tells the set of the current row."""

    chosen = Signal(str)

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.sets = HistoryModel(desk, self)
        self.setModel(self.sets)
        self.setItemDelegate(HistoryDelegate(desk.theme, self))
        self.setAccessibleName(desk.say("History"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        desk.theme.changed.connect(self.viewport().update)
        self.sets.modelReset.connect(self.expandAll)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the set."""
        super().currentChanged(current, previous)
        self.chosen.emit(str(current.data(ID) or "") if current.isValid() else "")
