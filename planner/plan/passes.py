"""Who needs which pass where, and which of a person's passes hold there."""

from msgspec import Struct

from planner.plan.clock import day
from planner.plan.engagements import Engagement, Span, engagements_of, session_span
from planner.plan.places import pass_kind_of
from planner.plan.plan import Plan
from planner.plan.records import Pass


class Wanted(Struct, frozen=True, gc=False):
    """An engagement that asks for a kind of pass, and the passes of that kind that hold for it."""

    engagement: Engagement
    pass_kind_id: str
    held: tuple[Pass, ...]


def passes_wanted(plan: Plan, person_id: str) -> tuple[Wanted, ...]:
    """For each engagement in a session that asks for a pass; counterparts look after their own."""
    held = plan.memo.wanted.get(person_id)
    if held is None:
        held = plan.memo.wanted[person_id] = _passes_wanted(plan, person_id)
    return held


def _passes_wanted(plan: Plan, person_id: str) -> tuple[Wanted, ...]:
    if plan.persons[person_id].kind == "counterpart":
        return ()
    found: list[Wanted] = []
    sessions = plan.sessions
    for engagement in engagements_of(plan, person_id):
        session = sessions[engagement.session_id]
        if session.pass_kind_id is None and session.parent_id is None:
            continue
        kind = pass_kind_of(plan, session)
        if kind is not None:
            found.append(Wanted(engagement, kind, holding(plan, person_id, kind, session_span(plan, session))))
    return tuple(found)


def holding(plan: Plan, person_id: str, pass_kind_id: str, span: Span) -> tuple[Pass, ...]:
    """A person's passes of a kind, not refused, that hold from the day of a stretch to that of its last minute."""
    first, last = day(span.start, plan.head.zone), day(span.end - 1, plan.head.zone)
    return tuple(
        one
        for one in plan.passes_of(person_id)
        if one.pass_kind_id == pass_kind_id and one.state != "refused" and one.from_day <= first and last <= one.to_day
    )
