import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.engagements import FAR
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, ride, session, slot

PLACES = (scene.venue("inn"), scene.venue("hall", access_minutes=5), scene.room("Room 1", "hall"))
ASIDE = scene.head(severity={"no-bed": "off", "not-present": "off", "transfer-unknown": "off"})


def found(*records: Record) -> list[Finding]:
    return list(check(scene.plan(ASIDE, *PLACES, *records), NOW))


def lines(*records: Record) -> list[tuple[str, int | None, object]]:
    return [(one.key, one.minutes, one.facts["case"]) for one in found(*records) if one.code == "ride-missed"]


def test_the_whole_finding() -> None:
    talk = (session("s", "08:20", "09:00", room_id="Room 1"), slot("a", "s"))
    assert found(ride("bus", "08:00", 20, "ana"), *talk) == [
        Finding(
            code="ride-missed",
            kind="clash",
            of=("ana", "bus"),
            people=("ana",),
            sessions=("s",),
            slots=("a",),
            from_=at("08:00"),
            to=at("08:25"),
            minutes=5,
            facts={"ride": "bus", "case": "late"},
            times=(at("08:00"), at("08:25"), at("08:20"), at("09:00")),
            places=("inn", "hall"),
        )
    ]


@pytest.mark.parametrize(
    ("start", "end", "got"),
    [
        ("07:00", "08:00", []),
        ("07:00", "08:01", [("ride-missed:ana:bus", None, "engaged")]),
        ("08:00", "08:10", [("ride-missed:ana:bus", 25, "engaged")]),
        ("08:01", "09:00", [("ride-missed:ana:bus", 24, "late")]),
        ("08:25", "09:00", []),
    ],
)
def test_engaged_when_it_departs_or_late_where_it_goes(
    start: str, end: str, got: list[tuple[str, int | None, str]]
) -> None:
    assert lines(ride("bus", "08:00", 20, "ana"), session("s", start, end, venue_id="hall"), slot("a", "s")) == got


def test_only_the_next_engagement_and_only_there() -> None:
    bus = ride("bus", "08:00", 20, "ana")
    elsewhere = (session("s", "08:05", "08:10", venue_id="inn"), slot("a", "s"))
    there = (session("t", "08:15", "09:00", venue_id="hall"), slot("b", "t"))
    assert lines(bus, *elsewhere, *there) == []
    assert lines(bus, *there) == [("ride-missed:ana:bus", 10, "late")]
    nowhere = (session("u", "08:05", "08:10"), slot("c", "u"))
    assert lines(bus, *nowhere) == []


def test_of_two_that_begin_at_once_the_one_of_the_smaller_slot_is_next() -> None:
    bus = ride("bus", "08:00", 20, "ana")
    two = (session("s", "08:15", "09:00", venue_id="inn"), session("t", "08:15", "09:00", venue_id="hall"))
    assert lines(bus, *two, slot("a", "s"), slot("b", "t")) == []
    assert lines(bus, *two, slot("b", "s"), slot("a", "t")) == [("ride-missed:ana:bus", 10, "late")]
    shorter = (session("s", "08:15", "08:20", venue_id="inn"), session("t", "08:15", "09:00", venue_id="hall"))
    assert lines(bus, *shorter, slot("b", "s"), slot("a", "t")) == [("ride-missed:ana:bus", 10, "late")]


def test_a_part_is_where_the_whole_is() -> None:
    whole = session("whole", "08:00", "12:00", venue_id="hall")
    part = session("part", "08:20", "09:00", parent_id="whole")
    assert lines(ride("bus", "08:00", 20, "ana"), whole, part, slot("a", "part")) == [
        ("ride-missed:ana:bus", 5, "late")
    ]


def test_a_ride_to_a_room_goes_to_its_venue() -> None:
    talk = (session("s", "08:20", "09:00", venue_id="hall"), slot("a", "s"))
    assert lines(ride("bus", "08:00", 20, "ana", to_id="Room 1"), *talk) == [("ride-missed:ana:bus", 5, "late")]


@pytest.mark.parametrize(
    ("leg", "got"),
    [
        (scene.arrival("in", "06:30"), []),
        (scene.arrival("in", "06:31"), ["away"]),
        (scene.departure("out", "11:00"), ["away"]),
        (scene.departure("out", "11:01"), []),
    ],
)
def test_away_when_it_departs(leg: Record, got: list[str]) -> None:
    assert [case for _, _, case in lines(ride("bus", "08:00", 20, "ana"), leg)] == got


def test_an_absence_or_a_declined_slot_keeps_nobody_from_riding() -> None:
    declined = (session("s", "07:00", "09:00"), slot("a", "s", reply="declined"))
    assert lines(ride("bus", "08:00", 20, "ana"), *declined, scene.absence("x", "07:00", "09:00")) == []


def test_each_rider_by_themselves_and_a_counterpart_is_never_away() -> None:
    host = scene.person("carla", kind="counterpart")
    legs = [scene.arrival(f"in-{one}", "10:00", one) for one in ("ana", "carla")]
    busy = (session("s", "07:00", "09:00"), slot("b", "s", "ben"))
    assert lines(host, ride("bus", "08:00", 20, "ben", "carla", "ana"), *legs, *busy) == [
        ("ride-missed:ana:bus", None, "away"),
        ("ride-missed:ben:bus", None, "engaged"),
    ]


def test_the_engagement_named_is_the_one_that_holds_longest() -> None:
    three = [
        session("s", "06:00", "09:00"),
        session("t", "06:30", "07:00"),
        session("u", "07:30", "08:30"),
    ]
    slots = [slot("a", "s"), slot("b", "t"), slot("c", "u")]
    (only,) = [one for one in found(ride("bus", "08:00", 20, "ana"), *three, *slots) if one.code == "ride-missed"]
    assert only.slots == ("a",)


def test_the_stretch_away_is_one_of_its_times() -> None:
    (away,) = [
        one for one in found(ride("bus", "08:00", 20, "ana"), scene.departure("out", "11:00")) if one.slots == ()
    ]
    assert (away.times, away.sessions) == ((at("08:00"), at("08:25"), at("08:00"), FAR), ())
