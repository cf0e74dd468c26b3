"""Which sessions take a room, and when."""

from typing import cast

from msgspec import Struct

from planner.plan.engagements import session_span
from planner.plan.plan import Plan


class Booking(Struct, frozen=True, gc=False):
    """A session that names the room itself, from its start to its end (late minutes included)."""

    start: int
    end: int
    session_id: str


def bookings_of(plan: Plan, room_id: str) -> tuple[Booking, ...]:
    """Those of the room that are not cancelled, by start."""
    held = plan.memo_by_room.get(room_id)
    if held is None:
        sessions = [one for one in plan.sessions_in_room(room_id) if one.status != "cancelled"]
        spans = ((session_span(plan, one), one.id) for one in sessions)
        held = tuple(Booking(*row) for row in sorted((span.start, span.end, one) for span, one in spans))
        plan.memo_by_room[room_id] = held
    return cast("tuple[Booking, ...]", held)
