"""What all findings about one session or one person have in common, made once: a thousand may be said of each.

A tuple of its own for each session, time, place and person of each finding was a third of what a full check holds.
"""

from msgspec import Struct

from planner.plan.engagements import session_span
from planner.plan.places import place_of_session
from planner.plan.plan import Plan


class Frame(Struct, frozen=True, gc=False):
    """A session's id, its start and end, and its place's id, a tuple each."""

    sessions: tuple[str]
    times: tuple[int, int]
    places: tuple[str | None]


def frame_of(plan: Plan, session_id: str) -> Frame:
    """A session's."""
    held = plan.memo.frames.get(session_id)
    if held is None:
        session = plan.sessions[session_id]
        span, place = session_span(plan, session), place_of_session(plan, session)
        held = plan.memo.frames[session_id] = Frame((session_id,), (span.start, span.end), (place.id,))
    return held


def alone(plan: Plan, person_id: str) -> tuple[str]:
    """The id of a person as all the people of a finding."""
    held = plan.memo.alone.get(person_id)
    if held is None:
        held = plan.memo.alone[person_id] = (person_id,)
    return held
