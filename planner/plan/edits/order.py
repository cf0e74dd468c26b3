"""The speaking order of a session: two neighbours change places, a new slot stands at the end."""

from collections.abc import Sequence

from planner.plan.changes import Change, ChangeSet, added, change_set, replaced
from planner.plan.clock import shift_wall, wall_between
from planner.plan.engagements import slot_times
from planner.plan.ids import new_id
from planner.plan.names import label
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, SPEAKING_ROLES, Slot


def in_order(plan: Plan, session_id: str) -> tuple[Slot, ...]:
    """A session's slots as they come: who speaks by time and place in the list, then who is there."""
    times = slot_times(plan, session_id)

    def key(slot: Slot) -> tuple[object, ...]:
        time = times[slot.id]
        speaks = slot.role in SPEAKING_ROLES
        return not speaks, time.start, slot.role != "moderator", slot.order is None, slot.order or 0, slot.id

    return tuple(sorted(plan.slots_of_session(session_id), key=key))


def listed(plan: Plan, session_id: str) -> tuple[Slot, ...]:
    """Those of them who stand in the speaking list."""
    return tuple(slot for slot in in_order(plan, session_id) if slot.role in LISTED_ROLES)


def reorder(plan: Plan, slot_id: str, by: int) -> ChangeSet:
    """Let a speaker change places with the neighbour before (-1) or behind (1); own times change hands too."""
    slot = plan.slots[slot_id]
    line = listed(plan, slot.session_id)
    at = next((n for n, one in enumerate(line) if one.id == slot_id), -1)
    other = at + by
    if at < 0 or not 0 <= other < len(line):
        return change_set("reorder", [])
    first, second = line[min(at, other)], line[max(at, other)]
    by_time = first.start is not None and second.start is not None
    changes = _swapped_times(first, second) if by_time else _swapped_orders(line, min(at, other))
    return change_set("reorder", changes, name=label(plan, slot))


def append_slot(plan: Plan, session_id: str) -> ChangeSet:
    """An open slot for a speaker at the end of the list."""
    orders = [slot.order for slot in plan.slots_of_session(session_id) if slot.order is not None]
    slot = Slot(id=new_id(), session_id=session_id, role="speaker", order=max(orders) + 1 if orders else None)
    return change_set("add_slot", [added(slot)], person="", session=plan.sessions[session_id].title)


def _swapped_times(first: Slot, second: Slot) -> list[Change]:
    """The second takes the first's start and the first follows it; each keeps its length."""
    assert first.start is not None  # noqa: S101 - the caller looked
    assert second.start is not None  # noqa: S101
    length = _length(second)
    behind = shift_wall(first.start, length) if length is not None else second.start
    return [_at(second, first.start), _at(first, behind)]


def _at(slot: Slot, start: str) -> Change:
    assert slot.start is not None  # noqa: S101 - who has no start is not moved by time
    end = shift_wall(slot.end, wall_between(slot.start, start)) if slot.end else None
    return replaced(slot, start=start, end=end)


def _length(slot: Slot) -> int | None:
    if slot.start and slot.end:
        return wall_between(slot.start, slot.end)
    return slot.minutes


def _swapped_orders(line: Sequence[Slot], at: int) -> list[Change]:
    """The places of two change; where a list has none yet, all get theirs."""
    turned = [*line[:at], line[at + 1], line[at], *line[at + 2 :]]
    given = [slot.order for slot in line if slot.order is not None]
    places = sorted(given) if len(set(given)) == len(line) else range(1, len(line) + 1)
    return [replaced(slot, order=place) for slot, place in zip(turned, places, strict=True)]
