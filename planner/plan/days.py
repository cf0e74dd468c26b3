"""A person's engagements day by day, and how far off a day is."""

from typing import cast

from planner.plan.clock import day, days_between
from planner.plan.engagements import Engagement, engagements_of
from planner.plan.plan import Plan


def days_of(plan: Plan, person_id: str) -> dict[str, tuple[Engagement, ...]]:
    """By the local day on which they begin (the plan's zone), in the order of days; each day's by start."""
    memo = plan.memo_by_person.setdefault(person_id, {})
    held = memo.get("days")
    if held is None:
        found: dict[str, list[Engagement]] = {}
        for engagement in engagements_of(plan, person_id):
            found.setdefault(day(engagement.start, plan.head.zone), []).append(engagement)
        held = memo["days"] = {one: tuple(theirs) for one, theirs in found.items()}
    return cast("dict[str, tuple[Engagement, ...]]", held)


def is_soon(plan: Plan, start: int, now: int, days: int) -> bool:
    """Whether something that begins at a moment is still to come, and so many days off at most."""
    zone = plan.head.zone
    return now < start and days_between(day(now, zone), day(start, zone)) <= days
