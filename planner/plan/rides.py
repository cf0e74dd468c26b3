"""When rides depart and arrive, and what a rider does then."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from msgspec import Struct

from planner.plan.clock import minute
from planner.plan.engagements import Engagement, Span, away, engagements_of
from planner.plan.places import place_of, zone_of_place
from planner.plan.plan import Plan
from planner.plan.records import Ride


class Trip(Struct, frozen=True):
    """A ride from departure to arrival, the way into the venue that it goes to included; `venue_id` is that venue."""

    departs: int
    arrives: int
    venue_id: str | None


class Timetable(Struct, frozen=True):
    """A person's engagements by start, their starts, and for each the last end of all up to it."""

    engagements: tuple[Engagement, ...]
    starts: list[int]
    ends: list[int]


def trip_of(plan: Plan, ride: Ride) -> Trip:
    """In the zone of the venue that it leaves."""
    departs = minute(ride.departs, zone_of_place(plan, place_of(plan, ride.from_id)))
    venue = plan.venues.get(place_of(plan, ride.to_id).venue_id or "")
    access = venue.access_minutes if venue else 0
    return Trip(departs, departs + ride.minutes + access, venue.id if venue else None)


def engaged_at(plan: Plan, person_id: str, moment: int) -> Engagement | None:
    """What binds a person at a moment; of several the one that ends last."""
    table = _timetable(plan, person_id)
    at = bisect_right(table.starts, moment) - 1
    if at < 0 or table.ends[at] <= moment:
        return None
    # The last end of all up to here is that of an engagement at or before it: the first place where it stands.
    return table.engagements[bisect_left(table.ends, table.ends[at])]


def next_from(plan: Plan, person_id: str, moment: int) -> Engagement | None:
    """The first engagement to begin then or later; of equals the one with the smallest slot."""
    table = _timetable(plan, person_id)
    at = bisect_left(table.starts, moment)
    if at == len(table.starts):
        return None
    equals = table.engagements[at : bisect_right(table.starts, table.starts[at])]
    return min(equals, key=lambda one: one.slot_id)


def away_at(plan: Plan, person_id: str, moment: int) -> Span | None:
    """The stretch in which a person has not come yet, or has gone, if the moment lies in one."""
    return next((span for span, _ in away(plan, person_id) if span.start <= moment < span.end), None)


def _timetable(plan: Plan, person_id: str) -> Timetable:
    held = plan.memo.timetables.get(person_id)
    if held is None:
        engagements = engagements_of(plan, person_id)
        ends = list(accumulate((one.end for one in engagements), max))
        held = plan.memo.timetables[person_id] = Timetable(engagements, [one.start for one in engagements], ends)
    return held
