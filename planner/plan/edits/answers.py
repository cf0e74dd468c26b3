"""What came back for several slots at once: people confirmed, the organiser granted."""

from collections.abc import Iterable

from planner.errors import N_, PlannerError
from planner.plan.changes import ChangeSet, change_set, replaced
from planner.plan.edits.assign import slot_facts
from planner.plan.names import label
from planner.plan.plan import Plan
from planner.plan.records import Slot


def confirm(plan: Plan, slot_ids: Iterable[str]) -> ChangeSet:
    """Note that the holders of these slots confirmed."""
    slots = [plan.slots[slot_id] for slot_id in dict.fromkeys(slot_ids)]
    for slot in slots:
        if slot.person_id is None:
            raise PlannerError(
                N_("Nobody holds {name} who could confirm it"),
                where=f"slot {slot.id}",
                todo=N_("give it first"),
                name=label(plan, slot),
            )
    new = [slot for slot in slots if slot.reply != "confirmed"]
    changes = [replaced(slot, reply="confirmed") for slot in new]
    return change_set("confirm" if len(new) == 1 else "confirm_several", changes, **_facts(plan, new))


def grant(plan: Plan, slot_ids: Iterable[str]) -> ChangeSet:
    """Note that the organiser granted these slots, open ones too."""
    new = [slot for slot_id in dict.fromkeys(slot_ids) if (slot := plan.slots[slot_id]).grant != "granted"]
    changes = [replaced(slot, grant="granted") for slot in new]
    return change_set("grant" if len(new) == 1 else "grant_several", changes, **_facts(plan, new))


def _facts(plan: Plan, slots: list[Slot]) -> dict[str, str]:
    first = slot_facts(plan, slots[0], slots[0].person_id) if slots else {"person": "", "session": ""}
    return {**first, "n": str(len(slots))}
