"""What is known of each sheet before it is printed: its pages, or why there is none; found out beside the window."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from planner.desktop.desk import OpenDesk
from planner.desktop.runner import Task
from planner.errors import PlannerError
from planner.jobs.printing import PrintReport, look_over
from planner.plan.changes import ChangeSet

TOGETHER = 60
"""Sheets that are looked at in one job, which shares its fonts; those in sight are a job of their own, the first."""

MANY = 500
"""In a plan of more people only the sheets that were in sight are looked at."""

REST = 400
"""Milliseconds without an edit before sheets are looked at again."""

ON_NO_SHEET = frozenset({"acceptance", "practice", "pass", "pass_kind", "pass_office", "issue", "photo"})


@dataclass(frozen=True)
class State:
    """Pages, the characters that no font has, and why there is no sheet if there is none."""

    pages: int = 0
    missing: tuple[str, ...] = ()
    why: PlannerError | None = None


class Known(QObject):
    """`learned(ids)` when more is known. What was known of a sheet stays until it is looked at again."""

    learned = Signal(object)

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._states: dict[str, State] = {}
        self._fresh: set[str] = set()
        self._in_sight: list[str] = []
        self._all: list[str] = []
        self._task: Task | None = None
        self._edits = 0
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(REST)
        self._wait.timeout.connect(self._next)

    def state(self, person_id: str) -> State | None:
        """What is known of a sheet; None if nothing is yet."""
        return self._states.get(person_id)

    def troubled(self, person_ids: Iterable[str]) -> int:
        """How many of these sheets cannot be made, as far as is known."""
        states = (self._states.get(one) for one in person_ids)
        return sum(1 for state in states if state is not None and state.why is not None)

    def follow(self, change_set: ChangeSet) -> None:
        """After an edit everything is looked at again, once somebody wants to know."""
        if any(change.kind not in ON_NO_SHEET for change in change_set.changes):
            self._edits += 1
            self._fresh.clear()

    def soon(self) -> None:
        """Look when no edit has come for a moment."""
        self._wait.start()

    def want(self, in_sight: Iterable[str], everybody: Iterable[str]) -> None:
        """Look at these first, then at all if they are not too many."""
        self._in_sight = list(in_sight)
        self._all = list(everybody)
        if self._task is None and not self._wait.isActive():
            self._next()

    def learn(self, report: PrintReport) -> None:
        """Take what a print or a look told."""
        told = {made.person: State(pages=made.pages) for made in report.sheets}
        told |= {failed.person: State(missing=failed.missing_characters, why=failed.why) for failed in report.failed}
        self._states |= told
        self._fresh |= told.keys()
        self.learned.emit(tuple(told))

    def _next(self) -> None:
        rest = self._all if len(self._all) <= MANY else []
        some = self._open(self._in_sight) or self._open(rest)
        if not some or self._task is not None:
            return
        plan, now, edits = self._desk.workspace.plan.copy(), self._desk.workspace.now, self._edits
        task = self._desk.jobs.run(lambda progress: look_over(plan, some, now=now, progress=progress), self, quiet=True)
        task.done.connect(lambda report: self._done(report, edits))
        task.ended.connect(self._ended)
        self._task = task

    def _open(self, person_ids: Iterable[str]) -> list[str]:
        persons = self._desk.workspace.plan.persons
        return [one for one in person_ids if one not in self._fresh and one in persons][:TOGETHER]

    def _done(self, report: PrintReport, edits: int) -> None:
        self.learn(report)
        if edits != self._edits:
            self._fresh.clear()

    def _ended(self) -> None:
        self._task = None
        if not self._wait.isActive():
            self._next()
