"""Two people change turns."""

from msgspec.structs import replace

from planner.errors import N_, PlannerError
from planner.plan.changes import Change, ChangeSet, change_set
from planner.plan.edits.assign import handed_over
from planner.plan.names import full_name, label
from planner.plan.plan import Plan
from planner.plan.records import Slot


def swap_slots(plan: Plan, slot_id: str, other_id: str) -> ChangeSet:
    """Let the holders of two slots change places; each is asked anew, and so is the organiser where a grant is needed.

    With the person goes what that person says: topic, language, talking points, statement. With the turn stay its
    session, role, time and place in the list, its ranking of stand-ins, whom it is for, what it asks for and its
    notes. A seat goes along inside one session; in another it is nothing. A statement that was cleared for another
    session is a draft again.
    """
    slot, other = plan.slots[slot_id], plan.slots[other_id]
    for one in (slot, other):
        if one.person_id is None:
            raise PlannerError(
                N_("Nobody holds the slot in {session}, and a swap takes two"),
                where=f"slot {one.id}",
                todo=N_("give it instead"),
                session=label(plan, plan.sessions[one.session_id]),
            )
    if slot.person_id == other.person_id:
        return change_set("swap_slots", [])
    facts = {
        "person": _holder(plan, slot), "session": plan.sessions[slot.session_id].title,
        "whom": _holder(plan, other), "other": plan.sessions[other.session_id].title,
    }  # fmt: skip
    intent = "swap_in_session" if slot.session_id == other.session_id else "swap_slots"
    return change_set(intent, [_taken(slot, other), _taken(other, slot)], **facts)


def _taken(turn: Slot, by: Slot) -> Change:
    """A turn in the hands of the one who had another."""
    one_session = turn.session_id == by.session_id
    handed = handed_over(turn, by.person_id or "", turn.instead_of_id)
    after = replace(
        handed,
        topic=by.topic,
        language=by.language,
        talking_points=by.talking_points,
        statement=by.statement if one_session or by.statement == "none" else "draft",
        statement_text=by.statement_text,
        seat=by.seat if one_session else "",
    )
    return Change(turn, after)


def _holder(plan: Plan, slot: Slot) -> str:
    return full_name(plan.persons[slot.person_id or ""])
