"""A from-to in one line: "Wed 18 May, 13:15–14:30"; of a session it moves what has a time inside it."""

import re

from planner.desktop.clocks import day_words
from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.composed import Composed
from planner.desktop.widgets.typed import Beside, Refused, wall
from planner.errors import N_
from planner.plan import clock
from planner.plan.changes import ChangeSet
from planner.plan.edits.fields import set_fields
from planner.plan.edits.move import retime_session
from planner.plan.engagements import slot_time
from planner.plan.fields import field
from planner.plan.places import zone_of_session
from planner.plan.records import Absence, Record, Session, Slot

_DASH = re.compile(
    r"(.+?)\s*[–—]\s*(.+)|(.*?(?:^|[\s,])\d{1,2}(?:[:.h]?\d{2})?)\s*-\s*(\d{1,2}(?:[:.h]?\d{2})?|[^\W\d].*)"
)


def words(start: str, end: str | None, lang: str) -> str:
    """A from-to as it is read; the second day only where it is another."""
    first = f"{day_words(start[:10], lang)}, {start[11:]}"
    if end is None:
        return first
    return f"{first}–{end[11:] if end[:10] == start[:10] else f'{day_words(end[:10], lang)}, {end[11:]}'}"


def read(desk: OpenDesk, kind: str, text: str, start: str, end: str | None) -> tuple[str, str | None]:
    """The start and, if one was typed, the end; `Refused` if the end comes before the start."""
    head = desk.workspace.plan.head
    found = _DASH.fullmatch(text.strip())
    first, last = (found[1] or found[3], found[2] or found[4]) if found else (text, "")

    def beside(name: str, old: object, base: str) -> Beside:
        return Beside(field(kind, name), old, base, head.first_day, head.last_day, desk.language)

    begins = wall(first, beside("start", start or None, start))
    if begins is None:
        raise Refused(N_("This cannot be empty."))
    if not last:
        return begins, None
    ends = wall(last, beside("end", None, begins))
    if ends is not None and ends <= begins:
        later = f"{day_words(clock.shift_day(ends[:10], 1), desk.language)}, {ends[11:]}"
        raise Refused(N_("Ends before it starts. Did you mean {when}?"), when=later)
    del end
    return begins, ends


def _session(desk: OpenDesk, record: Record, text: str) -> ChangeSet:
    assert isinstance(record, Session)  # noqa: S101 - a row of the session's form
    begins, ends = read(desk, "session", text, record.start, record.end)
    length = clock.wall_between(record.start, record.end)
    return retime_session(desk.workspace.plan, record.id, begins, ends or clock.shift_wall(begins, length))


def _slot(desk: OpenDesk, record: Record, text: str) -> ChangeSet:
    assert isinstance(record, Slot)  # noqa: S101 - a row of the slot's form
    plan = desk.workspace.plan
    if not text.strip():
        return set_fields(plan, "slot", record.id, {"start": None, "end": None})
    session = plan.sessions[record.session_id]
    begins, ends = read(desk, "slot", text, record.start or session.start, record.end)
    if ends is None and record.start and record.end:
        ends = clock.shift_wall(record.end, clock.wall_between(record.start, begins))
    return set_fields(plan, "slot", record.id, {"start": begins, "end": ends})


def _absence(desk: OpenDesk, record: Record, text: str) -> ChangeSet:
    assert isinstance(record, Absence)  # noqa: S101 - a row of the absence's form
    begins, ends = read(desk, "absence", text, record.start, record.end)
    length = clock.wall_between(record.start, record.end)
    after = {"start": begins, "end": ends or clock.shift_wall(begins, length)}
    return set_fields(desk.workspace.plan, "absence", record.id, after)


def _expected(desk: OpenDesk, record: Record) -> str:
    """When a slot without a time of its own is expected."""
    if not isinstance(record, Slot) or record.session_id not in desk.workspace.plan.sessions:
        return ""
    plan = desk.workspace.plan
    time = slot_time(plan, record)
    zone = zone_of_session(plan, plan.sessions[record.session_id])
    said = f"{clock.wall(time.start, zone)[11:]}–{clock.wall(time.end, zone)[11:]}"
    return desk.say("{time} by the list", time=said) if time.by == "list" else desk.say("{time}, the whole", time=said)


def _show(desk: OpenDesk, record: Record) -> str:
    start, end = getattr(record, "start", None), getattr(record, "end", None)
    return words(start, end, desk.language) if start else ""


SESSION_WHEN = Composed(N_("When"), ("start", "end"), _show, _session)
SLOT_WHEN = Composed(N_("When"), ("start", "end"), _show, _slot, hint=_expected)
ABSENCE_WHEN = Composed(N_("When"), ("start", "end"), _show, _absence)
