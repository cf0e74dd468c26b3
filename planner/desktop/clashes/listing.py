"""The list of clashes: folds heads, keeps what is selected through every edit, walks to the next and the previous."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from planner.desktop.clashes.delegate import ClashDelegate
from planner.desktop.clashes.model import COUNT, HEAD, KEY, ClashModel
from planner.desktop.clashes.wish import Wish
from planner.desktop.desk import OpenDesk

FOLDED_AT_FIRST = ("todo", "note")


class ClashList(QTreeView):
    """`chosen(key)` when the user selects a finding, `settled(key)` when an edit moved the selection.

    `went(key)` is Enter: to the thing itself. `way(n)` a digit: the n-th way out.
    """

    chosen = Signal(str)
    settled = Signal(str)
    went = Signal(str)
    way = Signal(int)

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._following = False
        self._folded = {(lane, "lane") for lane in FOLDED_AT_FIRST}
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
        self.collapsed.connect(lambda head: self._folded.add(self._head(head)))
        self.expanded.connect(lambda head: self._folded.discard(self._head(head)))
        self._unfold()
        self.clashes.modelReset.connect(self._unfold)

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
        if wish.lane and wish.by == "lane":
            for row in range(self.clashes.rowCount()):
                if self.clashes.index(row, 0).data(HEAD) == wish.lane:
                    self.expand(self.clashes.index(row, 0))

    def step(self, by: int) -> None:
        """Select the next (1) or previous (-1) finding under the unfolded heads, round and round."""
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
        """Enter goes to the thing, Space shows it again, both fold a head; a digit is a way out."""
        current, key = self.currentIndex(), event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and current.isValid():
            if not self.key:
                self.setExpanded(current, not self.isExpanded(current))
            else:
                (self.chosen if key == Qt.Key.Key_Space else self.went).emit(self.key)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and self.key:
            self.way.emit(key - Qt.Key.Key_0)
        elif not event.text().isprintable() or not event.text():
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
        """The keys under the unfolded heads; if there are none, the first head that has any unfolds."""
        heads = [self.clashes.index(row, 0) for row in range(self.clashes.rowCount())]
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

    def _head(self, head: QModelIndex) -> tuple[str, str]:
        return str(head.data(HEAD)), self.clashes.wish.by

    def _unfold(self) -> None:
        """Other heads: open, but for those that were folded."""
        folded = frozenset(self._folded)
        with QSignalBlocker(self):
            self.expandAll()
            for row in range(self.clashes.rowCount()):
                head = self.clashes.index(row, 0)
                if self._head(head) in folded:
                    self.collapse(head)
        self._hide_empty()

    def _hide_empty(self) -> None:
        for row in range(self.clashes.rowCount()):
            empty = not self.clashes.index(row, 0).data(COUNT)
            if self.isRowHidden(row, QModelIndex()) is not empty:
                self.setRowHidden(row, QModelIndex(), empty)
