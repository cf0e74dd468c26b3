"""The public programme as a schedule in frab's XML, as apps and web pages read it."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from planner.plan import clock
from planner.plan.names import full_name, in_language
from planner.plan.places import place_of_session, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Session


def schedule(plan: Plan, lang: str = "en") -> bytes:
    """Days, rooms, events and who speaks. Public sessions that are not cancelled; nothing but names of persons."""
    head = plan.head
    title = in_language(head.name, head.titles, lang)
    shown = [s for s in plan.sessions.values() if s.public and s.status != "cancelled"]
    by_day: dict[str, list[Session]] = {}
    for session in sorted(shown, key=lambda s: (s.start, s.end, s.id)):
        by_day.setdefault(session.start[:10], []).append(session)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<schedule>",
        f"<version>{escape(clock.tables_version())}</version>",
        "<conference>",
        *_texts(acronym=title, title=title, start=head.first_day, end=head.last_day, days=str(len(by_day))),
        *_texts(time_zone_name=head.zone),
        "</conference>",
    ]
    for index, (day, sessions) in enumerate(sorted(by_day.items()), 1):
        lines += _day(plan, index, day, sessions, lang)
    return "\n".join([*lines, "</schedule>", ""]).encode()


def _day(plan: Plan, index: int, day: str, sessions: list[Session], lang: str) -> Iterable[str]:
    begins = _dated(f"{day}T00:00", plan.head.zone)
    ends = _dated(f"{clock.shift_day(day, 1)}T00:00", plan.head.zone)
    yield f'<day index="{index}" date="{day}" start="{begins}" end="{ends}">'
    by_room: dict[str, list[Session]] = {}
    for session in sessions:
        by_room.setdefault(_room(plan, session, lang), []).append(session)
    for room, inside in sorted(by_room.items()):
        yield f"<room name={quoteattr(room)}>"
        for session in inside:
            yield from _event(plan, session, room, lang)
        yield "</room>"
    yield "</day>"


def _room(plan: Plan, session: Session, lang: str) -> str:
    place = place_of_session(plan, session)
    room, venue = plan.rooms.get(place.room_id or ""), plan.venues.get(place.venue_id or "")
    found = room or venue
    return in_language(found.name, found.names, lang) if found else ""


def _event(plan: Plan, session: Session, room: str, lang: str) -> Iterable[str]:
    zone = zone_of_session(plan, session)
    minutes = clock.minute(session.end, zone) - clock.minute(session.start, zone)
    yield f"<event guid={quoteattr(session.id)} id={quoteattr(session.id)}>"
    yield from _texts(
        date=_dated(session.start, zone),
        start=session.start[11:],
        duration=f"{minutes // 60:02d}:{minutes % 60:02d}",
        room=room,
        title=in_language(session.title, session.titles, lang),
        type=session.kind,
        language=next(iter(session.languages), ""),
        url=session.stream_url,
    )
    yield "<persons>"
    named: set[str] = set()
    for slot in plan.slots_of_session(session.id):
        person = plan.persons.get(slot.person_id or "")
        if person is not None and slot.role in SPEAKING_ROLES and slot.reply != "declined" and person.id not in named:
            named.add(person.id)
            yield f"<person id={quoteattr(person.id)} role={quoteattr(slot.role)}>{escape(full_name(person))}</person>"
    yield "</persons>"
    links = "".join(f"<link href={quoteattr(d.url)}>{escape(d.title)}</link>" for d in session.documents if d.url)
    yield f"<links>{links}</links>"
    yield "</event>"


def _texts(**texts: str) -> Iterable[str]:
    return [f"<{name}>{escape(text)}</{name}>" for name, text in texts.items() if text]


def _dated(wall: str, zone: str) -> str:
    """With seconds and the offset of its zone, as the format has it."""
    minutes = clock.offset(clock.minute(wall, zone), zone)
    hours, rest = divmod(abs(minutes), 60)
    return f"{wall}:00{'+' if minutes >= 0 else '-'}{hours:02d}:{rest:02d}"
