"""Which local days there are, when the next one begins, and what a person's hold."""

import pytest

from planner.plan import clock
from planner.plan.days import day_after, day_at, day_before, days_of, ends_of, engagements_on, exists
from tests.clashes import scene
from tests.clashes.scene import at, session, slot


def test_a_day_that_a_zone_left_out_lies_neither_before_nor_after_another() -> None:
    samoa = "Pacific/Apia"
    assert [exists(f"2011-12-{day}", samoa) for day in (29, 30, 31)] == [True, False, True]
    assert (day_after("2011-12-29", samoa), day_before("2011-12-31", samoa)) == ("2011-12-31", "2011-12-29")
    assert (day_after("2011-12-29", "UTC"), day_before("2011-12-31", "UTC")) == ("2011-12-30", "2011-12-30")


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("America/New_York", "2022-03-13"),
        ("America/New_York", "2022-11-06"),
        ("Atlantic/Azores", "2022-03-26"),  # midnight is skipped
        ("Atlantic/Azores", "2022-10-29"),  # comes twice
        ("America/Havana", "2022-11-05"),
        ("America/Toronto", "1988-04-02"),
        ("America/St_Johns", "1988-04-02"),  # a minute past it two hours are skipped
        ("America/St_Johns", "2006-10-28"),  # and the hour before it comes twice
        ("Pacific/Apia", "2011-12-29"),
        ("Australia/Lord_Howe", "2022-04-02"),
    ],
)
def test_the_next_day_begins_at_the_first_moment_that_is_its(zone: str, day: str) -> None:
    noon = clock.minute(f"{day}T12:00", zone)
    until = day_at(noon, zone).until
    days = [clock.day(moment, zone) for moment in range(noon, until + 720)]
    following = day_after(day, zone)
    assert set(days[: until - noon]) == {day}
    assert clock.day(until, zone) == following


def test_a_persons_days_are_those_on_which_something_begins() -> None:
    plan = scene.plan(
        session("a", "09:00", "22:00"),
        session("b", "10:00", "11:00"),
        session("c", "23:00", "2022-05-18T02:00"),
        session("d", "2022-05-19T00:00", "2022-05-19T01:00"),
        *(slot(one, one) for one in "abcd"),
    )
    tuesday, thursday = days_of(plan, "ana")
    assert (tuesday.day, tuesday.start, tuesday.end) == (scene.DAY, at("09:00"), at("2022-05-18T02:00"))
    assert (thursday.day, thursday.start, thursday.end) == (
        "2022-05-19",
        at("2022-05-19T00:00"),
        at("2022-05-19T01:00"),
    )
    assert [one.slot_id for one in engagements_on(plan, "ana", tuesday)] == ["a", "b", "c"]
    assert [one.slot_id for one in ends_of(plan, "ana", tuesday)] == ["a", "c"]
    assert days_of(plan, "ben") == ()


def test_an_hour_that_comes_twice_after_midnight_has_struck_is_still_of_its_day() -> None:
    """St. John's, 29 October 2006: at 00:01 the clocks went back to 23:01."""
    zone = "America/St_Johns"
    again = clock.minute("2006-10-29T00:01", zone) - 30
    assert clock.wall(again, zone) == "2006-10-28T23:31"
    assert (day_at(again, zone).day, day_at(again, zone).until) == ("2006-10-28", again + 29)
