"""What is refused at entry, in one sentence that says what and where; the plan stays as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.plan import entry
from planner.plan.changes import Change, added, change_set, removed
from planner.plan.plan import Plan
from planner.plan.records import (
    Absence,
    Leg,
    PlanRecord,
    Record,
    Room,
    Session,
    Slot,
    Stay,
    Transfer,
)
from tests.plan import small

LEG = Leg(
    id="leg", person_id="ana", direction="arrival", from_place="Lisbon", from_zone="Europe/Lisbon",
    departs="2022-05-15T11:00", to_place="JFK", to_zone="America/New_York", arrives="2022-05-15T13:00",
)  # fmt: skip


def with_a_lane_that_there_is_not() -> PlanRecord:
    """Records check their types at entry alone."""
    return replace(small.HEAD, severity={"no-pass": "grave"})


REFUSED: list[tuple[str, Record]] = [
    ("There is no person “nobody”", Slot(id="x", session_id="talk", person_id="nobody")),
    ("There is no session “none”", Slot(id="x", session_id="none")),
    ("already as speaker", Slot(id="x", session_id="talk", person_id="ana", role="speaker")),
    ("before it starts", Slot(id="x", session_id="talk", start="2022-05-17T10:10", end="2022-05-17T10:10")),
    ("before it starts", replace(small.TALK, end="2022-05-17T09:00")),
    ("before it starts", Absence(id="x", person_id="ana", start="2022-05-17T10:00", end="2022-05-17T09:00")),
    ("before it starts", replace(LEG, arrives="2022-05-15T05:00")),
    ("before it starts", Stay(id="x", person_id="ana", venue_id="hall", check_in="2022-05-16", check_out="2022-05-16")),
    ("is no day", Stay(id="x", person_id="ana", venue_id="hall", check_in="2022-02-30", check_out="2022-03-02")),
    ("is no wall", replace(small.TALK, start="2022-05-17T25:00")),
    ("is no zone", replace(LEG, from_zone="Europe/Lisboa")),
    ("skip 2022-03-13 02:30", replace(small.TALK, start="2022-03-13T02:30")),
    ("part of itself", replace(small.TALK, parent_id="talk")),
    ("in another venue", replace(small.TALK, venue_id="church")),
    ("from one place to another", Transfer(id="x", from_id="hall", to_id="hall", minutes=3)),
    ("There is no venue “nowhere”", Transfer(id="x", from_id="hall", to_id="nowhere", minutes=3)),
    ("“country” is not written as it should be", replace(small.ANA, country="Spain")),
    ("“given” is longer than 500 characters", replace(small.ANA, given="A" * 501)),
    ("“name” is empty", Room(id="x", venue_id="hall", name="")),
    ("one frame", replace(small.HEAD, id="second")),
    ("before it starts", replace(small.HEAD, meal_from="15:00", meal_to="12:00")),
    ("before it starts", replace(small.HEAD, first_day="2022-05-20", last_day="2022-05-16")),
    ("From 12:00 to 12:29 there is no time for a meal of 30 min", replace(small.HEAD, meal_to="12:29")),
    ("“margin_minutes” is less than 0", replace(small.HEAD, margin_minutes=-1)),
    ("“slip_percent” is more than 100", replace(small.HEAD, slip_percent=101)),
    ("“grave” is none of the choices of “severity”", with_a_lane_that_there_is_not()),
    ("before it starts", replace(small.ANA, not_before="18:00", not_after="09:00")),
    ("Nobody is kept apart from themselves", replace(small.ANA, keep_apart_ids=("ana",))),
]


@pytest.mark.parametrize(("why", "record"), REFUSED, ids=[f"{why}-{n}" for n, (why, _) in enumerate(REFUSED)])
def test_it_is_refused_and_the_plan_stays_as_it_was(why: str, record: Record) -> None:
    plan = small.plan()
    kind = type(record).__name__.lower().replace("planrecord", "plan")
    change = change_set("edit", [Change(plan.get(kind, record.id), record)])
    with pytest.raises(PlannerError, match=why) as refused:
        entry.check(plan, change)
    assert record.id in str(refused.value)
    assert plan.records == small.plan().records


def test_what_others_need_is_not_removed() -> None:
    with pytest.raises(PlannerError, match="still needed by slot"):
        entry.check(small.plan(), change_set("remove", [removed(small.ANA)]))


def test_a_time_past_midnight_and_a_flight_over_the_date_line_are_fine() -> None:
    plan = small.plan()
    late = Session(id="late", title="Late", start="2022-05-17T22:00", end="2022-05-18T01:00")
    west = replace(LEG, from_zone="Pacific/Auckland", departs="2022-05-15T20:00", arrives="2022-05-15T18:00")
    entry.check(plan, change_set("add", [added(late), added(west)]))


def test_a_time_that_was_skipped_before_can_stay_while_something_else_is_edited() -> None:
    skipped = replace(small.TALK, start="2022-03-13T02:30", end="2022-03-13T05:00")
    plan = small.plan(skipped)
    entry.check(plan, change_set("edit", [Change(skipped, replace(skipped, title="Other"))]))


def test_a_sound_plan_passes_whole() -> None:
    entry.check_all(small.plan(LEG))


def test_a_room_and_a_venue_of_one_id_are_refused() -> None:
    twin = Room(id="hall", venue_id="hall", name="Hall")
    with pytest.raises(PlannerError, match="same id"):
        entry.check_all(Plan.of([*small.records(), twin]))
    with pytest.raises(PlannerError, match="same id"):
        entry.check(small.plan(), change_set("add", [added(twin)]))


@given(st.text())
def test_clean_text_is_clean_and_stays_so(text: str) -> None:
    once = entry.clean(text, lines=True)
    assert entry.clean(once, lines=True) == once
    assert not any(ord(c) < 32 and c != "\n" for c in once)
    assert "\u202e" not in once


def test_clean_keeps_what_names_are_made_of() -> None:
    assert entry.clean("  Zoe\u0308 \t ‘Ndour’\x00 ") == "Zoë ‘Ndour’"
    assert entry.clean("a\r\nb\n", lines=True) == "a\nb"
    assert entry.clean("a\r\nb") == "a b"
    assert entry.clean("\ud800x") == "\ufffdx"


def test_settings_that_just_fit_pass() -> None:
    frame = replace(small.HEAD, meal_to="12:30", first_day=small.HEAD.last_day, margin_minutes=0, slip_percent=100)
    early = replace(small.ANA, not_before="09:00", not_after="09:01")
    entry.check(small.plan(), change_set("edit", [Change(small.HEAD, frame), Change(small.ANA, early)]))


def test_a_head_with_an_unknown_zone_is_refused() -> None:
    head: PlanRecord = replace(small.HEAD, zone="Mars/Olympus")
    with pytest.raises(PlannerError, match="is no zone"):
        entry.check_values(head)
