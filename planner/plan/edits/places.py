"""Where a session is: in a room, at a venue, or at one that is new."""

from planner.plan.changes import Change, ChangeSet, added, change_set
from planner.plan.edits.fields import with_fields
from planner.plan.entry import cleaned
from planner.plan.ids import new_id
from planner.plan.names import folded, label
from planner.plan.plan import Plan
from planner.plan.records import Room, Venue


def put_session(plan: Plan, session_id: str, place_id: str | None) -> ChangeSet:
    """Hold a session in a room or at a venue; without a place where its whole is, or nowhere known."""
    session = plan.sessions[session_id]
    place = _place(plan, place_id)
    return change_set("set_fields", [Change(session, with_fields(session, place))], **_facts(plan, session_id))


def put_session_in_new(plan: Plan, session_id: str, text: str) -> ChangeSet:
    """Hold a session in a place that is new: "Room, Venue" or "Venue"; a venue that is there gets the room."""
    parts = [part.strip() for part in text.split(",", 1) if part.strip()]
    by_name = {folded(one.name): one for one in plan.venues.values()}
    if len(parts) > 1 and folded(parts[0]) in by_name:
        parts.reverse()
    venue_name, room_name = parts[-1], parts[0] if len(parts) > 1 else ""
    venue = by_name.get(folded(venue_name))
    changes: list[Change] = []
    if venue is None:
        venue = cleaned(Venue(id=new_id(), name=venue_name))
        changes.append(added(venue))
    place: dict[str, object] = {"venue_id": venue.id, "room_id": None}
    if room_name:
        room = cleaned(Room(id=new_id(), venue_id=venue.id, name=room_name))
        changes.append(added(room))
        place = {"venue_id": None, "room_id": room.id}
    session = plan.sessions[session_id]
    changes.append(Change(session, with_fields(session, place)))
    return change_set("set_fields", changes, **_facts(plan, session_id))


def _place(plan: Plan, place_id: str | None) -> dict[str, object]:
    if place_id in plan.rooms:
        return {"venue_id": None, "room_id": place_id}
    return {"venue_id": place_id, "room_id": None}


def _facts(plan: Plan, session_id: str) -> dict[str, str]:
    return {"kind": "session", "name": label(plan, plan.sessions[session_id]), "n": "1", "fields": "room_id"}
