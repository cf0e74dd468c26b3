"""A person has not yet said yes to a slot, and its session is near."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.plan.days import is_soon
from planner.plan.engagements import session_span, slot_time
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:
    """Proposed or invited, within the plan's days."""
    for slot in plan.slots_of_person(person_id):
        if slot.reply not in WAITING:
            continue
        session = plan.sessions[slot.session_id]
        if session.status != "cancelled" and is_soon(
            plan, session_span(plan, session).start, now, plan.head.confirm_days
        ):
            yield of_slot(plan, "not-confirmed", "todo", slot, slot_time(plan, slot))


WAITING = ("proposed", "invited")
"""Asked, or about to be."""


RULE = Rule("not-confirmed", "todo", "person", find)
