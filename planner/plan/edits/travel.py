"""Travel of several at once: the same leg for many."""

from collections.abc import Iterable

from msgspec.structs import replace

from planner.plan.changes import ChangeSet, added, change_set
from planner.plan.ids import new_id
from planner.plan.names import full_name
from planner.plan.plan import Plan
from planner.plan.records import Leg


def same_leg(plan: Plan, leg_id: str, person_ids: Iterable[str]) -> ChangeSet:
    """Let others travel on somebody's leg: the same but for seat, booking and what is ticked on the day.

    Who is on it already is left as they are.
    """
    leg = plan.legs[leg_id]
    new = [one for one in dict.fromkeys(person_ids) if not any(is_same_leg(leg, held) for held in plan.legs_of(one))]
    changes = [added(replace(leg, id=new_id(), person_id=one, seat="", booking="", landed=False)) for one in new]
    people = ", ".join(full_name(plan.persons[one]) for one in new)
    called = " ".join(part for part in (leg.carrier, leg.number) if part) or f"{leg.from_place} – {leg.to_place}"
    return change_set("same_leg", changes, name=called, person=people, n=str(len(new)))


def is_same_leg(one: Leg, other: Leg) -> bool:
    """Whether two legs are one journey: the same vehicle at the same times between the same places."""
    return journey(one) == journey(other)


def journey(leg: Leg) -> tuple[str, ...]:
    """What makes a leg the journey that it is, whoever travels."""
    return (
        leg.direction, leg.mode, leg.carrier, leg.number, leg.from_place, leg.from_zone, leg.departs,
        leg.to_place, leg.to_zone, leg.arrives,
    )  # fmt: skip
