import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import PlanRecord, Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, stay

FRAME = scene.head(severity={"stay-mismatch": "off"})


def found(*records: Record, head: PlanRecord = FRAME) -> list[Finding]:
    return list(check(scene.plan(head, *records), NOW))


def evenings(*records: Record, head: PlanRecord = FRAME) -> list[str]:
    return [one.key.removeprefix("no-bed:").removesuffix(":ana")[5:] for one in found(*records, head=head)]


def lands(moment: str) -> Record:
    return scene.leg("in", "arrival", "2022-05-10T00:00", moment)


def leaves(moment: str) -> Record:
    return scene.leg("out", "departure", moment, "2022-06-10T00:00")


def test_the_whole_finding() -> None:
    journey = (lands("2022-05-16T14:00"), leaves("2022-05-19T18:00"))
    assert found(*journey, stay("bed", "2022-05-16", "2022-05-18")) == [
        Finding(
            code="no-bed",
            kind="warning",
            of=("2022-05-18", "ana"),
            people=("ana",),
            from_=at("2022-05-18T21:00"),
            to=at("2022-05-19T03:00"),
            facts={"on": "2022-05-18"},
            times=(at("2022-05-19T03:00"),),
        )
    ]


def test_who_travels_and_has_no_stay_at_all_is_told_once() -> None:
    assert found(lands("2022-05-16T14:00"), leaves("2022-05-19T18:00")) == [
        Finding(code="no-bed", kind="todo", of=("ana",), people=("ana",), facts={"case": "ever"})
    ]
    assert evenings() == []


@pytest.mark.parametrize(
    ("landing", "nights"),
    [
        ("2022-05-16T03:01", ["05-16"]),
        ("2022-05-16T03:00", ["05-15", "05-16"]),
        ("2022-05-15T23:00", ["05-15", "05-16"]),
    ],
)
def test_who_has_landed_by_three_in_the_morning_needs_the_bed_of_that_night(landing: str, nights: list[str]) -> None:
    assert evenings(lands(landing), stay("bed", "2022-05-17", "2022-05-20")) == nights


@pytest.mark.parametrize(
    ("take_off", "nights"),
    [
        ("2022-05-19T03:00", ["05-17"]),
        ("2022-05-19T03:01", ["05-17", "05-18"]),
        ("2022-05-19T23:00", ["05-17", "05-18"]),
    ],
)
def test_who_has_not_taken_off_by_then_needs_it_too(take_off: str, nights: list[str]) -> None:
    assert evenings(leaves(take_off), stay("bed", "2022-05-15", "2022-05-17")) == nights


def test_without_a_leg_the_first_check_in_and_the_last_check_out_say_when() -> None:
    two = (stay("bed", "2022-05-14", "2022-05-16"), stay("other", "2022-05-18", "2022-05-20"))
    assert evenings(*two) == ["05-16", "05-17"]
    assert evenings(lands("2022-05-13T12:00"), *two) == ["05-13", "05-16", "05-17"]
    assert evenings(leaves("2022-05-21T12:00"), *two) == ["05-16", "05-17", "05-20"]


def test_a_trip_away_takes_the_nights_out_that_it_takes() -> None:
    trip = (lands("2022-05-14T12:00"), leaves("2022-05-17T20:00"), scene.arrival("back", "2022-05-19T10:00"))
    bed = stay("bed", "2022-05-14", "2022-05-16")
    assert evenings(*trip, bed, head=scene.head(severity={"stay-mismatch": "off", "legs-overlap": "off"})) == ["05-16"]


def test_via_is_neither_a_landing_nor_a_take_off() -> None:
    via = scene.leg("via", "via", "2022-05-11T10:00", "2022-05-11T12:00")
    assert evenings(via, stay("bed", "2022-05-14", "2022-05-16")) == []


def test_who_is_absent_at_three_sleeps_elsewhere() -> None:
    two = (stay("bed", "2022-05-14", "2022-05-16"), stay("other", "2022-05-18", "2022-05-20"))
    assert evenings(*two, scene.absence("x", "2022-05-17T03:00", "2022-05-17T03:01")) == ["05-17"]
    assert evenings(*two, scene.absence("x", "2022-05-16T20:00", "2022-05-17T03:00")) == ["05-16", "05-17"]


def test_a_counterpart_sleeps_at_home() -> None:
    assert found(scene.person("ana", kind="counterpart"), lands("2022-05-16T14:00")) == []


def test_a_night_is_that_of_the_evening_before_and_a_day_left_out_has_none() -> None:
    """Samoa: from the evening of the 29th one wakes on the 31st."""
    frame = scene.head(
        zone="Pacific/Apia", first_day="2011-12-28", last_day="2012-01-02", severity={"stay-mismatch": "off"}
    )
    two = (stay("bed", "2011-12-27", "2011-12-29"), stay("other", "2011-12-31", "2012-01-02"))
    assert [one.of[0] for one in found(*two, head=frame)] == ["2011-12-29"]
    until = (stay("bed", "2011-12-27", "2011-12-30"), stay("other", "2011-12-31", "2012-01-02"))
    assert found(*until, head=frame) == []
    assert found(stay("bed", "2011-12-27", "2011-12-31"), stay("other", "2011-12-31", "2012-01-02"), head=frame) == []


def test_a_stay_that_ends_centuries_later_is_a_slip_and_not_a_million_nights() -> None:
    far = (stay("bed", "2022-05-16", "2022-05-18"), stay("other", "9998-01-01", "9998-01-02"))
    assert len(found(*far)) == 400
    assert found(stay("bed", "2022-05-16", "9998-01-01")) == []
