"""A person's legs as stretches of time."""

from msgspec import Struct

from planner.plan.clock import minute
from planner.plan.plan import Plan
from planner.plan.records import Leg


class Stage(Struct, frozen=True, gc=False):
    """A leg from take-off to landing."""

    start: int
    end: int
    leg: Leg


def stages_of(plan: Plan, person_id: str) -> tuple[Stage, ...]:
    """A person's legs by take-off, then landing."""
    found = (
        (minute(one.departs, one.from_zone), minute(one.arrives, one.to_zone), one.id, one)
        for one in plan.legs_of(person_id)
    )
    return tuple(Stage(start, end, leg) for start, end, _, leg in sorted(found, key=lambda one: one[:3]))
