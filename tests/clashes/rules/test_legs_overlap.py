from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, leg

FRAME = scene.head(severity={"no-bed": "off", "connection-short": "off"})


def found(*records: Record) -> list[Finding]:
    return list(check(scene.plan(FRAME, *records), NOW))


def test_the_whole_finding() -> None:
    assert found(leg("two", "arrival", "10:30", "14:00"), leg("one", "via", "08:00", "11:20")) == [
        Finding(
            code="legs-overlap",
            kind="clash",
            of=("one", "two"),
            people=("ana",),
            from_=at("10:30"),
            to=at("11:20"),
            minutes=50,
            facts={"first": "one", "second": "two"},
            times=(at("08:00"), at("11:20"), at("10:30"), at("14:00")),
        )
    ]


def test_the_end_of_one_is_the_start_of_the_next() -> None:
    assert found(leg("a", "via", "08:00", "11:00"), leg("b", "via", "11:00", "12:00")) == []


def test_three_that_overlap_one_another_are_three() -> None:
    three = (leg("a", "via", "08:00", "12:00"), leg("b", "via", "09:00", "12:00"), leg("c", "via", "11:50", "13:00"))
    assert [(one.key, one.minutes) for one in found(*three)] == [
        ("legs-overlap:a:b", 180),
        ("legs-overlap:a:c", 10),
        ("legs-overlap:b:c", 10),
    ]


def test_a_leg_that_lands_before_it_takes_off_since_the_zones_rules_changed_overlaps_none() -> None:
    assert found(leg("a", "via", "12:00", "11:30"), leg("b", "via", "11:00", "13:00")) == []


def test_the_same_flight_entered_twice_overlaps_itself() -> None:
    assert [one.minutes for one in found(leg("a", "via", "08:00", "12:00"), leg("b", "via", "08:00", "12:00"))] == [240]


def test_it_is_instants_that_count_and_not_the_clocks_on_the_wall() -> None:
    """Both say 08:00 to 10:00, one of them six hours earlier."""
    here, there = leg("a", "via", "08:00", "10:00"), "Europe/Zurich"
    assert found(here, leg("b", "via", "08:00", "10:00", from_zone=there, to_zone=there)) == []
    assert [one.minutes for one in found(here, leg("b", "via", "14:30", "16:30", from_zone=there, to_zone=there))] == [
        90
    ]


def test_two_people_on_one_flight_are_two_journeys() -> None:
    assert found(leg("a", "via", "08:00", "11:00"), leg("b", "via", "08:00", "11:00", "ben")) == []


def test_a_counterparts_legs_are_looked_at_too() -> None:
    host = scene.person("ana", kind="counterpart")
    assert [one.key for one in found(host, leg("a", "via", "08:00", "11:00"), leg("b", "via", "09:00", "12:00"))] == [
        "legs-overlap:a:b"
    ]
