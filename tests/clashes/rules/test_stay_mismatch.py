import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import PlanRecord, Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, stay

FRAME = scene.head(severity={"no-bed": "off", "legs-overlap": "off"})


def found(*records: Record, head: PlanRecord = FRAME) -> list[Finding]:
    return list(check(scene.plan(head, *records), NOW))


def test_the_whole_finding() -> None:
    landing = scene.arrival("in", "2022-05-16T01:00")
    assert found(landing, stay("bed", "2022-05-14", "2022-05-18")) == [
        Finding(
            code="stay-mismatch",
            kind="warning",
            of=("bed",),
            people=("ana",),
            from_=at("2022-05-14T12:00"),
            to=at("2022-05-18T12:00"),
            facts={"stay": "bed", "case": "early", "travels": "2022-05-16"},
            times=(at("2022-05-14T12:00"), at("2022-05-18T12:00"), at("2022-05-16T01:00")),
            places=("inn",),
        )
    ]


@pytest.mark.parametrize(("check_in", "early"), [("2022-05-15", False), ("2022-05-16", False), ("2022-05-14", True)])
def test_the_night_before_the_landing_is_for_who_comes_early(check_in: str, *, early: bool) -> None:
    landings = (scene.arrival("in", "2022-05-16T23:00"), scene.arrival("again", "2022-05-18T10:00"))
    assert [one.facts["case"] for one in found(*landings, stay("bed", check_in, "2022-05-19"))] == ["early"] * early


@pytest.mark.parametrize(("check_out", "late"), [("2022-05-19", False), ("2022-05-18", False), ("2022-05-20", True)])
def test_a_stay_ends_on_the_day_of_the_last_take_off_at_the_latest(check_out: str, *, late: bool) -> None:
    take_offs = (scene.departure("out", "2022-05-19T00:10"), scene.departure("first", "2022-05-17T10:00"))
    got = found(*take_offs, stay("bed", "2022-05-16", check_out))
    assert [(one.key, one.facts["travels"]) for one in got] == [("stay-mismatch:bed", "2022-05-19")] * late


def test_each_stay_by_itself_and_one_that_differs_at_both_ends_once() -> None:
    journey = (scene.arrival("in", "2022-05-16T10:00"), scene.departure("out", "2022-05-18T10:00"))
    stays = (stay("both", "2022-05-10", "2022-05-20"), stay("good", "2022-05-16", "2022-05-18"))
    assert [one.key for one in found(*journey, *stays)] == ["stay-mismatch:both"]


def test_without_legs_or_with_a_stage_between_alone_nothing_differs() -> None:
    via = scene.leg("via", "via", "2022-05-16T10:00", "2022-05-16T12:00")
    assert found(via, stay("bed", "2022-05-01", "2022-06-30")) == []
    assert found(scene.arrival("in", "2022-05-16T10:00"), stay("bed", "2022-05-16", "2022-06-30")) == []


def test_days_are_the_plans_and_one_left_out_is_no_day_before() -> None:
    frame = scene.head(zone="Pacific/Apia", first_day="2011-12-28", last_day="2012-01-02", severity={"no-bed": "off"})
    landing = scene.leg("in", "arrival", "2011-12-30T08:00", "2011-12-30T11:00", from_zone="UTC", to_zone="UTC")
    assert found(landing, stay("bed", "2011-12-29", "2012-01-02"), head=frame) == []
    assert [one.key for one in found(landing, stay("bed", "2011-12-28", "2012-01-02"), head=frame)] == [
        "stay-mismatch:bed"
    ]


def test_a_counterparts_stay_is_looked_at_too() -> None:
    host = scene.person("ana", kind="counterpart")
    assert [
        one.key for one in found(host, scene.departure("out", "10:00"), stay("bed", "2022-05-16", "2022-05-18"))
    ] == ["stay-mismatch:bed"]


def test_a_stay_without_an_end_ends_after_every_take_off() -> None:
    leaves = scene.departure("out", "2022-05-18T10:00")
    assert [one.facts["case"] for one in found(leaves, stay("bed", "2022-05-16", "9999-12-31"))] == ["late"]


def test_what_it_rests_on_is_both_ends_where_both_differ() -> None:
    journey = (scene.arrival("in", "2022-05-16T10:00"), scene.departure("out", "2022-05-18T10:00"))
    (both,) = found(*journey, stay("both", "2022-05-10", "2022-05-20"))
    assert both.times[2:] == (at("2022-05-16T10:00"), at("2022-05-18T10:00"))
