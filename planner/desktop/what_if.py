"""A plan that is only thought of: stands in the place of the plan file, and nothing of it reaches the disk.

The pages show it, edits go into it, undo works in it; it ends by being thrown away, or kept as one change set.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from planner.clashes.findings import Finding
from planner.errors import N_, PlannerError
from planner.plan import clock, entry
from planner.plan.changes import Change, ChangeSet, change_set, fold
from planner.plan.ids import new_id
from planner.plan.plan import Plan
from planner.plan.records import Photo

TOLD = ("clash", "warning")


class Imagined:
    """What the workspace needs of a plan file, on a copy in memory. `looking` allows no edits: one change, to look at.

    Its changes are signed and dated like any other, for the history. Photos are in no plan: `photo_below` has them.
    """

    def __init__(self, plan: Plan, *, author: str, looking: bool, photo_below: Callable[[str], Photo | None]) -> None:
        self.plan = plan.copy()
        self.read_only = looking
        self.lock_holder = None
        self._author = author
        self._photo_below = photo_below
        self._done: list[ChangeSet] = []
        self._undone: list[ChangeSet] = []

    @property
    def can_undo(self) -> ChangeSet | None:
        """The last change thought of."""
        return self._done[-1] if self._done else None

    @property
    def can_redo(self) -> ChangeSet | None:
        """The last one taken back."""
        return self._undone[-1] if self._undone else None

    @property
    def edits(self) -> int:
        """How many change sets there are."""
        return len(self._done)

    def take(self, wanted: ChangeSet) -> ChangeSet:
        """Check and apply a change set, in memory."""
        signed = {"author": self._author, "at": clock.now_instant()}
        done = replace(wanted, changes=fold(wanted.changes), id=new_id(), **signed)
        entry.check(self.plan, done)
        self.plan.apply(done)
        self._done.append(done)
        return done

    def commit(self, change_set: ChangeSet) -> ChangeSet:
        """As a file does, but into memory only; not while one only looks."""
        if self.read_only:
            raise PlannerError(N_("This is only to look at"), todo=N_("apply it or put it back first"))
        done = self.take(change_set)
        self._undone.clear()
        return done

    def undo(self, set_id: str | None = None) -> ChangeSet:
        """Take the last change back; older ones stand in the file and stay."""
        if not self._done or set_id not in (None, self._done[-1].id):
            raise PlannerError(
                N_("Only what was tried can be taken back now"), todo=N_("keep it or throw it away first")
            )
        last = self._done.pop()
        self._undone.append(last)
        back = last.inverse()
        self.plan.apply(back)
        return back

    def redo(self) -> ChangeSet:
        """Bring it again."""
        return self.take(self._undone.pop())

    def history(self, limit: int | None = None) -> list[ChangeSet]:
        """What was tried, oldest first."""
        return self._done[-limit:] if limit else list(self._done)

    def photo_record(self, person_id: str) -> Photo | None:
        """A person's picture, as what was tried leaves it."""
        for change in (one for done in reversed(self._done) for one in reversed(done.changes)):
            for photo, now in ((change.after, change.after), (change.before, None)):
                if isinstance(photo, Photo) and photo.person_id == person_id:
                    return now if isinstance(now, Photo) else None
        return self._photo_below(person_id)

    def catch_up(self) -> list[ChangeSet]:
        """What others commit meanwhile is looked at when this is over."""
        return []

    def close(self) -> None:
        """There is nothing to let go."""

    def whole(self) -> ChangeSet:
        """All of it as one change set: of a single one that one."""
        if len(self._done) == 1:
            return self._done[0]
        changes = fold(change for done in self._done for change in done.changes)
        return change_set("what_if", changes, n=str(len(self._done)))


@dataclass(frozen=True)
class Compared:
    """What a plan thought of would bring and take, of clashes and warnings."""

    new: tuple[Finding, ...]
    solved: tuple[Finding, ...]


def compared(before: Iterable[Finding], after: Iterable[Finding]) -> Compared:
    """By their keys: one that only changed its minutes is neither."""
    was = {one.key: one for one in before if one.kind in TOLD and one.accepted is None}
    now = {one.key: one for one in after if one.kind in TOLD and one.accepted is None}
    new = tuple(one for key, one in now.items() if key not in was)
    return Compared(new, tuple(one for key, one in was.items() if key not in now))


def touched(plan: Plan, changes: Iterable[Change]) -> dict[str, frozenset[str]]:
    """The sessions and the people whose rows a change touches, by kind."""
    sessions: set[str] = set()
    people: set[str] = set()
    for change in changes:
        for record in (change.before, change.after):
            if record is None:
                continue
            if change.kind in ("session", "person"):
                (sessions if change.kind == "session" else people).add(record.id)
            sessions.add(getattr(record, "session_id", None) or "")
            people.add(getattr(record, "person_id", None) or "")
    for session_id in [one for one in sessions if one in plan.sessions]:
        people.update(slot.person_id or "" for slot in plan.slots_of_session(session_id))
    return {"session": frozenset(sessions - {""}), "person": frozenset(people - {""})}
