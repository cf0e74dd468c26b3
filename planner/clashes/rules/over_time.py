"""A speaker has more minutes than the session's limit, or all of them together more than the session lasts."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_session, of_slot
from planner.clashes.sights import MINUTES
from planner.plan.engagements import is_declined, session_span, slot_times
from planner.plan.plan import Plan
from planner.plan.records import Slot
from planner.plan.speaking import minutes_given


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Open slots count: the session has promised their time."""
    session = plan.sessions[session_id]
    if session.status == "cancelled":
        return
    timed = [
        (one, given)
        for one in plan.slots_of_session(session_id)
        # Most have neither: they are passed over before anything is asked.
        if (one.minutes is not None or one.start is not None)
        and (given := minutes_given(plan, one)) is not None
        and not is_declined(one)
    ]
    if not timed:
        return
    limit = session.speaking_minutes
    for slot, given in timed:
        if limit is not None and given > limit:
            time, over = slot_times(plan, session_id)[slot.id], given - limit
            yield of_slot(plan, "over-time", "warning", slot, time, minutes=over, given=given, limit=limit)
    span = session_span(plan, session)
    lasts = span.end - span.start
    # Together they are never more than one after the other.
    if sum([given for _, given in timed]) > lasts and (together := _together(timed)) > lasts:
        over = together - lasts
        yield of_session(plan, "over-time", "warning", session, minutes=over, given=together, lasts=lasts)


def _together(timed: list[tuple[Slot, int]]) -> int:
    """Joint ones of one place (or of none) share the longest of their times."""
    jointly: dict[int | None, int] = {}
    for slot, given in timed:
        if slot.joint:
            jointly[slot.order] = max(given, jointly.get(slot.order, 0))
    return sum(given for slot, given in timed if not slot.joint) + sum(jointly.values())


RULE = Rule("over-time", "warning", "session", find, MINUTES)
