"""A plan in memory: the records by id, who refers to whom, and the one way to change it."""

from collections.abc import Iterable
from typing import cast

from planner.errors import N_, PlannerError
from planner.plan.changes import Change, ChangeSet
from planner.plan.fields import pointed_to, references_of
from planner.plan.memo import Memo
from planner.plan.records import (
    KINDS,
    Absence,
    Acceptance,
    Duty,
    Issue,
    Leg,
    Party,
    Pass,
    PassKind,
    PassOffice,
    Person,
    PlanRecord,
    Practice,
    Record,
    Release,
    Ride,
    Room,
    Session,
    Slot,
    Stay,
    Transfer,
    Venue,
    kind_of,
)
from planner.plan.turns import moves_others

Key = tuple[str, str, str]
"""Kind and field that refer, and the id referred to."""


class Plan:
    """The records of a plan. Read anything; change only by `apply`.

    Photos stay in the file. The memos keep what was worked out: `memo` of sessions, persons and ways, the others by
    room and by kind; `apply` drops those that a change reaches.
    """

    head: PlanRecord
    """The plan's own record: its frame and settings."""

    def __init__(self) -> None:
        self.records: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS if kind != "photo"}
        # The same dicts by kind, as what they are.
        self.persons = cast("dict[str, Person]", self.records["person"])
        self.parties = cast("dict[str, Party]", self.records["party"])
        self.venues = cast("dict[str, Venue]", self.records["venue"])
        self.rooms = cast("dict[str, Room]", self.records["room"])
        self.transfers = cast("dict[str, Transfer]", self.records["transfer"])
        self.sessions = cast("dict[str, Session]", self.records["session"])
        self.slots = cast("dict[str, Slot]", self.records["slot"])
        self.legs = cast("dict[str, Leg]", self.records["leg"])
        self.stays = cast("dict[str, Stay]", self.records["stay"])
        self.absences = cast("dict[str, Absence]", self.records["absence"])
        self.pass_kinds = cast("dict[str, PassKind]", self.records["pass_kind"])
        self.pass_offices = cast("dict[str, PassOffice]", self.records["pass_office"])
        self.passes = cast("dict[str, Pass]", self.records["pass"])
        self.practices = cast("dict[str, Practice]", self.records["practice"])
        self.rides = cast("dict[str, Ride]", self.records["ride"])
        self.duties = cast("dict[str, Duty]", self.records["duty"])
        self.releases = cast("dict[str, Release]", self.records["release"])
        self.issues = cast("dict[str, Issue]", self.records["issue"])
        self.acceptances = cast("dict[str, Acceptance]", self.records["acceptance"])
        self._referring: dict[Key, dict[str, None]] = {}
        self._listed: dict[Key, tuple[Record, ...]] = {}
        self.memo = Memo()
        self.memo_by_room: dict[str, object] = {}
        self.memo_by_kind: dict[str, object] = {}

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Plan":
        """A plan of these records; there must be one `plan` record among them."""
        plan = cls()
        for record in records:
            if kind_of(record) in plan.records:
                plan._put(record)
        if len(plan.records["plan"]) != 1:
            raise PlannerError(
                N_("A plan has one frame (its name, zone and days), not {n}"), n=len(plan.records["plan"])
            )
        return plan

    def get(self, kind: str, record_id: str) -> Record | None:
        """A record, or None."""
        return self.records[kind].get(record_id)

    def all(self) -> Iterable[Record]:
        """Every record, kind by kind."""
        for records in self.records.values():
            yield from records.values()

    def referring(self, kind: str, field: str, record_id: str) -> tuple[str, ...]:
        """The ids of the records of a kind whose field points to that id, sorted."""
        held = self._referring.get((kind, field, record_id))
        return tuple(sorted(held)) if held else ()

    def slots_of_person(self, record_id: str) -> tuple[Slot, ...]:
        """Sorted by id."""
        return cast("tuple[Slot, ...]", self._of("slot", "person_id", record_id))

    def slots_of_session(self, record_id: str) -> tuple[Slot, ...]:
        """Sorted by id."""
        return cast("tuple[Slot, ...]", self._of("slot", "session_id", record_id))

    def parts_of(self, record_id: str) -> tuple[Session, ...]:
        """Sorted by id."""
        return cast("tuple[Session, ...]", self._of("session", "parent_id", record_id))

    def sessions_in_room(self, record_id: str) -> tuple[Session, ...]:
        """Sorted by id."""
        return cast("tuple[Session, ...]", self._of("session", "room_id", record_id))

    def rooms_of(self, record_id: str) -> tuple[Room, ...]:
        """Sorted by id."""
        return cast("tuple[Room, ...]", self._of("room", "venue_id", record_id))

    def legs_of(self, record_id: str) -> tuple[Leg, ...]:
        """Sorted by id."""
        return cast("tuple[Leg, ...]", self._of("leg", "person_id", record_id))

    def stays_of(self, record_id: str) -> tuple[Stay, ...]:
        """Sorted by id."""
        return cast("tuple[Stay, ...]", self._of("stay", "person_id", record_id))

    def absences_of(self, record_id: str) -> tuple[Absence, ...]:
        """Sorted by id."""
        return cast("tuple[Absence, ...]", self._of("absence", "person_id", record_id))

    def passes_of(self, record_id: str) -> tuple[Pass, ...]:
        """Sorted by id."""
        return cast("tuple[Pass, ...]", self._of("pass", "person_id", record_id))

    def issues_of(self, record_id: str) -> tuple[Issue, ...]:
        """Sorted by id."""
        return cast("tuple[Issue, ...]", self._of("issue", "person_id", record_id))

    def duties_of(self, record_id: str) -> tuple[Duty, ...]:
        """Sorted by id."""
        return cast("tuple[Duty, ...]", self._of("duty", "person_id", record_id))

    def party_members(self, record_id: str) -> tuple[Person, ...]:
        """Sorted by id."""
        return cast("tuple[Person, ...]", self._of("person", "party_id", record_id))

    def practices_of(self, record_id: str) -> tuple[Practice, ...]:
        """Sorted by id."""
        return cast("tuple[Practice, ...]", self._of("practice", "presenter_ids", record_id))

    def offices_of(self, record_id: str) -> tuple[PassOffice, ...]:
        """Sorted by id."""
        return cast("tuple[PassOffice, ...]", self._of("pass_office", "pass_kind_id", record_id))

    def rides_of(self, record_id: str) -> tuple[Ride, ...]:
        """Sorted by id."""
        return cast("tuple[Ride, ...]", self._of("ride", "rider_ids", record_id))

    def _of(self, kind: str, field: str, record_id: str) -> tuple[Record, ...]:
        key = (kind, field, record_id)
        held = self._listed.get(key)
        if held is None:
            ids = self._referring.get(key)
            if not ids:
                return ()
            records = self.records[kind]
            held = self._listed[key] = tuple([records[one] for one in sorted(ids)])
        return held

    def apply(self, change_set: ChangeSet) -> None:
        """Bring a change set in, in place. What it says was before must be what is here."""
        changes = [change for change in change_set.changes if change.kind != "photo"]
        self._expect(changes)
        for change in changes:
            self._forget(change)
            self._swap(change)
            self._forget(change)

    def _expect(self, changes: list[Change]) -> None:
        """See that every record is as its change says, before the first is touched."""
        so_far: dict[tuple[str, str], Record | None] = {}
        for change in changes:
            key = (change.kind, change.id)
            here = so_far[key] if key in so_far else self.records[change.kind].get(change.id)
            if here != change.before:
                raise PlannerError(
                    N_("This has changed in the meantime"),
                    where=f"{change.kind} {change.id}",
                    todo=N_("look at it again, then repeat the change"),
                )
            so_far[key] = change.after

    def copy(self) -> "Plan":
        """A plan of its own that shares the records: for jobs, and to try things on."""
        other = Plan()
        other.head = self.head
        for kind, records in self.records.items():
            other.records[kind].update(records)
        other._referring = {key: dict(ids) for key, ids in self._referring.items()}
        other._listed = dict(self._listed)
        other.memo = self.memo.copy()
        other.memo_by_room = dict(self.memo_by_room)
        other.memo_by_kind = dict(self.memo_by_kind)
        return other

    def _swap(self, change: Change) -> None:
        if change.before is not None:
            self._take(change.before)
        if change.after is not None:
            self._put(change.after)

    def _forget(self, change: Change) -> None:
        """Drop what was worked out from a record: a place or a setting reaches all, a slot everybody in its session."""
        self.memo_by_kind.pop(change.kind, None)
        if change.kind in ("plan", "venue", "room", "transfer"):
            self.memo = Memo()
            self.memo_by_room.clear()
            return
        moves = moves_others(change)
        for record in (change.before, change.after):
            if isinstance(record, Session):
                for one in self.with_parts(record.id):
                    self._forget_session(one)
            elif isinstance(record, Slot):
                self._forget_slot(record, moves=moves)
            elif isinstance(record, Person):
                self._forget_person(record.id)
            elif isinstance(record, Leg | Absence | Stay | Pass):
                self._forget_person(record.person_id)

    def _forget_slot(self, slot: Slot, *, moves: bool) -> None:
        """Whoever holds it, and if it moves others of a speaking list all in its session."""
        if moves:
            self._forget_session(slot.session_id)
        self.memo.forget_session(slot.session_id)
        self._forget_person(slot.person_id)

    def _forget_session(self, session_id: str) -> None:
        self.memo.forget_session(session_id)
        session = self.sessions.get(session_id)
        self.memo_by_room.pop((session.room_id if session else None) or "", None)
        for slot in self.slots_of_session(session_id):
            self._forget_person(slot.person_id)

    def _forget_person(self, person_id: str | None) -> None:
        if person_id is not None:
            self.memo.forget_person(person_id)

    def with_parts(self, session_id: str) -> tuple[str, ...]:
        """A session's id and those of its parts, at any depth."""
        found = {session_id: None}
        waiting = [session_id]
        while waiting:
            parts = self._referring.get(("session", "parent_id", waiting.pop()), {})
            new = [part for part in parts if part not in found]
            found.update(dict.fromkeys(new))
            waiting += new
        return tuple(found)

    def _put(self, record: Record) -> None:
        kind = kind_of(record)
        self.records[kind][record.id] = record
        if isinstance(record, PlanRecord):
            self.head = record
        for field in references_of(kind):
            for target in pointed_to(record, field):
                key = (kind, field.name, target)
                self._referring.setdefault(key, {})[record.id] = None
                self._listed.pop(key, None)

    def _take(self, record: Record) -> None:
        kind = kind_of(record)
        del self.records[kind][record.id]
        for field in references_of(kind):
            for target in pointed_to(record, field):
                key = (kind, field.name, target)
                self._listed.pop(key, None)
                held = self._referring.get(key)
                if held is not None:
                    held.pop(record.id, None)
                    if not held:
                        del self._referring[key]
