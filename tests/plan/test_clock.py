"""Wall times and moments: every change of clocks counts, nothing is guessed (R13)."""

import random
import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import pytz
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.plan import clock

NEW_YORK = "America/New_York"
STRANGE = (
    (NEW_YORK, "2022-03-13"),
    (NEW_YORK, "2022-11-06"),
    ("Australia/Lord_Howe", "2022-10-02"),
    ("Australia/Lord_Howe", "2022-04-03"),
    ("Pacific/Apia", "2011-12-30"),
    ("Asia/Tokyo", "2022-05-17"),
)


def test_a_wall_time_is_a_moment_of_its_zone() -> None:
    assert clock.minute("2022-05-17T10:00", NEW_YORK) == clock.minute("2022-05-17T14:00", "UTC")


def test_summer_time_counts() -> None:
    winter = clock.minute("2022-03-13T00:00", NEW_YORK)
    assert clock.minute("2022-03-14T00:00", NEW_YORK) - winter == 23 * 60


def test_a_skipped_time_is_named_with_the_two_nearest() -> None:
    settled = clock.settle("2022-03-13T02:30", NEW_YORK)
    assert settled.state == "skipped"
    assert [clock.wall(moment, NEW_YORK) for moment in settled.choices] == ["2022-03-13T01:59", "2022-03-13T03:00"]


def test_a_skipped_time_has_the_offset_before_the_jump() -> None:
    assert clock.wall(clock.minute("2022-03-13T02:30", NEW_YORK), NEW_YORK) == "2022-03-13T03:30"


def test_a_time_that_comes_twice_is_the_first() -> None:
    settled = clock.settle("2022-11-06T01:30", NEW_YORK)
    assert settled.state == "ambiguous"
    assert settled.choices[1] - settled.choices[0] == 60
    assert clock.minute("2022-11-06T01:30", NEW_YORK) == settled.choices[0]


@given(st.sampled_from(STRANGE), st.integers(-2 * 1440, 2 * 1440))
def test_the_state_of_a_wall_time_is_that_which_the_tables_settle(strange: tuple[str, str], minutes: int) -> None:
    zone, day = strange
    wall = clock.shift_wall(f"{day}T00:00", minutes)
    assert clock.state_of(wall, zone) == clock.settle(wall, zone).state


def test_of_a_day_without_changes_the_tables_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "settle", None)
    assert [clock.state_of(f"2022-05-{day}T10:07", NEW_YORK) for day in range(16, 21)] == ["ok"] * 5


def test_a_day_that_never_was() -> None:
    settled = clock.settle("2011-12-30T10:00", "Pacific/Apia")
    assert settled.state == "skipped"
    assert [clock.wall(m, "Pacific/Apia") for m in settled.choices] == ["2011-12-29T23:59", "2011-12-31T00:00"]


def changes_of(zone: str) -> list[datetime]:
    """The local times around every change of a zone's clocks from 2022 to 2030."""
    table = pytz.timezone(zone)
    changes = getattr(table, "_utc_transition_times", [])
    times = []
    for moment in changes:
        if datetime(2022, 1, 1) <= moment < datetime(2030, 1, 1):  # noqa: DTZ001 - the table's are naive UTC
            local = pytz.utc.localize(moment).astimezone(table).replace(tzinfo=None)
            times += [local + timedelta(minutes=shift) for shift in (-91, -61, -31, -30, -1, 0, 1, 29, 31, 59, 61)]
    return times


def test_tens_of_thousands_of_wall_times_in_every_zone_are_what_the_tables_say() -> None:
    chance = random.Random(1)  # noqa: S311 - a sample, no secret
    wrong, tried = [], 0
    for zone in pytz.all_timezones:
        table = pytz.timezone(zone)
        spread = [datetime(2022, 1, 1) + timedelta(minutes=chance.randrange(8 * 525_600)) for _ in range(40)]  # noqa: DTZ001
        for naive in [one.replace(second=0) for one in changes_of(zone) + spread]:
            tried += 1
            wall = naive.isoformat(timespec="minutes")
            try:
                expected = {int(table.localize(naive, is_dst=None).timestamp()) // 60}
            except pytz.AmbiguousTimeError:
                expected = {min(int(table.localize(naive, is_dst=dst).timestamp()) // 60 for dst in (True, False))}
            except pytz.NonExistentTimeError:
                expected = {int(table.localize(naive, is_dst=dst).timestamp()) // 60 for dst in (True, False)}
            if clock.minute(wall, zone) not in expected:
                wrong.append((zone, wall))
    assert wrong == []
    assert tried > 38_000


@given(st.sampled_from(pytz.common_timezones), st.integers(27_000_000, 31_500_000))
def test_a_moment_shown_and_read_again_is_the_same_or_the_first_of_two(zone: str, moment: int) -> None:
    wall = clock.wall(moment, zone)
    settled = clock.settle(wall, zone)
    assert settled.state != "skipped"
    assert moment in settled.choices
    assert clock.minute(wall, zone) == settled.choices[0]
    assert clock.day(moment, zone) == wall[:10]


def test_nothing_but_the_clock_speaks_with_the_zone_tables() -> None:
    root = Path(clock.__file__).parents[1]
    wrong = [
        path.name
        for path in root.rglob("*.py")
        if re.search(r"import pytz|from pytz|zoneinfo|tzinfo\s*=", path.read_text("utf-8")) and path.name != "clock.py"
    ]
    assert wrong == []
    assert "tzinfo=" not in Path(clock.__file__).read_text("utf-8")


@pytest.mark.parametrize("text", ["2022-02-30T10:00", "2022-05-17T24:00", "2022-05-17 10:00", "2022-5-17T10:00", ""])
def test_what_is_no_wall_time(text: str) -> None:
    assert not clock.is_wall(text)


def test_days() -> None:
    assert clock.shift_day("2022-02-28", 1) == "2022-03-01"
    assert clock.days_between("2022-05-20", "2022-05-13T23:00") == -7
    assert clock.shift_wall("2022-05-17T23:30", 45) == "2022-05-18T00:15"
    assert clock.minute_of_instant("2022-05-13T13:00:00Z") == clock.minute("2022-05-13T09:00", NEW_YORK)
    assert clock.instant_of_minute(clock.minute("2022-05-13T09:00", NEW_YORK)) == "2022-05-13T13:00:00Z"


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati", "UTC"])
@pytest.mark.parametrize("wall", ["0001-01-01T12:00", "9999-12-31T12:00"])
def test_the_calendar_can_be_asked_up_to_its_ends(wall: str, zone: str) -> None:
    assert clock.wall(clock.minute(wall, zone), zone) == wall


def test_the_calendar_ends_and_says_so() -> None:
    with pytest.raises(PlannerError, match="calendar ends"):
        clock.shift_day("2022-05-17", 3_000_000)
    with pytest.raises(PlannerError, match="calendar ends"):
        clock.shift_wall("0001-01-01T00:00", -1)
    for wall in ("9999-12-31T23:59", "0001-01-01T00:00"):
        for zone in ("America/New_York", "Pacific/Auckland"):
            assert clock.settle(wall, zone) == clock.Settled("ok", (clock.minute(wall, zone),))
