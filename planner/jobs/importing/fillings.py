"""What rows of the other kinds say in words of ours, put into the fields of the record."""

from planner.exchange import when
from planner.jobs.importing import legs, references
from planner.jobs.importing.cells import BadCell, no_time
from planner.jobs.importing.spans import span
from planner.jobs.importing.work import Row, Work
from planner.plan import clock
from planner.plan.records import Absence, Leg, Record, Ride, Session

Values = dict[str, object]


def session(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """Times and place. A title that stands only in one language is the title."""
    held = before if isinstance(before, Session) else None
    start, end = span(row, held.start[:10] if held else None, held.start if held else None)
    if start is not None:
        values["start"] = start
    if end is not None:
        values["end"] = end
    if "title" not in values and held is None:
        said = {t.removeprefix("title_"): text for t, text in row.cells.items() if t.startswith("title_")}
        first = next((said[lang] for lang in work.plan.head.languages if lang in said), next(iter(said.values()), None))
        if first is not None:
            values["title"] = first
    if any(name in row.cells for name in ("venue", "room", "venue_id", "room_id")):
        venue_id, room_id = references.place(work, row, held)
        values["venue_id"], values["room_id"] = (None if room_id else venue_id), room_id
    if "gather_at" in row.cells:
        values["gather_at"] = _at(row, "gather_at", str(values.get("start") or (held.start if held else "")))
    if "source_at" in row.cells:
        values["source_at"] = row.cells["source_at"]


def settle_place(work: Work, values: Values, before: Session) -> None:
    """A room says its venue; a row that says the venue alone leaves the room where it is, unless it is elsewhere."""
    if "room_id" not in values:
        return
    here = work.plan.rooms.get(before.room_id or "")
    if values["room_id"] is None and here is not None and values["venue_id"] == here.venue_id:
        values["room_id"] = here.id
    if values["room_id"] == before.room_id:
        values.pop("room_id")
        if here is not None:
            values.pop("venue_id")


def _at(row: Row, target: str, day_from: str) -> str:
    day, rest = row.of(target).moment(row.cells[target])
    time = when.time(rest)
    if time is None or not (day or day_from):
        raise BadCell(target, no_time(row.cells[target]))
    return f"{day or day_from[:10]}T{time}"


def leg(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """Who, zones, times, direction."""
    person_only(work, row, values, before)
    legs.fill(work, row, values, before if isinstance(before, Leg) else None)


def person_only(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """Whom the row is about."""
    person_id = references.person_of(work, row)
    if person_id is not None:
        values["person_id"] = person_id
    elif before is None and "email" in row.cells:
        values["person_id"] = row.cells["email"]
    row.cells = {target: text for target, text in row.cells.items() if target not in ("person", "person_id", "email")}


def stay(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """Whom, and the hotel, which may be new."""
    person_only(work, row, values, before)
    _venue(work, row, values)


def _venue(work: Work, row: Row, values: Values) -> None:
    said = row.cells.get("venue_id", "")
    if said not in work.plan.venues:
        said = row.cells.get("venue", "")
    if said:
        values["venue_id"] = references.venue(work, said)


def room(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """The venue, which may be new."""
    del before
    _venue(work, row, values)


def pass_office(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """The venue, which may be new."""
    del before
    _venue(work, row, values)


def absence(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """Whom and when; a day alone is the whole of it."""
    person_only(work, row, values, before)
    held = before if isinstance(before, Absence) else None
    start, end = (
        (None, None) if _day_alone(row) else span(row, held.start[:10] if held else None, held.start if held else None)
    )
    if start is None and held is None and "day" in row.cells:
        day, _ = row.of("day").moment(row.cells["day"])
        start, end = (f"{day}T00:00", f"{clock.shift_day(day, 1)}T00:00") if day else (None, None)
    if start is not None:
        values["start"] = start
    if end is not None:
        values["end"] = end


def _day_alone(row: Row) -> bool:
    return "day" in row.cells and not {"start", "end", "time"} & set(row.cells)


def of_pass(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """Whom; without days it holds for the whole forum."""
    person_only(work, row, values, before)
    if before is None:
        values.setdefault("from_day", work.plan.head.first_day)
        values.setdefault("to_day", values["from_day"] if "from_day" in row.cells else work.plan.head.last_day)


def ride(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """When it leaves, and a name from its way."""
    del work
    held = before if isinstance(before, Ride) else None
    if "departs" in row.cells:
        said = row.of("day").moment(row.cells["day"])[0] if "day" in row.cells else row.day
        values["departs"] = _at(row, "departs", said or (held.departs if held else ""))
    if held is None and "name" not in values:
        values["name"] = f"{row.cells.get('from', '')} – {row.cells.get('to', '')}"


def practice(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """A title that stands only in one language is the title."""
    del work
    said = [text for target, text in row.cells.items() if target.startswith("title_")]
    if before is None and "title" not in values and said:
        values["title"] = said[0]
