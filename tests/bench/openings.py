"""A delegation of 200 at a forum of five days with 300 open slots: who could take which is a real question."""

from random import Random
from typing import Literal

from planner.plan import clock
from planner.plan.records import (
    Leg,
    Pass,
    PassKind,
    Person,
    PlanRecord,
    Practice,
    Record,
    Room,
    Session,
    Slot,
    Transfer,
    Venue,
)
from planner.plan.shapes import Role

ZONE = "America/New_York"
PEOPLE = 200
OPEN = 300
SESSIONS = 100
REGIONS = ("Africa", "Asia-Pacific", "Europe", "Latin America and the Caribbean", "North America")
TONGUES = ("en", "fr", "es", "ar", "pt")
DAYS = 5


def records() -> list[Record]:
    """The same at every run: ten engagements a person, three open slots a session, passes, practices, legs."""
    chance = Random(300)  # noqa: S311 - a sample, no secret
    head = PlanRecord(id="plan", name="Bench", zone=ZONE, first_day="2022-05-16", last_day="2022-05-20")
    people = [_person(chance, n) for n in range(PEOPLE)]
    sessions = [_session(chance, n) for n in range(SESSIONS)]
    return [
        head,
        PassKind(id="red", name="Red"),
        *(Venue(id=f"venue-{n}", name=f"Venue {n}", access_minutes=n * 5) for n in range(3)),
        *(Room(id=f"room-{n}", venue_id=f"venue-{n % 3}", name=f"Room {n}") for n in range(12)),
        *(
            Transfer(id=f"way-{a}-{b}", from_id=f"venue-{a}", to_id=f"venue-{b}", minutes=15)
            for a, b in ((0, 1), (1, 2), (0, 2))
        ),
        *people,
        *sessions,
        *(leg for n in range(PEOPLE) if n % 2 for leg in _legs(chance, n)),
        *(_pass(n) for n in range(PEOPLE) if n % 3),
        *(
            Practice(id=f"practice-{n}", city=f"City {n * 7}", title=f"P{n}", objectives=(n % 23 + 1,))
            for n in range(12)
        ),
        *_held(chance),
        *(_open(chance, n) for n in range(OPEN)),
    ]


def _person(chance: Random, n: int) -> Person:
    return Person(
        id=f"person-{n:03d}", family=f"Family {n}", city=f"City {n}", region=chance.choice(REGIONS),
        gender=chance.choice(("f", "m")), languages=tuple(chance.sample(TONGUES, chance.choice((1, 2, 2, 3)))),
        kind=chance.choice(("delegate", "delegate", "delegate", "staff")),
    )  # fmt: skip


def _session(chance: Random, n: int) -> Session:
    start = clock.shift_wall(f"2022-05-{16 + n % DAYS:02d}T08:30", chance.randrange(0, 570, 15))
    return Session(
        id=f"session-{n:03d}", title=f"Session {n}", start=start, room_id=f"room-{n % 12}",
        end=clock.shift_wall(start, chance.choice((45, 60, 90, 120))), speaking_minutes=5,
        pass_kind_id="red" if n % 10 == 0 else None, seats=28 if n % 7 == 0 else None,
        objectives=(n % 23 + 1,),
    )  # fmt: skip


def _legs(chance: Random, n: int) -> list[Leg]:
    came = chance.choice(("2022-05-15", "2022-05-16", "2022-05-17"))
    goes = chance.choice(("2022-05-19", "2022-05-20", "2022-05-21"))
    return [
        _leg(f"in-{n}", n, "arrival", f"{came}T06:00", f"{came}T09:00"),
        _leg(f"out-{n}", n, "departure", f"{goes}T18:00", f"{goes}T22:00"),
    ]


def _leg(name: str, n: int, direction: Literal["arrival", "departure"], departs: str, arrives: str) -> Leg:
    return Leg(
        id=name, person_id=f"person-{n:03d}", direction=direction, from_place="A", from_zone=ZONE, departs=departs,
        to_place="B", to_zone=ZONE, arrives=arrives,
    )  # fmt: skip


def _pass(n: int) -> Pass:
    return Pass(
        id=f"pass-{n}", person_id=f"person-{n:03d}", pass_kind_id="red", from_day="2022-05-16", to_day="2022-05-20",
        state="collected",
    )  # fmt: skip


def _held(chance: Random) -> list[Slot]:
    held = {(n, chance.randrange(SESSIONS)) for n in range(PEOPLE) for _ in range(10)}
    return [
        Slot(id=f"held-{n}-{s}", session_id=f"session-{s:03d}", person_id=f"person-{n:03d}", reply="accepted")
        for n, s in sorted(held)
    ]


ROLES: tuple[Role, ...] = ("panellist", "speaker", "attendee")


def _open(chance: Random, n: int) -> Slot:
    role = ROLES[n % 3]
    attends = role == "attendee"
    return Slot(
        id=f"open-{n:03d}", session_id=f"session-{n % SESSIONS:03d}", role=role, order=None if attends else n % 3 + 1,
        language="" if attends else chance.choice(("", "", *TONGUES)),
        wanted=chance.choice(("", "", "woman", *REGIONS)) if n % 4 == 0 else "",
        stand_in_ids=(f"person-{chance.randrange(PEOPLE):03d}",) if n % 9 == 0 else (),
    )  # fmt: skip
