"""Who else is in a session: those who speak first, then those who go with the reader, then the others."""

from planner.itinerary.values import Company, Moment
from planner.plan import clock
from planner.plan.engagements import is_declined, slot_time
from planner.plan.names import folded, listed_name
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Person, Session, Slot

STEP = 5


def company_of(plan: Plan, session: Session, reader_id: str, zone: str) -> tuple[Company, ...]:
    """Everybody else who has a slot in the session and has not declined, each once, in the order of a sheet."""
    reader = plan.persons[reader_id]
    found: dict[str, tuple[tuple[object, ...], Company]] = {}
    for slot in plan.slots_of_session(session.id):
        if slot.person_id in (None, reader_id) or is_declined(slot):
            continue
        person = plan.persons[slot.person_id or ""]
        key = _key(plan, reader, person, slot)
        if person.id not in found or key < found[person.id][0]:
            found[person.id] = key, Company(person, slot.role, _at(plan, slot, zone))
    return tuple(company for _, company in sorted(found.values(), key=lambda one: one[0]))


def _key(plan: Plan, reader: Person, person: Person, slot: Slot) -> tuple[object, ...]:
    same_party = reader.party_id is not None and person.party_id == reader.party_id
    speaks = slot.role in SPEAKING_ROLES
    time = slot_time(plan, slot).start if speaks and slot.role != "moderator" else 0
    return not speaks, not same_party, time, folded(listed_name(person)), person.id


def _at(plan: Plan, slot: Slot, zone: str) -> Moment | None:
    """When they speak, if that can be told; an expected time to five minutes, for a list is no clock."""
    time = slot_time(plan, slot)
    if time.by == "whole" or slot.role not in SPEAKING_ROLES:
        return None
    return about(time.start, zone) if time.by == "list" else Moment(time.start, clock.wall(time.start, zone), zone)


def about(minute: int, zone: str) -> Moment:
    """The moment, to five minutes."""
    near = (minute + STEP // 2) // STEP * STEP
    return Moment(near, clock.wall(near, zone), zone)
