"""What a copy said, told in its reader's language where the plan still knows what it spoke of."""

from msgspec.structs import replace

from planner.itinerary.entries import Entry
from planner.itinerary.values import Marks
from planner.plan.names import in_language, room_name, session_title, venue_name
from planner.plan.plan import Plan


def retold(plan: Plan, marks: Marks, lang: str) -> Marks:
    """The marks with titles and places in a language. What has another name by now keeps the one on the copy."""
    by_stop = {stop: replace(mark, was=_entry(plan, mark.was, lang)) for stop, mark in marks.by_stop.items()}
    return Marks(by_stop, tuple(_entry(plan, entry, lang) for entry in marks.gone))


def _entry(plan: Plan, entry: Entry, lang: str) -> Entry:
    found = dict(entry)
    session = plan.sessions.get(entry.get("session", ""))
    if session is not None and entry.get("title") == session.title:
        found["title"] = session_title(session, lang)
    place = entry.get("place", "")
    room = plan.rooms.get(place)
    venue = plan.venues.get(room.venue_id if room is not None else place)
    if venue is None or not entry.get("place_name"):
        return found
    plain = ", ".join(one.name for one in (room, venue) if one is not None)
    if entry["place_name"] == plain:
        names = [room_name(room, lang)] if room is not None else []
        found["place_name"] = ", ".join([*names, venue_name(venue, lang)])
    if entry.get("title") == venue.name:
        found["title"] = in_language(venue.name, venue.names, lang)
    return found
