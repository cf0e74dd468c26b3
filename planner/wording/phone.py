"""A day for a phone's calendar, in its reader's language: a line a stop, with as much of it as there is room for."""

from typing import NamedTuple

from planner.itinerary.phone import LeftOut, Part, PhoneDay
from planner.itinerary.values import LegStop, Moment, RideStop, SessionStop, Spot, StayStop, Stop
from planner.plan.names import plan_title, room_name, session_title, venue_name, zone_town
from planner.plan.records import SPEAKING_ROLES, PlanRecord
from planner.wording import catalogue, dates
from planner.wording.travel import route, vehicle

LONG_TITLE, LONGEST_TITLE = 24, 48
"""Bytes of the forum's name: a longer one gives way to the plan's own, and that is cut."""


class Reader(NamedTuple):
    """For whom a line is: language, clock of 24 or 12 hours, and the forum (times of other zones are named)."""

    lang: str
    hours: dates.Hours
    head: PlanRecord
    short: bool = False
    """Whether sessions are called by their short titles."""


class Detail(NamedTuple):
    """What a line has besides when, what and where."""

    topics: bool = True
    addresses: bool = True
    ends: bool = True


def title(day: PhoneDay, reader: Reader) -> str:
    """What the calendar calls the day: the forum, and how much there is."""
    words, head = catalogue.of(reader.lang), reader.head
    name = plan_title(head, reader.lang)
    if len(name.encode("utf-8", "replace")) > LONG_TITLE:
        name = head.name.encode("utf-8", "replace")[:LONGEST_TITLE].decode("utf-8", "ignore")
    many = sum(isinstance(stop, SessionStop) for stop in day.stops)
    return f"{name} · {words.count('{n} engagement', '{n} engagements', many)}" if many else name


def line(stop: Stop, reader: Reader, detail: Detail) -> str:
    """One stop on one line."""
    match stop:
        case SessionStop():
            return _session(stop, reader, detail)
        case LegStop():
            return _leg(stop, reader, detail)
        case RideStop():
            return _ride(stop, reader, detail)
        case StayStop():
            name = venue_name(stop.venue, reader.lang)
            if stop.ends:
                return catalogue.of(reader.lang).say("Check-out: {hotel}", hotel=name)
            return _joined(name, stop.venue.address if detail.addresses else "")


def venue_of(stop: Stop) -> str:
    """The venue whose address a line gives, by its id."""
    match stop:
        case SessionStop():
            venue = stop.spot.venue
        case RideStop():
            venue = stop.origin.venue
        case StayStop():
            venue = stop.venue
        case LegStop():
            venue = None
    return venue.id if venue is not None else ""


def more(lines: int, lang: str) -> str:
    """That so many lines stand on the paper alone."""
    return catalogue.of(lang).say("+{n} on the sheet", n=lines)


def left_out(what: LeftOut, lang: str) -> str:
    """What a code has no room for: under the code, and in the list before a print. Nothing: an empty text."""
    if what.lines:
        return more(what.lines, lang)
    say = catalogue.of(lang).say
    names: dict[Part, str] = {"topics": say("topics"), "addresses": say("addresses"), "ends": say("end times")}
    said = dates.listed([names[part] for part in what.parts], lang)
    return say("without: {what}", what=said) if said else ""


def _session(stop: SessionStop, reader: Reader, detail: Detail) -> str:
    session, lang = stop.session, reader.lang
    name = _short(stop, lang) if reader.short else session_title(session, lang)
    called = f"{name}?" if session.status == "tentative" else name
    where = _place(stop.spot, reader, detail)
    spoken = "".join(f". {one}" for part in stop.parts if (one := _own(stop, part.slot.id, reader)))
    topics = [part.slot.topic for part in stop.parts if part.slot.topic] if detail.topics else []
    about = ": " + "; ".join(topics) if topics else ""
    return f"{_when(stop.start, stop.end, reader, detail)} {_joined(called, where)}{spoken}{about}"


def _short(stop: SessionStop, lang: str) -> str:
    session = stop.session
    return session.shorts.get(lang) or session.short or session_title(session, lang)


def _own(stop: SessionStop, slot_id: str, reader: Reader) -> str:
    """When the reader speaks, if that is another time than the session's."""
    part = next(one for one in stop.parts if one.slot.id == slot_id)
    if part.slot.role not in SPEAKING_ROLES or part.by == "whole":
        return ""
    say = catalogue.of(reader.lang).say
    about = part.by == "list"
    time = dates.time(part.start.wall, reader.lang, reader.hours)
    return say("you speak at about {time}", time=time) if about else say("you speak at {time}", time=time)


def _leg(stop: LegStop, reader: Reader, detail: Detail) -> str:
    leg, say = stop.leg, catalogue.of(reader.lang).say
    if leg.direction == "arrival":
        what = say("Arrival in {place}", place=leg.to_place)
        return f"{_when(stop.arrives, None, reader, detail)} {_joined(what, leg.terminal, vehicle(leg, reader.lang))}"
    when = _when(stop.departs, stop.arrives, reader, detail)
    return f"{when} {_joined(vehicle(leg, reader.lang), route(leg), leg.terminal)}"


def _ride(stop: RideStop, reader: Reader, detail: Detail) -> str:
    goal = _place(stop.goal, reader, Detail(addresses=False))
    what = catalogue.of(reader.lang).say("By car to {place}", place=goal) if goal else stop.ride.name
    return f"{_when(stop.start, stop.end, reader, detail)} {_joined(what, _place(stop.origin, reader, detail))}"


def _when(start: Moment, end: Moment | None, reader: Reader, detail: Detail) -> str:
    """10:00-13:00; 16:40-05:50 (+1 day, Dakar); with a plain hyphen, of one byte."""
    lang = reader.lang
    first = dates.time(start.wall, lang, reader.hours) + _zone(start, reader.head.zone)
    if end is None or not detail.ends:
        return first
    later = dates.later_day(start.wall, end.wall, lang)
    town = zone_town(end.zone) if end.zone != start.zone else ""
    beside = _joined(later, town)
    return f"{first}-{dates.time(end.wall, lang, reader.hours)}{f' ({beside})' if beside else ''}"


def _zone(moment: Moment, zone: str) -> str:
    return "" if moment.zone == zone else f" ({zone_town(moment.zone)})"


def _place(spot: Spot, reader: Reader, detail: Detail) -> str:
    if spot.venue is None:
        return ""
    room = room_name(spot.room, reader.lang) if spot.room else ""
    return _joined(room, venue_name(spot.venue, reader.lang), spot.venue.address if detail.addresses else "")


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
