"""A person's legs as stretches of time, and the nights that they spend in town."""

from collections.abc import Iterator

from msgspec import Struct

from planner.plan.clock import day, minute, shift_day
from planner.plan.engagements import absences
from planner.plan.places import place_of, zone_of_place
from planner.plan.plan import Plan
from planner.plan.records import Leg, Ride


class Stage(Struct, frozen=True):
    """A leg from take-off to landing."""

    start: int
    end: int
    leg: Leg


class Night(Struct, frozen=True):
    """The night after an evening, and its small hours (03:00)."""

    evening: str
    moment: int


def stages_of(plan: Plan, person_id: str) -> tuple[Stage, ...]:
    """A person's legs by take-off, then landing."""
    found = (
        (minute(one.departs, one.from_zone), minute(one.arrives, one.to_zone), one.id, one)
        for one in plan.legs_of(person_id)
    )
    return tuple(Stage(start, end, leg) for start, end, _, leg in sorted(found, key=lambda one: one[:3]))


def landings_of(plan: Plan, person_id: str) -> tuple[int, ...]:
    """When the arrivals of a person land."""
    return tuple(
        sorted(minute(leg.arrives, leg.to_zone) for leg in plan.legs_of(person_id) if leg.direction == "arrival")
    )


def nights_of(plan: Plan, person_id: str) -> Iterator[Night]:
    """The nights that a person with a stay is in town and not absent.

    In town from a landing to the next take-off; without an arrival from the first check-in day, without a departure
    until the last check-out day. Somebody who departs before they ever arrived came from nobody knows where: until
    then no night is known.
    """
    zone = plan.head.zone
    gone = absences(plan, person_id)
    for start, end in _in_town(plan, person_id):
        evening = shift_day(day(start, zone), -1)
        while (moment := _small_hours(evening, zone)) < end:
            if start <= moment and not any(span.start <= moment < span.end for span, _ in gone):
                yield Night(evening, moment)
            evening = shift_day(evening, 1)


def _small_hours(evening: str, zone: str) -> int:
    return minute(f"{shift_day(evening, 1)}T03:00", zone)


def _in_town(plan: Plan, person_id: str) -> list[tuple[int, int]]:
    stays = plan.stays_of(person_id)
    if not stays:
        return []
    zone = plan.head.zone
    first = _small_hours(min(one.check_in for one in stays), zone)
    after_last = minute(f"{max(one.check_out for one in stays)}T03:00", zone) + 1
    marks = sorted(
        (stage.end, True) if stage.leg.direction == "arrival" else (stage.start, False)
        for stage in stages_of(plan, person_id)
        if stage.leg.direction != "via"
    )
    arrives = any(landing for _, landing in marks)
    found: list[tuple[int, int]] = []
    since = None if arrives else first
    for moment, landing in marks:
        if landing:
            since = moment if since is None else since
        elif since is not None:
            found.append((since, moment))
            since = None
    return found if since is None else [*found, (since, after_last)]


def departure_of_ride(plan: Plan, ride: Ride) -> int:
    """In the zone of the venue that it leaves."""
    return minute(ride.departs, zone_of_place(plan, place_of(plan, ride.from_id)))
