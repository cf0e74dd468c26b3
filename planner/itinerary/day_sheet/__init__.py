"""A day of the delegation as its team needs it: what is on, who of ours does what, what is to see to. Values alone."""

from typing import Literal

from msgspec import Struct

from planner.itinerary.values import Moment, Spot
from planner.plan.records import Duty, Leg, Pass, PassKind, PassOffice, Person, PlanRecord, Release, Ride, Session, Slot

Lack = Literal["cancelled", "declined", "no-pass", "pass-waits", "statement", "reply", "grant"]


class Doing(Struct, frozen=True):
    """A part of ours with a time, a turn, or somebody who moderates; without a person it is open."""

    slot: Slot
    person: Person | None
    at: Moment | None = None
    minutes: int | None = None


class There(Struct, frozen=True):
    """Somebody who is there to be there; from when, until when, if a session or a journey keeps them from more."""

    person: Person
    since: Moment | None = None
    until: Moment | None = None


class SessionRow(Struct, frozen=True, kw_only=True):
    """A session of the day, with ours, those of the team, those of the other side, and what is missing."""

    session: Session
    spot: Spot
    start: Moment
    end: Moment
    interpretation: tuple[str, ...] = ()
    doing: tuple[Doing, ...] = ()
    there: tuple[There, ...] = ()
    team: tuple[There, ...] = ()
    interpreters: tuple[Doing, ...] = ()
    others: tuple[Person, ...] = ()
    lacks: tuple[tuple[Lack, tuple[Person, ...]], ...] = ()


class RideRow(Struct, frozen=True):
    """A car or shuttle, and the departures of the forum that its riders catch."""

    ride: Ride
    start: Moment
    end: Moment
    origin: Spot
    goal: Spot
    riders: tuple[Person, ...]
    catches: tuple[Leg, ...] = ()


class LegRow(Struct, frozen=True):
    """A departure of the forum for which no ride is planned, of all who travel by it."""

    leg: Leg
    start: Moment
    people: tuple[Person, ...]


Row = SessionRow | RideRow | LegRow


class Travelling(Struct, frozen=True):
    """A leg of the day at the forum's end: when, who, and the ride that takes them."""

    leg: Leg
    at: Moment
    people: tuple[Person, ...]
    ride: Moment | None = None


class Waiting(Struct, frozen=True):
    """Passes of a kind that are not in hand, whose, and where one gets them that day."""

    kind: PassKind
    passes: tuple[tuple[Pass, Person], ...]
    offices: tuple[tuple[PassOffice, str], ...]


class HandOver(Struct, frozen=True):
    """Sheets: the last release, whose copy is out of date, who has none, whose was printed and not handed over."""

    release: Release | None
    changed: tuple[Person, ...] = ()
    without: tuple[Person, ...] = ()
    waiting: tuple[Person, ...] = ()


class DaySheet(Struct, frozen=True, kw_only=True):
    """All of it."""

    head: PlanRecord
    day: str
    rows: tuple[Row, ...]
    names: dict[str, str]
    """What each person is called in a line, by id."""
    present: int
    people: int
    leaving: tuple[Travelling, ...]
    arriving: tuple[Travelling, ...]
    passes: tuple[Waiting, ...]
    duties: tuple[tuple[Duty, Person], ...]
    sheets: HandOver
