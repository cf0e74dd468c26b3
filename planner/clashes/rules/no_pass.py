"""A person of ours is bound in a session that asks for a pass, and has none that holds."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_engagement
from planner.clashes.sights import PASS
from planner.plan.passes import passes_wanted
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Counterparts look after their own passes."""
    for wanted in passes_wanted(plan, person_id):
        if not wanted.held:
            yield of_engagement(plan, "no-pass", "clash", wanted.engagement, pass_kind=wanted.pass_kind_id)


RULE = Rule("no-pass", "clash", "person", find, PASS)
