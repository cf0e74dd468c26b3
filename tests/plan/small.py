"""A small plan that tests of the core start from: two people, two venues, a morning of sessions."""

from planner.plan.plan import Plan
from planner.plan.records import Person, PlanRecord, Record, Room, Session, Slot, Venue

HEAD = PlanRecord(
    id="plan", name="Forum", zone="America/New_York", first_day="2022-05-16", last_day="2022-05-20", languages=("en",)
)
ANA = Person(id="ana", given="Ana", family="Silva")
BEN = Person(id="ben", given="Ben", family="Okafor")
HALL = Venue(id="hall", name="Hall")
CHURCH = Venue(id="church", name="Church", access_minutes=10)
ROOM_1 = Room(id="room-1", venue_id="hall", name="Room 1")
ROOM_2 = Room(id="room-2", venue_id="hall", name="Room 2")
TALK = Session(id="talk", title="Talk", start="2022-05-17T10:00", end="2022-05-17T11:00", room_id="room-1")
PANEL = Session(id="panel", title="Panel", start="2022-05-17T11:00", end="2022-05-17T12:00", room_id="room-2")
ANA_TALKS = Slot(id="ana-talks", session_id="talk", person_id="ana", role="speaker")


def records() -> list[Record]:
    return [HEAD, ANA, BEN, HALL, CHURCH, ROOM_1, ROOM_2, TALK, PANEL, ANA_TALKS]


def plan(*more: Record) -> Plan:
    """The small plan; records with the id of one of its own stand in its place."""
    by_id = {record.id: record for record in (*records(), *more)}
    return Plan.of(by_id.values())
