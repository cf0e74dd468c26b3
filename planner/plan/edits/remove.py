"""Remove a record with what hangs on it, so that nothing points to nothing."""

from collections.abc import Iterable

from planner.plan.changes import Change, ChangeSet, change_set, fold, removed
from planner.plan.edits.fields import with_fields
from planner.plan.fields import Field, referring
from planner.plan.names import label
from planner.plan.plan import Plan
from planner.plan.records import Record

GOES_WITH = {
    ("slot", "session_id"), ("session", "parent_id"), ("leg", "person_id"), ("stay", "person_id"),
    ("absence", "person_id"), ("pass", "person_id"), ("duty", "person_id"), ("issue", "person_id"),
    ("party", "principal_id"), ("issue", "release_id"), ("room", "venue_id"), ("transfer", "from_id"),
    ("transfer", "to_id"), ("ride", "from_id"), ("ride", "to_id"), ("stay", "venue_id"), ("pass", "pass_kind_id"),
    ("pass_office", "pass_kind_id"),
}  # fmt: skip
"""What cannot be without what it points to. All else is let go of it: a slot becomes open, a room unknown."""


def remove(plan: Plan, kind: str, record_id: str) -> ChangeSet:
    """Remove a record; what cannot be without it goes too, what can is freed of it."""
    record = plan.records[kind][record_id]
    changes: list[Change] = []
    _take_away(plan, record, kind, changes, {})
    freed = {person for change in changes[:-1] for person in _freed(change)}  # the last is the record itself
    return change_set("remove", fold(changes), kind=kind, name=label(plan, record), n=str(len(freed)))


def remove_all(plan: Plan, kind: str, record_ids: Iterable[str]) -> ChangeSet:
    """Remove several records of a kind as one."""
    left = plan.copy()
    changes: list[Change] = []
    people: set[str] = set()
    called: list[str] = []
    for record_id in record_ids:
        if record_id not in left.records[kind]:
            continue  # it went with one before it
        gone = remove(left, kind, record_id)
        left.apply(gone)
        changes += gone.changes
        called.append(gone.facts["name"])
        people |= {person for change in gone.changes for person in _freed(change)}
    return change_set("remove", fold(changes), kind=kind, name=", ".join(called), n=str(len(people)))


def _freed(change: Change) -> tuple[str, ...]:
    """Who is freed by what goes."""
    person_id = getattr(change.before, "person_id", None) if change.after is None else None
    return (person_id,) if person_id else ()


Left = dict[tuple[str, str], Record | None]
"""What the changes so far leave of a record, by kind and id; None if they remove it."""


def _take_away(plan: Plan, record: Record, kind: str, changes: list[Change], left: Left) -> None:
    for other_kind, field in referring(kind):
        if other_kind not in plan.records:
            continue
        for other_id in plan.referring(other_kind, field.name, record.id):
            key = (other_kind, other_id)
            other = left.get(key, plan.records[other_kind][other_id])
            if other is None:
                continue
            if (other_kind, field.name) in GOES_WITH:
                _take_away(plan, other, other_kind, changes, left)
            else:
                left[key] = _let_go(other, field, record.id)
                changes.append(Change(other, left[key]))
    left[kind, record.id] = None
    changes.append(removed(record))


def _let_go(record: Record, field: Field, target: str) -> Record:
    held = getattr(record, field.attribute)
    left = tuple(one for one in held if one != target) if isinstance(held, tuple) else None
    return with_fields(record, {field.name: left})
