"""The item model of the history: days, the newest first, and under each what was done on it, the newest first."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, Qt

from planner.desktop.clocks import day_words
from planner.desktop.desk import OpenDesk
from planner.desktop.said import initials
from planner.desktop.widgets.text import plain_tip
from planner.desktop.widgets.two_levels import Index, TwoLevelModel
from planner.plan import clock
from planner.plan.changes import ChangeSet
from planner.wording.changes import sentence

Role = Qt.ItemDataRole

ID, TIME, WHO, COUNT = (Role.UserRole + n for n in range(4))
"""Roles: a set's id ("" for a day), its time, who in short, how many records it touched (of a day: how many sets)."""


class HistoryModel(TwoLevelModel):
    """`fill` takes the sets, oldest first."""

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._days: list[tuple[str, list[ChangeSet]]] = []

    def fill(self, sets: Iterable[ChangeSet]) -> None:
        """Show these."""
        self.beginResetModel()
        self._days = []
        for one in sets:
            day = self._moment(one)[:10]
            if not self._days or self._days[0][0] != day:
                self._days.insert(0, (day, []))
            self._days[0][1].insert(0, one)
        self.endResetModel()

    def change_set(self, index: Index) -> ChangeSet | None:
        """The set of a row; None for a day."""
        if not index.isValid() or index.internalId() == 0:
            return None
        return self._days[index.internalId() - 1][1][index.row()]

    def index_of(self, set_id: str) -> QModelIndex:
        """Where a set stands."""
        for row, (_day, sets) in enumerate(self._days):
            for at, one in enumerate(sets):
                if one.id == set_id:
                    return self.index(at, 0, self.index(row, 0))
        return QModelIndex()

    def heads(self) -> int:
        """The days."""
        return len(self._days)

    def under(self, head: int) -> int:
        """What was done on a day."""
        return len(self._days[head][1])

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """What a row says."""
        if not index.isValid():
            return None
        done = self.change_set(index)
        if done is None:
            day, sets = self._days[index.row()]
            said = self._desk.count("{n} change", "{n} changes", len(sets))
            return {int(Role.DisplayRole): day_words(day, self._desk.language), ID: "", COUNT: said}.get(role)
        n = len(done.changes)
        match role:
            case Role.DisplayRole:
                return sentence(done, self._desk.language)
            case Role.ToolTipRole | Role.AccessibleTextRole:
                said = f"{self._moment(done)[11:]}, {done.author}: {sentence(done, self._desk.language)}"
                return plain_tip(said) if role == Role.ToolTipRole else said
            case _:
                return {
                    ID: done.id,
                    TIME: self._moment(done)[11:],
                    WHO: initials(done.author),
                    COUNT: self._desk.count("{n} record", "{n} records", n) if n > 1 else "",
                }.get(role)

    def _moment(self, done: ChangeSet) -> str:
        return clock.wall(clock.minute_of_instant(done.at), self._desk.workspace.plan.head.zone)
