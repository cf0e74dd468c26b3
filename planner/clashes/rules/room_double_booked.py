"""Two sessions name one room at one time: our clash if one of them is ours, else worth knowing."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.clashes.sweep import overlaps, shared
from planner.plan.bookings import bookings_of
from planner.plan.places import one_place_to_be
from planner.plan.plan import Plan


def find(plan: Plan, room_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """A session and its parts share their room."""
    for one, other in overlaps(bookings_of(plan, room_id)):
        sessions = (one.session_id, other.session_id)
        if one_place_to_be(plan, *sessions):
            continue
        start, end = shared(one, other)
        ours = any(plan.sessions[session].ours for session in sessions)
        yield Finding(
            code="room-double-booked",
            kind="clash" if ours else "note",
            of=tuple(sorted(sessions)),
            sessions=sessions,
            rooms=(room_id,),
            from_=start,
            to=end,
            minutes=end - start,
            times=(one.start, one.end, other.start, other.end),
            places=(room_id,),
        )


RULE = Rule("room-double-booked", "clash", "room", find)
