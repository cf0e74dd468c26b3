"""Wall times of records that their zone skips or has twice: what new zone rules, or a night in autumn, make of them."""

from collections.abc import Iterable

from msgspec import Struct

from planner.plan.clock import State, state_of
from planner.plan.engagements import is_declined
from planner.plan.places import place_of, zone_of_place, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import Absence, Duty, Leg, PassOffice, Ride, Session, Slot

Timed = Session | Slot | Leg | Absence | Ride | PassOffice | Duty
"""The records that have wall times, or a day and the time of an office or a duty."""

Wall = tuple[str, str | None]
"""A field's name, and what stands in it."""


class OddTime(Struct, frozen=True):
    """A wall time as it is stored, in which field of which record, and what is odd about it in its zone."""

    record: Timed
    field: str
    wall: str
    zone: str
    state: State


def of_session(plan: Plan, session_id: str) -> tuple[OddTime, ...]:
    """Those of a session and of its slots; a cancelled session and a declined slot have none that matter."""
    held = plan.memo.odd_times.get(session_id)
    if held is None:
        held = plan.memo.odd_times[session_id] = _in_session(plan, plan.sessions[session_id])
    return held


def _in_session(plan: Plan, session: Session) -> tuple[OddTime, ...]:
    if session.status == "cancelled":
        return ()
    zone = zone_of_session(plan, session)
    own = (("start", session.start), ("end", session.end), ("gather_at", session.gather_at))
    found = _odd(session, zone, own)
    for slot in plan.slots_of_session(session.id):
        if (slot.start is not None or slot.end is not None) and not is_declined(slot):
            found += _odd(slot, zone, (("start", slot.start), ("end", slot.end)))
    return tuple(found)


def of_person(plan: Plan, person_id: str) -> tuple[OddTime, ...]:
    """Those of a person's legs, each end in its own zone, and absences."""
    held = plan.memo.odd_times_of_person.get(person_id)
    if held is None:
        held = plan.memo.odd_times_of_person[person_id] = _of_person(plan, person_id)
    return held


def _of_person(plan: Plan, person_id: str) -> tuple[OddTime, ...]:
    found: list[OddTime] = []
    for leg in plan.legs_of(person_id):
        found += _odd(leg, leg.from_zone, [("departs", leg.departs)])
        found += _odd(leg, leg.to_zone, [("arrives", leg.arrives)])
    for absence in plan.absences_of(person_id):
        found += _odd(absence, plan.head.zone, [("start", absence.start), ("end", absence.end)])
    return tuple(found)


def of_ride(plan: Plan, ride_id: str) -> tuple[OddTime, ...]:
    """That of a ride, where it leaves."""
    ride = plan.rides[ride_id]
    zone = zone_of_place(plan, place_of(plan, ride.from_id))
    return tuple(_odd(ride, zone, [("departs", ride.departs)]))


def of_plan(plan: Plan, _plan_id: str) -> tuple[OddTime, ...]:
    """Those of the pass offices, each where it is, and of the duties."""
    found: list[OddTime] = []
    for office in plan.pass_offices.values():
        zone = zone_of_place(plan, place_of(plan, office.venue_id or ""))
        hours = [("opens", f"{office.day}T{office.opens}"), ("closes", f"{office.day}T{office.closes}")]
        found += _odd(office, zone, hours)
    for duty in plan.duties.values():
        given = (("from", duty.from_), ("to", duty.to))
        found += _odd(duty, plan.head.zone, [(name, f"{duty.day}T{time}") for name, time in given if time])
    return tuple(found)


def _odd(record: Timed, zone: str, walls: Iterable[Wall]) -> list[OddTime]:
    return [
        OddTime(record, field, wall, zone, state)
        for field, wall in walls
        if wall is not None and (state := state_of(wall, zone)) != "ok"
    ]
