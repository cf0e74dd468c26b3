"""Move sessions and slots in time, with what has a time inside them."""

from planner.plan.changes import Change, ChangeSet, change_set, replaced
from planner.plan.clock import shift_wall, wall_between
from planner.plan.names import label
from planner.plan.plan import Plan


def move_session(plan: Plan, session_id: str, start: str) -> ChangeSet:
    """Move a session to another start (wall time of its zone).

    Its length stays; its parts, the gathering and the own times of its slots move with it. A part that begins with
    what it is part of does not pull that along.
    """
    minutes = wall_between(plan.sessions[session_id].start, start)
    return shift_session(plan, session_id, minutes)


def shift_session(plan: Plan, session_id: str, minutes: int) -> ChangeSet:
    """Move a session by so many minutes, earlier if negative, with all that has a time inside it."""
    changes: list[Change] = []
    for one in plan.with_parts(session_id):
        session = plan.sessions[one]
        changes.append(
            replaced(
                session,
                start=shift_wall(session.start, minutes),
                end=shift_wall(session.end, minutes),
                gather_at=_shifted(session.gather_at, minutes),
            )
        )
        changes.extend(
            replaced(slot, start=_shifted(slot.start, minutes), end=_shifted(slot.end, minutes))
            for slot in plan.slots_of_session(one)
        )
    session = plan.sessions[session_id]
    start = shift_wall(session.start, minutes)
    return change_set("move_session", changes, name=session.title, start=start, minutes=str(minutes))


def stretch_session(plan: Plan, session_id: str, end: str) -> ChangeSet:
    """Let a session end at another time (wall time of its zone)."""
    session = plan.sessions[session_id]
    return change_set("stretch_session", [replaced(session, end=end)], name=session.title, end=end)


def retime_session(plan: Plan, session_id: str, start: str, end: str) -> ChangeSet:
    """Give a session another start and end; what has a time inside it moves as the start does."""
    moved = move_session(plan, session_id, start)
    session = plan.sessions[session_id]
    if shift_wall(session.end, wall_between(session.start, start)) == end:
        return moved
    if start == session.start:
        return stretch_session(plan, session_id, end)
    others = [change for change in moved.changes if change.id != session_id]
    whole = replaced(
        session, start=start, end=end, gather_at=_shifted(session.gather_at, wall_between(session.start, start))
    )
    return change_set("move_session", [whole, *others], **moved.facts)


def move_slot(plan: Plan, slot_id: str, start: str) -> ChangeSet:
    """Let a slot begin at another time of its own (wall time of its session's zone); a from-to keeps its length."""
    slot = plan.slots[slot_id]
    end = shift_wall(slot.end, wall_between(slot.start, start)) if slot.start and slot.end else slot.end
    return change_set("move_slot", [replaced(slot, start=start, end=end)], name=label(plan, slot), start=start)


def _shifted(wall: str | None, minutes: int) -> str | None:
    return shift_wall(wall, minutes) if wall else None
