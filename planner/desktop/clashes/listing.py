"""The list of clashes: folds lanes, keeps what is selected through every edit, walks to the next and the previous."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from planner.clashes.findings import LANES
from planner.desktop.clashes.delegate import ClashDelegate
from planner.desktop.clashes.model import COUNT, KEY, ClashModel
from planner.desktop.clashes.wish import Wish
from planner.desktop.desk import OpenDesk

FOLDED_AT_FIRST = ("todo", "note")


class ClashList(QTreeView):
    """`chosen(key)` when the user selects a finding, `settled(key)` when an edit moved the selection."""

    chosen = Signal(str)
    settled = Signal(str)

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._following = False
        self.clashes = ClashModel(desk, self)
        self.setModel(self.clashes)
        self.setItemDelegate(ClashDelegate(desk.theme, self))
        self.setAccessibleName(desk.say("Clashes"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        desk.theme.changed.connect(self.viewport().update)
        for row, lane in enumerate(LANES):
            self.setExpanded(self.clashes.index(row, 0), lane not in FOLDED_AT_FIRST)
        self._hide_empty()

    @property
    def key(self) -> str:
        """The finding that is selected, "" for none."""
        return str(self.currentIndex().data(KEY) or "")

    def follow(self) -> None:
        """After an edit: the rows that came and went; the same finding stays selected while it stands."""
        self._moved(self.clashes.follow)

    def show_only(self, wish: Wish) -> None:
        """Show other findings; a lane asked for by name unfolds."""
        self._moved(lambda: self.clashes.choose(wish))
        if wish.lane:
            self.expand(self.clashes.index(LANES.index(wish.lane), 0))

    def step(self, by: int) -> None:
        """Select the next (1) or previous (-1) finding of the unfolded lanes, round and round."""
        keys = self._walk()
        if not keys:
            return
        at = keys.index(self.key) + by if self.key in keys else (0 if by > 0 else -1)
        self.choose(keys[at % len(keys)])

    def begin(self) -> None:
        """Select the first finding if none is selected; the page stays where it is."""
        keys = self._walk()
        if not self.key and keys:
            self._moved(lambda: self.setCurrentIndex(self.clashes.index_of(keys[0])))

    def choose(self, key: str) -> None:
        """Select a finding and bring it into sight; `chosen` tells, even if it was selected already."""
        again = key == self.key
        index = self.clashes.index_of(key)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if again:
            self.chosen.emit(key)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The user's own selections are told."""
        super().currentChanged(current, previous)
        key = str(current.data(KEY) or "") if current.isValid() else ""
        if key and not self._following:
            self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the finding again, or folds a lane; letters are not searched for here."""
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and current.isValid():
            if self.key:
                self.chosen.emit(self.key)
            else:
                self.setExpanded(current, not self.isExpanded(current))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a lane's head folds it; on the finding that is selected, shows it again."""
        index = self.indexAt(event.position().toPoint())
        again = index.isValid() and index == self.currentIndex()
        super().mousePressEvent(event)
        if index.isValid() and not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))
        elif again:
            self.chosen.emit(self.key)

    def _walk(self) -> list[str]:
        """The keys of the unfolded lanes; if those are empty the first lane that is not unfolds."""
        heads = [self.clashes.index(row, 0) for row in range(len(LANES))]
        heads = [head for head in heads if self.clashes.rowCount(head)]
        if heads and not any(self.isExpanded(head) for head in heads):
            self.expand(heads[0])
        return [
            str(self.clashes.index(row, 0, head).data(KEY))
            for head in heads
            if self.isExpanded(head)
            for row in range(self.clashes.rowCount(head))
        ]

    def _moved(self, change: Callable[[], None]) -> None:
        key = self.key
        self._following = True
        change()
        if key and self.key != key and (index := self.clashes.index_of(key)).isValid():
            self.setCurrentIndex(index)
        self._following = False
        self._hide_empty()
        self.settled.emit(self.key)

    def _hide_empty(self) -> None:
        for row in range(len(LANES)):
            empty = not self.clashes.index(row, 0).data(COUNT)
            self.setRowHidden(row, QModelIndex(), empty)
