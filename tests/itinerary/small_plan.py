"""A delegation of a few people at a forum of three days, made for the tests of itineraries and paper."""

from collections.abc import Iterable

from planner.plan.plan import Plan
from planner.plan.records import (
    Duty,
    Leg,
    Party,
    Person,
    PlanRecord,
    Record,
    Ride,
    Room,
    Session,
    Slot,
    Stay,
    Transfer,
    Venue,
)
from planner.plan.shapes import Emergency

HEAD = PlanRecord(
    id="plan",
    name="Review forum",
    titles={"fr": "Forum d’examen", "es": "Foro de examen"},
    delegation="Local governments",
    town="New York",
    towns={"es": "Nueva York"},
    zone="America/New_York",
    first_day="2022-05-16",
    last_day="2022-05-18",
    languages=("en", "es", "fr"),
    home_zone="Europe/Madrid",
    emergency=(
        Emergency(label="Police, ambulance, fire", phone="911"),
        Emergency(label="Consulate of Senegal", phone="+1 917 555 0160", country="SN"),
        Emergency(label="Consulate of Italy", phone="+1 917 555 0161", country="IT"),
    ),
)
AWA = Person(
    id="awa", honorific="Madame", given="Aïssatou", family="Ndour", function="Deputy Mayor of Dakar",
    functions={"fr": "Première adjointe au maire de Dakar"}, city="Dakar", country="SN", languages=("fr", "wo"),
    sheet_language="fr", home_zone="Africa/Dakar", party_id="party",
)  # fmt: skip
BEN = Person(
    id="ben", honorific="Mr.", given="Benedikt", family="Sørensen-Krzyżanowski", function="Mayor", city="Lampedusa",
    country="IT", languages=("en",), hours=12, sheet_paper="letter",
)  # fmt: skip
CEM = Person(id="cem", given="Cem", family="Öz", city="Dakar", kind="interpreter", party_id="party")
DUE = Person(id="due", given="Pauline", family="Mercier", kind="staff", languages=("fr", "wo"), phone="+1 917 555 0142")
EVE = Person(id="eve", given="Eve", family="Ito", kind="counterpart", function="Deputy Secretary-General")
FAY = Person(id="fay", given="Fay", family="Ling", city="Taipei")
PEOPLE = (AWA, BEN, CEM, DUE, EVE, FAY)

UN = Venue(
    id="un", name="United Nations", names={"fr": "Nations Unies"}, address="405 East 42nd Street", access_minutes=15
)
TUDOR = Venue(id="tudor", name="Hotel Tudor", address="304 East 42nd Street", phone="+1 212 555 0119")
FORD = Venue(id="ford", name="Ford Foundation", address="320 East 43rd Street", access_minutes=5)
COUNCIL = Room(id="council", venue_id="un", name="Trusteeship Council Chamber", floor="2nd floor",
               names={"fr": "Salle du Conseil de tutelle"}, interpretation=("en", "es", "fr"))  # fmt: skip
ROOM8 = Room(id="room8", venue_id="un", name="Conference Room 8", floor="concourse")
PLACES: tuple[Record, ...] = (
    UN, TUDOR, FORD, COUNCIL, ROOM8,
    Transfer(id="t-hotel-un", from_id="tudor", to_id="un", minutes=8, mode="walk"),
    Transfer(id="t-un-ford", from_id="un", to_id="ford", minutes=9, mode="walk"),
    Transfer(id="t-hotel-ford", from_id="tudor", to_id="ford", minutes=3, mode="car"),
)  # fmt: skip

