"""Somebody goes from one venue to another on one day, and nobody has said how long that takes."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.plan.meetings import meetings_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """It is about the two venues, whoever goes; its people are all who do."""
    for venues in meetings_of(plan, person_id).unknown:
        yield Finding(code="transfer-unknown", kind="note", of=venues, people=(person_id,), places=venues)


RULE = Rule("transfer-unknown", "note", "person", find)
