"""Set fields of one record, or the same fields of several."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from msgspec.structs import replace

from planner.plan.changes import Change, ChangeSet, change_set
from planner.plan.entry import cleaned
from planner.plan.fields import field_attribute
from planner.plan.names import label
from planner.plan.plan import Plan
from planner.plan.records import Record

R = TypeVar("R", bound=Record)


def set_fields(plan: Plan, kind: str, record_id: str, fields: Mapping[str, object]) -> ChangeSet:
    """Set fields of a record, by their names in JSON; what is set to what it is already changes nothing."""
    return set_fields_of_all(plan, kind, (record_id,), fields)


def set_fields_of_all(plan: Plan, kind: str, record_ids: Iterable[str], fields: Mapping[str, object]) -> ChangeSet:
    """Set the same fields of several records of one kind."""
    records = [plan.records[kind][record_id] for record_id in record_ids]
    changes = [Change(record, with_fields(record, fields)) for record in records]
    first = label(plan, records[0]) if records else ""
    name = "set_fields" if len(records) == 1 else "set_fields_of_all"
    return change_set(name, changes, kind=kind, name=first, n=str(len(records)), fields=", ".join(fields))


def with_fields(record: R, fields: Mapping[str, object]) -> R:
    """The record with these fields, its texts in their one form."""
    changed = replace(record, **{field_attribute(name): value for name, value in fields.items()})
    return cleaned(changed)
