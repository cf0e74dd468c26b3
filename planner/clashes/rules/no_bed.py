"""A person is in town for a night and has no bed."""

from collections.abc import Iterator
from itertools import islice

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.clashes.sights import LEGS, STAYS
from planner.plan.clock import minute
from planner.plan.engagements import absences
from planner.plan.journeys import nights_without_bed
from planner.plan.plan import Plan
from planner.plan.shared import alone

MOST = 400
"""Nights told of one by one; who lacks more has a year wrong."""


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Night by night; who has legs and no stay at all, once."""
    if plan.persons[person_id].kind == "counterpart":
        return
    if not plan.stays_of(person_id):
        if plan.legs_of(person_id):
            who = alone(plan, person_id)
            yield Finding(code="no-bed", kind="todo", of=who, people=who, facts=_EVER)
        return
    for night in islice(nights_without_bed(plan, person_id), MOST):
        if not any(span.start <= night.moment < span.end for span, _ in absences(plan, person_id)):
            yield Finding(
                code="no-bed",
                kind="warning",
                of=tuple(sorted((person_id, night.evening))),
                people=(person_id,),
                # The list shows it on the evening's day.
                from_=minute(f"{night.evening}T{_EVENING}", plan.head.zone),
                to=night.moment,
                facts={"on": night.evening},
                times=(night.moment,),
            )


_EVENING = "21:00"

_EVER = {"case": "ever"}

RULE = Rule("no-bed", "warning", "person", find, LEGS | STAYS)
