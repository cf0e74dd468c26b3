"""Which sessions' rows a change set may have changed."""

from planner.plan.changes import Change, ChangeSet
from planner.plan.plan import Plan
from planner.plan.records import Session, Slot


def touched(plan: Plan, change_set: ChangeSet) -> set[str] | None:
    """Ids of sessions, those that went among them; None for all of them."""
    found: set[str] = set()
    for change in change_set.changes:
        if change.kind in ("plan", "venue", "room"):
            return None
        found |= _of_change(plan, change)
    return found


def _of_change(plan: Plan, change: Change) -> set[str]:
    found: set[str] = set()
    for record in (change.before, change.after):
        if isinstance(record, Session):
            found |= set(plan.with_parts(record.id))
        elif isinstance(record, Slot):
            found.add(record.session_id)
    if change.kind == "person":
        found |= {slot.session_id for slot in plan.slots_of_person(change.id)}
    return found


def travels(change_set: ChangeSet) -> bool:
    """Whether somebody's coming or going, or who there is at all, may have changed."""
    return any(change.kind in ("leg", "person", "plan") for change in change_set.changes)
