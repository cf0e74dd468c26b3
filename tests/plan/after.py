"""The plan after an edit, as entry would take it; its inverse has to bring all back."""

from planner.plan import entry
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan


def done(plan: Plan, change: ChangeSet) -> Plan:
    """The plan after the edit, which leaves the first as it was."""
    entry.check(plan, change)
    after = plan.copy()
    after.apply(change)
    entry.check_all(after)
    again = after.copy()
    again.apply(change.inverse())
    assert again.records == plan.records
    return after
