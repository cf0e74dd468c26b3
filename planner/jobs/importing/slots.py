"""Rows of slots: which session, who, when; open ones known again; and the people named in a row of the programme."""

import re

from planner.errors import N_, PlannerError
from planner.exchange import choices
from planner.jobs.importing.cells import BadCell
from planner.jobs.importing.references import is_at, person_of
from planner.jobs.importing.spans import span
from planner.jobs.importing.work import Row, Work
from planner.plan import clock
from planner.plan.ids import new_id
from planner.plan.records import Record, Session, Slot

Values = dict[str, object]


def fill(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """The session, the person and the times of a slot."""
    session = _session(work, row, before if isinstance(before, Slot) else None)
    values["session_id"] = session.id
    name = row.cells.get("person", "")
    if choices.is_open(name):
        row.cells = {target: text for target, text in row.cells.items() if target != "person"}
        if before is None:
            values["person_id"] = None
    elif (person_id := person_of(work, row)) is not None:
        values["person_id"] = person_id
    elif "person_id" in row.emptied:
        values["person_id"] = None
    row.cells = {t: text for t, text in row.cells.items() if t not in ("person", "session", "person_id", "session_id")}
    _times(row, session, values, before)


def _session(work: Work, row: Row, before: Slot | None) -> Session:
    said = row.cells.get("session_id", "")
    if said not in work.plan.sessions:
        said = row.cells.get("session", "" if before else said)
    if not said and before is not None:
        return work.plan.sessions[before.session_id]
    if not said:
        raise BadCell(
            "session", PlannerError(N_("“{field}” is missing"), todo=N_("fill it in"), field=row.heading("session"))
        )
    day = row.of("day").moment(row.cells["day"])[0] if "day" in row.cells else row.day
    start, _ = row.of("start").moment(row.cells.get("start", ""))
    try:
        return work.plan.sessions[work.known.one("session", said, is_at(day or start, None))]
    except PlannerError as error:
        raise BadCell("session", error) from error


def _times(row: Row, session: Session, values: Values, before: Record | None) -> None:
    """A time without a day is in the session, past midnight if it runs so long. The session's own are not said."""
    held = before.start if isinstance(before, Slot) else None
    start, end = span(row, session.start[:10], held)
    if "start" in row.cells or "time" in row.cells:
        if start is not None and "T" in start and start < session.start:
            later = clock.shift_day(start[:10], 1) + start[10:]
            if session.start <= later < session.end and "day" not in row.cells:
                start = later
                end = clock.shift_wall(end, 1440) if end is not None and end[:10] == session.start[:10] else end
        values["start"] = start
    elif "start" in row.emptied:
        values["start"] = None
    if end is not None:
        values["end"] = end
    elif "end" in row.emptied:
        values["end"] = None
    if before is None and (start, end) == (session.start, session.end):
        values["start"] = values["end"] = None


def open_again(work: Work, values: Values) -> Slot | None:
    """The open slot that a row without a person means: the first like it that no other row has; or one filled since."""
    held = [
        slot
        for slot in work.plan.slots_of_session(str(values["session_id"]))
        if ("slot", slot.id) not in work.claimed and slot.role == values.get("role", "attendee")
    ]
    same = [
        slot
        for slot in held
        if all(getattr(slot, n) == values.get(n, getattr(slot, n)) for n in ("order", "wanted", "topic"))
    ]
    opened = [slot for slot in same if slot.person_id is None]
    told = [slot for slot in same if values.get("order") or values.get("wanted")]
    found = next(iter(opened or told), None)
    if found is not None:
        values.pop("person_id", None)
    return found


ROLES = {"who_speaker": "speaker", "who_moderator": "moderator", "who_panellist": "panellist", "who_keynote": "keynote",
         "who_attendee": "attendee"}  # fmt: skip
"""Columns of a programme that name people, and what they do there."""


def of_session(work: Work, row: Row, session: Record) -> None:
    """Slots of the people whom a row of the programme names; who is not one of ours is asked about."""
    for target, role in ROLES.items():
        for name in _people_in(work, row.cells.get(target, "")):
            if choices.is_open(name):
                continue
            found = work.known.named("person", name)
            if len(found) != 1:
                work.ask(row.table, row.heading(target), PlannerError(N_("nobody here is called “{name}”"), name=name))
                continue
            mine = [slot for slot in work.plan.slots_of_session(session.id) if slot.person_id == found[0]]
            same = next((slot for slot in mine if role in (slot.role, "attendee")), None)
            new = Slot(id=new_id(), session_id=session.id, person_id=found[0], role=role)  # type: ignore[arg-type]
            work.put(same, same or new)


def _people_in(work: Work, text: str) -> list[str]:
    """The names in a cell, without what stands in brackets: by lines and semicolons, then by commas, strokes, "and"."""
    found: list[str] = []
    for piece in re.split(r"[;\n]", re.sub(r"\([^)]*\)", "", text)):
        name = piece.strip()
        parts = [part.strip() for part in re.split(r",|/|&|\band\b|\by\b|\bet\b", name) if part.strip()]
        found += [name] if work.known.named("person", name) or len(parts) == 1 else parts
    return [name for name in found if name]
