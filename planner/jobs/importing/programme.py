"""A schedule from outside as sessions, rooms and slots: known again by the organiser's ids, ours left as it is."""

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from planner.errors import N_, PlannerError
from planner.exchange import choices, person_names, when
from planner.exchange.frab import Event, Schedule
from planner.exchange.headings import Table, name_key
from planner.jobs.importing.cells import BadCell, no_day
from planner.jobs.importing.references import add_room, venue
from planner.jobs.importing.work import Row, Work, bad_field
from planner.plan import clock
from planner.plan.ids import new_id
from planner.plan.records import Person, Session, Slot
from planner.plan.shapes import Document, Role

_DAY_BEGINS = "04:00"
"""Before this hour an event belongs to the evening before, where the schedule does not say when its days begin."""


class Source(Struct, frozen=True, kw_only=True):
    """Where sessions came from (kept in each of them), when they were brought in, and the file for refusals."""

    name: str
    at: str
    table: Table
    zone: str


def take(work: Work, schedule: Schedule, file: str, now: int) -> None:
    """Bring a schedule in. Sessions that it no longer has are cancelled if they concern us, else they go."""
    table = Table(kind="session", file=file, sheet="", columns=(), rows=(), guessed=False)
    zone = schedule.zone if clock.is_zone(schedule.zone) else ""
    name = f"frab:{schedule.acronym or schedule.title}"
    source = Source(name=name, at=clock.instant_of_minute(now), table=table, zone=zone)
    places = _Places(work, schedule, zone)
    _ask_about_namesakes(work, source, schedule.events)
    seen: set[str] = set()
    for event in schedule.events:
        row = Row(number=event.line, table=table, cells=_cells(event), calendar=work.calendar)
        mark = len(work.changes)
        try:
            event.day_start = event.day_start or f"{event.day}T{schedule.day_change}"
            session = _session(work, source, places, event, _source_id(event, seen))
            _speakers(work, source, row, session, event)
        except BadCell as bad:
            work.refuse(row, bad.target, bad.why)
            work.back_to(mark)
        except PlannerError as error:
            work.refuse(row, bad_field(error), error)
            work.back_to(mark)
    _gone(work, source, seen)


def _cells(event: Event) -> dict[str, str]:
    said = {"start": event.date or event.start, "end": event.duration, "title": event.title, "room": event.room}
    return {target: text for target, text in said.items() if text}


def _source_id(event: Event, seen: set[str]) -> str:
    """The organiser's id; of an event without one its title; a second one of the same id is numbered."""
    name = event.id or name_key(event.title)
    number = 1
    found = name
    while found in seen:
        number += 1
        found = f"{name}#{number}"
    seen.add(found)
    return found


class _Places:
    """Rooms by name: those that the plan has, else at the schedule's own venue, which may be new."""

    def __init__(self, work: Work, schedule: Schedule, zone: str) -> None:
        self._work = work
        self._name = schedule.venue or schedule.title or schedule.acronym
        self._zone = zone
        self._venue_id: str | None = None

    def room(self, name: str) -> str | None:
        """The room's id, None where no room is said."""
        if not name:
            return None
        known = self._work.known.named("room", name)
        if len(known) == 1:
            return known[0]
        here = self._here()
        mine = [one for one in known if self._work.plan.rooms[one].venue_id == here]
        return mine[0] if mine else add_room(self._work, name, here)[1]

    def _here(self) -> str:
        if self._venue_id not in self._work.plan.venues:
            known = self._work.known.named("venue", self._name)
            self._venue_id = venue(self._work, self._name)
            if not known and self._zone and self._zone != self._work.plan.head.zone:
                before = self._work.plan.venues[self._venue_id]
                self._work.put(before, replace(before, zone=self._zone))
        return self._venue_id

    def zone_of(self, room_id: str | None) -> str:
        """In which zone a session there is written."""
        room = self._work.plan.rooms.get(room_id or "")
        place = self._work.plan.venues.get(room.venue_id) if room else None
        return (place.zone if place else "") or self._work.plan.head.zone


