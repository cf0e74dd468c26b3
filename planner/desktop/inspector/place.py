"""Where a session is, in one line: "Room 2, Church Center"; a place that is not there yet can be added."""

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.composed import Composed
from planner.desktop.widgets.typed import Refused
from planner.errors import N_
from planner.plan import names
from planner.plan.changes import ChangeSet
from planner.plan.edits.places import put_session, put_session_in_new
from planner.plan.places import place_of_session
from planner.plan.plan import Plan
from planner.plan.records import Record, Session


def place_words(plan: Plan, place_id: str | None, lang: str) -> str:
    """A venue, or room and venue: the room first, for it is what one looks for."""
    room = plan.rooms.get(place_id or "")
    if room is None:
        return names.place_name(plan, place_id, lang)
    return f"{names.room_name(room, lang)}, {names.place_name(plan, room.venue_id, lang)}"


def all_places(desk: OpenDesk) -> dict[str, str]:
    """Every place's words and its id."""
    plan, lang = desk.workspace.plan, desk.language
    ids = sorted((*plan.venues, *plan.rooms), key=lambda one: names.folded(place_words(plan, one, lang)))
    return {place_words(plan, one, lang): one for one in ids}


def _show(desk: OpenDesk, record: Record) -> str:
    place_id = record.room_id or record.venue_id if isinstance(record, Session) else None
    return place_words(desk.workspace.plan, place_id, desk.language)


def _hint(desk: OpenDesk, record: Record) -> str:
    """Where it is because of what it is part of."""
    if not isinstance(record, Session):
        return ""
    plan = desk.workspace.plan
    return place_words(plan, place_of_session(plan, record).id, desk.language) or desk.say("not known")


def _edit(desk: OpenDesk, record: Record, text: str) -> ChangeSet:
    wanted = names.folded(text.strip())
    plan = desk.workspace.plan
    if not wanted:
        return put_session(plan, record.id, None)
    places = {names.folded(words): one for words, one in all_places(desk).items()}
    if wanted in places:
        return put_session(plan, record.id, places[wanted])
    begins = [one for words, one in places.items() if words.startswith(f"{wanted}, ")]
    turned = [one for words, one in places.items() if ", ".join(reversed(words.split(", "))) == wanted]
    near = begins or turned or [one for words, one in places.items() if wanted in words]
    if not near:
        raise Refused(N_("No place is called “{text}”."), text=text.strip())
    if len(near) > 1:
        raise Refused(N_("“{text}” could be {n} things; write more of the name."), text=text.strip(), n=len(near))
    return put_session(plan, record.id, near[0])


def _add(desk: OpenDesk, record: Record, text: str) -> ChangeSet:
    return put_session_in_new(desk.workspace.plan, record.id, text)


PLACE = Composed(
    N_("Place"), ("venue_id", "room_id"), _show, _edit, add=_add, offers=lambda d: tuple(all_places(d)), hint=_hint
)
