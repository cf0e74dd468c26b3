"""What the day sheet says, in the team's language: each row's texts and the blocks of its foot. No layout."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from planner.errors import N_
from planner.itinerary.day_sheet import DaySheet, Doing, Lack, LegRow, RideRow, Row, SessionRow, There
from planner.itinerary.values import Spot
from planner.plan.names import full_name, in_language, room_name, session_title, venue_name, zone_town
from planner.plan.records import SPEAKING_ROLES, Leg, Person
from planner.wording import catalogue, dates
from planner.wording.day_sheet_foot import airline
from planner.wording.official import OFFICIAL

Mark = Literal["speaks", "moderates", "attends", "interprets", "travel", "open", ""]

NAMED = 6
"""Of those who only attend as many are named; more are counted."""


class Part(NamedTuple):
    """A line about ours: the sign, one's own time, who, and what stands at its end."""

    mark: Mark
    time: str
    who: str
    end: str = ""


class Said(NamedTuple):
    """A line of the last column; `urgent` is what is missing."""

    text: str
    urgent: bool = False


class Told(NamedTuple):
    """All the words of a row; `kind` is the session's, for its spine, `icon` that of a journey."""

    start: str
    end: str
    under: str
    kind: str
    icon: str
    title: str
    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    team: tuple[Said, ...]


def told(sheet: DaySheet, row: Row, lang: str) -> Told:
    """A row in words."""
    match row:
        case SessionRow():
            return _session(sheet, row, lang)
        case RideRow():
            return _ride(sheet, row, lang)
        case LegRow():
            return _leg(sheet, row, lang)


def over_title(lang: str) -> str:
    """The line above the day."""
    return catalogue.of(lang).say(N_("Day sheet for the team · not for delegates"))


def headings(lang: str) -> tuple[str, str, str, str]:
    """Of the four columns."""
    say = catalogue.of(lang).say
    return say("Time"), say(N_("Session, place")), say(N_("Our people")), say(N_("Team, to see to"))


def figures(sheet: DaySheet, lang: str) -> str:
    """How many are there, in how many sessions."""
    words = catalogue.of(lang)
    sessions = [row for row in sheet.rows if isinstance(row, SessionRow) and row.session.status != "cancelled"]
    slots = sum(len(row.doing) for row in sessions)
    return " · ".join(
        (
            words.say(N_("{present} of {many} present"), present=sheet.present, many=sheet.people),
            words.count("{n} session", "{n} sessions", len(sessions)),
            words.count("{n} turn of ours", "{n} turns of ours", slots),
        )
    )


def open_clashes(clashes: int, warnings: int, lang: str) -> str:
    """What the check finds that day."""
    words = catalogue.of(lang)
    parts = (
        words.count("{n} clash open", "{n} clashes open", clashes) if clashes else "",
        words.count("{n} warning open", "{n} warnings open", warnings) if warnings else "",
    )
    return dates.listed([part for part in parts if part], lang)


def nothing(lang: str) -> str:
    """Instead of rows."""
    return catalogue.of(lang).say("Nothing planned")


def _session(sheet: DaySheet, row: SessionRow, lang: str) -> Told:
    say, session = catalogue.of(lang).say, row.session
    title = in_language(session.short, session.shorts, lang) or session_title(session, lang)
    if session.status == "tentative":
        title += " ?" if lang == "fr" else "?"
    since = "" if row.start.day == sheet.day else dates.day_brief(row.start.day, lang)
    town = "" if row.start.zone == sheet.head.zone else zone_town(row.start.zone)
    end = "" if row.end.day == row.start.day else f", {dates.day_brief(row.end.day, lang)}"
    lines = (
        say(N_("Cancelled")) if session.status == "cancelled" else "",
        " · ".join(one for one in (_place(row.spot, lang) or say("Place not known yet"), _spoken(row, lang)) if one),
        say("With: {names}.", names=_names(row.others, lang)) if row.others else "",
    )
    return Told(
        start=dates.time(row.start.wall, lang),
        end=f"–{dates.time(row.end.wall, lang)}{end}",
        under=" · ".join(one for one in (since, town) if one),
        kind=session.kind,
        icon="",
        title=title,
        lines=tuple(one for one in lines if one),
        parts=_parts(sheet, row, lang),
        team=_team(sheet, row, lang),
    )


def _parts(sheet: DaySheet, row: SessionRow, lang: str) -> tuple[Part, ...]:
    parts = [_doing(sheet, one, lang) for one in row.doing] if row.session.status != "cancelled" else []
    if 0 < len(row.there) <= NAMED:
        names = dates.joined([_there(sheet, one, lang) for one in row.there], lang)
        parts.append(Part("attends", "", names))
    elif row.there:
        words = catalogue.of(lang)
        parts.append(Part("attends", "", words.count("{n} of us expected", "{n} of us expected", len(row.there))))
        bound = [one for one in row.there if one.since or one.until]
        if bound:
            parts.append(Part("", "", dates.joined([_there(sheet, one, lang) for one in bound], lang)))
    return tuple(parts)


