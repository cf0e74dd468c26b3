"""How far off a day is."""

from planner.plan.clock import day, days_between
from planner.plan.plan import Plan


def is_soon(plan: Plan, start: int, now: int, days: int) -> bool:
    """Whether something that begins at a moment is still to come, and so many days off at most."""
    zone = plan.head.zone
    return now < start and days_between(day(now, zone), day(start, zone)) <= days
