"""A change set as JSON: a line for every field that differs, before and after, as records.md names them."""

import msgspec

from planner.plan.changes import ChangeSet
from planner.plan.fields import field_attribute


def changed(change_set: ChangeSet) -> list[dict[str, object]]:
    """Of a record that is new all that is set, of one that goes all that was."""
    return [
        {
            "record": change.kind,
            "id": change.id,
            "field": name,
            "before": _value(change.before, name),
            "after": _value(change.after, name),
        }
        for change in change_set.changes
        for name in change.differing()
    ]


def _value(record: object, name: str) -> object:
    return None if record is None else msgspec.to_builtins(getattr(record, field_attribute(name)))
