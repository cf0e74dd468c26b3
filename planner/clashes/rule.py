"""What a rule is, and the findings that rules have in common: about two engagements, about one slot."""

from collections.abc import Callable, Iterable
from typing import Literal

from msgspec import Struct

from planner.clashes.findings import NOTHING, Finding, Lane
from planner.clashes.sights import ANYTHING, Sights
from planner.plan.engagements import Engagement, SlotTime
from planner.plan.plan import Plan
from planner.plan.records import Session, Slot
from planner.plan.shared import alone, frame_of

Scope = Literal["person", "session", "room", "party", "ride", "plan"]
"""The kind of record that a rule looks at one by one; the plan for what hangs on no other."""

Find = Callable[[Plan, str, int], Iterable[Finding]]
"""(plan, id, now) -> findings. What several ids find under one key must be the same from each but for its people."""


class Rule(Struct, frozen=True):
    """A code, the lane it stands in unless the plan says otherwise, and how it is found.

    `looks_for` says where there may be something to find: what is to be seen there at a glance (`sights`). It saves
    the question; `find` is right without it. Without `waits` a rule finds the same at any
    moment, and is not asked when time passes.
    """

    code: str
    lane: Lane
    scope: Scope
    find: Find
    looks_for: Sights = ANYTHING
    waits: bool = False


def of_two(
    rule_code: str,
    lane: Lane,
    one: Engagement,
    other: Engagement,
    *,
    span: tuple[int, int],
    minutes: int | None,
    **facts: int,
) -> Finding:
    """A finding about two engagements of one person, the earlier first."""
    slots = (one.slot_id, other.slot_id)
    return Finding(
        rule_code,
        lane,
        slots if one.slot_id < other.slot_id else (other.slot_id, one.slot_id),
        (one.person_id,),
        (one.session_id, other.session_id),
        slots,
        (),
        span[0],
        span[1],
        minutes,
        facts or NOTHING,
        (one.start, one.end, other.start, other.end),
        (one.place.id, other.place.id),
    )


def of_slot(
    plan: Plan,
    rule_code: str,
    lane: Lane,
    slot: Slot,
    time: SlotTime,
    *,
    minutes: int | None = None,
    **facts: str | int,
) -> Finding:
    """A finding about one slot, from its start to its end."""
    one, person_id, times, frame = (slot.id,), slot.person_id, (time.start, time.end), frame_of(plan, slot.session_id)
    return Finding(
        rule_code,
        lane,
        one,
        alone(plan, person_id) if person_id else (),
        frame.sessions,
        one,
        (),
        times[0],
        times[1],
        minutes,
        facts or NOTHING,
        frame.times if times == frame.times else times,
        frame.places,
    )


def of_engagement(plan: Plan, rule_code: str, lane: Lane, one: Engagement, **facts: str | int) -> Finding:
    """A finding about one engagement, named by its first slot."""
    slots, times, frame = (one.slot_id,), (one.start, one.end), frame_of(plan, one.session_id)
    return Finding(
        rule_code,
        lane,
        slots,
        alone(plan, one.person_id),
        frame.sessions,
        slots,
        (),
        times[0],
        times[1],
        None,
        facts or NOTHING,
        frame.times if times == frame.times else times,
        frame.places,
    )


def of_session(
    plan: Plan, rule_code: str, lane: Lane, session: Session, *, minutes: int | None = None, **facts: str | int
) -> Finding:
    """A finding about a session, from its start to its end."""
    frame = frame_of(plan, session.id)
    return Finding(
        rule_code,
        lane,
        frame.sessions,
        (),
        frame.sessions,
        (),
        (),
        frame.times[0],
        frame.times[1],
        minutes,
        facts or NOTHING,
        frame.times,
        frame.places,
    )
