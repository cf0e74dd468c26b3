"""The item model of the clashes: heads and the findings under each; an edit moves only rows that came or went."""

from collections.abc import Iterator, Sequence
from typing import Literal

from PySide6.QtCore import QModelIndex, QObject, Qt

from planner.clashes.findings import Finding, order
from planner.desktop.clashes.grouping import Group, grouped
from planner.desktop.clashes.wish import Wish
from planner.desktop.clocks import clock_line
from planner.desktop.desk import OpenDesk
from planner.desktop.frame.status import lane_count, lane_words
from planner.desktop.widgets.text import plain_tip
from planner.desktop.widgets.two_levels import Index, TwoLevelModel
from planner.wording import clashes as wording
from planner.wording import labels

Role = Qt.ItemDataRole

KEY, DETAIL, TIME, LANE, COUNT, LANES_HELD, HEAD = (Role.UserRole + n for n in range(7))
"""Roles: a finding's key ("" for a head), its second line, its time in words, its lane, a head's count, how many of
each lane a head holds (none where it is a lane itself), and what a head is: a lane, an id, a day, a code."""

MOST = 500
"""Rows that a head shows at most, the first ones: nobody reads more, and the filters find the others."""


class ClashModel(TwoLevelModel):
    """Top rows are the heads; by gravity the lanes, always four. `follow` brings the rows to what is found now."""

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.wish = Wish()
        self._heads: list[Group] = []
        self._counts: list[int] = []
        self.follow()

    def choose(self, wish: Wish) -> None:
        """Show other findings, or the same under other heads."""
        self.wish = wish
        self.follow()

    def follow(self) -> None:
        """Take out the rows that are gone, put in those that are new, and let the others be said again.

        Where the heads are others, all is laid out anew.
        """
        wanted = grouped(self._desk, self._desk.workspace.findings(), self.wish)
        if [group.key for group in wanted] != [group.key for group in self._heads]:
            self.beginResetModel()
            self._heads = wanted
            self._counts = [len(group.findings) for group in wanted]
            for group in wanted:
                del group.findings[MOST:]
            self.endResetModel()
            return
        self._counts = [len(group.findings) for group in wanted]
        for row, (here, group) in enumerate(zip(self._heads, wanted, strict=True)):
            head, shown = self.index(row, 0), group.findings[:MOST]
            here.title = group.title
            self._drop(head, here.findings, shown)
            self._bring(head, here.findings, shown)
            self.dataChanged.emit(head, head)
            if shown:
                self.dataChanged.emit(self.index(0, 0, head), self.index(len(shown) - 1, 0, head))

    def finding(self, key: str) -> Finding | None:
        """The finding of that key, if it is in the list."""
        return next((one for group in self._heads for one in group.findings if one.key == key), None)

    def index_of(self, key: str) -> QModelIndex:
        """Where a finding stands; an invalid index if it does not."""
        for row, group in enumerate(self._heads):
            for at, finding in enumerate(group.findings):
                if finding.key == key:
                    return self.index(at, 0, self.index(row, 0))
        return QModelIndex()

    def heads(self) -> int:
        """How many heads there are."""
        return len(self._heads)

    def under(self, head: int) -> int:
        """The findings of a head."""
        return len(self._heads[head].findings)

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
            return self._of_head(index.row(), role)
        return self._of_finding(self._heads[index.internalId() - 1].findings[index.row()], role)

    def _of_head(self, row: int, role: int) -> object:
        group, n = self._heads[row], self._counts[row]
        match role:
            case Role.DisplayRole:
                return group.title
            case Role.AccessibleTextRole:
                if group.lane:
                    return lane_words(self._desk, group.lane, n)
                return ", ".join((group.title, *(lane_count(self._desk, *held) for held in group.counts())))
            case _ if role == COUNT:
                return n
            case _ if role == DETAIL:
                return self._desk.say("the first {n} are shown", n=MOST) if n > MOST else ""
            case _ if role == LANE:
                return group.lane
            case _ if role == LANES_HELD:
                return [] if group.lane else group.counts()
            case _ if role == HEAD:
                return group.key
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
            case Role.ToolTipRole:
                lines = (wording.sentence(plan, finding, lang), wording.signed(plan, finding, lang))
                return plain_tip("\n".join(line for line in lines if line))
            case _ if role == DETAIL:
                return wording.signed(plan, finding, lang) or wording.detail(plan, finding, lang)
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

    def _drop(self, head: QModelIndex, here: list[Finding], wanted: Sequence[Finding]) -> None:
        stay = {(order(one), one.key) for one in wanted}
        gone = [row for row, one in enumerate(here) if (order(one), one.key) not in stay]
        for first, last in _runs(gone, "down"):
            self.beginRemoveRows(head, first, last)
            del here[first : last + 1]
            self.endRemoveRows()

    def _bring(self, head: QModelIndex, here: list[Finding], wanted: Sequence[Finding]) -> None:
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
