"""Let a journey be later or earlier: a leg, and the stages that belong to it."""

from planner.plan.changes import ChangeSet, change_set, replaced
from planner.plan.clock import shift_wall
from planner.plan.names import full_name
from planner.plan.plan import Plan
from planner.plan.records import Leg


def travel_later(plan: Plan, leg_id: str, minutes: int) -> ChangeSet:
    """Shift a leg by so many minutes, earlier if negative, with the stages before an arrival or behind a departure.

    Stays and engagements stay as they are.
    """
    leg = plan.legs[leg_id]
    changes = [
        replaced(one, departs=shift_wall(one.departs, minutes), arrives=shift_wall(one.arrives, minutes))
        for one in _journey(plan, leg)
    ]
    person = full_name(plan.persons[leg.person_id])
    return change_set("travel_later", changes, person=person, start=shift_wall(leg.departs, minutes))


def _journey(plan: Plan, leg: Leg) -> list[Leg]:
    """The leg and its stages, in the order of departures as printed."""
    legs = sorted(plan.legs_of(leg.person_id), key=lambda one: (one.departs, one.id))
    at = next(n for n, one in enumerate(legs) if one.id == leg.id)
    step = {"arrival": -1, "departure": 1}.get(leg.direction, 0)
    found, at = [leg], at + step
    while step and 0 <= at < len(legs) and legs[at].direction == "via":
        found.append(legs[at])
        at += step
    return found
