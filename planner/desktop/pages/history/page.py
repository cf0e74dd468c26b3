"""History: what was done, by whom and when, day by day; what it changed, and taking it back."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from planner.desktop.desk import OpenDesk
from planner.desktop.page import Page
from planner.desktop.pages.history.detail import ChangeDetail
from planner.desktop.pages.history.listing import HistoryList
from planner.plan.changes import ChangeSet

NEWEST = 1000
"""Change sets that are shown; `planner history` lists all."""

LEFT, RIGHT = 640, 340


class History(Page):
    """The list at the left, what the selected change did at the right; the inspector shows the record it touched."""

    needs_its_edge: ClassVar[bool] = True

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk, desk.say("History"))
        self.view = HistoryList(desk)
        self.detail = ChangeDetail(desk)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.view)
        parts.addWidget(self.detail)
        parts.setStretchFactor(0, 1)
        parts.setSizes([desk.theme.px(LEFT), desk.theme.px(RIGHT)])
        self.body.addWidget(parts, 1)
        self.view.chosen.connect(self._show)
        self.detail.undo.connect(desk.workspace.undo_set)

    def reload(self) -> None:
        """The newest change sets; the one that was selected stays."""
        kept = self._chosen()
        sets = self.desk.workspace.file.history(NEWEST)
        self.view.sets.fill(sets)
        self._choose(kept)
        said = self.desk.count("{n} change", "{n} changes", len(sets))
        if len(sets) == NEWEST:
            said = self.desk.say("the newest {n} changes", n=NEWEST)
        self.head.say(said)

    def take(self, change_set: ChangeSet) -> None:  # noqa: ARG002 - what others did may be older
        """Read the journal again: cheap, and in the file's own order."""
        self.reload()

    def _chosen(self) -> str:
        done = self.view.sets.change_set(self.view.currentIndex())
        return done.id if done is not None else ""

    def _choose(self, set_id: str) -> None:
        index = self.view.sets.index_of(set_id)
        if index.isValid():
            self.view.setCurrentIndex(index)
        else:
            self._show("")

    def _show(self, set_id: str) -> None:
        done = self.view.sets.change_set(self.view.sets.index_of(set_id)) if set_id else None
        self.detail.show_set(done)
        records = self.desk.workspace.plan.records
        there = [c for c in done.changes if c.id in records.get(c.kind, {})] if done is not None else []
        self.selected.emit(*((there[0].kind, there[0].id) if there else ("", "")))
