"""The open plan: its file, its clashes, undo, and the one signal that tells everybody what changed.

Whoever shows something listens to `changed` (it carries the `ChangeSet`) and looks up ids in `plan`; whoever edits
makes a `ChangeSet` (plan/edits) and calls `commit`. `show` is how pages meet: "show this record", wherever it is shown.
"""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from planner.clashes.engine import Engine
from planner.clashes.findings import Finding
from planner.clashes.trial import Trial
from planner.desktop.what_if import Compared, Imagined, compared, touched
from planner.errors import N_, PlannerError
from planner.plan import clock
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan
from planner.plan.records import Photo
from planner.settings import author


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

    def photo_record(self, person_id: str) -> Photo | None:
        """A person's picture, which no plan in memory holds."""

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
    what_if_changed = Signal()
    """The pages show, or no longer show, a plan that is only thought of; or that one has changed."""
    intent = Signal(str, str, str)
    """Do this with this record: the name of an intent, kind, id."""

    def __init__(self, file: File, engine: Engine, *, path: str, now: int | None = None) -> None:
        super().__init__()
        self.file = file
        self.engine = engine
        self.path = path
        self.saved_at: int | None = None
        self._fixed_now = now
        self._closed = False
        self._below: list[tuple[File, Engine]] = []
        """What a plan that is only thought of stands on: the file, or another one that is thought of."""

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
        """Take the last change back; of what is only looked at, all of it."""
        if self.looking:
            return self.throw_away()
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
        return self.engine.counts()

    def trial(self) -> Trial:
        """The plan as it is, on a copy with an engine of its own: to try things on, here or in a job."""
        return Trial.on_copy_of(self.plan, self.engine)

    @property
    def what_if(self) -> Imagined | None:
        """The plan that is only thought of, where the pages show one."""
        return self.file if isinstance(self.file, Imagined) else None

    @property
    def looking(self) -> bool:
        """Whether what the pages show is only to be looked at, as a way out that is tried."""
        return self.what_if is not None and self.read_only

    @property
    def real_read_only(self) -> bool:
        """Whether the file itself can be written."""
        return (self._below[0][0] if self._below else self.file).read_only

    def think(self, change_set: ChangeSet | None = None, *, looking: bool = False) -> bool:
        """Show the pages a plan that is only thought of, with this change in it; `looking` lets nobody edit it.

        Who looks at another one takes the first off again; over a plan that is being thought through one can look.
        """
        while self.what_if is not None and (self.what_if.read_only or not looking):
            self.throw_away()
        imagined = Imagined(self.plan, author=author(), looking=looking, photo_below=self.file.photo_record)
        engine = self.engine.copy(imagined.plan)
        try:
            done = imagined.take(change_set) if change_set is not None else None
        except PlannerError as error:
            self.failed.emit(error)
            return False
        self._below.append((self.file, self.engine))
        self.file, self.engine = imagined, engine
        if done is not None:
            engine.after(done)
            self.changed.emit(done)
        self._tell_thought()
        return True

    def throw_away(self) -> bool:
        """Back to what is below: the plan as it stands in the file, as a rule."""
        imagined = self.what_if
        if imagined is None:
            return False
        gone = imagined.whole().inverse()
        self.file, self.engine = self._below.pop()
        if gone.changes:
            self.changed.emit(gone)
        self._tell_thought()
        return True

    def keep(self, said: str = "") -> bool:
        """Commit all that was thought of to what is below, as one change; refused, it stays thought of."""
        imagined = self.what_if
        if imagined is None:
            return False
        file, _ = self._below[-1]
        whole = imagined.whole()
        try:
            others = file.catch_up()
            _refuse_mixed(whole, others)
            done = file.commit(whole) if whole.changes else None
        except PlannerError as error:
            self.failed.emit(error)
            return False
        self.file, self.engine = self._below.pop()
        for other in others:
            self.engine.after(other)
            self.changed.emit(other)
        if done is not None:
            self._tell(done)
        self._tell_thought()
        if done is not None and said:
            self.said.emit(said)
        return True

    def compared(self) -> Compared:
        """What the plan thought of brings and takes, against what is below."""
        before = self._below[-1][1].all() if self._below else self.engine.all()
        return compared(before, self.engine.all())

    def thought(self, kind: str) -> frozenset[str]:
        """The sessions or people ("session", "person") whose rows are other than in the file."""
        imagined = self.what_if
        return touched(self.plan, imagined.whole().changes)[kind] if imagined is not None else frozenset()

    def look_again(self) -> None:
        """Follow what others committed to the file; and time, which makes deadlines pass."""
        if self._closed or self._below:  # a clock that ticks once more must not open the file anew
            return
        others = self.file.catch_up()
        late = self.now - self.engine.now >= MINUTES
        if others:
            # One look at all of them: the plan has them all by now.
            self.engine.after(ChangeSet(changes=tuple(c for one in others for c in one.changes), label="catch_up"))
        if late:
            self.engine.at(self.now)
        if late or others:
            self.clashes_changed.emit()
        for other in others:
            self.changed.emit(other)

    def close(self) -> None:
        """Let the file go; the workspace is of no use afterwards."""
        self._closed = True
        (self._below[0][0] if self._below else self.file).close()

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
        thought = bool(self._below)
        if not thought:
            self.saved_at = self.now
        self.changed.emit(done)
        self.clashes_changed.emit()
        self.judged.emit(done, delta)
        if thought:
            self.what_if_changed.emit()
        self.saved.emit()

    def _tell_thought(self) -> None:
        self.clashes_changed.emit()
        self.what_if_changed.emit()
        self.saved.emit()


def _refuse_mixed(mine: ChangeSet, others: list[ChangeSet]) -> None:
    """What others changed meanwhile is not written over."""
    theirs = {(change.kind, change.id) for other in others for change in other.changes}
    if any((change.kind, change.id) in theirs for change in mine.changes):
        raise PlannerError(
            N_("Somebody else has changed the same records in the meantime, nothing was saved"),
            todo=N_("throw it away, look at what changed, then repeat it"),
        )
