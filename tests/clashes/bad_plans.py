"""Plans that nobody should make and somebody will: one person everywhere, clashes by the thousand."""

from planner.plan.records import Record, Session
from tests.clashes import scene
from tests.clashes.scene import person, session, slot

PILE = 100
"""Sessions at one time, with one person in all of them: 4,950 pairs."""


def time(day: int, minute: int) -> str:
    return f"2022-05-{day}T{minute // 60:02d}:{minute % 60:02d}"


def in_a_row(many: int) -> list[Record]:
    """One person in so many sessions a day of five days, back to back in one room."""
    found: list[Record] = [scene.venue("V1"), scene.room("R1", "V1")]
    for number in range(many):
        day, minute = 16 + number % 5, number // 5 * 15
        found.append(session(f"s{number}", time(day, minute), time(day, minute + 15), room_id="R1"))
        found.append(slot(f"a{number}", f"s{number}"))
    return found


def piled() -> list[Record]:
    """One person in a hundred sessions at one time."""
    there = [(session(f"s{n}", "10:00", "11:00"), slot(f"a{n}", f"s{n}")) for n in range(PILE)]
    return [one for pair in there for one in pair]


def crowd(people: int) -> list[Record]:
    """Six sessions, each overlapping the next, and so many people in all of them: five clashes each."""
    found: list[Record] = [session(f"s{n}", time(17, 540 + 30 * n), time(17, 600 + 30 * n)) for n in range(6)]
    for number in range(people):
        found.append(person(f"p{number}"))
        found += [slot(f"{number}-{n}", f"s{n}", f"p{number}") for n in range(6)]
    return found


def apart(one: Record) -> Record:
    """The sessions of the crowd, an hour of their own each."""
    if not isinstance(one, Session):
        return one
    number = int(one.id.removeprefix("s"))
    return session(one.id, time(17, 540 + 60 * number), time(17, 600 + 60 * number))
