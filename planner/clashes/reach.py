"""What a change set touches: the ids, scope by scope, of which a rule may now say something else."""

from collections.abc import Iterable, Mapping

from planner.clashes.quiet import is_quiet
from planner.clashes.rule import Scope
from planner.plan.changes import Change, ChangeSet
from planner.plan.plan import Plan
from planner.plan.records import (
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
)
from planner.plan.turns import moves_others


class Reach:
    """The ids to look at again, some of which may be gone; `everything` instead where a setting changed."""

    def __init__(self) -> None:
        self.everything = False
        self.person: set[str] = set()
        self.session: set[str] = set()
        self.room: set[str] = set()
        self.party: set[str] = set()
        self.ride: set[str] = set()
        self.plan: set[str] = set()
        self.acceptances: set[str] = set()

    @property
    def ids(self) -> Mapping[Scope, set[str]]:
        """The same, scope by scope."""
        return {
            "person": self.person,
            "session": self.session,
            "room": self.room,
            "party": self.party,
            "ride": self.ride,
            "plan": self.plan,
        }


def reach(plan: Plan, change_set: ChangeSet) -> Reach:
    """What the change set touches, as it was and as it is; the plan has it applied."""
    found = Reach()
    for change in change_set.changes:
        if is_quiet(change):
            continue
        if isinstance(change.record, Slot):
            _touch_slot(plan, found, change)
            continue
        if isinstance(change.record, Person) and not SEEN_IN_SESSIONS.isdisjoint(change.differing()):
            found.session.update(slot.session_id for slot in plan.slots_of_person(change.id))
        for record in (change.before, change.after):
            if record is not None:
                _touch(plan, found, record)
    _follow(plan, found)
    return found


SEEN_IN_SESSIONS = frozenset({"id", "kind", "gender", "region", "city"})
"""What rules about a session look at in its people."""


def _touch_slot(plan: Plan, found: Reach, change: Change) -> None:
    """Its session and whoever holds it; if it moves others of a speaking list, everybody in the session."""
    slots = [record for record in (change.before, change.after) if isinstance(record, Slot)]
    sessions = {slot.session_id for slot in slots}
    found.session |= sessions
    for person_id in sorted({slot.person_id for slot in slots if slot.person_id is not None}):
        found.person |= {person_id, *plan.referring("person", "keep_apart_ids", person_id)}
        person = plan.persons.get(person_id)
        found.person.update(person.keep_apart_ids if person is not None else ())
    if moves_others(change):
        found.person |= _persons(plan, sorted(sessions))


def _touch(plan: Plan, found: Reach, record: Record) -> None:
    """What programme and places reach; the rest is people's."""
    match record:
        case PlanRecord():
            found.everything = True
        case Session():
            _sessions(plan, found, [record.id])
            found.session.update([record.parent_id] if record.parent_id else [])
            found.room.update([record.room_id] if record.room_id else [])
        case Venue() | Room():
            _touch_place(plan, found, record.id)
        case Transfer():
            found.person |= _going(plan, record)
        case PassKind():
            _sessions(plan, found, plan.referring("session", "pass_kind_id", record.id))
        case PassOffice():
            _sessions(plan, found, plan.referring("session", "pass_kind_id", record.pass_kind_id))
            found.plan.add(plan.head.id)
        case Practice():
            found.session.update(_discussing(plan, record))
        case _:
            _touch_people(plan, found, record)


def _touch_place(plan: Plan, found: Reach, place_id: str) -> None:
    """What is there, who sleeps there, rides from and to there, and the passes that are handed out there."""
    _sessions(plan, found, _sessions_at(plan, place_id))
    places = [place_id, *(room.id for room in plan.rooms_of(place_id))]
    found.room.update(places)
    for one in places:
        for ride_id in (*plan.referring("ride", "from_id", one), *plan.referring("ride", "to_id", one)):
            found.ride.add(ride_id)
            found.person.update(plan.rides[ride_id].rider_ids)
    found.person.update(plan.stays[one].person_id for one in plan.referring("stay", "venue_id", place_id))
    offices = plan.referring("pass_office", "venue_id", place_id)
    found.plan.update([plan.head.id] if offices else [])
    for kind in sorted({plan.pass_offices[one].pass_kind_id for one in offices}):
        _sessions(plan, found, plan.referring("session", "pass_kind_id", kind))


def _touch_people(plan: Plan, found: Reach, record: Record) -> None:
    match record:
        case Person():
            found.person |= {record.id, *record.keep_apart_ids, *plan.referring("person", "keep_apart_ids", record.id)}
            found.party.update([record.party_id] if record.party_id else [])
        case Leg() | Stay() | Absence() | Pass() | Issue():
            found.person.add(record.person_id)
        case Party():
            found.party.add(record.id)
        case Ride():
            found.ride.add(record.id)
            found.person.update(record.rider_ids)
        case Release():
            ids = plan.referring("issue", "release_id", record.id)
            found.person.update(plan.issues[issue_id].person_id for issue_id in ids)
        case Acceptance():
            found.acceptances.add(record.clash_key)
        case Duty():
            found.plan.add(plan.head.id)
        case _:
            pass  # a photo: nothing that a rule looks at


def _sessions(plan: Plan, found: Reach, session_ids: Iterable[str]) -> None:
    """Sessions with their parts and rooms, and everybody in them."""
    for session_id in session_ids:
        for one in plan.with_parts(session_id):
            found.session.add(one)
            found.person |= _persons(plan, [one])
            session = plan.sessions.get(one)
            found.room.update([session.room_id] if session is not None and session.room_id else [])


def _persons(plan: Plan, session_ids: Iterable[str]) -> set[str]:
    slots = (slot for one in session_ids for slot in plan.slots_of_session(one))
    return {slot.person_id for slot in slots if slot.person_id is not None}


def _sessions_at(plan: Plan, place_id: str) -> set[str]:
    """Sessions at a venue, in its rooms, or in a room, with their parts, which may have their place from them."""
    rooms = (place_id, *(room.id for room in plan.rooms_of(place_id)))
    there = {*plan.referring("session", "venue_id", place_id)}
    there.update(one for room_id in rooms for one in plan.referring("session", "room_id", room_id))
    return {part for one in there for part in plan.with_parts(one)}


def _going(plan: Plan, transfer: Transfer) -> set[str]:
    """Everybody with engagements at both ends of a way."""
    ends = (_persons(plan, _sessions_at(plan, place_id)) for place_id in (transfer.from_id, transfer.to_id))
    return set.intersection(*ends)


def _discussing(plan: Plan, practice: Practice) -> set[str]:
    objectives = set(practice.objectives)
    return {one.id for one in plan.sessions.values() if not objectives.isdisjoint(one.objectives)}


def _follow(plan: Plan, found: Reach) -> None:
    """What hangs on the sessions and persons touched: what a session is part of, parties, rides."""
    for session_id in list(found.session):
        session = plan.sessions.get(session_id)
        found.session.update([session.parent_id] if session is not None and session.parent_id else [])
    for person_id in list(found.person):
        person = plan.persons.get(person_id)
        found.party.update([person.party_id] if person is not None and person.party_id else [])
        found.party.update(plan.referring("party", "principal_id", person_id))
        found.ride.update(plan.referring("ride", "rider_ids", person_id))
