"""What a person's engagements do to one another: one pass over each person, for all rules on pairs of engagements."""

from typing import Final

from msgspec import Struct

from planner.plan.clock import day
from planner.plan.engagements import FAR, Engagement, engagements_of
from planner.plan.neighbours import Step
from planner.plan.places import Need, between, one_place_to_be, seated
from planner.plan.plan import Plan

Pair = tuple[Engagement, Engagement]
"""Two engagements of one person, the earlier first."""

Venues = tuple[str, str]
"""Two venues, the smaller id first."""


class Meetings(Struct, frozen=True, gc=False):
    """The pairs of a person's engagements of which a rule may have something to say.

    A session and its parts are one place to be: of a pair of those there is nothing to say. `close` are neighbours
    with less than the margin left of the gap once the way is gone, or nothing at all by the windows; `unknown` the
    venues, each pair once, between which the person goes on one day while nobody said how long that takes.
    """

    overlapping: tuple[Pair, ...] = ()
    close: tuple[Step, ...] = ()
    unknown: tuple[Venues, ...] = ()


NONE: Final = Meetings()


def meetings_of(plan: Plan, person_id: str) -> Meetings:
    """A person's."""
    held = plan.memo.meetings.get(person_id)
    if held is None:
        rows = engagements_of(plan, person_id)
        held = plan.memo.meetings[person_id] = _meetings(plan, rows) if len(rows) > 1 else NONE
    return held


def _meetings(plan: Plan, rows: tuple[Engagement, ...]) -> Meetings:
    """Of rows sorted by start: what overlaps, and who follows whom (as `neighbours` has it), at the cost of the pairs.

    What most pairs have to do is asked first; sessions are looked at for those that come so far: three in ten.
    """
    many = len(rows)
    overlapping: list[Pair] = []
    close: list[Step] = []
    unknown: dict[Venues, None] = {}
    for at, one in enumerate(rows, 1):
        then, end, place = at, one.end, one.place
        while then < many and (other := rows[then]).start < end:
            if not one_place_to_be(plan, one.session_id, other.session_id):
                overlapping.append((one, other))
            then += 1
        # What begins before the first end of all that lie ahead has nothing wholly between.
        first_end = FAR
        while then < many and (other := rows[then]).start < first_end:
            first_end = min(first_end, other.end)
            then += 1
            way = between(plan, place, other.place)
            if way is None:
                if (venues := _lost(plan, one, other)) is not None:
                    unknown[venues] = None
            elif (step := _close(plan, one, other, way)) is not None:
                close.append(step)
    if not (overlapping or close or unknown):
        return NONE
    return Meetings(tuple(overlapping), tuple(close), tuple(unknown))


def _close(plan: Plan, before: Engagement, after: Engagement, way: Need) -> Step | None:
    """Who is there already is late only by the windows."""
    minutes, gap = way.way + way.access, after.start - before.end
    need = way
    if minutes:
        need = seated(way, plan.sessions[after.session_id].seat_minutes)
        minutes = need.minutes
        near = gap < minutes + plan.head.margin_minutes or after.window_start - before.window_end < minutes
    else:
        near = after.window_start < before.window_end
    if not near or one_place_to_be(plan, before.session_id, after.session_id):
        return None
    return Step(before, after, need, gap, minutes)


def _lost(plan: Plan, before: Engagement, after: Engagement) -> Venues | None:
    one, other = before.place.venue_id, after.place.venue_id
    if one is None or other is None:
        return None
    zone = plan.head.zone
    if day(before.start, zone) != day(after.start, zone) or one_place_to_be(plan, before.session_id, after.session_id):
        return None
    return (one, other) if one < other else (other, one)
