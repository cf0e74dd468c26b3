"""Days and times as people write them, in three languages; what says nothing certain says nothing."""

from datetime import date, time, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange import when
from planner.exchange.when import Calendar
from planner.plan import clock

FORUM = Calendar("2022-05-16", "2022-05-20")

SEVENTEENTH = [
    "2022-05-17",
    "2022/05/17",
    "20220517",
    "17/05/2022",
    "17.05.2022",
    "17-5-22",
    "17-May-22",
    "5/17/2022",
    "17 May",
    "May 17",
    "17th May 2022",
    "May 17th, 2022",
    "Tuesday 17 May",
    "Tue 17/5",
    "Tuesday",
    "martes",
    "martes, 17 de mayo de 2022",
    "17 de mayo",
    "mardi 17 mai",
    "mar. 17 mai",
    "le 17 mai 2022",
    "mar 17 may",
    "44698",
    "2022-05-17T00:00",
]
NO_DAY = [
    "",
    "soon",
    "31/02/2022",
    "9.30",
    "10-12",
    "10:00",
    "17 Foo",
    "Sunday",
    "32 May",
    "May",
    "1234567",
    "17 May 10 June",
]


@pytest.mark.parametrize("text", SEVENTEENTH)
def test_the_seventeenth_of_may(text: str) -> None:
    assert FORUM.moment(text)[0] == "2022-05-17"


@pytest.mark.parametrize("text", NO_DAY)
def test_no_day(text: str) -> None:
    assert FORUM.day(text) is None


TIMES = {
    "10:00": "10:00",
    "10h30": "10:30",
    "10 h 30": "10:30",
    "9.30": "09:30",
    "10h": "10:00",
    "10 h": "10:00",
    "3 pm": "15:00",
    "3:30 p.m.": "15:30",
    "12 am": "00:00",
    "12 pm": "12:00",
    "12:15 a.m.": "00:15",
    "24:00": "00:00",
    "0930": "09:30",
    "9": "09:00",
    "noon": "12:00",
    "midi": "12:00",
    "mediodía": "12:00",
    "minuit": "00:00",
    "10:00:00": "10:00",
    "0.5": "12:00",
    "0.4166666666666667": "10:00",
    "15:00 h": "15:00",
    "25:00": None,
    "10:60": None,
    "13 pm": None,
    "soon": None,
    "": None,
    "10:5": None,
    "12345": None,
    "-1": None,
}


@pytest.mark.parametrize("text", TIMES)
def test_a_time(text: str) -> None:
    assert when.time(text) == TIMES[text]


RANGES = {
    "10:00-13:00": ("10:00", "13:00"),
    "10h30 – 12h": ("10:30", "12:00"),
    "de 10h à 12h30": ("10:00", "12:30"),
    "de las 10:00 a las 11:30": ("10:00", "11:30"),
    "from 9.00 to 9.45": ("09:00", "09:45"),
    "3-4 pm": ("15:00", "16:00"),
    "11-1 pm": ("11:00", "13:00"),
    "10:00": ("10:00", None),
    "10:00-": None,
    "10-11-12": None,
    "x-y": None,
}


@pytest.mark.parametrize("text", RANGES)
def test_a_range(text: str) -> None:
    assert when.times(text) == RANGES[text]


MINUTES = {"90": 90, "01:30": 90, "1h30": 90, "45 min": 45, "2 hours": 120, "1.5 h": 90, "5'": 5, "x": None, "-5": None}


@pytest.mark.parametrize("text", MINUTES)
def test_a_duration(text: str) -> None:
    assert when.minutes(text) == MINUTES[text]


def test_a_day_and_a_time_in_one_cell() -> None:
    texts = [
        "2022-05-17 10:00:00",
        "17/05/2022 10h00",
        "17 May 2022, 10:00",
        "Tuesday 17 May at 10 am",
        "mardi 17 mai 10h",
    ]
    assert [(day, when.time(rest)) for day, rest in map(FORUM.moment, texts)] == [("2022-05-17", "10:00")] * len(texts)


def test_a_column_tells_whether_the_month_comes_first() -> None:
    assert FORUM.for_column(["5/6/2022", "5/17/2022"]).day("5/6/2022") == "2022-05-06"
    assert FORUM.for_column(["5/6/2022", "17/5/2022"]).day("5/6/2022") == "2022-06-05"
    assert Calendar("2022-06-04", "2022-06-07").for_column(["6/5/2022"]).day("6/5/2022") == "2022-06-05"
    assert Calendar("2022-06-04", "2022-06-07").for_column(["5/6/2022"]).day("5/6/2022") == "2022-06-05"


@given(
    st.dates(date(2000, 1, 1), date(2079, 12, 31)),
    st.sampled_from(["en", "es", "fr"]),
    st.sampled_from(["full", "long", "medium"]),
)
def test_every_day_as_three_languages_write_it_is_read_back(day: date, lang: str, length: str) -> None:
    assert FORUM.day(format_date(day, length, lang)) == day.isoformat()


@given(st.integers(-180, 180), st.sampled_from(["d MMMM", "EEEE d MMMM", "d/M"]), st.sampled_from(["en", "es", "fr"]))
def test_a_day_without_a_year_is_the_one_nearest_to_the_forum(days: int, pattern: str, lang: str) -> None:
    day = date(2022, 5, 16) + timedelta(days=days)
    assert FORUM.day(format_date(day, pattern, lang)) == day.isoformat()


@given(st.times())
def test_every_time_of_day_is_read_back(moment: time) -> None:
    wanted = f"{moment:%H:%M}"
    written = [
        f"{moment:%H:%M}",
        f"{moment:%Hh%M}",
        f"{moment:%H.%M}",
        f"{moment:%I:%M %p}",
        f"{moment:%H:%M:%S}",
        f"{moment:%H%M}",
    ]
    assert [when.time(one) for one in written] == [wanted] * 6


@given(st.text(max_size=30))
def test_any_text_is_read_or_it_is_not(text: str) -> None:
    day, rest = FORUM.moment(text)
    assert day is None or clock.is_day(day)
    assert all(one is None or clock.is_wall(f"2022-05-17T{one}") for one in when.times(rest) or ())
    assert (when.minutes(text) or 0) >= 0
