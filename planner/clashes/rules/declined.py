"""A person has declined, and stands in the slot still."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.clashes.sights import DECLINED
from planner.plan.engagements import is_declined, slot_time
from planner.plan.plan import Plan


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Somebody else has to be asked."""
    if plan.sessions[session_id].status == "cancelled":
        return
    for slot in plan.slots_of_session(session_id):
        if slot.reply == "declined" and is_declined(slot):
            yield of_slot(plan, "declined", "clash", slot, slot_time(plan, slot))


RULE = Rule("declined", "clash", "session", find, DECLINED)
