"""What of a slot decides when others of its session speak."""

from planner.plan.changes import Change
from planner.plan.records import LISTED_ROLES, Record, Slot

Turn = tuple[object, ...]


def moves_others(change: Change) -> bool:
    """Whether a change of a slot may give others of its speaking list another time."""
    return _turn(change.before) != _turn(change.after)


def _turn(slot: Record | None) -> Turn | None:
    """A slot that stands in a speaking list as the others see it; None for what does not."""
    if not isinstance(slot, Slot) or slot.order is None or slot.role not in LISTED_ROLES:
        return None
    declined = slot.person_id is not None and slot.reply == "declined"
    return (slot.session_id, slot.order, slot.minutes, slot.start, slot.end, slot.joint and not declined, declined)
