"""A day of a person is too long."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.person_day import of_day
from planner.clashes.rule import Rule
from planner.plan.days import days_of, ends_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: over. From the first start to the last end of what begins on the day."""
    if plan.persons[person_id].kind == "counterpart":
        return
    hours = plan.head.day_hours
    for one in days_of(plan, person_id):
        over = one.end - one.start - hours * 60
        if over > 0:
            ends, span = tuple(dict.fromkeys(ends_of(plan, person_id, one))), (one.start, one.end)
            yield of_day("long-day", person_id, one.day, ends, span=span, minutes=over, facts={"hours": hours})


RULE = Rule("long-day", "warning", "person", find)
