"""A principal speaks while none of the party's interpreters is free and there."""

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.clashes.sweep import Row, crossings
from planner.plan.engagements import absences, away, engagements_of, is_declined, slot_time
from planner.plan.places import one_place_to_be
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Slot


class Speaking(Struct, frozen=True):
    """A stretch in which the principal speaks."""

    start: int
    end: int
    slot: Slot


def find(plan: Plan, party_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """One interpreter for all of a slot's time is enough, another one for the next slot."""
    interpreters = [one.id for one in plan.party_members(party_id) if one.kind == "interpreter"]
    if not interpreters:
        return
    unheard = _speaking(plan, plan.parties[party_id].principal_id)
    for one in interpreters:
        taken = _taken(plan, one, unheard)
        unheard = [turn for turn in unheard if turn.slot.id in taken]
        if not unheard:
            return
    for turn in unheard:
        yield of_slot(plan, "companion-elsewhere", "warning", turn.slot, slot_time(plan, turn.slot))


def _speaking(plan: Plan, person_id: str) -> list[Speaking]:
    """By start."""
    found: list[Speaking] = []
    for slot in plan.slots_of_person(person_id):
        if (
            slot.role in SPEAKING_ROLES
            and not is_declined(slot)
            and plan.sessions[slot.session_id].status != "cancelled"
        ):
            time = slot_time(plan, slot)
            found.append(Speaking(time.start, time.end, slot))
    return sorted(found, key=lambda turn: turn.start)


def _taken(plan: Plan, person_id: str, turns: list[Speaking]) -> set[str]:
    """The slots for which an interpreter is away or absent for a while, or engaged elsewhere."""
    gone: chain[tuple[Speaking, Row]] = chain(
        crossings(turns, [span for span, _ in away(plan, person_id)]),
        crossings(turns, [span for span, _ in absences(plan, person_id)]),
    )
    found = {turn.slot.id for turn, _ in gone}
    for turn, other in crossings(turns, engagements_of(plan, person_id)):
        if not one_place_to_be(plan, turn.slot.session_id, other.session_id):
            found.add(turn.slot.id)
    return found


RULE = Rule("companion-elsewhere", "warning", "party", find)
