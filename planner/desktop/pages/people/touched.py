"""Which people's rows a change set may have changed."""

from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan

OF_ALL = ("plan", "party")


def touched(plan: Plan, change_set: ChangeSet) -> set[str] | None:
    """Ids of people; None for all of them."""
    found: set[str] = set()
    for change in change_set.changes:
        if change.kind in OF_ALL:
            return None
        if change.kind == "person":
            found.add(change.id)
        for record in (change.before, change.after):
            person_id = getattr(record, "person_id", None)
            if person_id in plan.persons:
                found.add(person_id)
    return found
