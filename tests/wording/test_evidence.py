"""Every clash lays open what it rests on: when and where, the way between, the settings used."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.jobs import sample
from planner.plan.clock import minute
from planner.plan.plan import Plan
from planner.plan.records import Party, PassOffice, Record, Ride, Stay
from planner.wording.clash_texts.bookings import BOOKINGS
from planner.wording.clashes import why
from planner.wording.evidence import evidence
from tests.clashes import scene
from tests.clashes.look_alikes.case import LookAlike
from tests.clashes.random_plans import plans
from tests.clashes.scene import make
from tests.clashes.test_look_alikes import CASES
from tests.wording.test_clashes import LANGUAGES, trouble
from tests.wording.test_whys import LEFT_OPEN, special

AT_TEN = scene.at("10:00")
CODES = {case.partition(":")[0] for case in BOOKINGS}


def about(code: str, *of: str, **fields: object) -> Finding:
    """A finding as any rule may make one."""
    return msgspec.convert({"code": code, "kind": "warning", "of": of, **fields}, Finding)


def lines(code: str, *records: Record, lang: str = "en") -> list[tuple[str, ...]]:
    """The evidence of each clash of a code."""
    plan = scene.plan(*records)
    return [evidence(plan, one, lang) for one in check(plan, scene.NOW) if one.code == code]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_evidence_of_a_day_of_trouble(lang: str) -> None:
    said = "".join(
        "\n  ".join((one.key, *evidence(plan, one, lang))) + "\n"
        for plan in (trouble(), special())
        for one in check(plan, scene.NOW)
        if one.code in CODES
    )
    assert said == (Path(__file__).parent / f"evidence.{lang}.txt").read_text("utf-8")


def test_two_engagements_with_their_places_the_way_and_the_margin() -> None:
    assert lines(
        "tight-transfer",
        scene.venue("V1"),
        scene.room("R1", "V1"),
        scene.venue("V2", access_minutes=10),
        scene.way("V1", "V2", 20, mode="shuttle"),
        scene.session("talk", "10:00", "11:00", room_id="R1"),
        scene.session("launch", "11:35", "12:00", venue_id="V2"),
        scene.slot("a", "talk"),
        scene.slot("b", "launch"),
    ) == [
        (
            "Tuesday 17 May, 10:00–11:00: “talk”, R1, V1",
            "Tuesday 17 May, 11:35–12:00: “launch”, V2",
            "Way R1 – V2: 20 min on the way + 10 min to get in = 30 min (Shuttle)",
            "The plan’s setting “Margin on the way”: 10 min",
            "“Way in, minutes” of V2: 10",
        )
    ]


def test_of_several_slots_in_one_session_the_whole_engagement_is_shown() -> None:
    assert lines(
        "double-booking",
        scene.session("long", "10:00", "12:00"),
        scene.slot("a", "long", start="10:00", end="10:30", role="speaker"),
        scene.slot("b", "long"),
        scene.session("other", "11:00", "11:30"),
        scene.slot("c", "other"),
    ) == [
        (
            "Tuesday 17 May, 10:00–12:00: “long”, place unknown",
            "Tuesday 17 May, 11:00–11:30: “other”, place unknown",
        )
    ]


def test_a_night_over_midnight_and_a_zone_of_its_own_are_said_as_such() -> None:
    assert lines(
        "double-booking",
        scene.venue("Geneva", zone="Europe/Zurich"),
        scene.session("late", "22:00", "2022-05-18T01:00"),
        scene.session("call", "2022-05-18T05:00", "2022-05-18T06:00", venue_id="Geneva"),
        scene.slot("a", "late"),
        scene.slot("b", "call"),
    ) == [
        (
            "Tuesday 17 May, 22:00 – Wednesday 18 May, 01:00: “late”, place unknown",
            "Wednesday 18 May, 05:00–06:00 (Zurich time): “call”, Geneva",
        )
    ]


def test_a_turn_in_a_list_tells_how_far_it_may_slip() -> None:
    assert lines(
        "double-booking",
        scene.session("list", "10:00", "11:00", speaking_minutes=5),
        scene.slot("a", "list", role="speaker", order=4),
        scene.session("other", "10:00", "11:00"),
        scene.slot("b", "other"),
    )[0][1] == ("Tuesday 17 May, 10:15–10:20: “list”, place unknown (by the speaking list; it may slip: 10:12–10:24)")


def test_a_journey_between_two_stays_is_shown_from_when_to_when() -> None:
    assert lines(
        "not-present",
        scene.arrival("first", "2022-05-16T08:00"),
        scene.departure("out", "13:00"),
        scene.arrival("again", "20:00"),
        scene.session("talk", "14:00", "15:00"),
        scene.slot("a", "talk"),
    ) == [
        (
            "Tuesday 17 May, 13:00 A – Friday 10 June, 00:00 B: Flight",
            "Away from Tuesday 17 May, 10:00 until Tuesday 17 May, 21:30",
            "Tuesday 17 May, 14:00–15:00: “talk”, place unknown",
            "The plan’s setting “From the last engagement to take-off”: 180 min",
        )
    ]


def test_offices_count_until_the_engagement_and_the_last_are_told() -> None:
    days = [f"2022-05-{day:02d}" for day in (1, 2, 3, 4, 5, 6, 7, 18)]
    (told,) = lines(
        "pass-out-of-reach",
        scene.pass_kind("badge"),
        *(make(PassOffice, id=day, pass_kind_id="badge", day=day, opens="09:00", closes="16:00") for day in days),
        scene.session("talk", "10:00", "11:00", pass_kind_id="badge"),
        scene.slot("a", "talk"),
        scene.a_pass("badge", scene.DAY, scene.DAY),
    )
    assert [line for line in told if line.startswith("Office")] == [
        f"Office open {day} {n} May, 09:00–16:00, queue 15 min"
        for n, day in enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"), 2)
    ]


def test_a_lane_that_the_plan_chose_is_told() -> None:
    assert lines(
        "open-slot",
        scene.head(severity={"open-slot": "note"}),
        scene.session("talk", "10:00", "11:00"),
        scene.slot("a", "talk", None),
    ) == [("Tuesday 17 May, 10:00–11:00: an open slot, “talk”, place unknown", "In this plan the rule counts as: Note")]


def test_between_a_venue_and_a_room_of_it_there_is_no_way_to_tell_of() -> None:
    assert lines(
        "double-booking",
        scene.venue("V1"),
        scene.room("R1", "V1"),
        scene.session("talk", "10:00", "11:00", venue_id="V1"),
        scene.session("press", "10:00", "11:00", room_id="R1"),
        scene.slot("a", "talk"),
        scene.slot("b", "press"),
    ) == [("Tuesday 17 May, 10:00–11:00: “talk”, V1", "Tuesday 17 May, 10:00–11:00: “press”, R1, V1")]


def test_no_seat_at_all_is_told_and_the_pace_of_the_language() -> None:
    talk = scene.session("talk", "10:00", "11:00", seats=0)
    words = {"statement": "cleared", "statement_text": "word " * 400, "minutes": 3, "language": "fr"}
    records = (scene.head(pace={"fr": 100}), talk, scene.slot("a", "talk", "ana", role="speaker", **words))
    assert lines("over-capacity", *records)[0][-1] == "“Seats” of talk: 0"
    assert "“Words a minute” of French: 100" in lines("statement-too-long", *records)[0]


@pytest.mark.parametrize(
    ("finding", "told"),
    [
        (
            about("keep-apart", "a", "b", people=("ana", "ben"), sessions=("talk",), slots=("a", "b")),
            (
                "Tuesday 17 May, 10:00–11:00: Ana, “talk”, place unknown",
                "Tuesday 17 May, 10:00–11:00: Ben, “talk”, place unknown",
                "“Keep apart from” of Ben: Ana",
            ),
        ),
        (
            about("companion-elsewhere", "a", people=("ana",), slots=("a",), from_=AT_TEN, to=AT_TEN + 60),
            (
                "Tuesday 17 May, 10:00–11:00: “talk”, place unknown",
                "Tuesday 17 May, 10:30–11:30: Carla, “press”, place unknown",
            ),
        ),
        (
            about("ride-full", "bus", people=("ana", "ben"), facts={"ride": "bus"}, places=("V1", "V2")),
            (
                "Tuesday 17 May, 09:00–09:20: ride Bus, V1 – V2",
                "People: Ana, Ben",
                "“Seats” of V1 – V2: 1",
            ),
        ),
        (
            about("no-bed", "ana", "2022-05-17", people=("ana",), from_=scene.at("21:00")),
            (
                "Tuesday 10 May, 00:00 A – Tuesday 17 May, 07:00 B: Flight",
                "16–17 May: stay at V1",
                "The night after Tuesday 17 May: no bed",
            ),
        ),
        (
            about("unheard-of", "gone", people=("gone",), slots=("gone",), sessions=("gone",), places=("gone", "V1")),
            (),
        ),
        (
            about("unheard-of", "gone", times=(1, 2, 3), facts={"leg": "gone", "pass_kind": "gone", "absence": "gone"}),
            (),
        ),
    ],
)
def test_whatever_a_finding_names_is_shown_and_what_is_gone_is_passed_over(
    finding: Finding, told: tuple[str, ...]
) -> None:
    plan = scene.plan(
        scene.person("ana", family="Ana", party_id="party"),
        scene.person("ben", family="Ben", keep_apart_ids=["ana"]),
        scene.person("carla", family="Carla", kind="interpreter", party_id="party"),
        make(Party, id="party", name="Party", principal_id="ana"),
        scene.venue("V1"),
        scene.venue("V2"),
        scene.session("talk", "10:00", "11:00"),
        scene.session("press", "10:30", "11:30"),
        scene.slot("a", "talk"),
        scene.slot("b", "talk", "ben"),
        scene.slot("c", "press", "carla"),
        make(Ride, id="bus", name="Bus", from_id="V1", to_id="V2", departs=scene.wall("09:00"), minutes=20, seats=1),
        scene.arrival("in", "07:00"),
        make(Stay, id="bed", person_id="ana", venue_id="V1", check_in="2022-05-16", check_out="2022-05-17"),
    )
    assert evidence(plan, finding, "en") == told


def test_two_legs_that_read_alike_are_two_lines() -> None:
    (told,) = lines("legs-overlap", scene.arrival("one", "08:00"), scene.arrival("two", "08:00"))
    assert told == ("Tuesday 10 May, 00:00 A – Tuesday 17 May, 08:00 B: Flight",) * 2


def test_of_a_persons_limits_those_are_told_that_the_day_goes_beyond() -> None:
    ana = scene.person("ana", family="Ana", not_before="09:00", not_after="10:30", most_a_day=1)
    (told,) = lines("over-limit", ana, scene.session("talk", "10:00", "11:00"), scene.slot("a", "talk"))
    assert told == ("Tuesday 17 May, 10:00–11:00: “talk”, place unknown", "“Not after” of Ana: 10:30")


def test_a_ride_is_late_by_the_way_in_too() -> None:
    bus = {"from_id": "V1", "to_id": "V2", "departs": "09:31", "minutes": 20, "rider_ids": ["ana"]}
    (told,) = lines(
        "ride-missed",
        scene.venue("V1"),
        scene.venue("V2", access_minutes=10),
        make(Ride, id="bus", name="Bus", **bus),
        scene.session("talk", "10:00", "11:00", venue_id="V2"),
        scene.slot("a", "talk"),
    )
    assert told == (
        "Tuesday 17 May, 09:31–09:51: ride Bus, V1 – V2",
        "Tuesday 17 May, 10:00–11:00: “talk”, V2",
        "“Way in, minutes” of V2: 10",
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.name}")
def test_whatever_is_a_clash_next_to_what_is_none_says_why_and_on_what_it_rests(case: LookAlike) -> None:
    plan = scene.plan(*case.twin)
    found = check(plan, case.now if case.twin_now is None else case.twin_now)
    told = [(one.code, lang, why(plan, one, lang), evidence(plan, one, lang)) for one in found for lang in LANGUAGES]
    assert [one for one in told if not one[2] or not one[3] or LEFT_OPEN.search("\n".join((one[2], *one[3])))] == []


def test_the_sample_leaves_nothing_open_and_tells_nothing_private() -> None:
    plan = Plan.of(sample.records())
    found = check(plan, minute("2022-05-13T09:00", plan.head.zone))
    told = [line for one in found for lang in LANGUAGES for line in evidence(plan, one, lang)]
    private = {leg.booking for leg in plan.legs.values()} | {one.phone for one in plan.persons.values()} - {""}
    assert told
    assert [line for line in told if LEFT_OPEN.search(line)] == []
    assert [line for line in told if any(one and one in line for one in private)] == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), st.integers(-9 * 1440, 240))
def test_random_plans_leave_nothing_open(records: list[Record], minutes: int) -> None:
    plan = Plan.of(records)
    now = minute(f"{plan.head.first_day}T00:00", plan.head.zone) + minutes
    told = [(one.code, evidence(plan, one, lang)) for one in check(plan, now) for lang in LANGUAGES]
    assert [code for code, found in told if not found] == []
    assert [line for _, found in told for line in found if LEFT_OPEN.search(line)] == []


def test_a_day_in_two_places_has_no_way_between_them() -> None:
    (told,) = lines(
        "long-day",
        scene.venue("V1"),
        scene.venue("V2"),
        scene.way("V1", "V2", 20),
        scene.session("early", "07:00", "08:00", venue_id="V1"),
        scene.session("late", "20:00", "21:00", venue_id="V2"),
        scene.slot("a", "early"),
        scene.slot("b", "late"),
    )
    assert told == (
        "Tuesday 17 May, 07:00–08:00: “early”, V1",
        "Tuesday 17 May, 20:00–21:00: “late”, V2",
        "The plan’s setting “Longest day, hours”: 12",
    )
