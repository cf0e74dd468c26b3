"""The item model of the clashes: four lanes and the findings under each; an edit moves only rows that came or went."""

from collections.abc import Iterator, Sequence
from typing import Literal

from PySide6.QtCore import QModelIndex, QObject, Qt

from planner.clashes.findings import LANES, Finding, order
from planner.desktop.clashes.wish import LANE_NAMES, Wish, by_lane
from planner.desktop.clocks import clock_line
from planner.desktop.desk import OpenDesk
from planner.desktop.frame.status import lane_words
from planner.desktop.widgets.two_levels import Index, TwoLevelModel
from planner.wording import clashes as wording
from planner.wording import labels

Role = Qt.ItemDataRole

KEY, DETAIL, TIME, LANE, COUNT = (Role.UserRole + n for n in range(5))
"""Roles: a finding's key ("" for a lane's head), its second line, its time in words, its lane, the head's count."""

MOST = 500
"""Rows that a lane shows at most, the first ones: nobody reads more, and the filters find the others."""


class ClashModel(TwoLevelModel):
    """Top rows are the lanes, always four. `follow` brings the rows to what the workspace finds now."""

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.wish = Wish()
        self._lanes: dict[str, list[Finding]] = {lane: [] for lane in LANES}
        self._counts: dict[str, int] = dict.fromkeys(LANES, 0)
        self.follow()

    def choose(self, wish: Wish) -> None:
        """Show other findings."""
        self.wish = wish
        self.follow()

    def follow(self) -> None:
        """Take out the rows that are gone, put in those that are new, and let the others be said again."""
        workspace = self._desk.workspace
        found = by_lane(workspace.plan, workspace.findings(), self.wish)
        wanted = {lane: ones[:MOST] for lane, ones in found.items()}
        self._counts = {lane: len(ones) for lane, ones in found.items()}
        for row, lane in enumerate(LANES):
            head = self.index(row, 0)
            self._drop(head, lane, wanted[lane])
            self._bring(head, lane, wanted[lane])
            self.dataChanged.emit(head, head)
            if wanted[lane]:
                self.dataChanged.emit(self.index(0, 0, head), self.index(len(wanted[lane]) - 1, 0, head))

    def finding(self, key: str) -> Finding | None:
        """The finding of that key, if it is in the list."""
        return next((one for found in self._lanes.values() for one in found if one.key == key), None)

    def index_of(self, key: str) -> QModelIndex:
        """Where a finding stands; an invalid index if it does not."""
        for row, lane in enumerate(LANES):
            for at, finding in enumerate(self._lanes[lane]):
                if finding.key == key:
                    return self.index(at, 0, self.index(row, 0))
        return QModelIndex()

    def heads(self) -> int:
        """Always four lanes."""
        return len(LANES)

    def under(self, head: int) -> int:
        """The findings of a lane."""
        return len(self._lanes[LANES[head]])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A head folds, a finding can be selected."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == 0:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """What a row says; asked for what is painted only."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._of_head(LANES[index.row()], role)
        return self._of_finding(self._lanes[LANES[index.internalId() - 1]][index.row()], role)

    def _of_head(self, lane: str, role: int) -> object:
        n = self._counts[lane]
        match role:
            case Role.DisplayRole:
                return self._desk.say(LANE_NAMES[lane])
            case Role.AccessibleTextRole:
                return lane_words(self._desk, lane, n)
            case _ if role == COUNT:
                return n
            case _ if role == DETAIL:
                return self._desk.say("the first {n} are shown", n=MOST) if n > MOST else ""
            case _ if role == LANE:
                return lane
            case _ if role == KEY:
                return ""
        return None

    def _of_finding(self, finding: Finding, role: int) -> object:
        plan, lang = self._desk.workspace.plan, self._desk.language
        match role:
            case Role.DisplayRole:
                return wording.title(plan, finding, lang)
            case Role.AccessibleTextRole:
                said = wording.sentence(plan, finding, lang)
                return f"{labels.choice_label(finding.kind, lang)}: {said}"
            case _ if role == DETAIL:
                return wording.accepted(plan, finding, lang) or wording.detail(plan, finding, lang)
            case _ if role == TIME:
                return self._time(finding)
            case _ if role == LANE:
                return "accepted" if finding.accepted else finding.kind
            case _ if role == KEY:
                return finding.key
        return None

    def _time(self, finding: Finding) -> str:
        if finding.from_ is None:
            return ""
        return clock_line(finding.from_, self._desk.workspace.plan.head.zone, self._desk.language)

    def _drop(self, head: QModelIndex, lane: str, wanted: Sequence[Finding]) -> None:
        here = self._lanes[lane]
        stay = {(order(one), one.key) for one in wanted}
        gone = [row for row, one in enumerate(here) if (order(one), one.key) not in stay]
        for first, last in _runs(gone, "down"):
            self.beginRemoveRows(head, first, last)
            del here[first : last + 1]
            self.endRemoveRows()

    def _bring(self, head: QModelIndex, lane: str, wanted: Sequence[Finding]) -> None:
        here = self._lanes[lane]
        there = {one.key for one in here}
        new = [row for row, one in enumerate(wanted) if one.key not in there]
        for first, last in _runs(new, "up"):
            self.beginInsertRows(head, first, last)
            here[first:first] = wanted[first : last + 1]
            self.endInsertRows()
        here[:] = wanted


def _runs(rows: Sequence[int], way: Literal["up", "down"]) -> Iterator[tuple[int, int]]:
    """Neighbouring rows as first and last: upwards to insert, downwards to remove, so that numbers stay right."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return iter(runs if way == "up" else reversed(runs))
