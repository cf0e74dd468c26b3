"""How many more of ours a session has room for: seats at each moment, and what its kind of pass admits."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from planner.clashes.assign.stints import Stint
from planner.plan.places import pass_kind_of, place_of_session
from planner.plan.plan import Plan


class Limit(Struct, frozen=True):
    """Of these asks (a set) so many may go to people who are not counted already (a set)."""

    name: Literal["seats", "quota"]
    most: int
    left: int
    asks: int
    counted: int


def limits_of(plan: Plan, held: tuple[tuple[Stint, int], ...], asking: tuple[Stint, ...]) -> tuple[Limit, ...]:
    """Those that could be reached, whatever is filled."""
    by_session: dict[str, list[tuple[int, Stint]]] = {}
    for number, stint in enumerate(asking):
        by_session.setdefault(stint.session_id, []).append((number, stint))
    held_in: dict[str, list[tuple[Stint, int]]] = {}
    for stint, who in held:
        held_in.setdefault(stint.session_id, []).append((stint, who))
    found: list[Limit] = []
    for session_id, asks in by_session.items():
        ours = held_in.get(session_id, [])
        found += [*_seats(plan, session_id, ours, asks), *_quota(plan, session_id, ours, asks)]
    return tuple(one for one in found if one.left < one.asks.bit_count())


def _seats(
    plan: Plan, session_id: str, held: list[tuple[Stint, int]], asks: list[tuple[int, Stint]]
) -> Iterator[Limit]:
    """The smaller of the session's own seats and its room's, at every moment at which anybody comes."""
    session = plan.sessions[session_id]
    room = plan.rooms.get(place_of_session(plan, session).room_id or "")
    known = [seats for seats in (session.seats, room.seats if room else None) if seats is not None]
    if not known:
        return
    for moment in sorted({stint.start for _, stint in asks} | {stint.start for stint, _ in held}):
        there = _set_of([who for stint, who in held if stint.start <= moment < stint.end])
        numbers = _set_of([1 << number for number, stint in asks if stint.start <= moment < stint.end])
        yield Limit("seats", min(known), max(0, min(known) - there.bit_count()), numbers, there)


def _quota(
    plan: Plan, session_id: str, held: list[tuple[Stint, int]], asks: list[tuple[int, Stint]]
) -> Iterator[Limit]:
    kind = plan.pass_kinds.get(pass_kind_of(plan, plan.sessions[session_id]) or "")
    if kind is None or kind.quota is None:
        return
    there = _set_of([who for _, who in held])
    numbers = _set_of([1 << number for number, _ in asks])
    yield Limit("quota", kind.quota, max(0, kind.quota - there.bit_count()), numbers, there)


def _set_of(sets: list[int]) -> int:
    found = 0
    for one in sets:
        found |= one
    return found
