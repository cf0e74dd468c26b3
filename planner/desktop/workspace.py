"""The open plan: its file, its clashes, undo, and the one signal that tells everybody what changed.

Whoever shows something listens to `changed` (it carries the `ChangeSet`) and looks up ids in `plan`; whoever edits
makes a `ChangeSet` (plan/edits) and calls `commit`. `show` is how pages meet: "show this record", wherever it is shown.
"""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from planner.clashes.engine import Engine
from planner.clashes.findings import LANES, Finding
from planner.errors import PlannerError
from planner.plan import clock
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan


class Holder(Protocol):
    """Who has a plan open for writing."""

    @property
    def host(self) -> str:
        """The computer."""

    @property
    def since(self) -> str:
        """The instant."""


class File(Protocol):
    """What the workspace needs of an open plan file (`planner.store.planfile.PlanFile`)."""

    @property
    def plan(self) -> Plan:
        """The plan in memory, kept in step by commit, undo and redo."""

    @property
    def read_only(self) -> bool:
        """Whether nothing may be written."""

    @property
    def lock_holder(self) -> Holder | None:
        """Who has it open for writing now."""

    @property
    def can_undo(self) -> ChangeSet | None:
        """What undo would take back."""

    @property
    def can_redo(self) -> ChangeSet | None:
        """What redo would bring back."""

    def commit(self, change_set: ChangeSet) -> ChangeSet:
        """Check, write and apply a change set; a `PlannerError` leaves all as it was."""

    def undo(self, set_id: str | None = None) -> ChangeSet:
        """Take the last change set back, or the given one; the set that was applied."""

    def redo(self) -> ChangeSet:
        """Bring the last one taken back again; the set that was applied."""

    def history(self, limit: int | None = None) -> list[ChangeSet]:
        """The change sets, oldest first; with a limit the newest of them."""

    def catch_up(self) -> list[ChangeSet]:
        """Bring in what others committed since."""

    def close(self) -> None:
        """Let the file go."""


MINUTES = 15
"""How often deadlines are looked at again."""


class Workspace(QObject):
    """One open plan. Emits `changed(ChangeSet)` after every commit, undo and redo."""

    changed = Signal(object)
    """A `ChangeSet` that is now part of the plan."""
    clashes_changed = Signal()
    judged = Signal(object, object)
    """A `ChangeSet` that is now part of the plan, and the `Delta` of clashes that it brought and took."""
    failed = Signal(object)
    """A `PlannerError` of a commit, undo or redo that nobody else shows: the window shows it as a strip."""
    show = Signal(str, str)
    """Show this record: kind, id."""
    show_finding = Signal(str)
    """Show the finding of this key in the list of clashes."""
    said = Signal(str)
    """A sentence for the undo bar: what was done where it cannot be seen."""
    saved = Signal()
    hint = Signal(str)
    """What the user is doing, in words, for the status bar; "" when done."""

    def __init__(self, file: File, engine: Engine, *, path: str, now: int | None = None) -> None:
        super().__init__()
        self.file = file
        self.engine = engine
        self.path = path
        self.saved_at: int | None = None
        self._fixed_now = now
        self._closed = False

    @property
    def plan(self) -> Plan:
        """The plan in memory."""
        return self.file.plan

    @property
    def read_only(self) -> bool:
        """Whether fields can be edited."""
        return self.file.read_only

    @property
    def now(self) -> int:
        """The moment that the window takes for now: the clock's, or the one given at the start."""
        return self._fixed_now if self._fixed_now is not None else clock.now_minute()

    def try_commit(self, change_set: ChangeSet) -> PlannerError | None:
        """Commit; the error if it is refused, for the form that shows it at its field. An empty set does nothing."""
        if not change_set.changes:
            return None
        try:
            done = self.file.commit(change_set)
        except PlannerError as error:
            return error
        self._tell(done)
        return None

    def commit(self, change_set: ChangeSet, said: str = "") -> bool:
        """Commit; a refusal goes to `failed`. `said` is the undo bar's sentence where the change is out of sight."""
        error = self.try_commit(change_set)
        if error is not None:
            self.failed.emit(error)
            return False
        if said and change_set.changes:
            self.said.emit(said)
        return True

    def undo(self) -> bool:
        """Take the last change back."""
        return self.file.can_undo is not None and self._again(self.file.undo)

    def undo_set(self, set_id: str) -> bool:
        """Take any change back; refused, with the reason, where a field has changed since."""
        return self._again(lambda: self.file.undo(set_id))

    def redo(self) -> bool:
        """Bring the last change taken back again."""
        return self.file.can_redo is not None and self._again(self.file.redo)

    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in the engine's order."""
        return self.engine.all()

    def counts(self) -> Mapping[str, int]:
        """How many findings each lane has, and how many are accepted."""
        counts: dict[str, int] = dict.fromkeys((*LANES, "accepted"), 0)
        for finding in self.findings():
            lane = "accepted" if finding.accepted is not None else finding.kind
            counts[lane] += 1
        return counts

    def look_again(self) -> None:
        """Follow what others committed to the file; and time, which makes deadlines pass."""
        if self._closed:  # a clock that ticks once more must not open the file anew
            return
        others = self.file.catch_up()
        if others or self.now - self.engine.now >= MINUTES:
            self.engine.at(self.now)
            self.clashes_changed.emit()
        for other in others:
            self.changed.emit(other)

    def close(self) -> None:
        """Let the file go; the workspace is of no use afterwards."""
        self._closed = True
        self.file.close()

    def _again(self, step: Callable[[], ChangeSet]) -> bool:
        try:
            done = step()
        except PlannerError as error:
            self.failed.emit(error)
            return False
        self._tell(done)
        return True

    def _tell(self, done: ChangeSet) -> None:
        delta = self.engine.after(done)
        self.saved_at = self.now
        self.changed.emit(done)
        self.clashes_changed.emit()
        self.judged.emit(done, delta)
        self.saved.emit()
