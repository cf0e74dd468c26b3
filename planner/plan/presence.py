"""Who is there on which day: the legs say when somebody comes and goes; who has none is taken to be there."""

from planner.plan.clock import minute, shift_day
from planner.plan.engagements import away
from planner.plan.plan import Plan
from planner.plan.records import Leg


def is_present(plan: Plan, person_id: str, day: str) -> bool:
    """Whether any minute of a day of the plan's zone finds the person there."""
    zone = plan.head.zone
    start, end = minute(f"{day}T00:00", zone), minute(f"{shift_day(day, 1)}T00:00", zone)
    return not any(span.start <= start and end <= span.end for span, _ in away(plan, person_id))


def arrival_of(plan: Plan, person_id: str) -> Leg | None:
    """The leg that first brings a person."""
    legs = [leg for leg in plan.legs_of(person_id) if leg.direction == "arrival"]
    return min(legs, key=lambda leg: (minute(leg.arrives, leg.to_zone), leg.id), default=None)


def departure_of(plan: Plan, person_id: str) -> Leg | None:
    """The leg that takes a person away for good."""
    legs = [leg for leg in plan.legs_of(person_id) if leg.direction == "departure"]
    return max(legs, key=lambda leg: (minute(leg.departs, leg.from_zone), leg.id), default=None)
