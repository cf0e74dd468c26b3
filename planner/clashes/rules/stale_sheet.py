"""The sheet that a person has in hand is wrong about the next day."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.clashes.sights import ISSUES
from planner.itinerary.coming import outdated
from planner.itinerary.releases import last_copy
from planner.plan.engagements import Span
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:
    """An entry is new, changed or gone since the last copy; who got none has none to change."""
    if not plan.issues or plan.persons[person_id].kind == "counterpart":
        return
    held = last_copy(plan, person_id)
    if held is None:
        return
    changes = outdated(plan, person_id, held[1].entries)
    soon = [one for one in changes if one.within(Span(now, now + SOON))]
    if soon:
        first = soon[0]
        # Of a session that they have no slot in any more, an edit to it is not told here.
        theirs = {slot.session_id for slot in plan.slots_of_person(person_id)}
        yield Finding(
            code="stale-sheet",
            kind="todo",
            of=(person_id,),
            people=(person_id,),
            sessions=(first.session_id,) if first.session_id in theirs else (),
            from_=first.first,
            to=first.first,
            facts={"release": held[0].number, "what": first.title, "count": len(soon)},
            # All of them: a sheet that was accepted as it is does not come back because an hour has passed.
            times=tuple(one.first for one in changes),
        )


SOON = 24 * 60
"""Minutes ahead."""


RULE = Rule("stale-sheet", "todo", "person", find, ISSUES, waits=True)
