"""Taking back a change set of the journal: its opposite, if what it changed still stands as it left it."""

from planner.errors import N_, PlannerError
from planner.plan.changes import AGAIN, Change, ChangeSet
from planner.plan.records import Record
from planner.store.journal import Entry, Here, Recorded


def take_back(found: Entry, here: Here) -> ChangeSet:
    """The set that undoes an entry; refused where a field has changed since. Other fields keep what they have now."""
    head = found.head
    facts = {name: fact for name, fact in head.facts.items() if name != AGAIN}
    if head.undoes is not None and AGAIN not in head.facts:
        facts[AGAIN] = "yes"
    changes = tuple(_opposite(recorded, here(recorded.kind, recorded.id)) for recorded in reversed(found.changes))
    return ChangeSet(changes=changes, label=head.label, facts=facts, undoes=head.id)


def _opposite(recorded: Recorded, now: Record | None) -> Change:
    since = recorded.changed_since(now)
    if since:
        raise _refusal(recorded, ", ".join(since))
    return recorded.backward(now).inverse()


def _refusal(recorded: Recorded, fields: str) -> PlannerError:
    return PlannerError(
        N_("This cannot be taken back: it has changed since"),
        where=f"{recorded.kind} {recorded.id}, {fields}",
        todo=N_("take back what came later first, or change it by hand"),
    )
