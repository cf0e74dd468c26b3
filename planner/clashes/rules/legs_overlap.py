"""A person travels on two legs at one time."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.clashes.sights import TWO_LEGS
from planner.clashes.sweep import overlaps, shared
from planner.clashes.two_legs import of_two_legs
from planner.plan.journeys import journey_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: of the overlap."""
    stages = journey_of(plan, person_id).stages
    # Zone rules that changed since a leg was entered can let it land before it takes off.
    for one, other in overlaps([stage for stage in stages if stage.start < stage.end] if len(stages) > 1 else []):
        span = shared(one, other)
        yield of_two_legs("legs-overlap", "clash", one, other, span=span, minutes=span[1] - span[0])


RULE = Rule("legs-overlap", "clash", "person", find, TWO_LEGS)
