"""Who does what when: a row a person, a column a day, in each cell what begins there, in order of time."""

from typing import Literal

from msgspec import Struct

from planner.errors import N_
from planner.itinerary.compose import days_of
from planner.itinerary.day_sheet.compose import is_away, span_of
from planner.itinerary.lists import Cell, Choice, Column, Day, Table, grouped
from planner.itinerary.lists.people import by_kind
from planner.itinerary.signs import RoleSign, sign_of
from planner.itinerary.values import LegStop, RideStop, SessionStop, StayStop, Stop
from planner.plan import clock
from planner.plan.names import in_language, listed_name, session_title
from planner.plan.plan import Plan
from planner.plan.records import Person

Mark = RoleSign | Literal["travel"]


class Entry(Struct, frozen=True):
    """Something that begins: the sign, when, what."""

    mark: Mark
    wall: str
    what: str


class Square(Struct, frozen=True):
    """A person's day: what begins in it; `away` tells that they are not there at all."""

    entries: tuple[Entry, ...] = ()
    away: bool = False


class Row(Struct, frozen=True):
    """A person's days in the order of the columns."""

    person: Person
    squares: tuple[Square, ...]


class Grid(Struct, frozen=True):
    """The days across and the people down, kind by kind."""

    days: tuple[str, ...]
    rows: tuple[Row, ...]


def grid(plan: Plan, lang: str) -> Grid:
    """The forum's days, and those before and after on which something begins; counterparts have no row."""
    people = [one for one in by_kind(plan) if one.kind != "counterpart"]
    held = {one.id: {day.day: _entries(day.stops, lang) for day in days_of(plan, one.id)} for one in people}
    days = {day for of in held.values() for day, entries in of.items() if entries}
    day = plan.head.first_day
    while day <= plan.head.last_day:
        days.add(day)
        day = clock.shift_day(day, 1)
    columns = tuple(sorted(days))
    spans = {day: span_of(plan, day) for day in columns}
    rows = (
        Row(
            person,
            tuple(Square(held[person.id].get(day, ()), is_away(plan, person.id, spans[day])) for day in columns),
        )
        for person in people
    )
    return Grid(columns, tuple(rows))


def table(plan: Plan, lang: str) -> Table:
    """The same for a spreadsheet: hours and short titles, the days as headings."""
    found = grid(plan, lang)
    names = tuple(Column("", 20, day=Day(day)) for day in found.days)
    rows: list[tuple[tuple[Cell, ...], tuple[Cell, ...]]] = []
    for row in found.rows:
        squares = ("\n".join(f"{one.wall[11:]} {one.what}" for one in square.entries) for square in row.squares)
        rows.append(((Choice(row.person.kind),), (listed_name(row.person), *squares)))
    return Table((Column(N_("Who"), 38), *names), grouped(rows))


def _entries(stops: tuple[Stop, ...], lang: str) -> tuple[Entry, ...]:
    return tuple(entry for stop in stops if (entry := _entry(stop, lang)) is not None)


def _entry(stop: Stop, lang: str) -> Entry | None:
    """A stop that begins at a time; a night is none."""
    match stop:
        case SessionStop():
            session = stop.session
            title = in_language(session.short, session.shorts, lang) or session_title(session, lang)
            part = stop.parts[0]
            return Entry(sign_of(part.slot.role), (stop.start if part.by == "whole" else part.start).wall, title)
        case LegStop():
            leg = stop.leg
            return Entry("travel", stop.start.wall, f"{leg.number} {leg.from_place} – {leg.to_place}".strip())
        case RideStop():
            return Entry("travel", stop.start.wall, stop.ride.name)
        case StayStop():
            return None
