"""A person is bound while away or absent."""

from collections.abc import Iterator

from msgspec import Struct

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.clashes.sweep import crossings, shared
from planner.plan.engagements import Engagement, absences, away, engagements_of
from planner.plan.plan import Plan


class Missing(Struct, frozen=True, gc=False):
    """A stretch when the person cannot be had, and the leg or absence that says so."""

    start: int
    end: int
    kind: str
    id: str


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: of the overlap."""
    engagements = engagements_of(plan, person_id)
    if not engagements:
        return
    first, last = engagements[0].start, max([one.end for one in engagements])
    for kind, stretches in (("leg", away(plan, person_id)), ("absence", absences(plan, person_id))):
        near = [(span, name) for span, name in stretches if first < span.end and span.start < last]
        missing = [Missing(span.start, span.end, kind, name) for span, name in near]
        for engagement, stretch in crossings(engagements, missing) if missing else ():
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
