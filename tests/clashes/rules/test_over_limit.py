import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Person, Record
from tests.clashes import scene
from tests.clashes.scene import DAY, NOW, at, session, slot

NEXT = "2022-05-18"


def found(person: Person, *records: Record) -> list[Finding]:
    return list(check(scene.plan(scene.head(severity={"no-rest": "off"}), person, *records), NOW))


def days(person: Person, *records: Record) -> list[str]:
    return [one.key for one in found(person, *records)]


def test_the_whole_finding() -> None:
    ana = scene.person("ana", not_before="09:00")
    records = (session("s", "08:30", "10:00"), session("t", "11:00", "12:00"), slot("a", "s"), slot("b", "t"))
    assert found(ana, *records) == [
        Finding(
            code="over-limit",
            kind="warning",
            of=(DAY, "ana"),
            people=("ana",),
            sessions=("s",),
            slots=("a",),
            from_=at("08:30"),
            to=at("10:00"),
            facts={"on": DAY, "not_before": "09:00", "count": 2},
            times=(at("08:30"), at("10:00"), at("08:30"), at("10:00")),
            places=(None,),
        )
    ]


@pytest.mark.parametrize(
    ("limits", "start", "end", "broken"),
    [
        ({"not_before": "09:00"}, "09:00", "10:00", False),
        ({"not_before": "09:00"}, "08:59", "10:00", True),
        ({"not_after": "19:30"}, "18:00", "19:30", False),
        ({"not_after": "19:30"}, "18:00", "19:31", True),
        ({"not_after": "23:00"}, "22:00", f"{NEXT}T00:10", True),
        ({"not_after": "23:00"}, f"{NEXT}T00:10", f"{NEXT}T01:00", False),
        ({"not_before": "09:00", "not_after": "19:30"}, "10:00", "12:00", False),
        ({}, "02:00", "23:00", False),
    ],
)
def test_before_and_after_by_the_clocks_of_the_day_on_which_it_begins(
    limits: dict[str, str], start: str, end: str, *, broken: bool
) -> None:
    aside = scene.head(severity={"long-day": "off", "no-meal": "off"})
    ana = scene.person("ana", **limits)
    plan = scene.plan(aside, ana, session("s", start, end), slot("a", "s"))
    assert [one.code for one in check(plan, NOW)] == (["over-limit"] if broken else [])


def test_more_than_so_many_a_day_and_each_day_by_itself() -> None:
    two = scene.person("ana", most_a_day=2)
    hours = (f"{DAY}T09", f"{DAY}T10", f"{NEXT}T09", f"{NEXT}T10", f"{NEXT}T11")
    sessions = [session(f"s{n}", f"{hour}:00", f"{hour}:30") for n, hour in enumerate(hours)]
    slots = [slot(f"a{n}", f"s{n}") for n in range(len(hours))]
    (only,) = found(two, *sessions, *slots)
    assert (only.of, only.slots, only.facts) == ((NEXT, "ana"), ("a2", "a3", "a4"), {"on": NEXT, "most": 2, "count": 3})


def test_two_slots_that_touch_are_one_engagement_and_declined_ones_none() -> None:
    one = scene.person("ana", most_a_day=1)
    talk = session("s", "10:00", "11:00")
    halves = (slot("a", "s", start="10:00", end="10:30"), slot("b", "s", start="10:30", end="11:00"))
    assert days(one, talk, *halves) == []
    apart = (slot("a", "s", start="10:00", end="10:20"), slot("b", "s", start="10:30", end="11:00"))
    assert days(one, talk, *apart) == [f"over-limit:{DAY}:ana"]
    declined = (slot("a", "s"), slot("b", "t", reply="declined"))
    assert days(one, talk, session("t", "12:00", "13:00"), *declined) == ["declined:b"]


def test_a_day_is_one_finding_whatever_it_breaks() -> None:
    ana = scene.person("ana", not_before="09:00", not_after="17:00", most_a_day=2)
    hours = ("08:00", "12:00", "16:50")
    sessions = [session(f"s{n}", start, f"{start[:2]}:59") for n, start in enumerate(hours)]
    late = session("s3", "17:00", "17:01")
    (only,) = found(ana, *sessions, late, *(slot(f"a{n}", f"s{n}") for n in range(4)))
    assert only.facts == {"on": DAY, "not_before": "09:00", "not_after": "17:00", "most": 2, "count": 4}


def test_a_counterpart_has_limits_too() -> None:
    host = scene.person("ana", kind="counterpart", not_before="11:00")
    assert days(host, session("s", "10:00", "11:00"), slot("a", "s")) == [f"over-limit:{DAY}:ana"]


def test_the_days_are_those_of_the_plan_wherever_the_session_is() -> None:
    """In Zurich it is 08:00 of the next day, in New York 02:00."""
    ana = scene.person("ana", not_before="03:00")
    there = (scene.venue("V", zone="Europe/Zurich"), session("s", f"{NEXT}T08:00", f"{NEXT}T09:00", venue_id="V"))
    assert days(ana, *there, slot("a", "s")) == [f"over-limit:{NEXT}:ana"]
