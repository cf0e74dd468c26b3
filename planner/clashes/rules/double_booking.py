"""A person is bound in two sessions at one time."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_two
from planner.clashes.sweep import overlaps, shared
from planner.plan.engagements import engagements_of
from planner.plan.places import one_place_to_be
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """A session and its parts are one place to be."""
    for one, other in overlaps(engagements_of(plan, person_id)):
        if not one_place_to_be(plan, one.session_id, other.session_id):
            span = shared(one, other)
            yield of_two("double-booking", "clash", one, other, span=span, minutes=span[1] - span[0])


RULE = Rule("double-booking", "clash", "person", find)