HEARING = Session(
    id="hearing", title="Hearing, morning", titles={"fr": "Audition, matin"}, kind="hearing", room_id="council",
    start="2022-05-16T10:00", end="2022-05-16T13:00", languages=("en", "es", "fr"), seat_minutes=10,
    gather_at="2022-05-16T09:20", gather_place="lobby",
)  # fmt: skip
AFTERNOON = Session(
    id="afternoon", title="Hearing, afternoon", kind="hearing", room_id="council", start="2022-05-16T15:00",
    end="2022-05-16T18:00", languages=("en",), seat_minutes=10, speaking_minutes=2, speakers=14,
    bring="Two copies of the statement.",
)  # fmt: skip
PARTY = Session(
    id="reception", title="Reception", kind="reception", venue_id="ford", start="2022-05-16T22:30",
    end="2022-05-17T01:00", dress="business",
)  # fmt: skip
PANEL = Session(
    id="panel", title="The Lampedusa Charter", kind="side-event", room_id="room8", start="2022-05-17T13:15",
    end="2022-05-17T14:15", status="tentative",
)  # fmt: skip
BILATERAL = Session(
    id="bilateral", title="Meeting with the Deputy Secretary-General", kind="bilateral", start="2022-05-17T15:00",
    end="2022-05-17T15:30", status="confirmed",
)  # fmt: skip
SESSIONS = (HEARING, AFTERNOON, PARTY, PANEL, BILATERAL)


def slot(slot_id: str, session: Session, person: Person, role: str = "attendee", **more: object) -> Slot:
    """A confirmed part of somebody in a session."""
    given = {"reply": "confirmed", **more}
    return Slot(id=slot_id, session_id=session.id, person_id=person.id, role=role, **given)  # type: ignore[arg-type]


SLOTS = (
    slot("s-awa-hearing", HEARING, AWA),
    slot("s-ben-hearing", HEARING, BEN, "moderator"),
    slot(
        "s-awa-afternoon",
        AFTERNOON,
        AWA,
        "floor",
        order=7,
        topic="Cities that welcome",
        language="fr",
        statement="cleared",
        statement_text="We are here.",
        seat="row C",
    ),
    slot("s-ben-afternoon", AFTERNOON, BEN, "speaker", order=8),
    slot("s-cem-afternoon", AFTERNOON, CEM, "interpreter"),
    slot("s-awa-reception", PARTY, AWA),
    slot("s-cem-reception", PARTY, CEM, "companion"),
    slot("s-awa-panel", PANEL, AWA, "panellist", start="2022-05-17T13:40", minutes=6, reply="invited"),
    slot("s-ben-panel", PANEL, BEN, "keynote", reply="declined"),
    slot("s-ben-bilateral", BILATERAL, BEN),
    slot("s-eve-bilateral", BILATERAL, EVE),
)
JOURNEYS: tuple[Record, ...] = (
    Leg(id="l-in", person_id="awa", direction="arrival", carrier="Delta", number="DL 217", from_place="Dakar (DSS)",
        from_zone="Africa/Dakar", departs="2022-05-15T23:10", to_place="New York (JFK)", to_zone="America/New_York",
        arrives="2022-05-16T03:40", terminal="Terminal 4"),
    Leg(id="l-out", person_id="awa", direction="departure", number="DL 216", from_place="New York (JFK)",
        from_zone="America/New_York", departs="2022-05-18T16:40", to_place="Dakar (DSS)", to_zone="Africa/Dakar",
        arrives="2022-05-19T05:50", seat="3A", booking="K7R2QX"),
    Stay(id="h-awa", person_id="awa", venue_id="tudor", check_in="2022-05-16", check_out="2022-05-18", booking="7741"),
    Stay(id="h-ben", person_id="ben", venue_id="tudor", check_in="2022-05-15", check_out="2022-05-18"),
    Ride(id="r-out", name="To the airport", from_id="tudor", to_id="ford", departs="2022-05-18T13:30", minutes=20,
         driver="Luis", phone="+1 646 555 0177", rider_ids=("awa",)),
    Duty(id="d-16", day="2022-05-16", person_id="due"),
    Duty(id="d-17", day="2022-05-17", person_id="due"),
    Duty(id="d-18", day="2022-05-18", from_="08:00", to="20:00", person_id="due"),
)  # fmt: skip


def records() -> tuple[Record, ...]:
    """All of them."""
    party = Party(id="party", name="Dakar", principal_id="awa")
    return HEAD, *PEOPLE, party, *PLACES, *SESSIONS, *SLOTS, *JOURNEYS


def plan(*instead: Record, without: Iterable[str] = ()) -> Plan:
    """The plan, with records in the place of those that have their id, or besides."""
    by_id = {record.id: record for record in (*records(), *instead)}
    return Plan.of(record for record in by_id.values() if record.id not in set(without))
