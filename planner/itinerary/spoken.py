"""Who of ours had the floor in a session, for how long, and how we know: ticked on the day, or as it was planned."""

from typing import Literal

from msgspec import Struct

from planner.itinerary.agenda import is_settled, minutes_of
from planner.plan.engagements import is_declined, slot_times
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Person, Session, Slot

How = Literal["spoken", "planned", "unnoted", "absent"]
"""Ticked as spoken; settled, in a session where nobody ticked anything; not ticked though others were; did not come."""


class Turn(Struct, frozen=True):
    """A speaking part of one of ours."""

    session: Session
    slot: Slot
    person: Person
    minutes: int | None
    how: How

    @property
    def counts(self) -> bool:
        """Whether it is taken as held."""
        return self.how in ("spoken", "planned")


def turns_in(plan: Plan, session: Session) -> tuple[Turn, ...]:
    """In order of time; of those without a time who opens comes first. A cancelled session had none."""
    if session.status == "cancelled":
        return ()
    slots = [one for one in plan.slots_of_session(session.id) if _speaks(plan, one)]
    noted = any(one.done in ("spoken", "absent") for one in slots)
    times = slot_times(plan, session.id)
    ordered = sorted(slots, key=lambda one: (times[one.id].start, one.role != "moderator", one.order or 0, one.id))
    return tuple(
        Turn(
            session,
            slot,
            plan.persons[slot.person_id or ""],
            minutes_of(
                session, slot, times[slot.id].end - times[slot.id].start if times[slot.id].by == "own" else None
            ),
            _how(session, slot, noted=noted),
        )
        for slot in ordered
    )


def _speaks(plan: Plan, slot: Slot) -> bool:
    if slot.person_id is None or slot.role not in SPEAKING_ROLES or is_declined(slot):
        return False
    return plan.persons[slot.person_id].kind != "counterpart" and slot.grant != "refused"


def _how(session: Session, slot: Slot, *, noted: bool) -> How:
    if slot.done == "spoken":
        return "spoken"
    if slot.done == "absent":
        return "absent"
    return "planned" if not noted and is_settled(session, slot) else "unnoted"
