"""From one engagement of a person to the next: who follows whom, the minutes between, and those that the way takes."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import cast

from msgspec import Struct

from planner.plan.engagements import Engagement, engagements_of
from planner.plan.places import Need, need, one_place_to_be
from planner.plan.plan import Plan


class Step(Struct, frozen=True):
    """Two neighbours, the earlier first, and what lies between; `need` is None if a place or the way is unknown."""

    before: Engagement
    after: Engagement
    need: Need | None

    @property
    def gap(self) -> int:
        """Minutes from the end of the one to the start of the other."""
        return self.after.start - self.before.end


def steps_of(plan: Plan, person_id: str) -> tuple[Step, ...]:
    """A person's steps, by the first's start. Within one session, or a session and its parts, there is none to make."""
    memo = plan.memo_by_person.setdefault(person_id, {})
    held = memo.get("steps")
    if held is None:
        held = memo["steps"] = tuple(_steps(plan, engagements_of(plan, person_id)))
    return cast("tuple[Step, ...]", held)


def _steps(plan: Plan, engagements: tuple[Engagement, ...]) -> Iterator[Step]:
    for before, after in neighbours(engagements):
        if not one_place_to_be(plan, before.session_id, after.session_id):
            seat_minutes = plan.sessions[after.session_id].seat_minutes
            yield Step(before, after, need(plan, before.place, after.place, seat_minutes=seat_minutes))


def neighbours(engagements: tuple[Engagement, ...]) -> Iterator[tuple[Engagement, Engagement]]:
    """Pairs (sorted by start) that do not overlap and have no other lying wholly between them.

    What begins before the first end of all that still lie ahead has nothing between: so many follow directly.
    """
    starts = [one.start for one in engagements]
    first_end_from = [one.end for one in engagements]
    for at in range(len(engagements) - 2, -1, -1):
        first_end_from[at] = min(first_end_from[at], first_end_from[at + 1])
    for before in engagements:
        ahead = bisect_left(starts, before.end)
        for at in range(ahead, len(engagements)):
            if starts[at] >= first_end_from[ahead]:
                break
            yield before, engagements[at]
