"""The table of worked cases, row by row: what is planned, and what is found."""

from planner.clashes.engine import check
from planner.plan.records import Record
from tests.clashes.scene import (
    NOW,
    absence,
    arrival,
    departure,
    head,
    plan,
    room,
    session,
    slot,
    venue,
    way,
)

V1 = venue("V1")
V2 = venue("V2")
ASIDE = {"no-bed": "off", "no-meal": "off"}
"""The table does not say where people sleep and eat."""


def found(*records: Record) -> list[tuple[str, int | None]]:
    return [(one.code, one.minutes) for one in check(plan(head(severity=ASIDE), *records), NOW)]


def test_one_after_the_other_in_the_same_room_is_nothing() -> None:
    assert (
        found(
            V1,
            room("R1", "V1"),
            session("s1", "10:00", "11:00", room_id="R1"),
            session("s2", "11:00", "12:00", room_id="R1"),
            slot("a", "s1", role="speaker"),
            slot("b", "s2", role="speaker"),
        )
        == []
    )


def test_in_another_room_of_the_venue_the_way_inside_is_short() -> None:
    assert found(
        V1,
        room("R1", "V1"),
        room("R2", "V1"),
        session("s1", "10:00", "11:00", room_id="R1"),
        session("s2", "11:00", "12:00", room_id="R2"),
        slot("a", "s1"),
        slot("b", "s2"),
    ) == [("transfer-too-short", 5)]


def gap_with_need_five(start: str) -> list[tuple[str, int | None]]:
    return found(
        V1,
        room("R1", "V1"),
        room("R2", "V1"),
        session("s1", "10:00", "11:00", room_id="R1"),
        session("s2", start, "12:00", room_id="R2"),
        slot("a", "s1"),
        slot("b", "s2"),
    )


def test_gap_twelve_need_five_is_tight_by_three() -> None:
    assert gap_with_need_five("11:12") == [("tight-transfer", 3)]


def test_gap_fifteen_need_five_is_nothing() -> None:
    assert gap_with_need_five("11:15") == []


def test_another_venue_takes_the_way_and_the_way_in() -> None:
    assert found(
        V1,
        venue("V2", access_minutes=10),
        way("V1", "V2", 20),
        session("s1", "10:00", "11:00", venue_id="V1"),
        session("s2", "11:25", "12:00", venue_id="V2"),
        slot("a", "s1"),
        slot("b", "s2"),
    ) == [("transfer-too-short", 5)]


def test_a_minute_in_common_is_a_double_booking() -> None:
    assert found(
        session("s1", "10:00", "11:00"), session("s2", "10:59", "12:00"), slot("a", "s1"), slot("b", "s2")
    ) == [("double-booking", 1)]


def test_three_that_overlap_one_another_are_three_double_bookings() -> None:
    assert found(
        session("s1", "10:00", "12:00"),
        session("s2", "10:30", "12:00"),
        session("s3", "11:00", "12:00"),
        slot("a", "s1"),
        slot("b", "s2"),
        slot("c", "s3"),
    ) == [("double-booking", 90), ("double-booking", 60), ("double-booking", 60)]


def test_the_short_way_is_from_the_neighbour_alone() -> None:
    findings = check(
        plan(
            V1,
            V2,
            way("V1", "V2", 30),
            session("s1", "10:00", "11:00", venue_id="V1"),
            session("s2", "11:05", "11:10", venue_id="V1"),
            session("s3", "11:15", "12:00", venue_id="V2"),
            slot("a", "s1"),
            slot("b", "s2"),
            slot("c", "s3"),
        ),
        NOW,
    )
    assert [(one.key, one.minutes) for one in findings] == [("transfer-too-short:b:c", 25)]


def test_without_a_known_place_there_is_no_way_to_check_and_overlaps_still_count() -> None:
    assert found(
        V1,
        session("s1", "10:00", "11:00", venue_id="V1"),
        session("s2", "11:00", "12:00"),
        session("s3", "11:30", "12:00"),
        slot("a", "s1"),
        slot("b", "s2"),
        slot("c", "s3"),
    ) == [("double-booking", 30)]


def test_a_declined_slot_over_an_accepted_one_is_declined_alone() -> None:
    assert found(
        session("s1", "10:00", "11:00"),
        session("s2", "10:30", "11:00"),
        slot("a", "s1", reply="declined"),
        slot("b", "s2", reply="accepted"),
    ) == [("declined", None)]


def test_who_has_just_landed_is_not_there_yet() -> None:
    assert found(session("s1", "10:00", "11:00"), slot("a", "s1"), arrival("in", "09:00")) == [("not-present", 30)]


def test_who_flies_soon_has_gone() -> None:
    assert found(session("s1", "14:00", "15:30"), slot("a", "s1"), departure("out", "18:00")) == [("not-present", 30)]


def test_one_in_both_of_two_parts_that_overlap() -> None:
    assert found(
        session("whole", "09:00", "18:00"),
        session("p1", "09:00", "10:00", parent_id="whole"),
        session("p2", "09:30", "11:00", parent_id="whole"),
        slot("a", "p1"),
        slot("b", "p2"),
        slot("c", "whole"),
    ) == [("double-booking", 30)]


def test_an_absence_is_kept() -> None:
    assert found(session("s1", "10:00", "11:00"), slot("a", "s1"), absence("x", "10:50", "12:00")) == [
        ("not-present", 10)
    ]
