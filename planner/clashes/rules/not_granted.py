"""A person stands in a slot that the organiser has not granted."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.clashes.sights import GRANT
from planner.plan.days import is_soon
from planner.plan.engagements import is_declined, session_span, slot_time
from planner.plan.plan import Plan


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:
    """Refused: a clash, at any time."""
    session = plan.sessions[session_id]
    if session.status == "cancelled":
        return
    for slot in plan.slots_of_session(session_id):
        if slot.grant not in NOT_GRANTED or slot.person_id is None or is_declined(slot):
            continue
        if slot.grant == "refused":
            yield of_slot(plan, "not-granted", "clash", slot, slot_time(plan, slot), grant=slot.grant)
        elif is_soon(plan, session_span(plan, session).start, now, plan.head.grant_days):
            yield of_slot(plan, "not-granted", "todo", slot, slot_time(plan, slot), grant=slot.grant)


NOT_GRANTED = ("to-ask", "asked", "refused")
"""One has to ask, has asked, or has been told no."""


RULE = Rule("not-granted", "todo", "session", find, GRANT, waits=True)
