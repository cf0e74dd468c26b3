"""A person may not be free in time, or too far away, if speaking lists slip."""

import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, session, slot

# The fourth of a list of 5 minutes each: expected 10:15-10:20, window 10:12-10:24.
LIST = session("list", "10:00", "11:00", speaking_minutes=5)
FOURTH = slot("a", "list", role="speaker", order=4)


def found(*records: Record) -> list[Finding]:
    return [one for one in check(scene.plan(*records), NOW) if one.code == "window-overlap"]


def keys(*records: Record) -> list[str]:
    return [one.key for one in found(*records)]


def test_the_whole_finding() -> None:
    assert found(LIST, FOURTH, session("next", "10:22", "11:00"), slot("b", "next")) == [
        Finding(
            code="window-overlap",
            kind="warning",
            of=("a", "b"),
            people=("ana",),
            sessions=("list", "next"),
            slots=("a", "b"),
            from_=at("10:20"),
            to=at("10:22"),
            facts={"until": at("10:24"), "since": at("10:22"), "need": 0},
            times=(at("10:15"), at("10:20"), at("10:22"), at("11:00")),
            places=(None, None),
        )
    ]


@pytest.mark.parametrize(("start", "keys_"), [("10:23", ["window-overlap:a:b"]), ("10:24", []), ("10:30", [])])
def test_windows_are_half_open(start: str, keys_: list[str]) -> None:
    assert keys(LIST, FOURTH, session("next", start, "11:00"), slot("b", "next")) == keys_


def test_what_comes_before_may_be_wanted_longer_than_the_list_waits() -> None:
    assert keys(LIST, FOURTH, session("before", "09:00", "10:13"), slot("b", "before")) == ["window-overlap:a:b"]
    assert keys(LIST, FOURTH, session("before", "09:00", "10:12"), slot("b", "before")) == []


def test_two_lists_may_slip_towards_one_another() -> None:
    """10:12-10:24 and, as second of a list from 10:20, 10:24-10:32: they touch; a list a minute earlier overlaps."""
    other = {"speaking_minutes": 5}
    turn = slot("b", "other", role="panellist", order=2)
    assert keys(LIST, FOURTH, session("other", "10:20", "11:00", **other), turn) == []
    assert keys(LIST, FOURTH, session("other", "10:19", "11:00", **other), turn) == ["window-overlap:a:b"]


def test_a_double_booking_is_no_question_of_slipping() -> None:
    assert keys(LIST, FOURTH, session("next", "10:19", "11:00"), slot("b", "next")) == []


def test_without_slip_and_without_lists_there_is_none() -> None:
    next_ = (session("next", "10:20", "11:00"), slot("b", "next"))
    assert keys(scene.head(slip_percent=0), LIST, FOURTH, *next_) == []
    assert keys(LIST, slot("a", "list", role="speaker", start="10:15", end="10:20"), *next_) == []


def test_a_part_of_the_same_session_and_a_window_beyond_the_end_are_none() -> None:
    part = session("part", "10:20", "11:00", parent_id="list")
    assert keys(LIST, FOURTH, part, slot("b", "part")) == []
    short = session("list", "10:00", "10:10", speaking_minutes=5)
    assert keys(short, FOURTH, session("next", "10:05", "10:12"), slot("b", "next")) == []


# The way between

FAR = (scene.venue("V1"), scene.venue("V2"), scene.way("V1", "V2", 20))


def going(start: str, *more: Record) -> list[tuple[str, object]]:
    there = session("list", "10:00", "11:00", speaking_minutes=5, venue_id="V1")
    records = (*FAR, there, FOURTH, session("next", start, "12:00", venue_id="V2"), slot("b", "next"), *more)
    return [(one.code, one.minutes or one.facts["need"]) for one in check(scene.plan(*records), NOW)]


def test_the_way_from_a_late_end_is_too_long() -> None:
    assert going("10:39") == [("transfer-too-short", 1)]
    assert going("10:40") == [("tight-transfer", 10), ("window-overlap", 20)]
    assert going("10:43") == [("tight-transfer", 7), ("window-overlap", 20)]
    assert going("10:44") == [("tight-transfer", 6)]


def test_who_has_something_in_between_does_not_go_that_way() -> None:
    between = session("between", "10:24", "10:25", venue_id="V1")
    assert going("10:43", between, slot("c", "between")) == [("transfer-too-short", 2)]


def test_where_the_way_is_unknown_the_windows_alone_count() -> None:
    one, other = scene.venue("V1"), scene.venue("V2")
    there = session("list", "10:00", "11:00", speaking_minutes=5, venue_id="V1")
    for start, expected in (("10:23", ["window-overlap:a:b"]), ("10:24", [])):
        next_ = session("next", start, "12:00", venue_id="V2")
        assert keys(one, other, there, FOURTH, next_, slot("b", "next")) == expected


def test_several_slots_of_one_engagement_have_one_window() -> None:
    """Order 4 and, touching it, order 5: until 10:20-10:30 slips to 10:30; so does what follows at 10:29."""
    fifth = slot("a2", "list", role="floor", order=5)
    assert keys(LIST, FOURTH, fifth, session("next", "10:29", "11:00"), slot("b", "next")) == ["window-overlap:a:b"]
    assert keys(LIST, FOURTH, fifth, session("next", "10:30", "11:00"), slot("b", "next")) == []
