"""Who holds a slot: give it, free it, note what the person and the organiser said."""

from collections.abc import Mapping
from typing import Literal

from msgspec.structs import replace

from planner.plan.changes import Change, ChangeSet, added, change_set, replaced
from planner.plan.ids import new_id
from planner.plan.names import full_name
from planner.plan.plan import Plan
from planner.plan.records import Slot

Reply = Literal["proposed", "invited", "accepted", "declined", "confirmed"]
Grant = Literal["not-needed", "to-ask", "asked", "granted", "refused"]


def give_slot(plan: Plan, slot_id: str, person_id: str) -> ChangeSet:
    """Give a slot to somebody: they are asked anew, and so is the organiser where a grant is needed."""
    slot = plan.slots[slot_id]
    if slot.person_id == person_id:
        return change_set("give_slot", [])
    after = handed_over(slot, person_id, slot.instead_of_id)
    return change_set("give_slot", [Change(slot, after)], **slot_facts(plan, slot, person_id))


def fill_slots(plan: Plan, takers: Mapping[str, str]) -> ChangeSet:
    """Give open slots to people (the person's id by the slot's), as one change."""
    slots = [(plan.slots[slot_id], person_id) for slot_id, person_id in takers.items()]
    changes = [Change(slot, handed_over(slot, person_id, slot.instead_of_id)) for slot, person_id in slots]
    return change_set("assign", changes, n=str(len(changes)))


def handed_over(slot: Slot, person_id: str, instead_of_id: str | None) -> Slot:
    """A slot in other hands: all that the one before had answered is asked anew, the organiser's word too if needed.

    The time, what is to be said and the ranking of the stand-ins stay; nobody stands in for themselves.
    """
    return replace(
        slot,
        person_id=person_id,
        reply="proposed",
        reply_note="",
        grant="not-needed" if slot.grant == "not-needed" else "to-ask",
        done="none",
        stand_in_ids=tuple(one for one in slot.stand_in_ids if one != person_id),
        instead_of_id=None if instead_of_id == person_id else instead_of_id,
    )


def free_slot(plan: Plan, slot_id: str) -> ChangeSet:
    """Take the person out of a slot: it becomes open, and keeps all that the next one needs."""
    slot = plan.slots[slot_id]
    after = replaced(slot, person_id=None, reply="proposed", reply_note="", done="none", seat="")
    return change_set("free_slot", [after], **slot_facts(plan, slot, slot.person_id))


def add_slot(plan: Plan, session_id: str, person_id: str | None, role: str = "attendee") -> ChangeSet:
    """Put somebody (or nobody yet) into a session."""
    slot = Slot(id=new_id(), session_id=session_id, person_id=person_id, role=role)  # type: ignore[arg-type]
    return change_set("add_slot", [added(slot)], **slot_facts(plan, slot, person_id))


def set_reply(plan: Plan, slot_id: str, reply: Reply) -> ChangeSet:
    """Note what the person said."""
    slot = plan.slots[slot_id]
    return change_set(
        "set_reply", [replaced(slot, reply=reply)], choice=reply, **slot_facts(plan, slot, slot.person_id)
    )


def set_grant(plan: Plan, slot_id: str, grant: Grant) -> ChangeSet:
    """Note what the organiser said."""
    slot = plan.slots[slot_id]
    return change_set(
        "set_grant", [replaced(slot, grant=grant)], choice=grant, **slot_facts(plan, slot, slot.person_id)
    )


def slot_facts(plan: Plan, slot: Slot, person_id: str | None) -> dict[str, str]:
    """Who and in what, for the sentence of an edit of a slot."""
    person = plan.persons.get(person_id or "")
    return {"person": full_name(person) if person else "", "session": plan.sessions[slot.session_id].title}
