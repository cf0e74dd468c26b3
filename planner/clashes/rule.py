"""What a rule is, and the findings that rules have in common: about two engagements, about one slot."""

from collections.abc import Callable, Iterable
from typing import Literal

from msgspec import Struct

from planner.clashes.findings import Finding, Lane
from planner.clashes.sights import ANYTHING, Sights
from planner.plan.engagements import Engagement, SlotTime, session_span
from planner.plan.places import place_of_session
from planner.plan.plan import Plan
from planner.plan.records import Session, Slot

Scope = Literal["person", "session", "room", "party", "ride", "plan"]
"""The kind of record that a rule looks at one by one; the plan for what hangs on no other."""

Find = Callable[[Plan, str, int], Iterable[Finding]]
"""(plan, id, now) -> findings. What several ids find under one key must be the same from each but for its people."""


class Rule(Struct, frozen=True):
    """A code, the lane it stands in unless the plan says otherwise, and how it is found.

    `looks_for` says where there may be something to find: what is to be seen there at a glance (`sights`). It saves
    the question; `find` is right without it.
    """

    code: str
    lane: Lane
    scope: Scope
    find: Find
    looks_for: Sights = ANYTHING


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
        code=rule_code,
        kind=lane,
        of=slots if one.slot_id < other.slot_id else (other.slot_id, one.slot_id),
        people=(one.person_id,),
        sessions=(one.session_id, other.session_id),
        slots=slots,
        from_=span[0],
        to=span[1],
        minutes=minutes,
        facts=facts,
        times=(one.start, one.end, other.start, other.end),
        places=(one.place.id, other.place.id),
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
    one, session_id, person_id, times = (slot.id,), slot.session_id, slot.person_id, (time.start, time.end)
    return Finding(
        code=rule_code,
        kind=lane,
        of=one,
        people=(person_id,) if person_id else (),
        sessions=(session_id,),
        slots=one,
        from_=times[0],
        to=times[1],
        minutes=minutes,
        facts=facts,
        times=times,
        places=(place_of_session(plan, plan.sessions[session_id]).id,),
    )


def of_engagement(rule_code: str, lane: Lane, one: Engagement, **facts: str | int) -> Finding:
    """A finding about one engagement, named by its first slot."""
    slots = (one.slot_id,)
    return Finding(
        code=rule_code,
        kind=lane,
        of=slots,
        people=(one.person_id,),
        sessions=(one.session_id,),
        slots=slots,
        from_=one.start,
        to=one.end,
        facts=facts,
        times=(one.start, one.end),
        places=(one.place.id,),
    )


def of_session(
    plan: Plan, rule_code: str, lane: Lane, session: Session, *, minutes: int | None = None, **facts: str | int
) -> Finding:
    """A finding about a session, from its start to its end."""
    span, one = session_span(plan, session), (session.id,)
    return Finding(
        code=rule_code,
        kind=lane,
        of=one,
        sessions=one,
        from_=span.start,
        to=span.end,
        minutes=minutes,
        facts=facts,
        times=(span.start, span.end),
        places=(place_of_session(plan, session).id,),
    )
