"""A person cannot get from one engagement to the next in time."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_two
from planner.plan.meetings import meetings_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: how much is short."""
    for step in meetings_of(plan, person_id).close:
        need = step.minutes
        if need is not None and step.gap < need:
            yield of_two(
                "transfer-too-short",
                "clash",
                step.before,
                step.after,
                span=(step.before.end, step.after.start),
                minutes=need - step.gap,
                gap=step.gap,
                need=need,
            )


RULE = Rule("transfer-too-short", "clash", "person", find)
