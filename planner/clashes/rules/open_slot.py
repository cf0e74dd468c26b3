"""Nobody has the slot yet."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.clashes.sights import OPEN
from planner.plan.engagements import slot_time
from planner.plan.plan import Plan


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """However far off the session is."""
    if plan.sessions[session_id].status == "cancelled":
        return
    for slot in plan.slots_of_session(session_id):
        if slot.person_id is None:
            yield of_slot(plan, "open-slot", "todo", slot, slot_time(plan, slot))


RULE = Rule("open-slot", "todo", "session", find, OPEN)
