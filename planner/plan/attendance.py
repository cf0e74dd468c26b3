"""Who of ours is at a session, and how many at one time."""

from planner.plan.engagements import Engagement, engagements_of
from planner.plan.plan import Plan


def engaged_in(plan: Plan, session_id: str) -> tuple[Engagement, ...]:
    """The engagements of our people (all but the counterparts) in that very session, person by person."""
    held = dict.fromkeys(slot.person_id for slot in plan.slots_of_session(session_id) if slot.person_id is not None)
    ours = sorted(one for one in held if plan.persons[one].kind != "counterpart")
    return tuple(e for one in ours for e in engagements_of(plan, one) if e.session_id == session_id)


def most_at_once(engagements: tuple[Engagement, ...]) -> int:
    """How many of them hold at the fullest moment; who leaves makes room for who comes then."""
    marks = sorted([(one.start, 1) for one in engagements] + [(one.end, -1) for one in engagements])
    most = there = 0
    for _, step in marks:
        there += step
        most = max(most, there)
    return most
