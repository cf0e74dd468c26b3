"""A person's legs as stretches of time, and the nights that they spend in the forum's town."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from planner.plan.clock import minute
from planner.plan.days import day_after, day_before, day_of, exists
from planner.plan.plan import Plan
from planner.plan.records import Leg


class Stage(Struct, frozen=True, gc=False):
    """A leg from take-off to landing."""

    start: int
    end: int
    leg: Leg


class Night(Struct, frozen=True):
    """The evening's day, and the moment at which the next day's clocks show 03:00."""

    evening: str
    moment: int


class Journey(Struct, frozen=True):
    """A person's legs by take-off, then landing; when the arrivals land and when the departures take off, in order."""

    stages: tuple[Stage, ...] = ()
    landings: tuple[int, ...] = ()
    take_offs: tuple[int, ...] = ()


NONE = Journey()


def journey_of(plan: Plan, person_id: str) -> Journey:
    """A person's; empty without legs."""
    held = plan.memo.journeys.get(person_id)
    if held is None:
        legs = plan.legs_of(person_id)
        held = plan.memo.journeys[person_id] = _journey(legs) if legs else NONE
    return held


def _journey(legs: Iterable[Leg]) -> Journey:
    found = [
        (minute(one.departs, one.from_zone), minute(one.arrives, one.to_zone), one.id, one.direction, one)
        for one in legs
    ]
    found.sort()
    return Journey(
        tuple([Stage(start, end, leg) for start, end, _, _, leg in found]),
        tuple(sorted([end for _, end, _, direction, _ in found if direction == "arrival"])),
        tuple([start for start, _, _, direction, _ in found if direction == "departure"]),
    )


def nights_without_bed(plan: Plan, person_id: str) -> Iterator[Night]:
    """The nights in town that no stay covers, landing to take-off; none if there is no stay at all.

    Where no leg tells when it begins or ends, the first check-in and the last check-out do.
    """
    zone, stays = plan.head.zone, plan.stays_of(person_id)
    if not stays:
        return
    comes, goes = min(stay.check_in for stay in stays), max(stay.check_out for stay in stays)
    for lands, leaves in _in_town(journey_of(plan, person_id).stages):
        evening = comes if lands is None else day_before(day_of(lands, zone), zone)
        last = goes if leaves is None else day_of(leaves, zone)
        while evening < last:
            covered = max((one.check_out for one in stays if one.check_in <= evening < one.check_out), default=None)
            if covered is None and exists(evening, zone) and _holds(lands, leaves, night_of(evening, zone).moment):
                yield night_of(evening, zone)
            evening = covered or day_after(evening, zone)


def _holds(lands: int | None, leaves: int | None, moment: int) -> bool:
    return (lands is None or lands <= moment) and (leaves is None or moment < leaves)


def _in_town(stages: tuple[Stage, ...]) -> Iterator[tuple[int | None, int | None]]:
    """From landing to take-off, None where no leg tells; legs count as in `engagements.away`."""
    marks = sorted(
        (stage.end if stage.leg.direction == "arrival" else stage.start, stage.leg.direction, stage.leg.id)
        for stage in stages
        if stage.leg.direction != "via"
    )
    here = not marks or marks[0][1] == "departure"
    since: int | None = None
    for moment, direction, _ in marks:
        if direction == "departure" and here:
            yield since, moment
        elif direction == "arrival" and not here:
            since = moment
        here = direction == "arrival"
    if here:
        yield since, None


@lru_cache(10_000)
def night_of(evening: str, zone: str) -> Night:
    """The night after an evening."""
    return Night(evening, minute(f"{day_after(evening, zone)}T03:00", zone))
