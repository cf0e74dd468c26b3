"""A day of a person is too long."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.person_day import of_day
from planner.clashes.rule import Rule
from planner.plan.days import PersonDay, days_of
from planner.plan.engagements import Engagement
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: over. From the first start to the last end of what begins on the day."""
    if plan.persons[person_id].kind == "counterpart":
        return
    hours = plan.head.day_hours
    for one in days_of(plan, person_id):
        over = one.end - one.start - hours * 60
        if over > 0:
            span = (one.start, one.end)
            yield of_day("long-day", person_id, one.day, _ends(one), span=span, minutes=over, facts={"hours": hours})


def _ends(one: PersonDay) -> tuple[Engagement, ...]:
    """The first and the last engagement, which may be the same."""
    first, last = one.engagements[0], one.last
    return (first,) if first is last else (first, last)


RULE = Rule("long-day", "warning", "person", find)
