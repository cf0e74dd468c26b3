from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.engagements import FAR
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, absence, arrival, at, departure, session, slot

MORNING = (session("s", "10:00", "12:00"), slot("a", "s"))


def found(*records: Record) -> list[Finding]:
    journeys = scene.head(severity={"no-bed": "off", "legs-overlap": "off"})
    return list(check(scene.plan(journeys, *MORNING, *records), NOW))


def test_the_whole_finding() -> None:
    assert found(arrival("in", "09:00")) == [
        Finding(
            code="not-present",
            kind="clash",
            of=("a", "in"),
            people=("ana",),
            sessions=("s",),
            slots=("a",),
            from_=at("10:00"),
            to=at("10:30"),
            minutes=30,
            facts={"leg": "in"},
            times=(at("10:00"), at("12:00"), -FAR, at("10:30")),
            places=(None,),
        )
    ]


def test_who_is_there_by_then_is_there() -> None:
    assert found(arrival("in", "08:30"), departure("out", "15:00")) == []


def test_a_trip_in_between_is_named_by_the_leg_that_leaves() -> None:
    assert [(one.key, one.minutes) for one in found(departure("out", "13:00"), arrival("back", "20:00"))] == [
        ("not-present:a:out", 120)
    ]


def test_landing_and_leaving_both_may_eat_into_it() -> None:
    assert [(one.key, one.minutes) for one in found(arrival("in", "09:00"), departure("out", "14:00"))] == [
        ("not-present:a:in", 30),
        ("not-present:a:out", 60),
    ]


def test_each_absence_is_one() -> None:
    both = found(absence("x", "10:10", "10:20"), absence("y", "11:50", "13:00"), absence("z", "12:00", "13:00"))
    assert [(one.key, one.minutes) for one in both] == [("not-present:a:x", 10), ("not-present:a:y", 10)]


def test_a_counterpart_is_never_away_but_may_be_absent() -> None:
    host = scene.person("ana", kind="counterpart")
    assert [one.key for one in found(host, arrival("in", "11:00"), absence("x", "10:00", "10:30"))] == [
        "not-present:a:x"
    ]
