"""A person of ours is bound in a session that asks for a pass, and has none that holds."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.plan.clock import day
from planner.plan.engagements import engagements_of, session_span
from planner.plan.places import pass_kind_of
from planner.plan.plan import Plan
from planner.plan.records import Session


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Counterparts look after their own passes."""
    if plan.persons[person_id].kind == "counterpart":
        return
    for engagement in engagements_of(plan, person_id):
        session = plan.sessions[engagement.session_id]
        kind = pass_kind_of(plan, session)
        if kind is not None and not _covered(plan, person_id, kind, session):
            yield Finding(
                code="no-pass",
                kind="clash",
                of=(engagement.slot_id,),
                people=(person_id,),
                sessions=(session.id,),
                slots=(engagement.slot_id,),
                from_=engagement.start,
                to=engagement.end,
                facts={"pass_kind": kind},
                times=(engagement.start, engagement.end),
                places=(engagement.place.id,),
            )


def _covered(plan: Plan, person_id: str, pass_kind_id: str, session: Session) -> bool:
    """Whether one pass, not refused, holds from the session's day to that of its last minute."""
    span = session_span(plan, session)
    first, last = day(span.start, plan.head.zone), day(span.end - 1, plan.head.zone)
    return any(
        held.pass_kind_id == pass_kind_id and held.state != "refused" and held.from_day <= first and last <= held.to_day
        for held in plan.passes_of(person_id)
    )


RULE = Rule("no-pass", "clash", "person", find)
