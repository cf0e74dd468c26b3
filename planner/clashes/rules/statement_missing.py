"""A person of ours speaks soon, and the statement is not cleared."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.clashes.sights import UNCLEARED
from planner.plan.days import is_soon
from planner.plan.engagements import is_declined, session_span, slot_time
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, Slot


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:
    """None or a draft; a moderator has none to give."""
    session = plan.sessions[session_id]
    if session.status == "cancelled" or not is_soon(
        plan, session_span(plan, session).start, now, plan.head.statement_days
    ):
        return
    for slot in plan.slots_of_session(session_id):
        if slot.role in LISTED_ROLES and slot.statement in ("none", "draft") and _is_ours(plan, slot):
            yield of_slot(plan, "statement-missing", "todo", slot, slot_time(plan, slot), statement=slot.statement)


def _is_ours(plan: Plan, slot: Slot) -> bool:
    """Held by one of our people who has not declined; counterparts look after their own words."""
    return slot.person_id is not None and not is_declined(slot) and plan.persons[slot.person_id].kind != "counterpart"


RULE = Rule("statement-missing", "todo", "session", find, UNCLEARED, waits=True)
