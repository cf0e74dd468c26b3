"""Small plans for the tests: one forum day in one zone, and what a test puts there, under names instead of ids."""

from typing import TypeVar

import msgspec

from planner.plan import clock
from planner.plan.plan import Plan
from planner.plan.records import (
    Absence,
    Acceptance,
    Leg,
    Pass,
    PassKind,
    Person,
    PlanRecord,
    Record,
    Ride,
    Room,
    Session,
    Slot,
    Stay,
    Transfer,
    Venue,
)

ZONE = "America/New_York"
DAY = "2022-05-17"
NOW = clock.minute("2022-05-13T09:00", ZONE)

R = TypeVar("R", bound=Record)


def make(kind: type[R], /, **fields: object) -> R:
    """A record of these fields, checked as an archive's would be; times of the day alone are on the forum's day."""
    for name in ("start", "end", "gather_at", "departs", "arrives"):
        given = fields.get(name)
        if isinstance(given, str):
            fields[name] = wall(given)
        elif name in fields:
            del fields[name]
    return msgspec.convert(fields, kind)


def wall(time: str) -> str:
    """ "10:00" of the day, or a wall time as it is."""
    return time if "T" in time else f"{DAY}T{time}"


def at(time: str) -> int:
    return clock.minute(wall(time), ZONE)


def head(**settings: object) -> PlanRecord:
    frame = {"id": "plan", "name": "Forum", "zone": ZONE, "first_day": "2022-05-16", "last_day": "2022-05-20"}
    return make(PlanRecord, **{**frame, **settings})


def person(name: str, **fields: object) -> Person:
    return make(Person, **{"id": name, "family": name, **fields})


def venue(name: str, **fields: object) -> Venue:
    return make(Venue, id=name, name=name, **fields)


def room(name: str, of: str, **fields: object) -> Room:
    return make(Room, id=name, venue_id=of, name=name, **fields)


def way(start: str, end: str, minutes: int, **fields: object) -> Transfer:
    return make(Transfer, id=f"{start}-{end}", from_id=start, to_id=end, minutes=minutes, **fields)


def session(name: str, start: str, end: str, **fields: object) -> Session:
    return make(Session, id=name, title=name, start=start, end=end, **fields)


def slot(name: str, session_id: str, person_id: str | None = "ana", **fields: object) -> Slot:
    """Somebody who has said yes, unless a test says otherwise."""
    return make(Slot, **{"id": name, "session_id": session_id, "person_id": person_id, "reply": "accepted", **fields})


def arrival(name: str, lands: str, person_id: str = "ana") -> Leg:
    return _leg(name, person_id, direction="arrival", departs="2022-05-10T00:00", arrives=lands)


def departure(name: str, takes_off: str, person_id: str = "ana") -> Leg:
    return _leg(name, person_id, direction="departure", departs=takes_off, arrives="2022-06-10T00:00")


def _leg(name: str, person_id: str, **fields: object) -> Leg:
    ends = {"from_place": "A", "from_zone": ZONE, "to_place": "B", "to_zone": ZONE}
    return make(Leg, id=name, person_id=person_id, **{**ends, **fields})


def leg(name: str, direction: str, departs: str, arrives: str, person_id: str = "ana", **fields: object) -> Leg:
    return _leg(name, person_id, direction=direction, departs=departs, arrives=arrives, **fields)


def stay(name: str, check_in: str, check_out: str, person_id: str = "ana") -> Stay:
    return make(Stay, id=name, person_id=person_id, venue_id="inn", check_in=check_in, check_out=check_out)


def ride(name: str, departs: str, minutes: int, *riders: str, **fields: object) -> Ride:
    """From the inn to the hall, unless a test says otherwise."""
    way = {"from_id": "inn", "to_id": "hall", "departs": departs, "minutes": minutes}
    return make(Ride, **{"id": name, "name": name, **way, "rider_ids": riders, **fields})


def absence(name: str, start: str, end: str, person_id: str = "ana") -> Absence:
    return make(Absence, id=name, person_id=person_id, start=start, end=end)


def pass_kind(name: str, **fields: object) -> PassKind:
    return make(PassKind, id=name, name=name, **fields)


def a_pass(kind: str, first: str, last: str, state: str = "requested", person_id: str = "ana") -> Pass:
    days = {"from_day": first, "to_day": last}
    return make(
        Pass, id=f"pass-{person_id}-{kind}-{first}", person_id=person_id, pass_kind_id=kind, state=state, **days
    )


def acceptance(key: str, facts: str, name: str = "yes") -> Acceptance:
    signed = {"reason": "agreed", "by": "Sol", "at": "2022-05-12T10:00:00Z"}
    return make(Acceptance, id=name, clash_key=key, facts=facts, **signed)


def plan(*records: Record) -> Plan:
    """A plan of these, with Ana, Ben, Carla, and a plain frame unless one is given."""
    given = {one.id for one in records}
    people = [person(name) for name in ("ana", "ben", "carla") if name not in given]
    frame = [] if any(isinstance(one, PlanRecord) for one in records) else [head()]
    return Plan.of([*frame, *people, *records])
