"""The sheet: what stands on it and where, whole days, long texts, hostile ones."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from planner.itinerary.compose import compose
from planner.itinerary.entries import entries_of, marks
from planner.paper.flow import Flow
from planner.paper.sheet import Setting, Sheet, draw
from planner.plan.clock import shift_wall
from planner.plan.plan import Plan
from planner.plan.records import Leg, Room, Session, Slot, Venue
from planner.wording.people import person_function
from tests.itinerary.small_plan import AFTERNOON, AWA, BEN, FAY, HEARING, PANEL, plan, slot
from tests.paper import golden
from tests.paper.reading import outside


def sheet(whole: Plan, person: str, lang: str = "en", paper: str = "a4") -> Sheet:
    return draw(compose(whole, person), Flow(), Setting(lang, paper, "2022-05-13T17:55"))


def lines(of: Sheet) -> list[str]:
    return [text.rstrip() for page in of.pages for _, _, _, text in page.written]


def full_days(count: int, note: str = "", a_day: int = 12) -> Plan:
    """Fay with so many sessions, so many a day."""
    starts = [shift_wall(f"2022-05-{16 + n // a_day}T08:00", n % a_day * 40) for n in range(count)]
    sessions = [
        replace(HEARING, id=f"x{n:03d}", title=f"Session {n}", start=start, end=shift_wall(start, 30), gather_at=None,
                notes=note)
        for n, start in enumerate(starts)
    ]  # fmt: skip
    return plan(*sessions, *(slot(f"y{n:03d}", one, FAY) for n, one in enumerate(sessions)))


@pytest.mark.parametrize(("name", "made"), [pytest.param(*one, id=one[0]) for one in golden.sheets()])
def test_a_sheet_is_as_it_was_approved(name: str, made: Sheet) -> None:
    assert golden.text_of(made) == (golden.FOLDER / f"{name}.txt").read_text("utf-8")
    assert [outside(page) for page in made.pages] == [[] for _ in made.pages]


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_where_when_until_when_and_as_what(lang: str, paper: str) -> None:
    said = lines(sheet(plan(), "awa", lang, paper))
    assert {"15:00", "–18:00"} <= set(said)
    assert any("Madame Aïssatou Ndour" in line for line in said)
    badge = {"en": "SPEAKS · 2 min · 7th of 14", "es": "INTERVIENE · 2 min · 7.º de 14",
             "fr": "PREND LA PAROLE · 2 min · 7e sur 14"}  # fmt: skip
    assert badge[lang] in said


def test_all_in_one_line_of_the_way_in_order_of_time() -> None:
    said = lines(sheet(plan(), "awa"))
    assert "8 min on foot + 15 min to get in · gather 09:20, lobby · leave at 09:25 · seated by 09:50" in said


def test_every_page_has_its_foot_and_the_last_one_the_legend() -> None:
    made = sheet(full_days(36), "fay")
    feet = [[text for _, _, _, text in page.written if "page " in text] for page in made.pages]
    many = len(made.pages)
    assert many > 3
    assert feet == [[f"Fay Ling · page {n} of {many}"] for n in range(1, many + 1)]
    assert ["you attend" in [one[3] for one in page.written] for page in made.pages] == [False] * (many - 1) + [True]


def test_forty_entries_a_day_are_all_there_in_order_and_on_the_paper() -> None:
    made = sheet(full_days(40), "fay")
    titles = [line for line in lines(made) if line.startswith("Session ")]
    assert titles == [f"Session {n}" for n in range(40)]
    assert [outside(page) for page in made.pages] == [[] for _ in made.pages]


def heads(made: Sheet) -> list[tuple[int, str]]:
    return [
        (number, text) for number, page in enumerate(made.pages, 1) for _, _, _, text in page.written if " May" in text
        and text.split(" ")[0].endswith("day") and "Arrives" not in text
    ]  # fmt: skip


def test_a_day_that_fits_on_a_page_is_not_split() -> None:
    assert heads(sheet(plan(), "awa")) == [(1, "Monday 16 May"), (2, "Tuesday 17 May"), (2, "Wednesday 18 May")]
    assert heads(sheet(full_days(18, a_day=6), "fay")) == [
        (1, "Monday 16 May"),
        (2, "Tuesday 17 May"),
        (3, "Wednesday 18 May"),
    ]


def test_a_split_day_repeats_its_head() -> None:
    assert heads(sheet(full_days(22, a_day=22), "fay"))[:3] == [
        (1, "Monday 16 May"),
        (2, "Monday 16 May (continued)"),
        (3, "Monday 16 May (continued)"),
    ]


def test_a_stop_and_its_way_are_on_one_page() -> None:
    for page in sheet(full_days(40), "fay").pages:
        titles = sum(text.startswith("Session ") for _, _, _, text in page.written)
        places = sum("Trusteeship" in text for _, _, _, text in page.written)
        assert titles == places


def test_a_note_of_any_length_flows_over_pages_and_nothing_is_lost() -> None:
    words = [f"word{n}" for n in range(12_000)]
    made = sheet(full_days(1, " ".join(words)), "fay")
    assert [word for line in lines(made) for word in line.split(" ") if word.startswith("word")] == words
    assert [outside(page) for page in made.pages] == [[] for _ in made.pages]


def test_somebody_with_nothing_gets_a_sheet_that_says_so() -> None:
    made = sheet(plan(), "fay", "fr")
    assert "Rien n’est encore prévu pour vous." in lines(made)
    assert len(made.pages) == 1


def test_a_free_day_says_so() -> None:
    said = lines(sheet(plan(without=["s-awa-panel"]), "awa", "es"))
    assert said[said.index("Martes, 17 de mayo") + 1] == "Nada previsto"


def test_past_midnight_and_the_next_day_are_told_under_the_time() -> None:
    said = lines(sheet(plan(), "awa"))
    assert said[said.index("–01:00") + 1] == "+1 day"
    assert said[said.index("–05:50") + 1] == "+1 day, Dakar"
    assert "Arrives Thursday 19 May at 05:50, Dakar time. 9 h 10 min on the way." in said


def test_a_clock_of_twelve_hours() -> None:
    said = lines(sheet(plan(), "ben"))
    assert said[said.index("10:00") : said.index("10:00") + 3] == ["10:00", "am", "–1:00 pm"]
    assert said[said.index("3:00") : said.index("3:00") + 3] == ["3:00", "pm", "–6:00"]


def test_another_zone_is_named_under_its_time() -> None:
    away = Venue(id="ford", name="Ford Foundation", zone="Europe/Madrid")
    said = lines(sheet(plan(away), "awa"))
    assert "Madrid" in said


def test_a_long_name_wraps_and_a_long_word_is_cut() -> None:
    long = replace(AWA, given="Maria " * 12, family="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3)
    made = sheet(plan(long), "awa")
    assert [outside(page) for page in made.pages] == [[] for _ in made.pages]


HOSTILE = (
    "<b>Ann</b><img src='file:///etc/passwd'/> </para>",
    "%s %d {0} {boom} \\ ( ) [ ] < > /Name",
    "=HYPERLINK(1)\t\x00\x1b[0m\u202e\ud800 end",
    "مرحبا (B2) שלום " * 10,
    "\u0301" * 500,
    "x" * 500,
)


def fields_with(text: str) -> Iterator[object]:
    yield replace(AWA, given=text, function=text, city=text, honorific=text, functions={"en": text})
    yield replace(AFTERNOON, title=text, dress=text, bring=text, photos=text, contact=text, notes=text)
    yield Room(id="council", venue_id="un", name=text, floor=text)
    yield Venue(id="un", name=text, address=text, access_minutes=15)
    yield slot("s-awa-afternoon", AFTERNOON, AWA, "floor", order=7, topic=text, seat=text, notes=text)
    yield Leg(id="l-out", person_id="awa", direction="departure", carrier=text, number=text, from_place=text,
              from_zone="America/New_York", departs="2022-05-18T16:40", to_place=text, to_zone="Africa/Dakar",
              arrives="2022-05-19T05:50", terminal=text, seat=text, booking=text, notes=text)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_in_every_field_stay_text_on_the_page(text: str) -> None:
    made = sheet(plan(*fields_with(text)), "awa")  # type: ignore[arg-type]
    assert [outside(page) for page in made.pages] == [[] for _ in made.pages]
    if text.startswith("<b>"):
        assert sum("<b>Ann</b>" in line for line in lines(made)) > 10


def test_an_open_session_carries_a_question_mark_and_says_that_it_is_not_sure() -> None:
    said = lines(sheet(plan(), "awa"))
    at = said.index("The Lampedusa Charter?")
    assert "Not confirmed yet." in said[at : at + 5]


def test_a_moderator_an_interpreter_and_a_companion_have_their_badges() -> None:
    badges = {"Moderates", "Interprets", "Accompanies"}
    assert badges & set(lines(sheet(plan(), "cem"))) == {"Interprets", "Accompanies"}
    assert badges & set(lines(sheet(plan(), "ben"))) == {"Moderates"}


def test_many_others_are_counted() -> None:
    crowd = [replace(FAY, id=f"p{n}", given=f"P{n}") for n in range(9)]
    whole = plan(*crowd, *(slot(f"z{n}", PANEL, one) for n, one in enumerate(crowd)))
    assert any(line.endswith("and 5 more of us.") for line in lines(sheet(whole, "awa")))


def test_an_unknown_place_is_said() -> None:
    nowhere = Session(id="panel", title="Panel", start="2022-05-17T13:15", end="2022-05-17T14:15")
    held = Slot(id="s-awa-panel", session_id="panel", person_id="awa", reply="confirmed")
    assert "Place not known yet" in lines(sheet(plan(nowhere, held), "awa"))
    assert BEN.hours == 12


def test_lines_for_notes_fill_the_rest_of_each_page() -> None:
    bare, ruled = sheet(plan(), "awa"), sheet(plan(replace(AWA, note_lines=True)), "awa")
    assert lines(bare) == lines(ruled)
    assert [len(one.code) - len(other.code) > 5 for one, other in zip(ruled.pages, bare.pages, strict=True)][-1]


def test_another_place_in_the_list_says_which_it_was() -> None:
    copy = entries_of(compose(plan(), "awa"))
    now = compose(plan(slot("s-awa-afternoon", AFTERNOON, AWA, "floor", order=9, minutes=3, topic="x")), "awa")
    made = draw(now, Flow(), Setting("en", marks=marks(now, copy), since=(1, "2022-05-13T18:00")))
    said = lines(made)
    assert "What changed since your release 1 (13 May, 18:00)" in said
    assert said.count("NEW ORDER") == 2
    assert "was: 7th, 2 min" in said


@pytest.mark.parametrize(("end", "tag"), [("17:30", "SHORTER"), ("18:30", "LONGER")])
def test_what_only_ends_at_another_time_says_until_when_it_was(end: str, tag: str) -> None:
    copy = entries_of(compose(plan(), "awa"))
    now = compose(plan(replace(AFTERNOON, end=f"2022-05-16T{end}")), "awa")
    said = lines(draw(now, Flow(), Setting("en", marks=marks(now, copy), since=(1, "2022-05-13T18:00"))))
    assert said.count(tag) == 2
    assert "was: until 18:00" in said


def test_a_journey_without_a_number_that_fell_away_is_named_by_where_it_led() -> None:
    leg = Leg(id="x", person_id="fay", direction="departure", mode="car", from_place="New York", to_place="Newark",
              from_zone="America/New_York", to_zone="America/New_York", departs="2022-05-18T10:00",
              arrives="2022-05-18T11:00")  # fmt: skip
    copy = entries_of(compose(plan(leg), "fay"))
    now = compose(plan(), "fay")
    said = lines(draw(now, Flow(), Setting("en", marks=marks(now, copy), since=(1, "2022-05-13T18:00"))))
    assert said.count("REMOVED") == 2
    assert said.count("New York → Newark") == 2


@pytest.mark.parametrize(
    ("function", "city", "said"),
    [
        ("Deputy Mayor of Dakar", "Dakar", "Deputy Mayor of Dakar, Senegal"),
        ("Mayor of Tripoli", "Tripoli (Lebanon)", "Mayor of Tripoli, Senegal"),
        ("Mayor", "Dakar", "Mayor, Dakar, Senegal"),
        ("", "", "Senegal"),
    ],
)
def test_function_city_and_country_are_said_once(function: str, city: str, said: str) -> None:
    assert person_function(replace(AWA, function=function, functions={}, city=city), "en") == said
