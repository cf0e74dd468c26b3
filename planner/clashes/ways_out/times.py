"""Somebody comes later or leaves earlier: their own time in a session, not the session's.

To step out and come back would be two slots of one role in one session, which entry refuses.
"""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.reasons import Reason
from planner.clashes.ways_out.bound import Bound, bound, slot_facts
from planner.clashes.ways_out.way import Candidate
from planner.plan.changes import ChangeSet, change_set, replaced
from planner.plan.clock import day, minute, shift_wall, wall
from planner.plan.collecting import in_hand
from planner.plan.engagements import slot_time
from planner.plan.names import label
from planner.plan.places import need, pass_kind_of, place_of_session, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Slot

STEP = 5
"""Times are given in steps of five minutes."""
LEAST = 15
"""Minutes that must be left of a session for it to be worth coming."""
SPEAKER = 15
"""Minutes that somebody may miss who has a part in a session and no turn of their own."""


def between_two(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """Of two engagements that are too close: leave the first earlier, or join the second later."""
    pair = sorted(bound(plan, finding), key=lambda one: (one.start, one.end))
    if len(pair) != 2:  # noqa: PLR2004 - a pair
        return
    first, second = pair
    for margin in dict.fromkeys((plan.head.margin_minutes, 0)):
        there = _way(plan, first.main, second.main, margin)
        yield from _leave(plan, first, second.start - there)
        yield from _join(plan, second, first.end + there)


def around(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """Around a time when somebody cannot be had: leave before it, or join after it."""
    _, _, gone, back = finding.times
    for one in bound(plan, finding):
        yield from _leave(plan, one, gone)
        yield from _join(plan, one, back)


def after_collecting(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:
    """Join when the pass can be in hand."""
    for one in bound(plan, finding):
        kind = pass_kind_of(plan, plan.sessions[one.main.session_id])
        without = _in_hand(plan, one, kind, now) if kind is not None else None
        if without is not None:
            yield from _join(plan, one, without)


def shorter_day(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """A day that is too long, or a night too short: by so many minutes one leaves earlier or joins later."""
    for one in bound(plan, finding):
        yield from _leave(plan, one, one.end - (finding.minutes or 0))
        yield from _join(plan, one, one.start + (finding.minutes or 0))


def within_hours(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """What begins before or ends after the hours that a person wants is cut to them."""
    zone = plan.head.zone
    for one in bound(plan, finding):
        on = day(one.start, zone)
        first, last = finding.facts.get("not_before"), finding.facts.get("not_after")
        if last is not None:
            yield from _leave(plan, one, minute(f"{on}T{last}", zone))
        if first is not None:
            yield from _join(plan, one, minute(f"{on}T{first}", zone))


def time_to_eat(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """Leave, or join, so that a meal's minutes are free within the hours of meals."""
    if finding.from_ is None or finding.to is None:
        return
    meal = plan.head.meal_minutes
    for one in bound(plan, finding):
        yield from _leave(plan, one, finding.to - meal)
        yield from _join(plan, one, finding.from_ + meal)


def within_session(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001
    """A time that leaves the session is cut to it."""
    for slot_id in finding.slots:
        slot = plan.slots[slot_id]
        session = plan.sessions[slot.session_id]
        if slot.start is None:
            continue
        end = slot.end or (shift_wall(slot.start, slot.minutes) if slot.minutes else session.end)
        first, last = max(slot.start, session.start), min(end, session.end)
        if first < last:
            yield _own(plan, "keep-within", slot, first, last)


def _in_hand(plan: Plan, one: Bound, kind: str, now: int) -> int | None:
    """When the pass can be had by somebody who is not bound to this engagement yet."""
    left = plan.copy()
    slots = [plan.slots[slot.id] for slot in (one.main, *one.beside)]
    left.apply(change_set("free", [replaced(slot, reply="declined") for slot in slots]))
    person_id = one.main.person_id
    return in_hand(left, person_id, kind, now) if person_id is not None else None


def _way(plan: Plan, start: Slot, end: Slot, margin: int) -> int:
    """Minutes from one session to the other, seated in time, with the margin; an unknown way counts for none."""
    there = plan.sessions[end.session_id]
    places = (place_of_session(plan, plan.sessions[start.session_id]), place_of_session(plan, there))
    way = need(plan, *places, seat_minutes=there.seat_minutes)
    return way.minutes + margin if way is not None and way.minutes else 0


def _leave(plan: Plan, one: Bound, by: int) -> Iterator[Candidate]:
    end = by - by % STEP
    if end < one.end:
        yield from _cut(plan, "leave-earlier", one, one.start, end)


def _join(plan: Plan, one: Bound, not_before: int) -> Iterator[Candidate]:
    start = not_before + -not_before % STEP
    if start > one.start:
        yield from _cut(plan, "join-later", one, start, one.end)


def _cut(plan: Plan, kind: str, one: Bound, start: int, end: int) -> Iterator[Candidate]:
    """Every slot of the engagement within start to end; none if too little is left or a turn would be cut."""
    slots = [slot for slot in (one.main, *one.beside) if _can_give_time(plan, slot)]
    turns = [slot_time(plan, slot) for slot in (one.main, *one.beside) if slot not in slots]
    missed = (one.end - one.start) - (end - start)
    if end - start < LEAST or not slots or any(turn.start < start or end < turn.end for turn in turns):
        return
    if missed > SPEAKER and any(slot.role in SPEAKING_ROLES for slot in slots):
        return
    zone = zone_of_session(plan, plan.sessions[one.main.session_id])
    first, last = wall(start, zone), wall(end, zone)
    changes = change_set(
        "set_own_time",
        [replaced(slot, start=first, end=last, minutes=None) for slot in slots],
        name=label(plan, slots[0]),
        start=first,
        end=last,
    )
    facts = slot_facts(one.main) | {"start": start, "end": end}
    yield Candidate(kind, changes, facts, (Reason("misses", {"n": missed, "of": one.end - one.start}),))


def _can_give_time(plan: Plan, slot: Slot) -> bool:
    """Who is there for the whole can come later; who has a turn cannot cut it."""
    return slot_time(plan, slot).by == "whole" or slot.role not in SPEAKING_ROLES


def _own(plan: Plan, kind: str, slot: Slot, start: str, end: str) -> Candidate:
    changes: ChangeSet = change_set(
        "set_own_time", [replaced(slot, start=start, end=end)], name=label(plan, slot), start=start, end=end
    )
    return Candidate(kind, changes, slot_facts(slot) | {"from": start, "until": end})
