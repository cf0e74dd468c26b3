"""A day as a calendar event, a contact as a card: texts for codes that a phone reads, within so many bytes."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from unicodedata import category

from planner.itinerary.phone import Codes, DayCode, LeftOut, Part, PhoneDay, days_to_come, on_duty
from planner.itinerary.values import Itinerary
from planner.plan.clock import instant_of_minute
from planner.plan.names import full_name
from planner.plan.records import Person
from planner.wording import catalogue, phone
from planner.wording.phone import Detail, Reader

MOST_DAY, MOST_FOLDED_DAY, MOST_CARD = 660, 450, 150
"""Bytes of a code that phones read well: on the sheet, on the pocket fold, in the sheet's head."""

_DROPPED: tuple[Part, ...] = ("topics", "addresses", "ends")
"""What goes, in this order, where there is no room for all."""


def codes_of(itinerary: Itinerary, reader: Reader, *, most: int, today: str, stamp: int) -> Codes:
    """The codes of the days to come and of the contact on duty; `stamp` is the minute in which they are made."""
    days = days_to_come(itinerary, today)
    return Codes(
        tuple(day_code(day, itinerary, reader, most=most, stamp=stamp) for day in days),
        next((card(one.person, reader) for one in on_duty(itinerary.contacts) if one.person.phone), ""),
    )


def day_code(day: PhoneDay, itinerary: Itinerary, reader: Reader, *, most: int, stamp: int) -> DayCode:
    """A day as one event: as much of each line, then as many lines as there is room for."""
    head, tail = _event(day, itinerary, reader, stamp)
    room = most - len(head.encode()) - len(tail.encode())
    for description, left_out in _shorter(day, reader):
        escaped = escape(description)
        if len(escaped.encode()) <= room or left_out.lines == len(day.stops):
            return DayCode(day.day, f"{head}{escaped}{tail}", left_out)
    raise AssertionError(day.day)


def card(person: Person, reader: Reader) -> str:
    """The contact on duty: the role and the forum go where there is no room, then the name is cut, never the number."""
    role = catalogue.of(reader.lang).say("Contact on duty")
    name, forum = full_name(person), reader.head.name
    tries = [(role, forum), ("", forum), ("", "")]
    made = (_card(_split(person), name, person.phone, *more) for more in tries)
    found = next((one for one in made if len(one.encode()) <= MOST_CARD), "")
    letters = len(name)
    while not found and letters:
        letters -= 1
        cut = f"{name[:letters].rstrip()}…" if letters else ""
        made_so = _card(("", cut), cut, person.phone, "", "")
        found = made_so if len(made_so.encode()) <= MOST_CARD else ""
    return found


def escape(text: str) -> str:
    """A text as both formats write it: nothing in it ends a line or a value."""
    return "".join(_ESCAPED.get(c) or _plain(c) for c in text)


_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_JOINERS = "\u200c\u200d"


@cache
def _plain(c: str) -> str:
    """A letter as it is, any space as one of one byte; what steers or cannot be written is nothing."""
    kind = category(c)
    if kind == "Zs" or c == "\t":
        return " "
    return c if kind[0] not in "CZ" or c in _JOINERS else ""


def _shorter(day: PhoneDay, reader: Reader) -> Iterator[tuple[str, LeftOut]]:
    """The description, shorter and shorter."""
    said = _lines_of(day, reader, Detail())
    yield "\n".join(said), LeftOut("code", day.day)
    parts: tuple[Part, ...] = ()
    detail = Detail()
    for part in _DROPPED:
        detail = detail._replace(**{part: False})
        shorter = _lines_of(day, reader, detail)
        if shorter != said:
            said, parts = shorter, (*parts, part)
            yield "\n".join(said), LeftOut("code", day.day, parts)
    for lines in range(1, len(said) + 1):
        kept = [*said[: len(said) - lines], phone.more(lines, reader.lang)]
        yield "\n".join(kept), LeftOut("code", day.day, parts, lines)


def _lines_of(day: PhoneDay, reader: Reader, detail: Detail) -> list[str]:
    """The day's lines; each address once."""
    told: set[str] = set()
    said: list[str] = []
    for stop in day.stops:
        venue = phone.venue_of(stop)
        once = detail if venue not in told else detail._replace(addresses=False)
        said.append(phone.line(stop, reader, once).replace("\r", "").replace("\n", " "))
        told.add(venue)
    return said


def _event(day: PhoneDay, itinerary: Itinerary, reader: Reader, stamp: int) -> tuple[str, str]:
    """What stands before and after the description."""
    uid = sha256(f"{itinerary.head.id}\n{itinerary.person.id}\n{day.day}".encode()).hexdigest()[:12]
    ends = [f"DTEND:{_utc(day.end)}"] if day.end > day.start else []
    before = (
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:planner", "BEGIN:VEVENT", f"UID:{uid}",
        f"DTSTAMP:{_utc(stamp)}", f"DTSTART:{_utc(day.start)}", *ends, f"SUMMARY:{escape(phone.title(day, reader))}",
    )  # fmt: skip
    return _lines(*before) + "DESCRIPTION:", "\r\n" + _lines("END:VEVENT", "END:VCALENDAR")


def _card(name: tuple[str, str], full: str, number: str, role: str, forum: str) -> str:
    family, given = name
    return _lines(
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{escape(family)};{escape(given)}",
        f"FN:{escape(full)}",
        *([f"TITLE:{escape(role)}"] if role else []),
        *([f"ORG:{escape(forum)}"] if forum else []),
        f"TEL:{escape(number)}",
        "END:VCARD",
    )


def _split(person: Person) -> tuple[str, str]:
    return person.family, person.given


def _lines(*lines: str) -> str:
    return "".join(f"{line}\r\n" for line in lines)


def _utc(minute: int) -> str:
    """A moment as the formats write it: 20220517T140000Z, right whatever zone the phone is in."""
    return instant_of_minute(minute).replace("-", "").replace(":", "")
