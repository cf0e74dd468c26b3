"""A person is not free in time if a speaking list slips as far as lists do."""

from collections.abc import Iterator
from math import ceil, floor
from operator import attrgetter

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_two
from planner.plan.engagements import Engagement, engagements_of
from planner.plan.meetings import meetings_of
from planner.plan.neighbours import Step
from planner.plan.places import one_place_to_be
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """The two windows overlap, or leave less than the way takes; where nothing can slip, nothing does."""
    engagements = engagements_of(plan, person_id)
    for one in engagements:
        if one.window_start != one.start or one.window_end != one.end:
            break
    else:
        return
    too_far: set[tuple[str, str]] = set()
    for step in meetings_of(plan, person_id).close:
        if step.minutes is not None and _slips_too_far(step, step.minutes):
            too_far.add((step.before.slot_id, step.after.slot_id))
            yield _finding(step.before, step.after, step.minutes)
    for one, other in _overlapping(engagements):
        apart = one.end <= other.start and not one_place_to_be(plan, one.session_id, other.session_id)
        if apart and (one.slot_id, other.slot_id) not in too_far:
            yield _finding(one, other, 0)


def _slips_too_far(step: Step, need: int) -> bool:
    """The way fits between the two, but not from one's window to the other's (in hundredths, which windows have)."""
    if step.gap < need:
        return False
    between = round(step.after.window_start * 100) - round(step.before.window_end * 100)
    return between < need * 100


def _overlapping(engagements: tuple[Engagement, ...]) -> Iterator[tuple[Engagement, Engagement]]:
    """Pairs whose windows overlap, the earlier by its time first; a window beyond its session's end is none."""
    running: list[Engagement] = []
    last_end = 0.0
    for row in sorted(engagements, key=_BY_WINDOW):
        start, end = row.window_start, row.window_end
        if start >= end:
            continue
        if last_end <= start:
            running, last_end = [row], end
            continue
        running = [one for one in running if one.window_end > start]
        for one in running:
            yield (one, row) if (one.start, one.end) <= (row.start, row.end) else (row, one)
        running.append(row)
        last_end = max(last_end, end)


_BY_WINDOW = attrgetter("window_start")


def _finding(one: Engagement, other: Engagement, need: int) -> Finding:
    return of_two(
        "window-overlap",
        "warning",
        one,
        other,
        span=(one.end, other.start),
        minutes=None,
        until=ceil(one.window_end),
        since=floor(other.window_start),
        need=need,
    )


RULE = Rule("window-overlap", "warning", "person", find)
