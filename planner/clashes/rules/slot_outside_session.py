"""A slot's own time, or its turn in the list, leaves the session's."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.clashes.sights import TIMED
from planner.plan.engagements import session_span, timed_slots
from planner.plan.plan import Plan


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: those of the slot that lie outside, before and after."""
    session = plan.sessions[session_id]
    timed = timed_slots(plan, session_id)
    if session.status == "cancelled" or not timed:
        return
    span = session_span(plan, session)
    for slot, time in timed:
        if time.start < span.start or time.end > span.end:
            before = max(0, min(time.end, span.start) - time.start)
            after = max(0, time.end - max(time.start, span.end))
            minutes = before + after
            yield of_slot(
                plan, "slot-outside-session", "clash", slot, time, minutes=minutes, before=before, after=after
            )


RULE = Rule("slot-outside-session", "clash", "session", find, TIMED)
