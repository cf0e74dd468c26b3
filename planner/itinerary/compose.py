"""From a plan to one person's itinerary: their sessions, journeys, nights and rides, in order, day by day."""

from collections.abc import Iterator
from functools import lru_cache
from math import ceil

from msgspec.structs import replace

from planner.errors import N_, PlannerError
from planner.itinerary.company import company_of
from planner.itinerary.contacts import contacts_of, emergency_of
from planner.itinerary.values import (
    Day,
    Itinerary,
    LegStop,
    Moment,
    Part,
    RideStop,
    SessionStop,
    Spot,
    StayStop,
    Stop,
    Way,
)
from planner.itinerary.ways import with_ways
from planner.plan import clock
from planner.plan.engagements import SlotTime, is_declined, session_span, slot_time
from planner.plan.names import printed_name
from planner.plan.places import Place, lineage, place_of, place_of_session, zone_of_place, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, SPEAKING_ROLES, Release, Session, Slot

STEP = 5
"""Minutes to which a window is widened: nobody reads 10:07."""


def compose(plan: Plan, person_id: str, *, release: Release | None = None) -> Itinerary:
    """A person's itinerary; a counterpart has none."""
    person = plan.persons[person_id]
    if person.kind == "counterpart":
        raise PlannerError(
            N_("{name} is of the other side and has no sheet"), where=person_id, name=printed_name(person)
        )
    days = tuple(Day(one.day, _told(plan, person_id, one)) for one in days_of(plan, person_id))
    home = person.home_zone or plan.head.home_zone or plan.head.zone
    noon = clock.minute(f"{days[0].day if days else plan.head.first_day}T12:00", plan.head.zone)
    stays = sorted(plan.stays_of(person_id), key=lambda stay: (stay.check_in, stay.id))
    return Itinerary(
        head=plan.head,
        person=person,
        home_zone=home,
        ahead=clock.offset(noon, plan.head.zone) - clock.offset(noon, home),
        days=days,
        contacts=contacts_of(plan, person, tuple(day.day for day in days)),
        stays=tuple((stay, plan.venues[stay.venue_id]) for stay in stays),
        emergency=emergency_of(plan, person),
        release=release,
    )


@lru_cache(50_000)
def moment(minute: int, zone: str) -> Moment:
    """A moment as the clocks of a zone show it; many people share the same ones."""
    return Moment(minute, clock.wall(minute, zone), zone)


def spot_of(plan: Plan, place: Place) -> Spot:
    """The records of a place."""
    venue = plan.venues.get(place.venue_id) if place.venue_id else None
    return Spot(venue, plan.rooms.get(place.room_id) if place.room_id else None)


def days_of(plan: Plan, person_id: str) -> tuple[Day, ...]:
    """A person's days without what only a reader needs: the ways between, and who else is there."""
    stops: dict[str, list[Stop]] = {}
    timed: list[Stop] = [*_sessions(plan, person_id), *_legs(plan, person_id), *_rides(plan, person_id)]
    for stop in timed:
        stops.setdefault(clock.day(stop.start.minute, plan.head.zone), []).append(stop)
    for stay in _stays(plan, person_id, stops):
        stops.setdefault(stay.start.day, []).append(stay)
    for day in _between(plan, stops):
        stops.setdefault(day, [])
    return tuple(Day(day, tuple(sorted(stops[day], key=_order))) for day in sorted(stops))


def _told(plan: Plan, person_id: str, day: Day) -> tuple[Stop, ...]:
    """A day's stops, each session with the way there and the company."""
    return tuple(
        replace(stop, company=company_of(plan, stop.session, person_id, stop.start.zone))
        if isinstance(stop, SessionStop)
        else stop
        for stop in with_ways(plan, person_id, day.day, day.stops)
    )


def _between(plan: Plan, stops: dict[str, list[Stop]]) -> Iterator[str]:
    """The forum's days between a person's first and last one: that one is free must be said, too."""
    if stops:
        day, last = max(min(stops), plan.head.first_day), min(max(stops), plan.head.last_day)
        while day <= last:
            yield day
            day = clock.shift_day(day, 1)


def _order(stop: Stop) -> tuple[int, int, str]:
    """By time; of equal ones travel first, then nights, then sessions."""
    rank = {LegStop: 0, RideStop: 1, StayStop: 2, SessionStop: 3}[type(stop)]
    return stop.start.minute, rank, stop.id


