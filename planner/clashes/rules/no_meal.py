"""A day of a person leaves no time to eat."""

from collections.abc import Iterator
from functools import lru_cache

from planner.clashes.findings import Finding
from planner.clashes.person_day import of_day
from planner.clashes.rule import Rule
from planner.plan.clock import minute
from planner.plan.days import day_after, day_of
from planner.plan.engagements import Engagement, engagements_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Receptions and sessions with a meal are meals; hours too short for one were so before anybody was engaged."""
    head = plan.head
    if plan.persons[person_id].kind == "counterpart" or not head.meal_minutes:
        return
    for one, busy in _days(plan, person_id).items():
        start, end = _hours(one, head.meal_from, head.meal_to, head.zone)
        if end - start < head.meal_minutes or _longest_free(busy, start, end) >= head.meal_minutes:
            continue
        eating = tuple(each for each in busy if each.start < end and start < each.end)
        yield of_day("no-meal", person_id, one, eating, span=(start, end), facts={"meal": head.meal_minutes})


def _days(plan: Plan, person_id: str) -> dict[str, list[Engagement]]:
    """The days that engagements without a meal touch, each with those that do, by start."""
    zone = plan.head.zone
    found: dict[str, list[Engagement]] = {}
    for engagement in engagements_of(plan, person_id):
        session = plan.sessions[engagement.session_id]
        if session.kind == "reception" or session.meal:
            continue
        at, last = day_of(engagement.start, zone), day_of(engagement.end - 1, zone)
        while at < last:
            found.setdefault(at, []).append(engagement)
            at = day_after(at, zone)
        found.setdefault(last, []).append(engagement)
    return found


@lru_cache(10_000)
def _hours(day: str, meal_from: str, meal_to: str, zone: str) -> tuple[int, int]:
    return minute(f"{day}T{meal_from}", zone), minute(f"{day}T{meal_to}", zone)


def _longest_free(busy: list[Engagement], start: int, end: int) -> int:
    """The most minutes on end between start and end that none of them takes."""
    longest = 0
    for one in busy:
        if one.start >= end:
            break
        longest = max(longest, one.start - start)
        start = max(start, one.end)
    return max(longest, end - start)


RULE = Rule("no-meal", "warning", "person", find)
