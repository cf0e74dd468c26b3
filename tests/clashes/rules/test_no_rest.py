import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import PlanRecord, Record
from tests.clashes import scene
from tests.clashes.scene import DAY, NOW, at, session, slot

NEXT = "2022-05-18"


def found(*records: Record, head: PlanRecord | None = None) -> list[Finding]:
    plan = scene.plan(*([] if head is None else [head]), *records)
    return [one for one in check(plan, NOW) if one.code == "no-rest"]


def night(ends: str, starts: str) -> list[Record]:
    """Ana's last engagement of a day and her first of the next."""
    return [session("s", "18:00", ends), session("t", starts, f"{NEXT}T12:00"), slot("a", "s"), slot("b", "t")]


def test_the_whole_finding() -> None:
    assert found(*night("23:00", f"{NEXT}T07:30")) == [
        Finding(
            code="no-rest",
            kind="warning",
            of=(NEXT, "ana"),
            people=("ana",),
            sessions=("s", "t"),
            slots=("a", "b"),
            from_=at("23:00"),
            to=at(f"{NEXT}T07:30"),
            minutes=30,
            facts={"on": NEXT, "hours": 9, "case": "worked"},
            times=(
                at("23:00"),
                at(f"{NEXT}T07:30"),
                at("18:00"),
                at("23:00"),
                at(f"{NEXT}T07:30"),
                at(f"{NEXT}T12:00"),
            ),
            places=(None, None),
        )
    ]


@pytest.mark.parametrize(
    ("ends", "starts", "short"),
    [
        ("22:00", "07:00", []),
        ("22:01", "07:00", [1]),
        (f"{NEXT}T01:00", "09:59", [1]),
        (f"{NEXT}T08:00", "07:00", [600]),
    ],
)
def test_nine_hours_from_the_last_end_to_the_first_start(ends: str, starts: str, short: list[int]) -> None:
    assert [one.minutes for one in found(*night(ends, f"{NEXT}T{starts}"))] == short


def test_the_last_end_need_not_be_that_of_the_last_to_begin() -> None:
    long = (session("long", "09:00", "23:30"), slot("l", "long"))
    (only,) = found(*long, *night("19:00", f"{NEXT}T08:00"))
    assert (only.minutes, only.slots) == (30, ("l", "b"))


def test_a_free_day_between_is_rest() -> None:
    late = (session("s", "18:00", f"{NEXT}T23:30"), session("t", "2022-05-19T06:00", "2022-05-19T08:00"))
    assert found(*late, slot("a", "s"), slot("b", "t")) == []


def test_who_lands_in_between_rests_from_the_last_landing() -> None:
    legs = (scene.arrival("in", f"{NEXT}T02:00"), scene.arrival("on", f"{NEXT}T04:00"))
    (only,) = found(*legs, *night("20:00", f"{NEXT}T09:00"))
    assert (only.minutes, only.from_, only.facts["case"]) == (240, at(f"{NEXT}T04:00"), "landed")
    assert found(scene.arrival("in", f"{NEXT}T00:00"), *night("20:00", f"{NEXT}T09:00")) == []
    (early,) = found(scene.arrival("in", "08:00"), *night("23:00", f"{NEXT}T07:30"))
    assert (early.minutes, early.facts["case"]) == (30, "worked")
    (at_once,) = found(scene.arrival("in", f"{NEXT}T09:00"), *night("20:00", f"{NEXT}T09:00"))
    assert at_once.minutes == 540
    home = scene.leg("out", "departure", "21:00", f"{NEXT}T08:00")
    assert found(home, *night("20:00", f"{NEXT}T09:00")) == []


def test_a_night_when_clocks_change_is_as_long_as_it_is() -> None:
    spring = [
        session("s", "2022-03-12T20:00", "2022-03-12T22:00"),
        session("t", "2022-03-13T07:00", "2022-03-13T08:00"),
    ]
    assert [one.minutes for one in found(*spring, slot("a", "s"), slot("b", "t"))] == [60]
    autumn = [
        session("s", "2022-11-05T20:00", "2022-11-05T22:00"),
        session("t", "2022-11-06T06:00", "2022-11-06T08:00"),
    ]
    assert found(*autumn, slot("a", "s"), slot("b", "t")) == []


def test_the_next_day_is_the_next_that_there_is() -> None:
    frame = scene.head(zone="Pacific/Apia", first_day="2011-12-29", last_day="2011-12-31")
    two = [session("s", "2011-12-29T20:00", "2011-12-29T23:00"), session("t", "2011-12-31T07:00", "2011-12-31T08:00")]
    (only,) = found(*two, slot("a", "s"), slot("b", "t"), head=frame)
    assert (only.of, only.minutes) == (("2011-12-31", "ana"), 60)


def test_no_rest_wanted_is_none_missing_and_a_counterpart_rests_alone() -> None:
    assert found(*night("23:00", f"{NEXT}T07:30"), head=scene.head(rest_hours=0)) == []
    assert found(scene.person("ana", kind="counterpart"), *night("23:00", f"{NEXT}T07:30")) == []
    assert [one.key for one in found(*night("23:00", f"{NEXT}T09:30"), head=scene.head(rest_hours=11))] == [
        f"no-rest:{NEXT}:ana"
    ]
    assert found(*night(f"{DAY}T20:00", f"{NEXT}T07:30")) == []
