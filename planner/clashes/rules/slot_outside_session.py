"""A slot's own time, or its turn in the list, leaves the session's."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.plan.engagements import is_declined, session_span, slot_times
from planner.plan.plan import Plan


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: those of the slot that lie outside, before and after."""
    session = plan.sessions[session_id]
    if session.status == "cancelled":
        return
    span = session_span(plan, session)
    times = slot_times(plan, session_id)
    for slot in plan.slots_of_session(session_id):
        time = times[slot.id]
        if time.by != "whole" and not is_declined(slot):
            before = max(0, min(time.end, span.start) - time.start)
            after = max(0, time.end - max(time.start, span.end))
            if before + after:
                yield of_slot(
                    plan,
                    "slot-outside-session",
                    "clash",
                    slot,
                    time,
                    minutes=before + after,
                    before=before,
                    after=after,
                )


RULE = Rule("slot-outside-session", "clash", "session", find)
