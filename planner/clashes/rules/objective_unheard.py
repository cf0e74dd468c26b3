"""An objective that our practices advance is discussed, and nobody from their cities has a slot there."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_session
from planner.clashes.sights import OBJECTIVES
from planner.plan.engagements import is_declined
from planner.plan.hearing import cities_by_objective
from planner.plan.plan import Plan


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Somebody from one of an objective's cities is enough for it; each that nobody is there for is told."""
    session = plan.sessions[session_id]
    if session.status == "cancelled" or not session.objectives:
        return
    cities = cities_by_objective(plan)
    slots = plan.slots_of_session(session_id)
    heard = {plan.persons[one.person_id].city for one in slots if one.person_id and not is_declined(one)}
    unheard = sorted({one for one in session.objectives if one in cities and cities[one].isdisjoint(heard)})
    if unheard:
        yield of_session(plan, "objective-unheard", "note", session, objectives=_in_ranges(unheard))


def _in_ranges(numbers: list[int]) -> str:
    """Runs of numbers as "1-3, 7": a forum may discuss all of them."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}\N{EN DASH}{last}" for first, last in ranges)


RULE = Rule("objective-unheard", "note", "session", find, OBJECTIVES)
