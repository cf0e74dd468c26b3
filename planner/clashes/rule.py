"""What a rule is, and the findings that rules have in common: about two engagements, about one slot."""

from collections.abc import Callable, Iterable
from typing import Literal

from msgspec import Struct

from planner.clashes.findings import Finding, Lane
from planner.plan.engagements import Engagement, SlotTime, session_span
from planner.plan.places import place_of_session
from planner.plan.plan import Plan
from planner.plan.records import Session, Slot

Scope = Literal["person", "session", "room", "party", "ride"]
"""The kind of record that a rule looks at one by one."""

Find = Callable[[Plan, str, int], Iterable[Finding]]
"""(plan, id, now) -> findings. What several ids find under one key must be the same from each but for its people."""


class Rule(Struct, frozen=True):
    """A code, the lane it stands in unless the plan says otherwise, and how it is found."""

    code: str
    lane: Lane
    scope: Scope
    find: Find


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
    return Finding(
        code=rule_code,
        kind=lane,
        of=tuple(sorted((one.slot_id, other.slot_id))),
        people=(one.person_id,),
        sessions=(one.session_id, other.session_id),
        slots=(one.slot_id, other.slot_id),
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
    return Finding(
        code=rule_code,
        kind=lane,
        of=(slot.id,),
        people=(slot.person_id,) if slot.person_id else (),
        sessions=(slot.session_id,),
        slots=(slot.id,),
        from_=time.start,
        to=time.end,
        minutes=minutes,
        facts=facts,
        times=(time.start, time.end),
        places=(place_of_session(plan, plan.sessions[slot.session_id]).id,),
    )


def of_engagement(rule_code: str, lane: Lane, one: Engagement, **facts: str | int) -> Finding:
    """A finding about one engagement, named by its first slot."""
    return Finding(
        code=rule_code,
        kind=lane,
        of=(one.slot_id,),
        people=(one.person_id,),
        sessions=(one.session_id,),
        slots=(one.slot_id,),
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
    span = session_span(plan, session)
    return Finding(
        code=rule_code,
        kind=lane,
        of=(session.id,),
        sessions=(session.id,),
        from_=span.start,
        to=span.end,
        minutes=minutes,
        facts=facts,
        times=(span.start, span.end),
        places=(place_of_session(plan, session).id,),
    )
