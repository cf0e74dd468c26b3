"""Two who stand in one speaking list have the floor at one time."""

from collections.abc import Iterator
from itertools import chain, pairwise

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.clashes.sights import TWO_LISTED
from planner.clashes.sweep import crossings, overlaps, shared
from planner.plan.engagements import Turn, turns_of
from planner.plan.places import place_of_session
from planner.plan.plan import Plan


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Open slots count; those who speak jointly share their time, and one person's slots never clash."""
    session = plan.sessions[session_id]
    turns = turns_of(plan, session_id)
    if session.status == "cancelled" or all(one.end <= other.start for one, other in pairwise(turns)):
        return
    place = place_of_session(plan, session).id
    alone = [turn for turn in turns if not turn.slot.joint]
    jointly = [turn for turn in turns if turn.slot.joint]
    for one, other in chain(overlaps(alone), crossings(alone, jointly)):
        if one.slot.person_id is None or one.slot.person_id != other.slot.person_id:
            yield _finding(one, other, place)


def _finding(one: Turn, other: Turn, place: str | None) -> Finding:
    first, second = (one, other) if (one.start, one.slot.id) < (other.start, other.slot.id) else (other, one)
    start, end = shared(first, second)
    return Finding(
        code="speakers-overlap",
        kind="clash",
        of=tuple(sorted((first.slot.id, second.slot.id))),
        people=tuple(person for person in (first.slot.person_id, second.slot.person_id) if person is not None),
        sessions=(first.slot.session_id,),
        slots=(first.slot.id, second.slot.id),
        from_=start,
        to=end,
        minutes=end - start,
        times=(first.start, first.end, second.start, second.end),
        places=(place,),
    )


RULE = Rule("speakers-overlap", "clash", "session", find, TWO_LISTED)
