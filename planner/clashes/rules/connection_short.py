"""A person has too little time to change."""

from collections.abc import Iterator
from itertools import pairwise

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.clashes.sights import TWO_LEGS
from planner.clashes.two_legs import of_two_legs
from planner.plan.journeys import journey_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: short. Legs that overlap are another matter."""
    wanted = plan.head.connection_minutes
    for one, other in pairwise(journey_of(plan, person_id).stages):
        gap = other.start - one.end
        if 0 <= gap < wanted:
            span = (one.end, other.start)
            yield of_two_legs(
                "connection-short", "warning", one, other, span=span, minutes=wanted - gap, gap=gap, least=wanted
            )


RULE = Rule("connection-short", "warning", "person", find, TWO_LEGS)
