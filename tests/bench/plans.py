"""Plans of any size, the same at every run: people with legs and passes, sessions in rooms, slots in sessions."""

from random import Random

from planner.plan import clock
from planner.plan.records import Leg, Person, PlanRecord, Record, Room, Session, Slot, Transfer, Venue

ZONE = "America/New_York"
SLOTS_A_PERSON = 10
SLOTS_A_SESSION = 8
DAYS = 5


def records(engagements: int, *, answered: bool = False) -> list[Record]:
    """A plan of about so many engagements: ten a person, eight a session, five days, a venue for every ten rooms.

    Nobody has said yes to anything (a to-do each, as after an import), or with `answered` nine in ten have.
    """
    chance = Random(engagements)  # noqa: S311 - a sample, no secret
    people = max(1, engagements // SLOTS_A_PERSON)
    sessions = max(1, engagements // SLOTS_A_SESSION)
    rooms = max(2, sessions // (DAYS * 6))
    venues = max(2, rooms // 10)
    head = PlanRecord(id="plan", name="Bench", zone=ZONE, first_day="2022-05-16", last_day="2022-05-20")
    return [
        head,
        *(Venue(id=f"venue-{n}", name=f"Venue {n}", access_minutes=n % 3 * 5) for n in range(venues)),
        *(Room(id=f"room-{n}", venue_id=f"venue-{n % venues}", name=f"Room {n}") for n in range(rooms)),
        *_transfers(venues),
        *(
            Person(id=f"person-{n}", given=f"Given{n}", family=f"Family{n}", city=f"City {n % 97}")
            for n in range(people)
        ),
        *(_leg(n) for n in range(people)),
        *(_session(chance, n, rooms) for n in range(sessions)),
        *_slots(chance, engagements, people, sessions, answered=answered),
    ]


def _transfers(venues: int) -> list[Record]:
    near = [(one, one + step) for one in range(venues) for step in (1, 2) if one + step < venues]
    return [
        Transfer(id=f"way-{a}-{b}", from_id=f"venue-{a}", to_id=f"venue-{b}", minutes=5 + (a + b) % 20) for a, b in near
    ]


def _leg(n: int) -> Leg:
    return Leg(
        id=f"leg-{n}", person_id=f"person-{n}", direction="arrival", from_place="MAD", from_zone="Europe/Madrid",
        departs="2022-05-15T10:00", to_place="JFK", to_zone=ZONE, arrives="2022-05-15T13:00",
    )  # fmt: skip


def _session(chance: Random, n: int, rooms: int) -> Session:
    start = clock.shift_wall(f"2022-05-{16 + n % DAYS:02d}T08:00", chance.randrange(0, 600, 15))
    end = clock.shift_wall(start, chance.choice((30, 60, 90, 180)))
    return Session(
        id=f"session-{n}", title=f"Session {n}", start=start, end=end, room_id=f"room-{n % rooms}", speaking_minutes=3
    )


def _slots(chance: Random, engagements: int, people: int, sessions: int, *, answered: bool) -> list[Record]:
    # Each id once, as they come from a file.
    persons = [f"person-{n}" for n in range(people)]
    programme = [f"session-{n}" for n in range(sessions)]
    taken: set[tuple[int, int]] = set()
    slots: list[Record] = []
    for n in range(engagements):
        person, session = n % people, chance.randrange(sessions)
        if (person, session) not in taken:
            taken.add((person, session))
            slots.append(_slot(n, persons[person], programme[session], settled=answered and n % 10 != 0))
    return slots


def _slot(n: int, person_id: str, session_id: str, *, settled: bool) -> Slot:
    speaks = n % 4 == 0
    return Slot(
        id=f"slot-{n}",
        session_id=session_id,
        person_id=person_id,
        role="speaker" if speaks else "attendee",
        order=n % 7 + 1 if speaks else None,
        minutes=3 if speaks else None,
        reply="confirmed" if settled else "proposed",
        statement="cleared" if settled else "none",
    )
