"""The foot of the day sheet in words: who leaves and arrives, passes, who is on duty, sheets to hand over."""

from collections.abc import Sequence
from typing import NamedTuple

from planner.errors import N_
from planner.itinerary.day_sheet import DaySheet, Travelling, Waiting
from planner.plan.records import Leg, PassOffice, Person
from planner.wording import catalogue, dates

NAMED = 8
"""Names under one word; more are counted, the lists of passes and of releases have them."""


class Block(NamedTuple):
    """A head and the lines below it."""

    head: str
    lines: tuple[str, ...]


def foot(sheet: DaySheet, lang: str) -> tuple[tuple[Block, ...], ...]:
    """The four columns, each of blocks."""
    say = catalogue.of(lang).say
    none = (say(N_("nobody")),)
    leave = Block(say(N_("Leave today")), tuple(_travels(sheet, one, lang) for one in sheet.leaving) or none)
    arrive = Block(say(N_("Arrive today")), tuple(_travels(sheet, one, lang) for one in sheet.arriving))
    passes = [line for one in sheet.passes for line in _waiting(sheet, one, lang)]
    duty = Block(say(N_("On duty")), tuple(_duties(sheet, lang)) or none)
    return (
        (leave, arrive) if arrive.lines else (leave,),
        (Block(say(N_("Passes to collect")), tuple(passes) or (say(N_("none")),)),),
        (duty,),
        (Block(say(N_("Hand over")), _sheets(sheet, lang)),),
    )


def airline(leg: Leg) -> str:
    """DL 216; the carrier once, even where the number repeats it."""
    return leg.number if leg.number.startswith(leg.carrier) else f"{leg.carrier} {leg.number}".strip()


def _travels(sheet: DaySheet, one: Travelling, lang: str) -> str:
    say = catalogue.of(lang).say
    names = dates.joined([sheet.names[person.id] for person in one.people], lang)
    facts = {"time": dates.time(one.at.wall, lang), "names": names, "way": one.leg.number or one.leg.carrier}
    line = say(N_("{time} {names}, {way}"), **facts) if facts["way"] else say(N_("{time} {names}"), **facts)
    if one.ride is None:
        return line
    return say(N_("{line}, car {time}"), line=line, time=dates.time(one.ride.wall, lang))


def _waiting(sheet: DaySheet, one: Waiting, lang: str) -> list[str]:
    head = _people(sheet, one.kind.name, [person for _, person in one.passes], lang)
    return [head, *(_office(office, place, lang) for office, place in one.offices)]


def _office(office: PassOffice, place: str, lang: str) -> str:
    hours = dates.times(office.opens, office.closes, lang)
    return dates.joined([one for one in (place, hours) if one], lang)


def _duties(sheet: DaySheet, lang: str) -> list[str]:
    say = catalogue.of(lang).say
    lines: list[str] = []
    for duty, person in sheet.duties:
        since, until = duty.from_ or "", duty.to or ""
        when = f"{since}–{until}" if since and until else since or (say("until {time}", time=until) if until else "")
        lines.append(" ".join(one for one in (when, sheet.names[person.id], duty.language.upper()) if one))
        if person.phone:
            lines.append(person.phone)
    return lines


def _sheets(sheet: DaySheet, lang: str) -> tuple[str, ...]:
    words, sheets = catalogue.of(lang), sheet.sheets
    if sheets.release is None:
        return (words.say(N_("No release yet")),)
    lines = (
        _people(sheet, words.say(N_("Changed sheets")), sheets.changed, lang),
        _people(sheet, words.say(N_("Never given")), sheets.without, lang),
        _people(sheet, words.say(N_("Printed, not handed over")), sheets.waiting, lang),
    )
    return tuple(one for one in lines if one) or (words.say(N_("Everybody has their sheet")),)


def _people(sheet: DaySheet, what: str, people: Sequence[Person], lang: str) -> str:
    """Their names; of many how many they are."""
    words = catalogue.of(lang)
    if not people:
        return ""
    names = dates.joined([sheet.names[one.id] for one in people], lang)
    many = words.count("{n} person", "{n} people", len(people))
    return words.say(N_("{what}: {names}"), what=what, names=names if len(people) <= NAMED else many)
