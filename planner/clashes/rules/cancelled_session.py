"""A person has a slot in a session that does not take place."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.clashes.sights import CANCELLED
from planner.plan.engagements import is_declined, slot_time
from planner.plan.plan import Plan


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Those who stand in it and must be told."""
    if plan.sessions[session_id].status != "cancelled":
        return
    for slot in plan.slots_of_session(session_id):
        if slot.person_id is not None and not is_declined(slot):
            yield of_slot(plan, "cancelled-session", "clash", slot, slot_time(plan, slot))


RULE = Rule("cancelled-session", "clash", "session", find, CANCELLED)
