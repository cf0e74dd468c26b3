"""A person has not yet said yes to a slot, and its session is near."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.clashes.sights import UNANSWERED
from planner.plan.days import is_soon
from planner.plan.engagements import session_span, slot_time
from planner.plan.plan import Plan


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:
    """Proposed or invited, within the plan's days."""
    session = plan.sessions[session_id]
    if session.status == "cancelled" or not is_soon(
        plan, session_span(plan, session).start, now, plan.head.confirm_days
    ):
        return
    for slot in plan.slots_of_session(session_id):
        if slot.reply in WAITING and slot.person_id is not None:
            yield of_slot(plan, "not-confirmed", "todo", slot, slot_time(plan, slot))


WAITING = ("proposed", "invited")
"""Asked, or about to be."""


RULE = Rule("not-confirmed", "todo", "session", find, UNANSWERED, waits=True)
