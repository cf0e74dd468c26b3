"""A person is not free in time if a speaking list slips as far as lists do."""

from collections.abc import Iterable, Iterator
from math import ceil, floor

from msgspec import Struct

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_two
from planner.clashes.sweep import overlaps
from planner.plan.engagements import Engagement, engagements_of
from planner.plan.neighbours import steps_of
from planner.plan.places import one_place_to_be
from planner.plan.plan import Plan

Pair = tuple[Engagement, Engagement]


class Window(Struct, frozen=True):
    """When an engagement may really be, in hundredths of minutes: windows are made of whole ones."""

    start: int
    end: int
    of: Engagement


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """The two windows overlap, or leave less than the way takes; without windows there is nothing to slip."""
    engagements = engagements_of(plan, person_id)
    if not any(_slips(one) for one in engagements):
        return
    for (one, other), need in _pairs(plan, person_id, engagements):
        yield of_two(
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


def _pairs(plan: Plan, person_id: str, engagements: tuple[Engagement, ...]) -> Iterator[tuple[Pair, int]]:
    """The earlier first, with the minutes of the way as far as it is known."""
    on_the_way: set[tuple[str, str]] = set()
    for step in steps_of(plan, person_id):
        need = step.need.minutes if step.need is not None else None
        if need is not None and step.gap >= need and (_slips(step.before) or _slips(step.after)):
            between = _window(step.after).start - _window(step.before).end
            if between < need * 100:
                on_the_way.add((step.before.slot_id, step.after.slot_id))
                yield (step.before, step.after), need
    for one, other in _overlapping(engagements):
        apart = one.end <= other.start and not one_place_to_be(plan, one.session_id, other.session_id)
        if apart and (one.slot_id, other.slot_id) not in on_the_way:
            yield (one, other), 0


def _overlapping(engagements: Iterable[Engagement]) -> Iterator[Pair]:
    """The earlier first by its time, which its window may not be; a window beyond the session's end is none."""
    windows = [one for one in map(_window, engagements) if one.start < one.end]
    for first, second in overlaps(sorted(windows, key=lambda one: one.start)):
        in_time = (first.of.start, first.of.end) <= (second.of.start, second.of.end)
        yield (first.of, second.of) if in_time else (second.of, first.of)


def _slips(one: Engagement) -> bool:
    return one.window_start != one.start or one.window_end != one.end


def _window(one: Engagement) -> Window:
    return Window(round(one.window_start * 100), round(one.window_end * 100), one)


RULE = Rule("window-overlap", "warning", "person", find)
