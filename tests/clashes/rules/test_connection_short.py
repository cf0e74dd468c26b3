import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import PlanRecord, Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, leg


def found(*records: Record, **settings: object) -> list[Finding]:
    frame: PlanRecord = scene.head(severity={"no-bed": "off"}, **settings)
    return list(check(scene.plan(frame, *records), NOW))


def test_the_whole_finding() -> None:
    assert found(leg("two", "arrival", "12:00", "14:00"), leg("one", "via", "08:00", "11:20")) == [
        Finding(
            code="connection-short",
            kind="warning",
            of=("one", "two"),
            people=("ana",),
            from_=at("11:20"),
            to=at("12:00"),
            minutes=20,
            facts={"first": "one", "second": "two", "gap": 40, "least": 60},
            times=(at("08:00"), at("11:20"), at("12:00"), at("14:00")),
        )
    ]


@pytest.mark.parametrize(("takes_off", "short"), [("12:00", []), ("11:59", [1]), ("11:00", [60]), ("17:00", [])])
def test_an_hour_from_landing_to_the_next_take_off(takes_off: str, short: list[int]) -> None:
    assert [
        one.minutes for one in found(leg("a", "via", "08:00", "11:00"), leg("b", "via", takes_off, "18:00"))
    ] == short


def test_only_one_after_the_other_by_take_off_then_by_landing() -> None:
    legs = [leg("a", "via", "08:00", "09:00"), leg("b", "via", "09:30", "09:40"), leg("c", "via", "09:50", "11:00")]
    assert [one.key for one in found(*legs)] == ["connection-short:a:b", "connection-short:b:c"]
    twins = [leg("a", "via", "08:00", "09:00"), leg("x", "via", "09:30", "11:00"), leg("y", "via", "09:30", "10:00")]
    assert [one.key for one in found(*twins) if one.code == "connection-short"] == ["connection-short:a:y"]


def test_legs_that_overlap_are_another_matter() -> None:
    assert [one.code for one in found(leg("a", "via", "08:00", "11:00"), leg("b", "via", "10:59", "12:00"))] == [
        "legs-overlap"
    ]


def test_it_is_instants_that_count_and_not_the_clocks_on_the_wall() -> None:
    east = leg("a", "via", "08:00", "20:00", to_zone="Europe/Zurich")
    on = leg("b", "via", "20:30", "22:00", from_zone="Europe/Zurich", to_zone="Europe/Zurich")
    assert [one.minutes for one in found(east, on)] == [30]


def test_two_peoples_legs_do_not_connect_and_no_minutes_wanted_are_never_short() -> None:
    assert found(leg("a", "via", "08:00", "11:00"), leg("b", "via", "11:10", "12:00", "ben")) == []
    assert found(leg("a", "via", "08:00", "11:00"), leg("b", "via", "11:00", "12:00"), connection_minutes=0) == []
