"""A calendar that a telephone or a computer takes in: an event a stop, each with a name of its own that stays."""

from datetime import UTC, date, datetime
from typing import Literal

from icalendar import Calendar, Event
from msgspec import Struct


class Happening(Struct, frozen=True, kw_only=True):
    """What is to be in the calendar: from a minute to a minute (since 1970, UTC), or from a day until before a day."""

    id: str
    title: str
    place: str
    text: str
    start: int | str
    end: int | str
    status: Literal["CONFIRMED", "TENTATIVE"] = "CONFIRMED"


def calendar(name: str, plan_id: str, happenings: tuple[Happening, ...], now: int) -> bytes:
    """All of it as a file. Taken in again, it replaces what was taken in before: the names of its events stay."""
    whole = Calendar()
    whole.add("prodid", "-//Delegation planner//EN")
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", name)
    for one in happenings:
        whole.add_component(_event(one, plan_id, now))
    return bytes(whole.to_ical())


def _event(one: Happening, plan_id: str, now: int) -> Event:
    event = Event()
    event.add("uid", f"{one.id}@{plan_id}")
    event.add("dtstamp", _moment(now))
    event.add("dtstart", _when(one.start))
    event.add("dtend", _when(one.end))
    event.add("summary", one.title)
    for field, text in (("location", one.place), ("description", one.text)):
        if text:
            event.add(field, text)
    event.add("status", one.status)
    if isinstance(one.start, str):
        event.add("transp", "TRANSPARENT")
    return event


def _when(at: int | str) -> datetime | date:
    return _moment(at) if isinstance(at, int) else date.fromisoformat(at)


def _moment(minute: int) -> datetime:
    return datetime.fromtimestamp(minute * 60, UTC)