def _session(work: Work, source: Source, places: _Places, event: Event, source_id: str) -> Session:
    room_id = places.room(event.room)
    start = _start(event, places.zone_of(room_id), source.zone)
    minutes = when.minutes(event.duration)
    if not minutes:
        raise BadCell(
            "end", PlannerError(N_("“{value}” is no duration"), todo=N_("write minutes"), value=event.duration)
        )
    title = event.title or event.subtitle
    if not title:
        raise BadCell("title", PlannerError(N_("“{field}” is missing"), todo=N_("fill it in"), field="title"))
    before = _known_again(work, source, source_id, title, start)
    language = choices.language(event.language) if event.language else None
    said: dict[str, object] = {
        "title": title, "start": start, "end": clock.shift_wall(start, minutes), "room_id": room_id, "venue_id": None,
        "languages": (language,) if language else (), "documents": _documents(event), "source": source.name,
        "source_id": source_id, "speakers": len({person_names.key(s.name) for s in event.speakers}) or None,
        "status": "confirmed",
    }  # fmt: skip
    if before is None:
        new = Session(id=new_id(), title=title, start=start, end=start, kind=_kind(event), source_at=source.at)  # type: ignore[arg-type]
        return work.put(None, replace(new, **said))
    if before.room_id == room_id:
        del said["venue_id"]
    if before.status == "tentative":
        del said["status"]
    after = replace(before, **{name: value for name, value in said.items() if name not in before.ours_fields})
    if after == before:
        return work.put(before, before)
    after = work.put(before, replace(after, source_at=source.at))
    _move_own_times(work, before, after)
    return after


def _known_again(work: Work, source: Source, source_id: str, title: str, start: str) -> Session | None:
    """By the organiser's id; else one of the same title and start that came from nowhere."""
    for rank, found_by in ((0, (source.name, source_id)), (2, (name_key(title), start))):
        for one in work.with_key("session", rank, found_by):
            session = work.plan.sessions[one]
            if rank == 0 or not session.source:
                return session
    return None


def _start(event: Event, zone: str, schedule_zone: str) -> str:
    """The wall time at the place: of the event's date, else of its time in the programme of its day."""
    if event.date:
        dated = re.fullmatch(
            r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?", event.date
        )
        if dated and clock.is_wall(f"{dated[1]}T{dated[2]}"):
            wall = f"{dated[1]}T{dated[2]}"
            if dated[3] and schedule_zone != zone:
                return clock.wall(clock.minute_of_instant(f"{wall}:00{dated[3]}"), zone)
            return wall
        if not clock.is_day(event.date[:10]) or not event.start:
            raise BadCell("start", no_day(event.date))
    time = when.time(event.start)
    if time is None:
        raise BadCell("start", PlannerError(N_("“{value}” is no start"), todo=N_("correct it"), value=event.start))
    if event.date:
        return f"{event.date[:10]}T{time}"
    if not clock.is_day(event.day):
        raise BadCell("start", no_day(event.day))
    begins = event.day_start[11:16] if clock.is_wall(event.day_start[:16]) else _DAY_BEGINS
    ends = event.day_end[:16] if clock.is_wall(event.day_end[:16]) else ""
    next_day = clock.shift_day(event.day, 1)
    early = time < begins and (not ends or (ends[:10] > event.day and f"{next_day}T{time}" <= ends))
    return f"{next_day if early else event.day}T{time}"


def _documents(event: Event) -> tuple[Document, ...]:
    pages = [Document(title=event.title[:500], url=event.url[:500])] if event.url and event.title else []
    links = [Document(title=one.title[:500], url=one.url[:500]) for one in event.links]
    return tuple(one for one in (*pages, *links) if one.url.startswith(("https://", "http://")))


def _kind(event: Event) -> str:
    for text in (event.type, event.track, event.title):
        found = choices.choice("session", "kind", text) if text else None
        if isinstance(found, str):
            return found
    return "other"


def _move_own_times(work: Work, before: Session, after: Session) -> None:
    """Slots with times of their own go along with a session that moves."""
    moved = clock.wall_between(before.start, after.start)
    for slot in work.plan.slots_of_session(after.id) if moved else ():
        own = {name: getattr(slot, name) for name in ("start", "end")}
        shifted = {name: clock.shift_wall(wall, moved) for name, wall in own.items() if wall is not None}
        work.put(slot, replace(slot, **shifted))


