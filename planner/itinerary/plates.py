"""Who has a name plate in a session, and what stands on it."""

from msgspec import Struct

from planner.itinerary.room import room_card
from planner.plan.engagements import is_declined
from planner.plan.names import folded, full_name, listed_name
from planner.plan.plan import Plan
from planner.plan.records import Person

_BESIDE = ("companion", "interpreter")
"""They sit behind, without a plate."""


class Plate(Struct, frozen=True):
    """A name, and the city (else the organisation) that it stands for."""

    person_id: str
    name: str
    city: str


def plates(plan: Plan, session_id: str) -> tuple[Plate, ...]:
    """Those who have the floor in its order, then who attends by name; of both sides, each once."""
    speak = [turn.person.id for turn in room_card(plan, session_id).turns if turn.person is not None]
    seated = {
        slot.person_id: listed_name(plan.persons[slot.person_id])
        for slot in plan.slots_of_session(session_id)
        if slot.person_id and slot.role not in _BESIDE and not is_declined(slot)
    }
    attend = sorted(seated, key=lambda one: (folded(seated[one]), one))
    return tuple(_plate(plan.persons[one]) for one in dict.fromkeys([*speak, *attend]))


def _plate(person: Person) -> Plate:
    return Plate(person.id, _name(person), person.city or person.body)


def _name(person: Person) -> str:
    """Without honorific, unless the coordinator wrote the name as it is to be printed."""
    return person.printed_name or full_name(person)
