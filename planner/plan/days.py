"""Local days: how far off one is, which there are, and what a person's hold. A day that a zone skipped is none."""

from functools import lru_cache
from typing import cast

from msgspec import Struct

from planner.plan import clock
from planner.plan.clock import day, days_between, minute, shift_day
from planner.plan.engagements import Engagement, engagements_of
from planner.plan.plan import Plan


class PersonDay(Struct, frozen=True):
    """What a person's engagements that begin on a day (at the plan's zone) make of it; they come by start."""

    day: str
    start: int
    end: int
    engagements: tuple[Engagement, ...]

    @property
    def last(self) -> Engagement:
        """The one that ends last; of equals the first."""
        return max(self.engagements, key=lambda one: one.end)


def is_soon(plan: Plan, start: int, now: int, days: int) -> bool:
    """Whether something that begins at a moment is still to come, and so many days off at most."""
    zone = plan.head.zone
    return now < start and days_between(day(now, zone), day(start, zone)) <= days


def days_of(plan: Plan, person_id: str) -> tuple[PersonDay, ...]:
    """The days on which engagements of a person begin, in their order."""
    memo = plan.memo_by_person.setdefault(person_id, {})
    held = memo.get("days")
    if held is None:
        held = memo["days"] = _days(engagements_of(plan, person_id), plan.head.zone)
    return cast("tuple[PersonDay, ...]", held)


def _days(engagements: tuple[Engagement, ...], zone: str) -> tuple[PersonDay, ...]:
    found: dict[str, list[Engagement]] = {}
    for one in engagements:
        found.setdefault(day_of(one.start, zone), []).append(one)
    return tuple(
        PersonDay(of, theirs[0].start, max([one.end for one in theirs]), tuple(theirs)) for of, theirs in found.items()
    )


@lru_cache(100_000)
def day_of(moment: int, zone: str) -> str:
    """The local day of a moment, kept: many things begin at one time."""
    return clock.day(moment, zone)


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
