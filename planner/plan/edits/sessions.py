"""A new session where one would look for it: after another, or on the first morning."""

from planner.plan.clock import shift_wall
from planner.plan.ids import new_id
from planner.plan.plan import Plan
from planner.plan.records import Session

LENGTH = 60
"""Minutes of a session of which nothing is known yet."""


def session_after(plan: Plan, session_id: str | None, title: str) -> Session:
    """A tentative session of an hour that begins when another ends, in the same place; without another at nine."""
    before = plan.sessions.get(session_id or "")
    start = before.end if before is not None else f"{plan.head.first_day}T09:00"
    return Session(
        id=new_id(),
        title=title,
        start=start,
        end=shift_wall(start, LENGTH),
        status="tentative",
        parent_id=before.parent_id if before is not None else None,
        venue_id=before.venue_id if before is not None else None,
        room_id=before.room_id if before is not None else None,
    )
