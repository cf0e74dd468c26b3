"""Who could take a slot, who is free in a time: everybody of ours by how well they fit, with what speaks against."""

from msgspec import Struct

from planner.clashes.findings import LANES, Finding
from planner.clashes.reasons import Reason
from planner.clashes.suits import Suits, asked, candidates, not_free
from planner.clashes.trial import Trial
from planner.errors import PlannerError
from planner.plan.clock import day
from planner.plan.edits.assign import give_slot
from planner.plan.engagements import Span, engagements_of
from planner.plan.plan import Plan

LAST = 1 << 30
"""Behind everybody who can be tried."""


class Fit(Struct, frozen=True):
    """A person, what speaks for them, what against, and the clashes and warnings that they would bring."""

    person_id: str
    for_: tuple[Reason, ...]
    against: tuple[Reason, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def fits(self) -> bool:
        """Nothing speaks against."""
        return not self.against and not self.findings


def fits(trial: Trial, slot_id: str) -> tuple[Fit, ...]:
    """Who could take a slot, each tried on the plan: fewest clashes first, then warnings, then how well they suit."""
    slot = trial.plan.slots[slot_id]
    tried = [_tried(trial, slot_id, one) for one in candidates(trial.plan, asked(trial.plan, slot))]
    return tuple(fit for _, fit in sorted(tried, key=lambda one: one[0]))


def _tried(trial: Trial, slot_id: str, one: Suits) -> tuple[tuple[object, ...], Fit]:
    try:
        delta = trial.of(give_slot(trial.plan, slot_id, one.person_id))
    except PlannerError:  # entry refuses it: the slot itself is broken, a time that its zone skips
        return (LAST, len(one.against), 0, one.rank), Fit(one.person_id, one.for_, (*one.against, Reason("refused")))
    brought = tuple(new for new in delta.new if new.kind in LANES[:2] and not new.accepted)
    worst = tuple(sum(1 for new in brought if new.kind == lane) for lane in LANES[:2])
    return (worst[0], len(one.against), worst[1], one.rank), Fit(one.person_id, one.for_, one.against, brought)


def free_people(plan: Plan, start: int, end: int) -> tuple[Fit, ...]:
    """Who is there and not engaged in a time (moments): the free first, those with the fewest engagements before."""
    span = Span(start, end)
    ours = [one for one in plan.persons.values() if one.kind != "counterpart"]
    found = [(len(against := not_free(plan, one.id, span)), one, against) for one in ours]
    found.sort(key=lambda row: (row[0], len(engagements_of(plan, row[1].id)), row[1].family, row[1].id))
    return tuple(Fit(one.id, _for(plan, one.id, span, against), tuple(against)) for _, one, against in found)


def _for(plan: Plan, person_id: str, span: Span, against: list[Reason]) -> tuple[Reason, ...]:
    """Free and there, and what comes before and after it on that day."""
    if against:
        return ()
    found = [Reason("free"), Reason("present")]
    zone = plan.head.zone
    today = [one for one in engagements_of(plan, person_id) if day(one.start, zone) == day(span.start, zone)]
    before = [one for one in today if one.end <= span.start]
    behind = [one for one in today if one.start >= span.end]
    if before:
        last = max(before, key=lambda one: one.end)
        found.append(Reason("comes-from", {"session": last.session_id, "end": last.end}))
    if behind:
        found.append(Reason("goes-to", {"session": behind[0].session_id, "start": behind[0].start}))
    return (*found, Reason("engagements", {"n": len(engagements_of(plan, person_id))}))
