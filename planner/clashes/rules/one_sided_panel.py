"""All on a panel are of one gender, or of one region."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_session
from planner.clashes.sights import THREE_LISTED
from planner.plan.engagements import is_declined
from planner.plan.plan import Plan


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Somebody of whom it is not known leaves it open."""
    if plan.sessions[session_id].status == "cancelled":
        return
    panel = [one for one in plan.slots_of_session(session_id) if one.role in PANEL]
    if len(panel) < FEWEST:
        return
    people = {one.person_id for one in panel if one.person_id is not None and not is_declined(one)}
    if len(people) < FEWEST:
        return
    persons = [plan.persons[one] for one in people]
    gender = _is_one({one.gender for one in persons})
    region = _is_one({one.region for one in persons})
    if gender or region:
        side = "both" if gender and region else "gender" if gender else "region"
        session = plan.sessions[session_id]
        finding = of_session(plan, "one-sided-panel", "note", session, side=side, count=len(persons))
        yield replace(finding, people=tuple(sorted(people)))


def _is_one(values: AbstractSet[str | None]) -> bool:
    """Whether it is known of all, and the same."""
    return len(values) == 1 and not values & UNKNOWN


UNKNOWN = frozenset({None, ""})

FEWEST = 3
"""Persons that make a panel."""

PANEL = frozenset({"panellist", "speaker", "keynote"})


RULE = Rule("one-sided-panel", "note", "session", find, THREE_LISTED)
