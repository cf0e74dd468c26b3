"""What somebody reads of a plan: one person's days as values, without language and without layout."""

from typing import Literal

from msgspec import Struct

from planner.plan.audience import Audience
from planner.plan.records import Leg, Person, PlanRecord, Release, Ride, Room, Session, Slot, Stay, Venue
from planner.plan.shapes import Emergency


class Moment(Struct, frozen=True):
    """A moment as a clock on the spot shows it."""

    minute: int
    wall: str
    zone: str

    @property
    def day(self) -> str:
        """The local day."""
        return self.wall[:10]


class Spot(Struct, frozen=True):
    """Where something is; neither venue nor room: nobody knows yet."""

    venue: Venue | None = None
    room: Room | None = None

    @property
    def id(self) -> str:
        """The room's id, else the venue's, else nothing."""
        return self.room.id if self.room else self.venue.id if self.venue else ""


class Part(Struct, frozen=True, kw_only=True):
    """A person's part in a session. `start` and `end` are its own or expected ones, `window` where a turn may come."""

    slot: Slot
    by: Literal["own", "list", "whole"]
    start: Moment
    end: Moment
    minutes: int | None = None
    window: tuple[Moment, Moment] | None = None


class Company(Struct, frozen=True):
    """Somebody else who is there, and from when if they have a time of their own."""

    person: Person
    role: str
    at: Moment | None = None

    @property
    def ours(self) -> bool:
        """Not of the other side."""
        return self.person.kind != "counterpart"


class Way(Struct, frozen=True):
    """The way to a session: minutes on it and to get in (None: not known), and when to be where on it."""

    minutes: int | None = None
    access: int = 0
    mode: str | None = None
    same_room: bool = False
    leave: Moment | None = None
    gather: Moment | None = None
    seated: Moment | None = None

    @property
    def travels(self) -> bool:
        """Whether it takes any time."""
        return bool(self.minutes or self.access)


class SessionStop(Struct, frozen=True, kw_only=True):
    """A session that the person is engaged in. `id` is the first slot's; the first part is the one that counts most."""

    id: str
    session: Session
    parent: Session | None
    parts: tuple[Part, ...]
    start: Moment
    end: Moment
    spot: Spot
    way: Way
    company: tuple[Company, ...] = ()
    interpretation: tuple[str, ...] = ()
    settled: bool = True


class LegStop(Struct, frozen=True, kw_only=True):
    """A stage of the journey; it stands where it lands if it arrives, else where it departs."""

    id: str
    leg: Leg
    departs: Moment
    arrives: Moment

    @property
    def start(self) -> Moment:
        """Where it stands in the day."""
        return self.arrives if self.leg.direction == "arrival" else self.departs


class StayStop(Struct, frozen=True, kw_only=True):
    """The day on which a stay begins or ends; nobody says at what time, so it only has its place in the day."""

    id: str
    stay: Stay
    venue: Venue
    ends: bool
    start: Moment


class RideStop(Struct, frozen=True, kw_only=True):
    """A car or shuttle that takes the person along."""

    id: str
    ride: Ride
    start: Moment
    end: Moment
    origin: Spot
    goal: Spot


Stop = SessionStop | LegStop | StayStop | RideStop


class Day(Struct, frozen=True):
    """A day and its stops in order of time; none: nothing is planned."""

    day: str
    stops: tuple[Stop, ...]


class Contact(Struct, frozen=True):
    """Who is the contact on duty, on which days, from when to when (None: all day)."""

    person: Person
    days: tuple[str, ...]
    since: str | None = None
    until: str | None = None


class Itinerary(Struct, frozen=True, kw_only=True):
    """One person's days, with what stands above and below them."""

    head: PlanRecord
    person: Person
    home_zone: str
    ahead: int
    """Minutes that the forum's clocks are ahead of those at home, negative if behind."""
    days: tuple[Day, ...]
    contacts: tuple[Contact, ...] = ()
    stays: tuple[tuple[Stay, Venue], ...] = ()
    emergency: tuple[Emergency, ...] = ()
    release: Release | None = None
    audience: Audience = "self"


class Mark(Struct, frozen=True):
    """What happened to a stop since the reader's own copy, and what its changed fields said there."""

    kind: Literal["new", "moved", "room", "changed"]
    was: dict[str, str] = {}


class Marks(Struct, frozen=True):
    """What changed since a copy: the marks by a stop's id, and the entries that fell away."""

    by_stop: dict[str, Mark] = {}
    gone: tuple[dict[str, str], ...] = ()
