"""Local days: how far off one is, which there are, and what a person's hold. A day that a zone skipped is none."""

from functools import lru_cache

from msgspec import Struct

from planner.plan import clock
from planner.plan.clock import day, days_between, minute, shift_day
from planner.plan.engagements import FAR, Engagement, engagements_of
from planner.plan.plan import Plan


class PersonDay(Struct, frozen=True, gc=False):
    """What a person's engagements that begin on a day (at the plan's zone) make of it: first start to last end.

    They are those from `first` on and before `after` in `engagements_of`. The next day begins at `until`.
    """

    day: str
    until: int
    start: int
    end: int
    first: int
    after: int


class DayAt(Struct, frozen=True):
    """A local day, and the first moment of the next one."""

    day: str
    until: int


def is_soon(plan: Plan, start: int, now: int, days: int) -> bool:
    """Whether something that begins at a moment is still to come, and so many days off at most."""
    zone = plan.head.zone
    return now < start and days_between(day(now, zone), day(start, zone)) <= days


def days_of(plan: Plan, person_id: str) -> tuple[PersonDay, ...]:
    """The days on which engagements of a person begin, in their order."""
    held = plan.memo.days.get(person_id)
    if held is None:
        held = plan.memo.days[person_id] = _days(engagements_of(plan, person_id), plan.head.zone)
    return held


def engagements_on(plan: Plan, person_id: str, one: PersonDay) -> tuple[Engagement, ...]:
    """Those that make a person's day, by start."""
    return engagements_of(plan, person_id)[one.first : one.after]


def ends_of(plan: Plan, person_id: str, one: PersonDay) -> tuple[Engagement, Engagement]:
    """The first of a person's day, and the one that ends last (of equals the first); often the same."""
    theirs = engagements_on(plan, person_id, one)
    return theirs[0], max(theirs, key=lambda each: each.end)


def _days(engagements: tuple[Engagement, ...], zone: str) -> tuple[PersonDay, ...]:
    found: list[PersonDay] = []
    of, until, start, end, first = "", -FAR, 0, 0, 0
    for number, one in enumerate(engagements):
        if one.start >= until:
            if number:
                found.append(PersonDay(of, until, start, end, first, number))
            here = day_at(one.start, zone)
            of, until, start, end, first = here.day, here.until, one.start, one.end, number
        elif one.end > end:
            end = one.end
    return (*found, PersonDay(of, until, start, end, first, len(engagements))) if engagements else ()


@lru_cache(100_000)
def day_at(moment: int, zone: str) -> DayAt:
    """The local day of a moment, kept: many things begin at one time."""
    here = clock.day(moment, zone)
    # Midnight may be skipped, or come twice: then the day ends earlier or later than that wall time says.
    until = max(minute(f"{day_after(here, zone)}T00:00", zone), moment + 1)
    while clock.day(until, zone) <= here:
        until += 1
    while clock.day(until - 1, zone) > here:
        until -= 1
    return DayAt(here, until)


def day_of(moment: int, zone: str) -> str:
    """The local day of a moment."""
    return day_at(moment, zone).day


@lru_cache(10_000)
def exists(of: str, zone: str) -> bool:
    """Whether the zone has that day: some crossed the date line and left one out."""
    return clock.day(minute(f"{of}T12:00", zone), zone) == of


@lru_cache(10_000)
def day_after(of: str, zone: str) -> str:
    """The next day that the zone has."""
    found = shift_day(of, 1)
    return found if exists(found, zone) else day_after(found, zone)


@lru_cache(10_000)
def day_before(of: str, zone: str) -> str:
    """The last day before it that the zone has."""
    found = shift_day(of, -1)
    return found if exists(found, zone) else day_before(found, zone)
