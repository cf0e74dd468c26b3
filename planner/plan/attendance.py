"""Who of ours is at a session, and how many at one time."""

from operator import attrgetter

from planner.plan.engagements import Engagement, bound_in
from planner.plan.plan import Plan


def engaged_in(plan: Plan, session_id: str) -> tuple[Engagement, ...]:
    """The engagements of our people (all but the counterparts) in that very session, person by person."""
    ours = [one for one in bound_in(plan, session_id).values() if plan.persons[one.person_id].kind != "counterpart"]
    return tuple(sorted(ours, key=_BY_PERSON))


_BY_PERSON = attrgetter("person_id", "start")


def most_at_once(engagements: tuple[Engagement, ...]) -> int:
    """How many of them hold at the fullest moment; who leaves makes room for who comes then."""
    marks = sorted([(one.start, 1) for one in engagements] + [(one.end, -1) for one in engagements])
    most = there = 0
    for _, step in marks:
        there += step
        most = max(most, there)
    return most
