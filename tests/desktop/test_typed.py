import pytest

from planner.desktop.widgets.typed import TYPED, Beside, Refused
from planner.plan.fields import field


def beside(kind: str, name: str, old: object = None, start: str = "", lang: str = "en") -> Beside:
    return Beside(field(kind, name), old, start, "2022-05-16", "2022-05-20", lang)


def read(text: str, near: Beside) -> object:
    return TYPED[near.field.shape][0](text, near)


@pytest.mark.parametrize(
    ("text", "time"),
    [("930", "09:30"), ("9.30", "09:30"), ("9:30", "09:30"), ("9", "09:00"), ("1415", "14:15"), ("2:05 pm", "14:05"),
     ("12am", "00:00"), ("18h30", "18:30"), ("00:00", "00:00")],
)  # fmt: skip
def test_times_are_read_as_people_write_them(text: str, time: str) -> None:
    assert read(text, beside("plan", "meal_from")) == time


@pytest.mark.parametrize("text", ["25", "9:75", "noon", "", "-3", "99999"])
def test_no_time_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read(text, beside("plan", "meal_from"))


@pytest.mark.parametrize(
    ("text", "day"),
    [("18", "2022-05-18"), ("18 May", "2022-05-18"), ("18/5", "2022-05-18"), ("18.5.", "2022-05-18"),
     ("Wed", "2022-05-18"), ("Wed 18 May", "2022-05-18"), ("2022-06-01", "2022-06-01"), ("1 June 2023", "2023-06-01")],
)  # fmt: skip
def test_days_are_read_near_the_forum(text: str, day: str) -> None:
    assert read(text, beside("stay", "check_in", "2022-05-16")) == day


def test_days_are_read_in_the_windows_language() -> None:
    assert read("18 de mayo", beside("stay", "check_in", lang="es")) == "2022-05-18"
    assert read("mercredi", beside("stay", "check_in", lang="fr")) == "2022-05-18"


@pytest.mark.parametrize("text", ["31 February", "someday", "18 Maybember"])
def test_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read(text, beside("stay", "check_in", "2022-05-16"))


@pytest.mark.parametrize(
    ("text", "wall"),
    [("930", "2022-05-17T09:30"), ("Wed 18 May, 13:15", "2022-05-18T13:15"), ("18 1315", "2022-05-18T13:15"),
     ("2022-05-19 08:00", "2022-05-19T08:00"), ("2022-05-19T08:00", "2022-05-19T08:00"),
     ("wed 2:05 pm", "2022-05-18T14:05")],
)  # fmt: skip
def test_a_wall_time_keeps_its_day_unless_one_is_said(text: str, wall: str) -> None:
    assert read(text, beside("session", "start", "2022-05-17T10:00")) == wall


def test_plus_minutes_count_from_the_start() -> None:
    assert read("+45", beside("session", "end", "2022-05-17T11:00", "2022-05-17T10:00")) == "2022-05-17T10:45"
    assert read("+15", beside("session", "start", "2022-05-17T10:00", "2022-05-17T10:00")) == "2022-05-17T10:15"
    assert read("-5", beside("session", "start", "2022-05-17T00:00", "2022-05-17T00:00")) == "2022-05-16T23:55"


def test_an_empty_optional_time_is_none() -> None:
    assert read(" ", beside("slot", "start", "2022-05-17T10:00")) is None
    with pytest.raises(Refused):
        read(" ", beside("session", "start", "2022-05-17T10:00"))


@pytest.mark.parametrize(
    "case",
    [("session", "start", "2022-05-17T10:00"), ("stay", "check_in", "2022-05-17"),
     ("session", "languages", ("en", "es")),
     ("person", "country", "SN"), ("person", "sheet_language", "fr"), ("session", "objectives", (7, 15)),
     ("session", "hosts", ("UCLG", "IOM")), ("plan", "zone", "America/New_York"), ("session", "seats", 12)],
    ids=str,
)  # fmt: skip
@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_what_is_shown_is_read_back(case: tuple[str, str, object], lang: str) -> None:
    kind, name, value = case
    near = beside(kind, name, value, lang=lang)
    read_value, show = TYPED[near.field.shape]
    assert read_value(show(value, near), near) == value


def test_places_and_tongues_by_name() -> None:
    assert read("new york", beside("plan", "zone")) == "America/New_York"
    assert read("Senegal", beside("person", "country")) == "SN"
    assert read("español", beside("person", "sheet_language", lang="es")) == "es"
    assert read("en, French; wo", beside("person", "languages")) == ("en", "fr", "wo")


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [("session", "seats", "many"), ("plan", "slip_percent", "101"), ("person", "family", " "),
     ("person", "country", "Atlantis"),
     ("plan", "zone", "Moon"), ("person", "languages", "zzz"), ("person", "city", "x" * 501)],
)  # fmt: skip
def test_what_cannot_be_is_refused(kind: str, name: str, text: str) -> None:
    with pytest.raises(Refused):
        read(text, beside(kind, name))
