"""The session itself gives way, if it is ours: another time, another room, a later end."""

from collections.abc import Iterator
from itertools import islice

from planner.clashes.findings import Finding
from planner.clashes.reasons import Reason
from planner.clashes.suits import overlapping
from planner.clashes.ways_out.way import Candidate
from planner.plan.bookings import bookings_of
from planner.plan.clock import day, wall
from planner.plan.edits.move import shift_session, stretch_session
from planner.plan.edits.places import put_session
from planner.plan.engagements import Span, is_declined, session_span, slot_time
from planner.plan.places import place_of_session, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import Room, Session

SHIFTS = (15, -15, 30, -30, 45, -45, 60, -60, 90, -90, 120, -120, 180, -180, 240, -240)
"""Minutes by which a session is moved, the nearest first."""
MOST = 6


def another_time(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """Our own session at another time of its day at which its room and all its people are free."""
    for session in _ours(plan, finding):
        yield from islice(_moved(plan, session), MOST)


def another_room(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """Our own session in a room that is free then and has the seats: of the same venue first, then of the other's."""
    for session in _ours(plan, finding):
        span = session_span(plan, session)
        here = place_of_session(plan, session)
        others = {
            place_of_session(plan, plan.sessions[one]).venue_id
            for one in finding.sessions
            if one in plan.sessions and one != session.id
        }
        rooms = [one for one in plan.rooms.values() if one.id != here.room_id and _is_free(plan, one.id, session, span)]
        rooms = [one for one in rooms if _has_seats(plan, one, session)]
        rooms.sort(key=lambda one: (one.venue_id not in others, one.venue_id != here.venue_id, one.seats or 0, one.id))
        for room in rooms[:MOST]:
            reasons = [Reason("room-free")]
            reasons += [Reason("seats", {"n": room.seats})] if room.seats is not None else []
            reasons += [Reason("same-venue")] if room.venue_id == here.venue_id else []
            facts = {"session": session.id, "room": room.id}
            yield Candidate("another-room", put_session(plan, session.id, room.id), facts, tuple(reasons))


def later_end(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """Our own session goes on until the last of its turns is over."""
    for session in _ours(plan, finding):
        span = session_span(plan, session)
        ends = [slot_time(plan, slot).end for slot in plan.slots_of_session(session.id) if not is_declined(slot)]
        end = max([span.end, *ends]) - session.late_minutes
        over = finding.minutes if finding.code == "over-time" and not finding.slots else None
        end = max(end, span.end - session.late_minutes + over) if over else end
        if end > span.end - session.late_minutes:
            until = wall(end, zone_of_session(plan, session))
            facts: dict[str, str | int] = {"session": session.id, "start": end}
            yield Candidate("later-end", stretch_session(plan, session.id, until), facts, ())


def _moved(plan: Plan, session: Session) -> Iterator[Candidate]:
    span = session_span(plan, session)
    zone = zone_of_session(plan, session)
    people = {one for part in plan.with_parts(session.id) for one in _people(plan, part)}
    for minutes in SHIFTS:
        at = Span(span.start + minutes, span.end + minutes)
        room = place_of_session(plan, session).room_id
        same_day = day(at.start, zone) == day(span.start, zone)
        if not same_day or (room is not None and not _is_free(plan, room, session, at)):
            continue
        if any(_is_busy(plan, one, session, at) for one in people):
            continue
        facts: dict[str, str | int] = {"session": session.id, "start": at.start}
        reasons = [Reason("room-free")] if room is not None else []
        yield Candidate(
            "move-session",
            shift_session(plan, session.id, minutes),
            facts,
            (*reasons, Reason("people-free", {"n": len(people)})),
        )


def _ours(plan: Plan, finding: Finding) -> list[Session]:
    sessions = (plan.sessions.get(one) for one in finding.sessions)
    return [one for one in sessions if one is not None and one.ours and one.status != "cancelled"]


def _is_free(plan: Plan, room_id: str, session: Session, span: Span) -> bool:
    """Nobody else has the room then; what a session is part of, and its parts, may."""
    family = {*plan.with_parts(session.id), session.parent_id}
    return not any(
        one.start < span.end and span.start < one.end
        for one in bookings_of(plan, room_id)
        if one.session_id not in family
    )


def _has_seats(plan: Plan, room: Room, session: Session) -> bool:
    return room.seats is None or room.seats >= len(_people(plan, session.id))


def _people(plan: Plan, session_id: str) -> set[str]:
    """Who is in a session; who declined will not be."""
    slots = plan.slots_of_session(session_id)
    return {slot.person_id for slot in slots if slot.person_id is not None and not is_declined(slot)}


def _is_busy(plan: Plan, person_id: str, session: Session, span: Span) -> bool:
    family = {*plan.with_parts(session.id), session.parent_id}
    return any(one.session_id not in family for one in overlapping(plan, person_id, span))
