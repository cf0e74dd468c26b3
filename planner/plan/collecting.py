"""When a person can first have a pass in hand, given the office's hours and what else they do."""

from bisect import bisect_right
from collections.abc import Iterable

from planner.plan.clock import minute
from planner.plan.engagements import Span, absences, away, engagements_of
from planner.plan.places import place_of, zone_of_place
from planner.plan.plan import Plan


def in_hand(plan: Plan, person_id: str, pass_kind_id: str, now: int) -> int | None:
    """The first moment from now at which a pass of the kind can be in hand; None if never.

    Somebody else may collect a kind `by_proxy` as soon as its office is open; else the person has to be there, and
    not engaged, for the queue's minutes on end while one office is open.
    """
    by_proxy = plan.pass_kinds[pass_kind_id].by_proxy
    busy = [] if by_proxy else _busy(plan, person_id)
    found: list[int] = []
    for office in plan.offices_of(pass_kind_id):
        zone = zone_of_place(plan, place_of(plan, office.venue_id or ""))
        opens, closes = minute(f"{office.day}T{office.opens}", zone), minute(f"{office.day}T{office.closes}", zone)
        queue = 1 if by_proxy else max(office.queue_minutes, 1)
        done = _first_stretch(busy, max(opens, now), closes, queue)
        found += [] if done is None else [done]
    return min(found, default=None)


def _busy(plan: Plan, person_id: str) -> list[Span]:
    """Engaged, away or absent: stretches that neither overlap nor touch, by start."""
    spans = [one.span for one in engagements_of(plan, person_id)]
    spans += [span for span, _ in (*away(plan, person_id), *absences(plan, person_id))]
    return joined(spans)


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same stretches, those that overlap or touch made one, by start."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _first_stretch(busy: list[Span], start: int, end: int, minutes: int) -> int | None:
    """When the first so many free minutes on end between start and end are over."""
    at = bisect_right(busy, start, key=lambda one: one.end)
    while start + minutes <= end:
        if at == len(busy) or start + minutes <= busy[at].start:
            return start + minutes
        start = max(start, busy[at].end)
        at += 1
    return None
