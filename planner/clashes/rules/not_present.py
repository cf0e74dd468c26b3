"""A person is bound while away or absent."""

from collections.abc import Iterator

from msgspec import Struct

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.clashes.sweep import crossings, shared
from planner.plan.engagements import Engagement, absences, away, engagements_of
from planner.plan.plan import Plan


class Missing(Struct, frozen=True):
    """A stretch when the person cannot be had, and the leg or absence that says so."""

    start: int
    end: int
    kind: str
    id: str


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: of the overlap."""
    engagements = engagements_of(plan, person_id)
    gone = [Missing(span.start, span.end, "leg", leg_id) for span, leg_id in away(plan, person_id)]
    absent = [Missing(span.start, span.end, "absence", absence_id) for span, absence_id in absences(plan, person_id)]
    for missing in (gone, absent):
        for engagement, stretch in crossings(engagements, missing):
            yield _finding(engagement, stretch)


def _finding(engagement: Engagement, missing: Missing) -> Finding:
    start, end = shared(engagement, missing)
    return Finding(
        code="not-present",
        kind="clash",
        of=tuple(sorted((engagement.slot_id, missing.id))),
        people=(engagement.person_id,),
        sessions=(engagement.session_id,),
        slots=(engagement.slot_id,),
        from_=start,
        to=end,
        minutes=end - start,
        facts={missing.kind: missing.id},
        times=(engagement.start, engagement.end, missing.start, missing.end),
        places=(engagement.place.id,),
    )


RULE = Rule("not-present", "clash", "person", find)
