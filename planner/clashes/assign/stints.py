"""Stretches of work in a session, whoever holds them: which of them one person can have both of."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from planner.plan.places import Place, need, one_place_to_be, place_of_session
from planner.plan.plan import Plan

Trouble = Literal["busy", "way"]


class Stint(Struct, frozen=True):
    """From when to when somebody is bound in a session, and where."""

    session_id: str
    start: int
    end: int
    place: Place
    seat_minutes: int


class Ways:
    """Says whether one person can have two stints; they are taken to follow one another directly."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._longest = _longest_need(plan)
        self._stints: dict[tuple[str, int, int], Stint] = {}

    def stint(self, session_id: str, start: int, end: int) -> Stint:
        """The one of a session from when to when."""
        key = (session_id, start, end)
        held = self._stints.get(key)
        if held is None:
            session = self._plan.sessions[session_id]
            place = place_of_session(self._plan, session)
            held = self._stints[key] = Stint(session_id, start, end, place, session.seat_minutes)
        return held

    def near(self, stint: Stint, rows: Sequence[tuple[Stint, int]]) -> list[tuple[Stint, int]]:
        """Those rows (by start) that can be in its way at all."""
        first, last = stint.start - self._longest, stint.end + self._longest
        begun = bisect_left(rows, last, key=lambda row: row[0].start)
        return [row for row in rows[:begun] if row[0].end > first]

    def trouble(self, one: Stint, other: Stint) -> Trouble | None:
        """Why one person cannot have both, None if they can."""
        found: Trouble = "busy"
        if one.start >= other.end or other.start >= one.end:
            before, after = (one, other) if one.end <= other.start else (other, one)
            way = need(self._plan, before.place, after.place, seat_minutes=after.seat_minutes)
            if way is None or after.start - before.end >= way.minutes:
                return None
            found = "way"
        return None if one_place_to_be(self._plan, one.session_id, other.session_id) else found


def _longest_need(plan: Plan) -> int:
    """No way takes longer than this."""
    way = max((one.minutes for one in plan.transfers.values()), default=0)
    venues = plan.venues.values()
    inside = max((one.inside_minutes for one in venues), default=0)
    access = max((one.access_minutes for one in venues), default=0)
    seats = max((one.seat_minutes for one in plan.sessions.values()), default=0)
    return max(way, inside) + access + seats + 1