def _sessions(plan: Plan, person_id: str) -> Iterator[SessionStop]:
    slots: dict[str, list[Slot]] = {}
    for slot in plan.slots_of_person(person_id):
        if not is_declined(slot) and plan.sessions[slot.session_id].status != "cancelled":
            slots.setdefault(slot.session_id, []).append(slot)
    for session_id, held in slots.items():
        yield _session(plan, plan.sessions[session_id], held)


def _session(plan: Plan, session: Session, slots: list[Slot]) -> SessionStop:
    zone = zone_of_session(plan, session)
    span = session_span(plan, session)
    parts = sorted((_part(plan, session, slot, zone) for slot in slots), key=_weight)
    place = place_of_session(plan, session)
    spot = spot_of(plan, place)
    above = lineage(plan, session)[1:2]
    return SessionStop(
        id=parts[0].slot.id,
        session=session,
        parent=above[0] if above else None,
        parts=tuple(parts),
        start=moment(span.start, zone),
        end=moment(span.end, zone),
        spot=spot,
        way=Way(),
        interpretation=session.interpretation or (spot.room.interpretation if spot.room else ()),
        settled=session.status == "confirmed" and all(_is_settled(slot) for slot in slots),
    )


def _is_settled(slot: Slot) -> bool:
    """The organiser's word is there where one is needed, and that of somebody who is to speak."""
    said_yes = slot.role not in SPEAKING_ROLES or slot.reply in ("accepted", "confirmed")
    return said_yes and slot.grant in ("not-needed", "granted")


def _weight(part: Part) -> tuple[bool, bool, int, str]:
    """Speaking before being there, in order of time."""
    role = part.slot.role
    return role not in SPEAKING_ROLES, role in ("attendee", "companion"), part.start.minute, part.slot.id


def _part(plan: Plan, session: Session, slot: Slot, zone: str) -> Part:
    time = slot_time(plan, slot)
    minutes = slot.minutes
    if minutes is None and slot.role in LISTED_ROLES:
        minutes = time.end - time.start if time.by != "whole" and slot.end else session.speaking_minutes
    return Part(
        slot=slot,
        by=time.by,
        start=moment(time.start, zone),
        end=moment(time.end, zone),
        minutes=minutes,
        window=_window(plan, session, time, zone),
    )


def _window(plan: Plan, session: Session, time: SlotTime, zone: str) -> tuple[Moment, Moment] | None:
    """Widened to whole steps, but not beyond the session."""
    if time.window is None:
        return None
    span = session_span(plan, session)
    first = max(int(time.window[0] // STEP) * STEP, span.start)
    last = min(ceil(time.window[1] / STEP) * STEP, max(span.end, time.end))
    return moment(first, zone), moment(last, zone)


def _legs(plan: Plan, person_id: str) -> Iterator[LegStop]:
    for leg in plan.legs_of(person_id):
        yield LegStop(
            id=leg.id,
            leg=leg,
            departs=Moment(clock.minute(leg.departs, leg.from_zone), leg.departs, leg.from_zone),
            arrives=Moment(clock.minute(leg.arrives, leg.to_zone), leg.arrives, leg.to_zone),
        )


def _rides(plan: Plan, person_id: str) -> Iterator[RideStop]:
    for ride in plan.rides_of(person_id):
        origin, goal = place_of(plan, ride.from_id), place_of(plan, ride.to_id)
        start = clock.minute(ride.departs, zone_of_place(plan, origin))
        yield RideStop(
            id=ride.id,
            ride=ride,
            start=moment(start, zone_of_place(plan, origin)),
            end=moment(start + ride.minutes, zone_of_place(plan, goal)),
            origin=spot_of(plan, origin),
            goal=spot_of(plan, goal),
        )


def _stays(plan: Plan, person_id: str, stops: dict[str, list[Stop]]) -> Iterator[StayStop]:
    """A stay begins after the last coming of its first day (none: at its end), and ends as its last day begins."""
    zone = plan.head.zone
    for stay in plan.stays_of(person_id):
        comings = [at for stop in stops.get(stay.check_in, []) if (at := _coming(stop)) is not None]
        evening = clock.minute(f"{stay.check_in}T23:59", zone)
        begins = moment(max(comings, default=evening), zone)
        ends = moment(clock.minute(f"{stay.check_out}T00:00", zone), zone)
        venue = plan.venues[stay.venue_id]
        yield StayStop(id=stay.id, stay=stay, venue=venue, ends=False, start=begins)
        yield StayStop(id=f"{stay.id}:out", stay=stay, venue=venue, ends=True, start=ends)


def _coming(stop: Stop) -> int | None:
    match stop:
        case LegStop(leg=leg) if leg.direction != "departure":
            return stop.arrives.minute
        case RideStop():
            return stop.end.minute
        case _:
            return None
