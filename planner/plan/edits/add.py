"""Add a record, or a copy of one."""

from msgspec.structs import replace

from planner.plan.changes import Change, ChangeSet, added, change_set
from planner.plan.entry import cleaned
from planner.plan.ids import new_id
from planner.plan.names import label
from planner.plan.plan import Plan
from planner.plan.records import Record, kind_of


def add(plan: Plan, record: Record) -> ChangeSet:
    """Add a new record."""
    record = cleaned(record)
    return change_set("add", [added(record)], kind=kind_of(record), name=label(plan, record))


def duplicate_session(plan: Plan, session_id: str) -> ChangeSet:
    """A second session like the first, without its slots; what it came from outside stays with the first."""
    session = plan.sessions[session_id]
    twin = replace(session, id=new_id(), code="", source="", source_id="", source_at=None, late_minutes=0)
    changes: list[Change] = [added(twin)]
    return change_set("duplicate_session", changes, name=session.title)
