"""Somebody stands in: a deputy for the one who cannot come, or the first of the ranking."""

from planner.errors import N_, PlannerError
from planner.plan.changes import Change, ChangeSet, change_set
from planner.plan.edits.assign import give_slot, handed_over, slot_facts
from planner.plan.names import full_name, label
from planner.plan.plan import Plan
from planner.plan.records import Slot


def deputise(plan: Plan, slot_id: str, person_id: str) -> ChangeSet:
    """Let somebody stand in: asked anew as whoever is given a slot, and printed "for" the one who leaves.

    A slot that is for somebody already stays for them, whoever held it in between.
    """
    slot = plan.slots[slot_id]
    if slot.person_id is None and slot.instead_of_id is None:
        raise PlannerError(
            N_("Nobody holds the slot in {session} whom one could stand in for"),
            where=f"slot {slot_id}",
            todo=N_("give it instead"),
            session=label(plan, plan.sessions[slot.session_id]),
        )
    return _stands_in(plan, "deputise", slot, person_id)


def promote(plan: Plan, slot_id: str, person_id: str | None = None) -> ChangeSet:
    """Let a stand-in step in, the first of the ranking if none is named; the others keep their ranks."""
    slot = plan.slots[slot_id]
    if not slot.stand_in_ids:
        raise PlannerError(
            N_("{name} has no stand-ins"),
            where=f"slot {slot_id}",
            todo=N_("name some, or give it to somebody"),
            name=label(plan, slot),
        )
    chosen = person_id if person_id is not None else slot.stand_in_ids[0]
    if chosen not in slot.stand_in_ids:
        raise PlannerError(
            N_("{person} is no stand-in of {name}"),
            where=f"slot {slot_id}",
            todo=N_("give it instead"),
            person=label(plan, plan.persons[chosen]),
            name=label(plan, slot),
        )
    return _stands_in(plan, "promote", slot, chosen)


def _stands_in(plan: Plan, intent: str, slot: Slot, person_id: str) -> ChangeSet:
    if slot.person_id == person_id:
        return change_set(intent, [])
    for_id = slot.instead_of_id or slot.person_id
    if for_id == person_id:
        return give_slot(plan, slot.id, person_id)  # back to whose it was: nobody stands in for themselves
    whom = plan.persons.get(for_id or "")
    facts = slot_facts(plan, slot, person_id) | {"whom": full_name(whom) if whom else ""}
    intent = intent if whom else "promote_into_open"
    return change_set(intent, [Change(slot, handed_over(slot, person_id, for_id))], **facts)
