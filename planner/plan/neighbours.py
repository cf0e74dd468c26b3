"""From one engagement of a person to the next: who follows whom, the minutes between, and those that the way takes."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct

from planner.plan.engagements import Engagement, engagements_of
from planner.plan.places import Need, need, one_place_to_be
from planner.plan.plan import Plan


class Step(Struct, frozen=True, gc=False):
    """Two neighbours, the earlier first, and what lies between; `need` is None if a place or the way is unknown.

    `gap` is the minutes from the end of the one to the start of the other, `minutes` those of the need, if known.
    """

    before: Engagement
    after: Engagement
    need: Need | None
    gap: int
    minutes: int | None


def steps_of(plan: Plan, person_id: str) -> tuple[Step, ...]:
    """A person's steps, by the first's start. Within one session, or a session and its parts, there is none to make."""
    return tuple(_steps(plan, engagements_of(plan, person_id)))


def _steps(plan: Plan, engagements: tuple[Engagement, ...]) -> Iterator[Step]:
    for before, after in neighbours(engagements):
        session_id = after.session_id
        if not one_place_to_be(plan, before.session_id, session_id):
            way = need(plan, before.place, after.place, seat_minutes=plan.sessions[session_id].seat_minutes)
            yield Step(before, after, way, after.start - before.end, way.minutes if way is not None else None)


def neighbours(engagements: tuple[Engagement, ...]) -> Iterator[tuple[Engagement, Engagement]]:
    """Pairs (sorted by start) that do not overlap and have no other lying wholly between them.

    What begins before the first end of all that still lie ahead has nothing between: so many follow directly.
    """
    starts = [one.start for one in engagements]
    many = len(starts)
    first_end_from = [*accumulate([one.end for one in reversed(engagements)], min)][::-1]
    for at, before in enumerate(engagements, 1):
        # Nearly always the next one is the first that begins after this one's end.
        ahead = at if at == many or starts[at] >= before.end else bisect_left(starts, before.end, at)
        for then in range(ahead, many):
            if starts[then] >= first_end_from[ahead]:
                break
            yield before, engagements[then]
