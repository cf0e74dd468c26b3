"""Taking back a change set of the journal: its opposite, if what it changed still stands as it left it."""

from planner.errors import N_, PlannerError
from planner.plan.changes import Change, ChangeSet
from planner.plan.fields import fields_of, value
from planner.plan.records import Record
from planner.store.journal import Entry, Here, Recorded, to_record, to_values

AGAIN = "again"
"""A fact of a set that does again what had been undone: what it takes back is itself a taking back."""


def take_back(found: Entry, here: Here) -> ChangeSet:
    """The set that undoes an entry; refused where a field has changed since. Other fields keep what they have now."""
    head = found.head
    facts = {name: fact for name, fact in head.facts.items() if name != AGAIN}
    if head.undoes is not None and AGAIN not in head.facts:
        facts[AGAIN] = "yes"
    changes = tuple(_opposite(recorded, here(recorded.kind, recorded.id)) for recorded in reversed(found.changes))
    return ChangeSet(changes=changes, label=head.label, facts=facts, undoes=head.id)


def _opposite(recorded: Recorded, now: Record | None) -> Change:
    if recorded.after is None:
        if now is not None or recorded.before is None:
            raise _refusal(recorded, "id")
        return Change(None, to_record(recorded.kind, recorded.before))
    if now is None:
        raise _refusal(recorded, "id")
    since = _changed_since(recorded, now)
    if since:
        raise _refusal(recorded, ", ".join(since))
    return recorded.backward(now).inverse()


def _changed_since(recorded: Recorded, now: Record) -> list[str]:
    """The fields that no longer hold what the set put there; of a record that it added, all fields count."""
    if recorded.after is None or recorded.before is None:
        left = to_record(recorded.kind, recorded.after or {})
        return [f.name for f in fields_of(recorded.kind) if value(left, f.name) != value(now, f.name)]
    values = to_values(now)
    return [name for name, left in recorded.after.items() if values[name] != left]


def _refusal(recorded: Recorded, fields: str) -> PlannerError:
    return PlannerError(
        N_("This cannot be taken back: it has changed since"),
        where=f"{recorded.kind} {recorded.id}, {fields}",
        todo=N_("take back what came later first, or change it by hand"),
    )
