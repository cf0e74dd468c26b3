"""One thing that is to be asked again, and a plan before and after the change that asks for it."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal, TypeVar, cast, get_args

from msgspec import Struct

from planner.plan.changes import ChangeSet
from planner.plan.names import folded, listed_name
from planner.plan.plan import Plan
from planner.plan.records import KINDS, Record, Session, Slot

What = Literal[
    "left", "reply", "grant", "statement", "pass", "entry", "travel", "ride", "duty", "office", "absence",
    "practice", "sheet",
]  # fmt: skip

WHATS: tuple[What, ...] = get_args(What)

R = TypeVar("R", bound=Record)


class Again(Struct, frozen=True, kw_only=True):
    """Something to ask, request, look at or hand out again.

    `why` is the case of it ("new", "moved", "back", …), `kind` and `id` the record that it is about, `facts` what its
    sentence needs: ids of records ("session", "whom", "pass_kind") and values ("start", "day", "choice").
    """

    what: What
    why: str
    person_id: str | None
    kind: str
    id: str
    facts: Mapping[str, str] = {}

    @property
    def key(self) -> tuple[str, str, str | None, str, str]:
        """What makes it the same thing, found twice."""
        return self.what, self.why, self.person_id, self.kind, self.id


class Both:
    """A plan before and after a change set."""

    def __init__(self, plan: Plan, change_set: ChangeSet) -> None:
        self.before = plan
        self.change_set = change_set
        self.after = plan.copy()
        self.after.apply(change_set)

    def pairs(self, kind: type[R]) -> Iterator[tuple[R | None, R | None]]:
        """What the set does to the records of a kind: as they were and as they are."""
        for change in self.change_set.changes:
            if type(change.record) is kind:
                yield cast("R | None", change.before), cast("R | None", change.after)

    def changed(self, kind: str, record_id: str) -> bool:
        """Whether the set touches that record."""
        return self.before.records[kind].get(record_id) != self.after.records[kind].get(record_id)

    def is_handover(self, was: Slot | None, slot: Slot) -> bool:
        """Whether a slot is in the hands of somebody who had it not; who was joined with another is the same."""
        before = was.person_id if was is not None else None
        return slot.person_id is not None and slot.person_id != before and self.is_there_still(before)

    def is_there_still(self, person_id: str | None) -> bool:
        """Whether the set leaves that person (nobody always is)."""
        return person_id is None or person_id in self.after.persons

    @cached_property
    def sessions(self) -> tuple[str, ...]:
        """The sessions that the set touches, by themselves, in what they are part of, or in a slot; sorted."""
        found = {part for one, _ in self.pairs(Session) if one is not None for part in self.before.with_parts(one.id)}
        found |= {slot.session_id for pair in self.pairs(Slot) for slot in pair if slot is not None}
        found |= {new.id for _, new in self.pairs(Session) if new is not None}
        return tuple(sorted(found))

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Everybody of ours who is or was in one of them and is in the plan still, sorted."""
        found = {
            slot.person_id
            for plan in (self.before, self.after)
            for session_id in self.sessions
            for slot in plan.slots_of_session(session_id)
            if slot.person_id is not None
        }
        there = self.after.persons
        return tuple(sorted(one for one in found if one in there and there[one].kind != "counterpart"))

    @cached_property
    def newcomers(self) -> tuple[str, ...]:
        """Those who have a part and had none."""
        return tuple(one for one in self.people if takes_part(self.after, one) and not takes_part(self.before, one))

    @cached_property
    def leavers(self) -> tuple[str, ...]:
        """Those who had a part and have none any more."""
        return tuple(one for one in self.people if takes_part(self.before, one) and not takes_part(self.after, one))


def takes_part(plan: Plan, person_id: str) -> bool:
    """Whether somebody has a slot, not declined, in a session that takes place."""
    if person_id not in plan.persons:
        return False
    return any(
        slot.reply != "declined" and plan.sessions[slot.session_id].status != "cancelled"
        for slot in plan.slots_of_person(person_id)
    )


def order(plan: Plan, again: Again) -> tuple[int, str, str, int, str, str]:
    """How they are listed: by what it is, then person as a list sorts them, case, kind, time, record."""
    person = plan.persons.get(again.person_id or "")
    name = folded(listed_name(person)) + person.id if person else ""
    kind = list(KINDS).index(again.kind)
    return WHATS.index(again.what), name, again.why, kind, again.facts.get("start", ""), again.id
