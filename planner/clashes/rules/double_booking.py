"""A person is bound in two sessions at one time."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_two
from planner.clashes.sweep import shared
from planner.plan.meetings import meetings_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: of the overlap."""
    for one, other in meetings_of(plan, person_id).overlapping:
        span = shared(one, other)
        yield of_two("double-booking", "clash", one, other, span=span, minutes=span[1] - span[0])


RULE = Rule("double-booking", "clash", "person", find)
