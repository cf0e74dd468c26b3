"""What of an itinerary goes into a phone without a network: the days still to come, and the contact on duty."""

from typing import Literal

from msgspec import Struct

from planner.itinerary.values import Contact, Itinerary, LegStop, StayStop, Stop

Part = Literal["topics", "addresses", "ends"]


class LeftOut(Struct, frozen=True):
    """What had no room: `where` it is missing, on which day, which details of all lines, and how many whole lines."""

    where: Literal["code", "card", "pocket"]
    day: str = ""
    parts: tuple[Part, ...] = ()
    lines: int = 0

    def __bool__(self) -> bool:
        """Whether anything had no room."""
        return bool(self.parts or self.lines)


class DayCode(Struct, frozen=True):
    """The text of a day's code, and what of the day is not in it."""

    day: str
    text: str
    left_out: LeftOut


class Codes(Struct, frozen=True):
    """The codes of one reader's paper: one a day, and the card of the contact on duty (empty: there is none)."""

    days: tuple[DayCode, ...] = ()
    card: str = ""


class PhoneDay(Struct, frozen=True):
    """A day with what begins it and what ends it, in minutes; `end` is `start` where nothing lasts."""

    day: str
    start: int
    end: int
    stops: tuple[Stop, ...]


def days_to_come(itinerary: Itinerary, today: str = "") -> tuple[PhoneDay, ...]:
    """The days from a day on (none given: all) on which anything has a time."""
    found: list[PhoneDay] = []
    for day in itinerary.days:
        spans = [span for stop in day.stops if (span := _span(stop)) is not None]
        if spans and day.day >= today:
            start, end = min(first for first, _ in spans), max(last for _, last in spans)
            found.append(PhoneDay(day.day, start, end, day.stops))
    return tuple(found)


def on_duty(contacts: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """A contact a person, with all their days: whoever has most of them first."""
    found: dict[str, Contact] = {}
    for contact in contacts:
        held = found.get(contact.person.id)
        days = tuple(sorted({*(held.days if held else ()), *contact.days}))
        found[contact.person.id] = Contact(contact.person, days)
    return tuple(sorted(found.values(), key=lambda one: -len(one.days)))


def _span(stop: Stop) -> tuple[int, int] | None:
    """From when to when; an arrival counts from its landing, for the flight is another day's or nobody's business."""
    match stop:
        case StayStop():
            return None
        case LegStop():
            return stop.start.minute, max(stop.start.minute, stop.arrives.minute)
        case _:
            return stop.start.minute, stop.end.minute
