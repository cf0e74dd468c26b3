"""A day of a person goes beyond what they asked for: too early, too late, too much."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.person_day import of_day
from planner.clashes.rule import Rule
from planner.clashes.sights import LIMITS
from planner.plan.clock import minute
from planner.plan.days import days_of, engagements_on
from planner.plan.engagements import Engagement
from planner.plan.plan import Plan
from planner.plan.records import Person


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Once a day, whichever of the limits it breaks; `facts` are those that it does."""
    person = plan.persons[person_id]
    if person.not_before is None and person.not_after is None and person.most_a_day is None:
        return
    for one in days_of(plan, person_id):
        theirs = engagements_on(plan, person_id, one)
        early, late = _outside(person, one.day, theirs, plan.head.zone)
        many = person.most_a_day is not None and len(theirs) > person.most_a_day
        broken: dict[str, str | int | None] = {
            "not_before": person.not_before if early else None,
            "not_after": person.not_after if late else None,
            "most": person.most_a_day if many else None,
        }
        facts = {name: limit for name, limit in broken.items() if limit is not None}
        if facts:
            outside = {each.slot_id for each in (*early, *late)}
            ones = tuple(each for each in theirs if many or each.slot_id in outside)
            span = (ones[0].start, max(each.end for each in ones))
            yield of_day("over-limit", person_id, one.day, ones, span=span, facts={**facts, "count": len(theirs)})


def _outside(
    person: Person, day: str, theirs: tuple[Engagement, ...], zone: str
) -> tuple[list[Engagement], list[Engagement]]:
    """Those that begin too early, and those that end too late, by the clocks of their day."""
    early: list[Engagement] = []
    late: list[Engagement] = []
    if person.not_before is not None:
        first = minute(f"{day}T{person.not_before}", zone)
        early = [each for each in theirs if each.start < first]
    if person.not_after is not None:
        last = minute(f"{day}T{person.not_after}", zone)
        late = [each for each in theirs if each.end > last]
    return early, late


RULE = Rule("over-limit", "warning", "person", find, LIMITS)
