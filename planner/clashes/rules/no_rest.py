"""The night between two days of a person is too short."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from planner.clashes.findings import Finding
from planner.clashes.person_day import of_day
from planner.clashes.rule import Rule
from planner.plan.days import PersonDay, day_after, days_of, ends_of
from planner.plan.journeys import journey_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: short. Who lands in between rests from the last landing on."""
    if plan.persons[person_id].kind == "counterpart":
        return
    wanted, landings = plan.head.rest_hours * 60, journey_of(plan, person_id).landings
    for one, following in pairwise(days_of(plan, person_id)):
        since, first = one.end, following.start
        if landings and landings[-1] > since:
            since = _rests_from(landings, since, first)
        if first - since < wanted and following.day == day_after(one.day, plan.head.zone):
            yield _finding(plan, person_id, one, following, since)


def _rests_from(landings: tuple[int, ...], last: int, first: int) -> int:
    """The last landing from the end of the day to the start of the next, else that end."""
    at = bisect_right(landings, first) - 1
    return max(last, landings[at]) if at >= 0 else last


def _finding(plan: Plan, person_id: str, one: PersonDay, following: PersonDay, since: int) -> Finding:
    (_, last), (first, _) = ends_of(plan, person_id, one), ends_of(plan, person_id, following)
    hours = plan.head.rest_hours
    return of_day(
        "no-rest",
        person_id,
        following.day,
        (last, first),
        span=(min(since, first.start), first.start),
        minutes=hours * 60 - (first.start - since),
        facts={"hours": hours, "case": "landed" if since != one.end else "worked"},
    )


RULE = Rule("no-rest", "warning", "person", find)
