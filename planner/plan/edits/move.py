"""Move sessions and slots in time, with what has a time inside them."""

from planner.errors import N_, PlannerError
from planner.plan.changes import Change, ChangeSet, change_set, replaced
from planner.plan.clock import shift_wall, wall_between
from planner.plan.engagements import slot_time
from planner.plan.names import label
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, Session, Slot


def move_session(plan: Plan, session_id: str, start: str) -> ChangeSet:
    """Move a session to another start (wall time of its zone).

    Its length stays; its parts, the gathering and the own times of its slots move with it. A part that begins with
    what it is part of does not pull that along.
    """
    minutes = wall_between(plan.sessions[session_id].start, start)
    return shift_session(plan, session_id, minutes)


def shift_session(plan: Plan, session_id: str, minutes: int) -> ChangeSet:
    """Move a session by so many minutes, earlier if negative, with all that has a time inside it."""
    changes = [change for one in plan.with_parts(session_id) for change in shifted(plan, one, minutes)]
    session = plan.sessions[session_id]
    start = shift_wall(session.start, minutes)
    return change_set("move_session", changes, name=session.title, start=start, minutes=str(minutes))


def shifted(plan: Plan, session_id: str, minutes: int) -> list[Change]:
    """A session, its gathering and the own times of its slots so many minutes on; not its parts."""
    session = plan.sessions[session_id]
    whole = replaced(
        session,
        start=shift_wall(session.start, minutes),
        end=shift_wall(session.end, minutes),
        gather_at=_shifted(session.gather_at, minutes),
    )
    slots = plan.slots_of_session(session_id)
    return [whole, *(replaced(s, start=_shifted(s.start, minutes), end=_shifted(s.end, minutes)) for s in slots)]


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
    """Let a slot begin at another time of its own (wall time of its session's zone); it keeps its length.

    Who is there for the whole session, or from a time on, stays until its end.
    """
    slot = plan.slots[slot_id]
    end, minutes = None, slot.minutes  # an end without a start binds nobody
    if slot.start and slot.end:
        end = shift_wall(slot.end, wall_between(slot.start, start))
    elif slot.start is None and slot.minutes is None:
        time = slot_time(plan, slot)
        minutes = time.end - time.start if time.by == "list" else None
    after = replaced(slot, start=start, end=end, minutes=minutes)
    return change_set("move_slot", [after], name=label(plan, slot), start=start)


def stretch_slot(plan: Plan, slot_id: str, minutes: int) -> ChangeSet:
    """Give a slot another length: a from-to another end, a turn in the speaking list its minutes."""
    slot = plan.slots[slot_id]
    _check_length(minutes, label(plan, slot))
    if slot.start is None and slot.role not in LISTED_ROLES:
        raise PlannerError(
            N_("{name} is there for the whole session and has no length"),
            where=f"slot {slot_id}",
            todo=N_("give it a start of its own first"),
            name=label(plan, slot),
        )
    return change_set("stretch_slot", [_stretched(slot, minutes)], name=label(plan, slot), minutes=str(minutes))


def length_of_session(session: Session, minutes: int) -> str:
    """The end (wall time) of a session that is to last so many minutes."""
    _check_length(minutes, session.title)
    return shift_wall(session.start, minutes)


def _stretched(slot: Slot, minutes: int) -> Change:
    if not (slot.start and slot.end):
        return replaced(slot, minutes=minutes)
    turn = slot.minutes if slot.minutes is None else minutes
    return replaced(slot, end=shift_wall(slot.start, minutes), minutes=turn)


def _check_length(minutes: int, name: str) -> None:
    if minutes < 1:
        raise PlannerError(
            N_("“{minutes}” is no length"), where=name, todo=N_("write 1 minute or more"), minutes=minutes
        )


def _shifted(wall: str | None, minutes: int) -> str | None:
    return shift_wall(wall, minutes) if wall else None
