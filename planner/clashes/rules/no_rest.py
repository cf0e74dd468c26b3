"""The night between two days of a person is too short."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from planner.clashes.findings import Finding
from planner.clashes.person_day import of_day
from planner.clashes.rule import Rule
from planner.plan.days import day_after, days_of
from planner.plan.journeys import landings_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: short. Who lands in between rests from the last landing on."""
    if plan.persons[person_id].kind == "counterpart":
        return
    days = days_of(plan, person_id)
    landings = landings_of(plan, person_id) if len(days) > 1 else []
    hours = plan.head.rest_hours
    for one, following in pairwise(days):
        if following.day != day_after(one.day, plan.head.zone):
            continue
        since, first = _rests_from(landings, one.end, following.start), following.start
        if first - since < hours * 60:
            yield of_day(
                "no-rest",
                person_id,
                following.day,
                (one.last, following.engagements[0]),
                span=(min(since, first), first),
                minutes=hours * 60 - (first - since),
                facts={"hours": hours, "case": "landed" if since != one.end else "worked"},
            )


def _rests_from(landings: list[int], last: int, first: int) -> int:
    """The last landing from the end of the day to the start of the next, else that end."""
    at = bisect_right(landings, first) - 1
    return max(last, landings[at]) if at >= 0 else last


RULE = Rule("no-rest", "warning", "person", find)
