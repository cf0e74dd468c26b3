"""A person gets from one engagement to the next, but with less than the margin to spare."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_two
from planner.plan.meetings import meetings_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: how much is short of the margin."""
    margin = plan.head.margin_minutes
    for step in meetings_of(plan, person_id).close:
        need = step.minutes
        if need and need <= step.gap < need + margin:
            yield of_two(
                "tight-transfer",
                "warning",
                step.before,
                step.after,
                span=(step.before.end, step.after.start),
                minutes=need + margin - step.gap,
                gap=step.gap,
                need=need,
                margin=margin,
            )


RULE = Rule("tight-transfer", "warning", "person", find)