def _speakers(work: Work, source: Source, row: Row, session: Session, event: Event) -> None:
    listed: set[str] = set()
    for speaker in event.speakers:
        known = work.known.named("person", speaker.name)
        if len(known) > 1:
            these = "; ".join(work.known.called("person", one) for one in known[:4])
            why = PlannerError(
                N_("“{name}” may be {these}"),
                todo=N_("say which by e-mail address or id"),
                name=speaker.name,
                these=these,
            )
            work.ask(source.table, f"{row.number}: {event.title}", why)
            listed.update(known)
            continue
        person = work.plan.persons[known[0]] if known else _counterpart(work, speaker.name)
        if person.id in listed:
            continue
        listed.add(person.id)
        _slot(work, session, person, speaker.role)
    _no_longer(work, source, session, listed)


def _counterpart(work: Work, name: str) -> Person:
    parts = person_names.split(name)
    return work.put(
        None,
        Person(
            id=new_id(), honorific=parts.honorific, given=parts.given, family=parts.family or name, kind="counterpart"
        ),
    )


def _slot(work: Work, session: Session, person: Person, said: str) -> None:
    """A listed speaker's slot: the organiser has granted it; what one of ours says to it is another matter."""
    mine = [slot for slot in work.plan.slots_of_session(session.id) if slot.person_id == person.id]
    if mine:
        work.put(mine[0], mine[0])
        return
    found = choices.choice("slot", "role", said) if said else None
    role: Role = found if found in ("keynote", "panellist", "moderator", "respondent") else "speaker"  # type: ignore[assignment]
    theirs = person.kind == "counterpart"
    slot = Slot(
        id=new_id(), session_id=session.id, person_id=person.id, role=role, reply="confirmed" if theirs else "proposed"
    )
    work.put(None, slot if theirs else replace(slot, grant="granted"))


def _no_longer(work: Work, source: Source, session: Session, listed: set[str]) -> None:
    """Of those who are no longer listed counterparts go; of ours we ask."""
    for slot in work.plan.slots_of_session(session.id):
        person = work.plan.persons.get(slot.person_id or "")
        if person is None or person.id in listed or not session.source:
            continue
        if person.kind == "counterpart":
            work.take(slot)
        elif slot.grant == "granted" and slot.role in ("speaker", "keynote", "panellist", "moderator", "respondent"):
            why = PlannerError(
                N_("{person} is not listed there"),
                todo=N_("ask the organiser"),
                person=work.known.called("person", person.id),
            )
            work.ask(source.table, session.title, why)


def _ask_about_namesakes(work: Work, source: Source, events: Iterable[Event]) -> None:
    """One name under several ids is one person to us; that is said."""
    ids: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for event in events:
        for speaker in event.speakers:
            folded = person_names.key(speaker.name)
            names[folded] = speaker.name
            ids.setdefault(folded, set()).update({speaker.id} - {""})
    for folded, found in ids.items():
        if len(found) > 1:
            why = PlannerError(
                N_("“{name}” stands under the ids {ids}: taken for one person"),
                name=names[folded],
                ids=", ".join(sorted(found)),
            )
            work.ask(source.table, "person", why)


def _gone(work: Work, source: Source, seen: set[str]) -> None:
    """What the schedule no longer has: cancelled where somebody of ours or a part hangs on it, else taken out."""
    for session in list(work.plan.sessions.values()):
        if session.source != source.name or session.source_id in seen:
            continue
        slots = work.plan.slots_of_session(session.id)
        theirs = [s for s in slots if getattr(work.plan.persons.get(s.person_id or ""), "kind", "") == "counterpart"]
        needed = work.plan.parts_of(session.id) or work.plan.referring("practice", "session_id", session.id)
        if len(theirs) < len(slots) or needed or session.ours:
            work.put(session, replace(session, status="cancelled"))
            continue
        for slot in theirs:
            work.take(slot)
        work.take(session)
