"""A day of a person leaves no time to eat."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from planner.clashes.findings import Finding
from planner.clashes.person_day import of_day
from planner.clashes.rule import Rule
from planner.plan.clock import minute
from planner.plan.days import day_after, day_of, days_of
from planner.plan.engagements import Engagement, engagements_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Receptions and sessions with a meal are meals; hours too short for one were so before anybody was engaged."""
    head = plan.head
    if plan.persons[person_id].kind == "counterpart" or not head.meal_minutes:
        return
    for one, theirs in _days(plan, person_id):
        start, end = _hours(one, head.meal_from, head.meal_to, head.zone)
        if end - start < head.meal_minutes or _has_time(plan, theirs, start, end):
            continue
        eating = tuple(each for each in _hungry(plan, theirs) if each.start < end and start < each.end)
        yield of_day("no-meal", person_id, one, eating, span=(start, end), facts={"meal": head.meal_minutes})


def _days(plan: Plan, person_id: str) -> Iterable[tuple[str, tuple[Engagement, ...]]]:
    """The days that engagements touch and where a meal may not fit, each with those that do, by start."""
    engagements, head = engagements_of(plan, person_id), plan.head
    zone = head.zone
    busy: list[tuple[str, tuple[Engagement, ...]]] = []
    for one in days_of(plan, person_id):
        if one.end > one.until:
            break
        # Before the first of the day, or after the last, there is time enough most days: no look at each is needed.
        start, end = _hours(one.day, head.meal_from, head.meal_to, zone)
        if one.start - start < head.meal_minutes and end - one.end < head.meal_minutes:
            busy.append((one.day, engagements[one.first : one.after]))
    else:
        return busy
    found: dict[str, list[Engagement]] = {}
    for engagement in _hungry(plan, engagements):
        at, last = day_of(engagement.start, zone), day_of(engagement.end - 1, zone)
        while at < last:
            found.setdefault(at, []).append(engagement)
            at = day_after(at, zone)
        found.setdefault(last, []).append(engagement)
    return [(one, tuple(theirs)) for one, theirs in found.items()]


def _hungry(plan: Plan, engagements: tuple[Engagement, ...]) -> Iterator[Engagement]:
    return (one for one in engagements if not _is_meal(plan, one.session_id))


def _is_meal(plan: Plan, session_id: str) -> bool:
    session = plan.sessions[session_id]
    return session.meal or session.kind == "reception"


@lru_cache(10_000)
def _hours(day: str, meal_from: str, meal_to: str, zone: str) -> tuple[int, int]:
    return minute(f"{day}T{meal_from}", zone), minute(f"{day}T{meal_to}", zone)


def _has_time(plan: Plan, engagements: tuple[Engagement, ...], start: int, end: int) -> bool:
    """Whether a meal fits between start and end, between what is no meal itself."""
    minutes = plan.head.meal_minutes
    for one in engagements:
        if one.start - start >= minutes:
            break
        if one.end > start and not _is_meal(plan, one.session_id):
            start = one.end
    return end - start >= minutes


RULE = Rule("no-meal", "warning", "person", find)
