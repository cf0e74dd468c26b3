"""What has to be asked, requested, looked at or handed out again because of a change set."""

from planner.plan.again.answers import grants, replies, statements
from planner.plan.again.journeys import absences, duties, rides, stays_of_day, travel
from planner.plan.again.left import left
from planner.plan.again.papers import entries, passes
from planner.plan.again.practices import practices
from planner.plan.again.sheets import sheets
from planner.plan.again.values import Again, Both, order
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan

ASKED = (
    left, replies, grants, statements, passes, entries, travel, rides, duties, stays_of_day, absences, practices,
    sheets,
)  # fmt: skip
"""Each looks at the plan before and after for one thing."""


def asked_again(plan: Plan, change_set: ChangeSet) -> tuple[Again, ...]:
    """All of it, from the plan before the change and the change alone, whatever intent it is of; by what it is."""
    both = Both(plan, change_set)
    found = {one.key: one for ask in ASKED for one in ask(both)}
    return tuple(sorted(found.values(), key=lambda one: order(both.after, one)))
