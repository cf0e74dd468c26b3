"""Two people change slots: the one who clashes takes a slot of somebody who can stand in this one."""

from collections.abc import Iterator
from itertools import islice

from planner.clashes.findings import Finding
from planner.clashes.suits import asked, suits
from planner.clashes.ways_out.bound import bound
from planner.clashes.ways_out.way import Candidate
from planner.plan.edits.swap import swap_slots
from planner.plan.engagements import session_span
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Slot

MOST = 6
LOOKED_AT = 200
"""Slots that are looked at, the nearest in time first."""


def two_slots(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """Slots of the same role in sessions of the same kind, where each suits the other's."""
    for one in bound(plan, finding):
        slot = one.main
        if slot.role in SPEAKING_ROLES and slot.person_id is not None and not one.beside:
            yield from islice(_swaps(plan, slot), MOST)


def _swaps(plan: Plan, slot: Slot) -> Iterator[Candidate]:
    wanted = asked(plan, slot)
    for other in _alike(plan, slot):
        assert other.person_id is not None  # noqa: S101 - _alike saw to it
        assert slot.person_id is not None  # noqa: S101 - the caller did
        comes = suits(plan, wanted, other.person_id)
        goes = suits(plan, asked(plan, other), slot.person_id)
        if any(one.name != "busy" for one in (*comes.against, *goes.against)):
            continue
        facts = {
            "slot": slot.id, "person": slot.person_id, "session": slot.session_id,
            "other": other.person_id, "other_session": other.session_id,
        }  # fmt: skip
        yield Candidate("swap", swap_slots(plan, slot.id, other.id), facts, comes.for_)


def _alike(plan: Plan, slot: Slot) -> list[Slot]:
    session = plan.sessions[slot.session_id]
    start = session_span(plan, session).start
    sessions = [one for one in plan.sessions.values() if one.kind == session.kind and one.id != session.id]
    sessions.sort(key=lambda one: abs(session_span(plan, one).start - start))
    slots = (
        other
        for one in sessions
        if one.status != "cancelled"
        for other in plan.slots_of_session(one.id)
        if other.role == slot.role and other.person_id not in (None, slot.person_id) and other.reply != "declined"
    )
    return list(islice(slots, LOOKED_AT))
