"""Who travels on a day: rides as rows, departures without a ride as rows, and the lists of who leaves and arrives."""

from typing import Literal

from planner.itinerary.compose import moment, spot_of
from planner.itinerary.day_sheet import LegRow, RideRow, Travelling
from planner.itinerary.values import Moment
from planner.plan import clock
from planner.plan.names import folded, listed_name
from planner.plan.places import place_of, zone_of_place
from planner.plan.plan import Plan
from planner.plan.records import Leg, Person, Ride

_LONGEST_BEFORE = 12 * 60
"""Minutes before take-off within which a ride is the one to it."""


def ride_and_leg_rows(plan: Plan, day: str) -> list[RideRow | LegRow]:
    """The day's rides, and its departures that none of them catches."""
    rides = [ride for ride in plan.rides.values() if clock.day(_start(plan, ride), plan.head.zone) == day]
    alone = [one for one in travelling(plan, day, "departure") if one.ride is None]
    return [*(_ride_row(plan, ride) for ride in rides), *(LegRow(one.leg, one.at, one.people) for one in alone)]


def travelling(plan: Plan, day: str, direction: Literal["arrival", "departure"]) -> tuple[Travelling, ...]:
    """The day's legs by the moment at the forum's end: those of one number, and one ride, together."""
    found: dict[tuple[object, ...], tuple[Leg, Moment, Moment | None, list[Person]]] = {}
    for leg in plan.legs.values():
        if leg.direction != direction or leg.person_id not in plan.persons:
            continue
        at = _end(leg)
        if clock.day(at.minute, plan.head.zone) != day:
            continue
        ride = _ride_to(plan, leg, at) if direction == "departure" else None
        start = _moment(plan, ride) if ride is not None else None
        way = (leg.mode, leg.carrier, leg.number, leg.from_place, leg.to_place)
        # What has no number is each one's own.
        key = (at, start.minute if start else 0, *(way if leg.number else (leg.id,)))
        found.setdefault(key, (leg, at, start, []))[3].append(plan.persons[leg.person_id])
    groups = [
        Travelling(leg, at, tuple(sorted(people, key=_by_name)), start) for leg, at, start, people in found.values()
    ]
    return tuple(sorted(groups, key=lambda one: (one.at.minute, one.leg.number, _by_name(one.people[0]))))


def _ride_row(plan: Plan, ride: Ride) -> RideRow:
    origin, goal = place_of(plan, ride.from_id), place_of(plan, ride.to_id)
    start = _moment(plan, ride)
    riders = sorted((plan.persons[one] for one in ride.rider_ids if one in plan.persons), key=_by_name)
    catches = {
        (leg.number or leg.id): leg
        for person in riders
        for leg in plan.legs_of(person.id)
        if leg.direction == "departure" and _ride_to(plan, leg, _end(leg)) == ride
    }
    return RideRow(
        ride,
        start,
        moment(start.minute + ride.minutes, zone_of_place(plan, goal)),
        spot_of(plan, origin),
        spot_of(plan, goal),
        tuple(riders),
        tuple(sorted(catches.values(), key=lambda leg: (_end(leg).minute, leg.id))),
    )


def _ride_to(plan: Plan, leg: Leg, at: Moment) -> Ride | None:
    """The last ride of the person before a departure that begins no earlier than half a day before it."""
    before = [
        (start, ride.id, ride)
        for ride in plan.rides_of(leg.person_id)
        if at.minute - _LONGEST_BEFORE <= (start := _start(plan, ride)) < at.minute
    ]
    return max(before, default=(0, "", None))[2]


def _start(plan: Plan, ride: Ride) -> int:
    return clock.minute(ride.departs, zone_of_place(plan, place_of(plan, ride.from_id)))


def _moment(plan: Plan, ride: Ride) -> Moment:
    return moment(_start(plan, ride), zone_of_place(plan, place_of(plan, ride.from_id)))


def _end(leg: Leg) -> Moment:
    """The end of a leg that lies at the forum."""
    if leg.direction == "arrival":
        return Moment(clock.minute(leg.arrives, leg.to_zone), leg.arrives, leg.to_zone)
    return Moment(clock.minute(leg.departs, leg.from_zone), leg.departs, leg.from_zone)


def _by_name(person: Person) -> tuple[str, str]:
    return folded(listed_name(person)), person.id
