"""What a row points to: by id or by name; pass kinds, venues and rooms that are not there yet are added by name."""

import re
from collections.abc import Callable

from planner.errors import N_, PlannerError
from planner.exchange.headings import bare, key
from planner.jobs.importing.cells import BadCell, members
from planner.jobs.importing.work import Later, Row, Work
from planner.plan.fields import Field
from planner.plan.ids import new_id
from planner.plan.names import town
from planner.plan.records import PassKind, Record, Room, Session, Venue

LATER = {"party_id", "keep_apart_ids", "parent_id"}
"""References to what the same tables may bring further down."""


def ids_for(work: Work, row: Row, field: Field) -> tuple[str, ...]:
    """The ids that a row's columns for a reference mean; raises `BadCell` for one that means nothing, or several."""
    many = field.shape == "references"
    id_text, name_text = row.cells.get(field.name, ""), row.cells.get(bare(field.name), "")
    ids = members(id_text) if many else (id_text,) if id_text else ()
    if ids and all(_is_there(work, field, one) for one in ids):
        return tuple(dict.fromkeys(ids))
    names = members(name_text) if many else (name_text,) if name_text else ids
    return tuple(dict.fromkeys(_one(work, field, name) for name in names))


def _is_there(work: Work, field: Field, record_id: str) -> bool:
    return any(record_id in work.plan.records[kind] for kind in field.refers)


def _one(work: Work, field: Field, name: str) -> str:
    """A thing by name. A place may be a venue or a room."""
    if field.refers == ("pass_kind",):
        return pass_kind(work, name)
    kinds = [kind for kind in field.refers if work.known.named(kind, name)] or [field.refers[0]]
    try:
        return work.known.one(kinds[0], name)
    except PlannerError as error:
        raise BadCell(bare(field.name), error) from error


def later(work: Work, row: Row, field: Field, kind: str, record_id: str) -> None:
    """Remember a reference to settle when all rows are in."""
    text = row.cells.get(field.name) or row.cells.get(bare(field.name), "")
    named = row.cells.get(bare(field.name), "")
    texts = members(text) if field.shape == "references" else (text,)
    if not all(_is_there(work, field, one) for one in texts) and named and field.name in row.cells:
        texts = (*texts, *(members(named) if field.shape == "references" else (named,)))
    work.later.append(Later(row=row, kind=kind, id=record_id, attribute=field.attribute, texts=texts))


def pass_kind(work: Work, name: str) -> str:
    """The pass kind of that name, added if there is none."""
    found = work.known.named("pass_kind", name)
    return found[0] if found else work.put(None, PassKind(id=new_id(), name=name)).id


def venue(work: Work, name: str) -> str:
    """The venue of that name, added if there is none."""
    found = work.known.named("venue", name)
    return found[0] if found else work.put(None, Venue(id=new_id(), name=name)).id


def place(work: Work, row: Row, before: Session | None) -> tuple[str | None, str | None]:
    """A session's venue and room; both may be new. A place may name both: "Church Center, Room 2"."""
    venue_text = row.cells.get("venue_id") or row.cells.get("venue", "")
    room_text = row.cells.get("room_id") or row.cells.get("room", "")
    if venue_text not in work.plan.venues:
        venue_text = row.cells.get("venue", venue_text)
    if room_text not in work.plan.rooms:
        room_text = row.cells.get("room", room_text)
    if not room_text and venue_text and not work.known.named("venue", venue_text):
        if found := work.known.named("room", venue_text):
            return _room_at(work, found[0])
        venue_text, room_text = _cut(work, venue_text)
    venue_id = venue(work, venue_text) if venue_text else None
    if not room_text:
        return venue_id, None
    if venue_id is None and before is not None and before.venue_id and room_text not in work.plan.rooms:
        venue_id = before.venue_id
    return _room(work, room_text, venue_id)


def _cut(work: Work, text: str) -> tuple[str, str]:
    """Venue and room of "Church Center, Room 2", if the venue is known or the rest says that it is a room."""
    for cut in (", ", " - ", " – ", ": ", " / "):
        first, _, rest = text.partition(cut)
        if rest and (
            work.known.named("venue", first) or re.match(r"(room|conference room|sala|salle|hall|salon)\b", key(rest))
        ):
            return first.strip(), rest.strip()
    return text, ""


def _room(work: Work, text: str, venue_id: str | None) -> tuple[str, str]:
    rooms = work.known.named("room", text)
    if venue_id is not None:
        rooms = tuple(one for one in rooms if work.plan.rooms[one].venue_id == venue_id)
    if len(rooms) > 1:
        raise BadCell(
            "room",
            PlannerError(N_("There are {n} rooms “{name}”"), todo=N_("say the venue too"), n=len(rooms), name=text),
        )
    if rooms:
        return _room_at(work, rooms[0])
    return add_room(work, text, venue_id or main_venue(work))


def add_room(work: Work, name: str, venue_id: str) -> tuple[str, str]:
    """A new room of a venue."""
    return venue_id, work.put(None, Room(id=new_id(), venue_id=venue_id, name=name)).id


def _room_at(work: Work, room_id: str) -> tuple[str, str]:
    return work.plan.rooms[room_id].venue_id, room_id


def main_venue(work: Work) -> str:
    """Where a room is that no venue is said for: the only venue with rooms, else one called after the town."""
    with_rooms = {room.venue_id for room in work.plan.rooms.values()}
    if len(with_rooms) == 1:
        return next(iter(with_rooms))
    return venue(work, town(work.plan.head, "en"))


def person_of(work: Work, row: Row) -> str | None:
    """Who a row is about: by id, e-mail address or name; None where nobody is said."""
    cells = row.cells
    if cells.get("person_id") in work.plan.persons:
        return cells["person_id"]
    whole = " ".join(part for part in (cells.get("given", ""), cells.get("family", "")) if part)
    name = cells.get("person") or whole
    mail = cells.get("email", "")
    if mail and (found := work.known.named("person", mail)):
        return work.known.one("person", mail) if len(found) == 1 else _person(work, name or mail, "email")
    if not name:
        return _person(work, mail, "email") if mail else None
    return _person(work, name, "person" if "person" in cells else "family")


def _person(work: Work, name: str, target: str) -> str:
    try:
        return work.known.one("person", name)
    except PlannerError as error:
        raise BadCell(target, error) from error


def is_at(day: str | None, start: str | None) -> Callable[[Record], bool]:
    """Whether a session is the one of that day or start, for telling those of one title apart."""

    def fits(record: Record) -> bool:
        if not isinstance(record, Session):
            return False
        return record.start == start if start else day is None or record.start.startswith(day)

    return fits