def _doing(sheet: DaySheet, one: Doing, lang: str) -> Part:
    say, slot = catalogue.of(lang).say, one.slot
    mark: Mark = "open" if one.person is None else "moderates" if slot.role == "moderator" else "speaks"
    who = sheet.names[one.person.id] if one.person is not None else say("Open turn")
    minutes = say("{minutes} min", minutes=one.minutes) if one.minutes else ""
    language = slot.language.upper() if slot.role in SPEAKING_ROLES else ""
    time = dates.time(one.at.wall, lang) if one.at is not None else ""
    return Part(mark, time, who, " ".join(part for part in (minutes, language) if part))


def _there(sheet: DaySheet, one: There, lang: str) -> str:
    say, name = catalogue.of(lang).say, sheet.names[one.person.id]
    since = dates.time(one.since.wall, lang) if one.since is not None else ""
    until = dates.time(one.until.wall, lang) if one.until is not None else ""
    if since and until:
        return say(N_("{name} {since} to {until}"), name=name, since=since, until=until)
    if since:
        return say(N_("{name} from {time}"), name=name, time=since)
    return say(N_("{name} to {time}"), name=name, time=until) if until else name


def _team(sheet: DaySheet, row: SessionRow, lang: str) -> tuple[Said, ...]:
    """Who of the team is there, what is noted, and in bold what is missing."""
    say = catalogue.of(lang).say
    team = dates.joined([_there(sheet, one, lang) for one in row.team], lang)
    told = [Said(team)] if team else []
    told += [Said(_interprets(sheet, one, lang), one.person is None) for one in row.interpreters]
    told += [Said(line) for line in row.session.notes.splitlines() if line.strip()]
    for lack, people in row.lacks:
        names = dates.joined([sheet.names[one.id] for one in people], lang)
        told.append(Said(say(_LACKS[lack], names=names), urgent=True))
    return tuple(told)


_LACKS: dict[Lack, str] = {
    "cancelled": N_("Must be told: {names}"),
    "declined": N_("Has declined: {names}"),
    "no-pass": N_("No pass: {names}"),
    "pass-waits": N_("Pass to collect: {names}"),
    "statement": N_("Statement missing: {names}"),
    "reply": N_("Not confirmed: {names}"),
    "grant": N_("Not granted: {names}"),
}


def _interprets(sheet: DaySheet, one: Doing, lang: str) -> str:
    say = catalogue.of(lang).say
    language = one.slot.language.upper()
    if one.person is None:
        return say(N_("Interpreter missing {language}"), language=language).strip()
    name = " ".join(part for part in (sheet.names[one.person.id], language) if part)
    return say("{name} (interprets)", name=name)


def _ride(sheet: DaySheet, row: RideRow, lang: str) -> Told:
    say, ride = catalogue.of(lang).say, row.ride
    goal = _place(row.goal, lang)
    team = [Said(say("Driver: {driver}.", driver=ride.driver))] if ride.driver else []
    team += [Said(ride.phone)] if ride.phone else []
    catches = [_catches(leg, lang) for leg in row.catches]
    return Told(
        start=dates.time(row.start.wall, lang),
        end=f"–{dates.time(row.end.wall, lang)}",
        under="" if row.start.zone == sheet.head.zone else zone_town(row.start.zone),
        kind="",
        icon="car",
        title=say("By car to {place}", place=goal) if goal else ride.name,
        lines=tuple(one for one in (_place(row.origin, lang), *catches) if one),
        parts=_travellers(sheet, row.riders, lang),
        team=(*team, *(Said(line) for line in ride.notes.splitlines() if line.strip())),
    )


def _leg(sheet: DaySheet, row: LegRow, lang: str) -> Told:
    leg = row.leg
    place = ", ".join(one for one in (leg.from_place, leg.terminal) if one)
    icons = {"flight": "plane", "train": "train", "coach": "car", "car": "car", "ship": "world"}
    return Told(
        start=dates.time(row.start.wall, lang),
        end="",
        under="" if row.start.zone == sheet.head.zone else zone_town(row.start.zone),
        kind="",
        icon=icons[leg.mode],
        title=catalogue.of(lang).say(N_("Departure to {place}"), place=leg.to_place),
        lines=tuple(one for one in (place, airline(leg)) if one),
        parts=_travellers(sheet, row.people, lang),
        team=(Said(catalogue.of(lang).say(N_("No ride planned"))),),
    )


def _travellers(sheet: DaySheet, people: Sequence[Person], lang: str) -> tuple[Part, ...]:
    names = dates.joined([sheet.names[one.id] for one in people], lang)
    return (Part("travel", "", names),) if names else ()


def _catches(leg: Leg, lang: str) -> str:
    facts = {"way": airline(leg) or leg.to_place, "time": dates.time(leg.departs, lang)}
    return catalogue.of(lang).say(N_("{way} at {time}"), **facts)


def _place(spot: Spot, lang: str) -> str:
    names = (room_name(spot.room, lang) if spot.room else "", venue_name(spot.venue, lang) if spot.venue else "")
    return dates.joined([one for one in names if one], lang)


def _spoken(row: SessionRow, lang: str) -> str:
    """The floor's languages as codes; the six official ones in words."""
    codes = list(dict.fromkeys((*row.session.languages, *row.interpretation)))
    if set(codes).issuperset(OFFICIAL):
        return catalogue.of(lang).say(N_("six languages"))
    return " ".join(code.upper() for code in codes)


def _names(people: Sequence[Person], lang: str) -> str:
    return dates.joined([full_name(one) for one in people], lang)
