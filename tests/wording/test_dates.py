"""Days, hours and numbers in the reader's language."""

import pytest

from planner.wording import dates

DAY = "2022-05-17"


@pytest.mark.parametrize(
    ("lang", "head", "within", "brief", "full"),
    [
        ("en", "Tuesday 17 May", "Tuesday 17 May", "Tue 17", "17 May 2022"),
        ("es", "Martes, 17 de mayo", "martes 17 de mayo", "Mar 17", "17 de mayo de 2022"),
        ("fr", "Mardi 17 mai", "mardi 17 mai", "Mar. 17", "17 mai 2022"),
        ("ru", "Вторник, 17 мая", "вторник, 17 мая", "Вт 17", "17 мая 2022\u202fг."),
        ("ar", "الثلاثاء، 17 أيار/مايو", "الثلاثاء، 17 أيار/مايو", "الثلاثاء 17", "17 أيار/مايو 2022"),
        ("zh", "5月17日星期二", "5月17日星期二", "周二 17", "2022年5月17日"),
    ],
)
def test_a_day(lang: str, head: str, within: str, brief: str, full: str) -> None:
    assert dates.day_long(DAY, lang) == head
    assert dates.day_within(DAY, lang) == within
    assert dates.day_brief(DAY, lang) == brief
    assert dates.date_long(DAY, lang) == full


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ("16–20 May 2022", "17 May")),
        ("es", ("16–20 de mayo de 2022", "17 de mayo")),
        ("fr", ("16–20 mai 2022", "17 mai")),
        ("ar", ("16–20 أيار/مايو 2022", "17 أيار/مايو")),
        ("ru", ("16–20 мая 2022\u202fг.", "17 мая")),
        ("zh", ("2022年5月16日至20日", "5月17日")),
    ],
)
def test_a_range(lang: str, said: tuple[str, str]) -> None:
    assert (dates.range_("2022-05-16", "2022-05-20", lang), dates.range_(DAY, DAY, lang, year=False)) == said


def test_hours_as_the_reader_is_used_to() -> None:
    assert [dates.time("2022-05-17T00:05", "en", hours) for hours in (24, 12)] == ["00:05", "12:05 am"]
    assert dates.time("12:00", "en", 12) == "12:00 pm"
    assert dates.time("13:30", "es", 12) == "1:30 p.\u202fm."
    assert dates.times("13:30", "14:00", "en", 12) == "1:30–2:00 pm"
    assert dates.times("11:30", "13:00", "en", 12) == "11:30 am–1:00 pm"
    assert dates.times("11:30", "13:00", "fr") == "11:30–13:00"


def test_the_zone_against_home_in_words() -> None:
    assert [dates.zone_against_home(-360, lang) for lang in ("en", "es", "fr")] == [
        "6 h behind", "6 h menos", "6 h de moins",
    ]  # fmt: skip
    assert dates.zone_against_home(330, "en") == "5 h 30 min ahead"
    assert dates.zone_against_home(0, "fr") == "La même heure qu’à domicile"


def test_an_end_on_another_day() -> None:
    assert dates.later_day("2022-05-17T22:00", "2022-05-18T01:00", "es") == "+1 día"
    assert dates.later_day("2022-05-17T22:00", "2022-05-19T01:00", "en") == "+2 days"
    assert dates.later_day("2022-05-17T22:00", "2022-05-17T23:00", "en") == ""
    assert dates.later_day("2022-05-17T01:00", "2022-05-16T23:00", "en") == "−1 day"


def test_a_place_in_a_list() -> None:
    assert [dates.ordinal(n, "en") for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
    ]  # fmt: skip
    assert [dates.ordinal(n, "fr") for n in (1, 2)] == ["1er", "2e"]
    assert [dates.ordinal(4, lang) for lang in ("es", "ar", "ru", "zh")] == ["4.º", "رقم 4", "4-й", "第4位"]


def test_things_in_a_row() -> None:
    assert [dates.listed(["A", "B", "C"], lang) for lang in ("en", "es", "fr")] == [
        "A, B and C",
        "A, B y C",
        "A, B et C",
    ]
    assert dates.listed([], "en") == ""
