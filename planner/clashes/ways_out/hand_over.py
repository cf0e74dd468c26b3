"""The slot goes to somebody else: a stand-in, a deputy of the party, whoever suits; or to nobody for now."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType

from planner.clashes.findings import Finding
from planner.clashes.reasons import Reason
from planner.clashes.suits import asked, candidates
from planner.clashes.ways_out.bound import Bound, bound, slot_facts, together
from planner.clashes.ways_out.way import Candidate
from planner.plan.changes import ChangeSet
from planner.plan.edits.assign import free_slot, give_slot
from planner.plan.edits.remove import remove
from planner.plan.edits.stand_in import deputise, promote
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Slot

MOST = 6
"""How many people are tried for one slot: the list is sorted by how well they suit."""


def to_somebody(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """Those against whom nothing speaks, and of those the best."""
    for one in bound(plan, finding):
        if _wants_somebody(one.main):
            yield from _given(plan, one)


def to_nobody(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """Who speaks leaves the slot open; who is only there is taken out."""
    for one in bound(plan, finding):
        slot = one.main
        facts = slot_facts(slot)
        if slot.person_id is None:
            continue
        beside = [remove(plan, "slot", other.id) for other in one.beside]
        if plan.sessions[slot.session_id].status == "cancelled":
            yield Candidate("take-out", free_slot(plan, slot.id), facts, (Reason("cancelled"),))
        elif _wants_somebody(slot):
            yield Candidate("open", together(free_slot(plan, slot.id), beside), facts, (Reason("stays-open"),))
        else:
            yield Candidate(
                "take-out", together(remove(plan, "slot", slot.id), beside), facts, (Reason("attends-only"),)
            )


def after_a_no(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:
    """What the organiser has refused goes to somebody else, who is asked for anew, or to nobody."""
    if any(plan.slots[one].grant == "refused" for one in finding.slots):
        yield from to_somebody(plan, finding, now)
        yield from to_nobody(plan, finding, now)


def _given(plan: Plan, one: Bound) -> Iterator[Candidate]:
    slot = one.main
    beside = [remove(plan, "slot", other.id) for other in one.beside]
    good = (who for who in candidates(plan, asked(plan, slot)) if {one.name for one in who.against} <= {"lacks"})
    for who in islice(good, MOST):
        facts = slot_facts(slot) | {"person": who.person_id}
        kind = _kind(slot, who.for_)
        changes = together(HAND_OVER[kind](plan, slot.id, who.person_id), beside)
        yield Candidate(kind, changes, facts, (*who.for_, *who.against))


def _wants_somebody(slot: Slot) -> bool:
    """Who only attends leaves no gap."""
    return slot.person_id is None or slot.role in SPEAKING_ROLES or slot.role == "interpreter"


HAND_OVER: Mapping[str, Callable[[Plan, str, str], ChangeSet]] = MappingProxyType(
    {"stand-in": promote, "deputise": deputise, "give": give_slot}
)
"""The intent of each kind: (plan, slot, person)."""


def _kind(slot: Slot, for_: tuple[Reason, ...]) -> str:
    """A stand-in or a deputy is printed "for" the one who leaves; whoever else takes it has it for their own."""
    names = {one.name for one in for_}
    if "stand-in" in names:
        return "stand-in"
    return "deputise" if "same-party" in names and slot.person_id is not None else "give"
