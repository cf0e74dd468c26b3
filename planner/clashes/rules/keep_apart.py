"""Two people who are to be kept apart are in one session at one time."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.clashes.sights import APART
from planner.clashes.sweep import crossings, shared
from planner.plan.engagements import Engagement, engagements_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Either may have said so; both find it, and the same."""
    apart = {*plan.persons[person_id].keep_apart_ids, *plan.referring("person", "keep_apart_ids", person_id)}
    here = _by_session(plan, person_id)
    for other_id in sorted((apart - {person_id}) & plan.persons.keys()):
        first, second = (person_id, other_id) if person_id < other_id else (other_id, person_id)
        there = _by_session(plan, other_id)
        for session_id in here.keys() & there.keys():
            theirs = {person_id: here[session_id], other_id: there[session_id]}
            for one, other in crossings(theirs[first], theirs[second]):
                yield _finding(one, other)


def _by_session(plan: Plan, person_id: str) -> dict[str, list[Engagement]]:
    found: dict[str, list[Engagement]] = {}
    for one in engagements_of(plan, person_id):
        found.setdefault(one.session_id, []).append(one)
    return found


def _finding(one: Engagement, other: Engagement) -> Finding:
    start, end = shared(one, other)
    return Finding(
        code="keep-apart",
        kind="warning",
        of=tuple(sorted((one.slot_id, other.slot_id))),
        people=(one.person_id, other.person_id),
        sessions=(one.session_id,),
        slots=(one.slot_id, other.slot_id),
        from_=start,
        to=end,
        times=(one.start, one.end, other.start, other.end),
        places=(one.place.id,),
    )


RULE = Rule("keep-apart", "warning", "person", find, APART)
