"""A person cannot enter the country yet, and the time for it runs out."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.clashes.sights import ENTRY
from planner.plan.clock import day, days_between
from planner.plan.journeys import journey_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:
    """By the day given, else before the first take-off; refused: a clash."""
    person, zone = plan.persons[person_id], plan.head.zone
    if person.entry in ("not-needed", "granted") or person.kind == "counterpart":
        return
    today = day(now, zone)
    if today > plan.head.last_day:
        return
    stages = journey_of(plan, person_id).stages
    by = person.entry_by or (day(stages[0].start, zone) if stages else None)
    soon = by is not None and days_between(today, by) <= plan.head.confirm_days
    if person.entry == "refused" or soon:
        yield Finding(
            code="entry-missing",
            kind="clash" if person.entry == "refused" else "todo",
            of=(person_id,),
            people=(person_id,),
            facts={"entry": person.entry, "by": by or ""},
        )


RULE = Rule("entry-missing", "todo", "person", find, ENTRY, waits=True)
