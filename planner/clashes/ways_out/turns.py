"""Another turn in the speaking list: change places with another speaker, take a free place, speak at another time."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.reasons import Reason
from planner.clashes.ways_out.bound import slot_facts
from planner.clashes.ways_out.way import Candidate
from planner.plan.changes import change_set, replaced
from planner.plan.clock import shift_wall, wall, wall_between
from planner.plan.edits.move import move_slot
from planner.plan.engagements import session_span, slot_time
from planner.plan.names import label
from planner.plan.places import zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, Slot

PLACES = 8
"""Places of a list that are tried, the nearest first."""
STEP = 5


def another_place(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """Every other place in the list, the nearest first; whoever of ours stands there takes this one."""
    for slot in _listed(plan, finding):
        if slot.order is None:
            continue
        here = slot.order
        others = {one.order: one for one in plan.slots_of_session(slot.session_id) if one.id != slot.id and one.order}
        last = max(plan.sessions[slot.session_id].speakers or 0, here, *others)
        places = sorted((abs(n - here), n) for n in range(1, last + 1) if n != here)
        for _, place in places[:PLACES]:
            other = others.get(place)
            changes = [replaced(slot, order=place, **_time_of(slot, other))]
            changes += [replaced(other, order=slot.order, **_time_of(other, slot))] if other else []
            facts = slot_facts(slot) | {"place": place, "other": (other.person_id or "") if other else ""}
            kind = "exchange-turns" if other and other.person_id else "another-place"
            yield Candidate(kind, change_set("reorder", changes, name=label(plan, slot)), facts, ())


def another_time(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """A turn with a time of its own moves to one that nobody of ours has, within the session, the nearest first."""
    for slot in _listed(plan, finding):
        if slot.start is None:
            continue
        session = plan.sessions[slot.session_id]
        span, time = session_span(plan, session), slot_time(plan, slot)
        zone = zone_of_session(plan, session)
        length = time.end - time.start
        taken = _taken(plan, slot)
        starts = sorted(range(span.start, span.end - length + 1, STEP), key=lambda start: abs(start - time.start))
        free = (s for s in starts if s != time.start and not any(s < b and a < s + length for a, b in taken))
        for start, _ in zip(free, range(PLACES), strict=False):
            yield Candidate(
                "move-slot",
                move_slot(plan, slot.id, wall(start, zone)),
                slot_facts(slot) | {"start": start},
                (Reason("nobody-speaks-then"),),
            )


def behind_the_other(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001
    """Of two who speak at once: one begins when the other ends; or they share the time."""
    pair = [plan.slots[one] for one in finding.slots if one in plan.slots]
    if len(pair) != 2:  # noqa: PLR2004 - a pair
        return
    for slot, other in (pair, reversed(pair)):
        if slot.start is not None:
            zone = zone_of_session(plan, plan.sessions[slot.session_id])
            start = slot_time(plan, other).end
            yield Candidate(
                "move-slot", move_slot(plan, slot.id, wall(start, zone)), slot_facts(slot) | {"start": start}, ()
            )
    changes = [replaced(one, joint=True) for one in pair]
    facts = slot_facts(pair[0]) | {"other": pair[1].person_id or ""}
    yield Candidate("share-time", change_set("share_time", changes, name=label(plan, pair[0])), facts, ())


def within_the_limit(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """A turn that is longer than the session's limit is cut to it."""
    for slot in _listed(plan, finding):
        limit = plan.sessions[slot.session_id].speaking_minutes
        if limit is None:
            continue
        end = shift_wall(slot.start, limit) if slot.start and slot.end else slot.end
        changes = change_set(
            "shorten_turn", [replaced(slot, minutes=limit, end=end)], name=label(plan, slot), n=str(limit)
        )
        yield Candidate("shorter", changes, slot_facts(slot) | {"n": limit}, ())


def _listed(plan: Plan, finding: Finding) -> list[Slot]:
    slots = (plan.slots.get(one) for one in finding.slots)
    return [one for one in slots if one is not None and one.role in LISTED_ROLES]


def _taken(plan: Plan, slot: Slot) -> list[tuple[int, int]]:
    """When others of ours have the floor."""
    times = (
        slot_time(plan, one)
        for one in plan.slots_of_session(slot.session_id)
        if one.id != slot.id and one.role in LISTED_ROLES
    )
    return [(time.start, time.end) for time in times if time.by != "whole"]


def _time_of(slot: Slot, other: Slot | None) -> dict[str, str | None]:
    """Own times change hands with the place, each keeping its length."""
    if other is None or slot.start is None or other.start is None:
        return {}
    end = shift_wall(slot.end, wall_between(slot.start, other.start)) if slot.end else None
    return {"start": other.start, "end": end}
