"""Somebody goes from one venue to another on one day, and nobody has said how long that takes."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.plan.clock import day
from planner.plan.neighbours import Step, close_steps_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """It is about the two venues, whoever goes; its people are all who do."""
    unknown = [step for step in close_steps_of(plan, person_id) if step.minutes is None]
    pairs = {venues for step in unknown if (venues := _venues(plan, step)) is not None}
    for venues in pairs:
        yield Finding(code="transfer-unknown", kind="note", of=venues, people=(person_id,), places=venues)


def _venues(plan: Plan, step: Step) -> tuple[str, str] | None:
    one, other = step.before.place.venue_id, step.after.place.venue_id
    if one is None or other is None:
        return None
    zone = plan.head.zone
    if day(step.before.start, zone) != day(step.after.start, zone):
        return None
    return (one, other) if one < other else (other, one)


RULE = Rule("transfer-unknown", "note", "person", find)
