"""Too many in a session, or too much on somebody's day: who is only there is taken out; a moderator is found."""

from collections.abc import Iterator
from itertools import islice

from planner.clashes.findings import Finding
from planner.clashes.reasons import Reason
from planner.clashes.ways_out.bound import slot_facts
from planner.clashes.ways_out.way import Candidate
from planner.plan.changes import added, change_set
from planner.plan.clock import day
from planner.plan.edits.fields import set_fields
from planner.plan.edits.remove import remove
from planner.plan.engagements import Engagement, engagements_of
from planner.plan.ids import new_id
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Slot

MOST = 8


def fewer_there(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """One of those who only attend is taken out: whom it is about, companions, staff and guests, the busiest first."""
    for session_id in finding.sessions:
        attending = [
            slot
            for slot in plan.slots_of_session(session_id)
            if slot.role not in SPEAKING_ROLES and slot.person_id is not None and slot.reply != "declined"
        ]
        attending.sort(key=lambda slot: (slot.id not in finding.slots, *_least_missed(plan, slot)))
        over = min(finding.minutes or 1, len(attending))
        yield from _without(plan, attending[:over])
        for slot in islice(attending, MOST):
            yield from _without(plan, [slot])


def less_that_day(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """One thing that the person only attends on that day, or on the eve of it, is left out."""
    for person_id in finding.people:
        for one in islice(_of_the_day(plan, finding, person_id), MOST):
            slots = [plan.slots[slot_id] for slot_id in one.slot_ids]
            if all(slot.role not in SPEAKING_ROLES and slot.role != "interpreter" for slot in slots):
                yield from _without(plan, slots)


def somebody_moderates(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001
    """One of those who are there anyway moderates; or an open slot for a moderator."""
    for session_id in finding.sessions:
        slots = plan.slots_of_session(session_id)
        for slot in islice((one for one in slots if one.role == "attendee" and one.person_id is not None), MOST):
            facts = slot_facts(slot)
            changes = set_fields(plan, "slot", slot.id, {"role": "moderator", "reply": "proposed"})
            yield Candidate("moderates", changes, facts, (Reason("there-anyway"),))
        new = Slot(id=new_id(), session_id=session_id, role="moderator")
        opened = change_set("add_slot", [added(new)], person="", session=plan.sessions[session_id].title)
        yield Candidate("open-moderator", opened, {"session": session_id}, (Reason("stays-open"),))


def _of_the_day(plan: Plan, finding: Finding, person_id: str) -> Iterator[Engagement]:
    """Engagements at the edges of the time that the finding is about, the last first."""
    if finding.from_ is None or finding.to is None:
        return
    zone = plan.head.zone
    days = {day(finding.from_, zone), day(finding.to, zone)}
    yield from (one for one in reversed(engagements_of(plan, person_id)) if day(one.start, zone) in days)


def _without(plan: Plan, slots: list[Slot]) -> Iterator[Candidate]:
    if not slots:
        return
    changes = change_set(
        "take_out",
        [change for slot in slots for change in remove(plan, "slot", slot.id).changes],
        session=plan.sessions[slots[0].session_id].title,
        n=str(len(slots)),
    )
    facts = slot_facts(slots[0]) | {"n": len(slots)}
    same = {slot.person_id for slot in slots}
    yield Candidate("take-out" if len(same) == 1 else "take-out-several", changes, facts, (Reason("attends-only"),))


def _least_missed(plan: Plan, slot: Slot) -> tuple[object, ...]:
    person = plan.persons[slot.person_id or ""]
    order = ("guest", "staff", "host", "interpreter", "delegate", "counterpart")
    return slot.role != "companion", order.index(person.kind), -len(engagements_of(plan, person.id)), slot.id
