"""More of our people are in a session at one time than there are seats."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_session
from planner.clashes.sights import SEATS
from planner.plan.attendance import engaged_in, most_at_once
from planner.plan.places import place_of_session
from planner.plan.plan import Plan
from planner.plan.records import Session


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: people over, at the fullest moment."""
    session = plan.sessions[session_id]
    if session.status == "cancelled" or (seats := _seats(plan, session)) is None:
        return
    if len(plan.slots_of_session(session_id)) <= seats:
        return
    over = most_at_once(engaged_in(plan, session_id)) - seats
    if over > 0:
        yield of_session(plan, "over-capacity", "warning", session, minutes=over, most=seats)


def _seats(plan: Plan, session: Session) -> int | None:
    """Those kept for us, or those of the room if they are fewer; None if neither is known."""
    room = plan.rooms.get(place_of_session(plan, session).room_id or "")
    known = [seats for seats in (session.seats, room.seats if room else None) if seats is not None]
    return min(known, default=None)


RULE = Rule("over-capacity", "warning", "session", find, SEATS)
