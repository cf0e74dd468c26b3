"""Who is bound by a finding: its engagements, each with all its slots; and change sets made one."""

from collections.abc import Iterable

from msgspec import Struct

from planner.clashes.findings import Finding
from planner.plan.changes import ChangeSet, change_set, fold
from planner.plan.engagements import engagements_of, slot_time
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Slot


class Bound(Struct, frozen=True):
    """A stretch in which a slot of the finding binds its person: the slot that matters most, and those beside it."""

    main: Slot
    beside: tuple[Slot, ...]
    start: int
    end: int


def bound(plan: Plan, finding: Finding) -> list[Bound]:
    """Each slot of a finding with those of the same person that are one engagement with it; open ones alone."""
    return [_bound(plan, plan.slots[slot_id]) for slot_id in finding.slots if slot_id in plan.slots]


def _bound(plan: Plan, slot: Slot) -> Bound:
    held = engagements_of(plan, slot.person_id) if slot.person_id is not None else ()
    engagement = next((one for one in held if slot.id in one.slot_ids), None)
    if engagement is None:
        time = slot_time(plan, slot)
        return Bound(slot, (), time.start, time.end)
    slots = [plan.slots[one] for one in engagement.slot_ids]
    slots.sort(key=lambda one: (one.role not in SPEAKING_ROLES, one.role == "attendee", one.id != slot.id))
    return Bound(slots[0], tuple(slots[1:]), engagement.start, engagement.end)


def slot_facts(slot: Slot) -> dict[str, str | int]:
    """What a way that changes a slot says of it: the slot, who holds it, where."""
    return {"slot": slot.id, "person": slot.person_id or "", "session": slot.session_id}


def together(first: ChangeSet, others: Iterable[ChangeSet]) -> ChangeSet:
    """Several change sets as one, under the first one's name."""
    changes = [*first.changes, *(change for one in others for change in one.changes)]
    return change_set(first.label, fold(changes), **first.facts)
