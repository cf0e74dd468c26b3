"""The person x day grid: what stands in a square, which paper, that it flows on with its heads and loses nothing."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.itinerary.lists.grid import Entry, Square, grid
from planner.jobs import cards, sample
from planner.jobs.asked import Asked
from planner.jobs.lists import made as made_list
from planner.jobs.lists import named
from planner.paper.flow import Flow
from planner.paper.grid import A3
from planner.paper.page import A4, Page
from planner.paper.sheet import Sheet
from planner.plan.clock import minute
from planner.plan.plan import Plan
from planner.plan.records import Absence, Leg, Person, Session
from tests.itinerary.small_plan import AFTERNOON, AWA, FAY, PARTY, plan, slot
from tests.paper import golden
from tests.paper.reading import outside

GOLDEN = Path(__file__).parent / "golden"
SIX = ("ar", "en", "es", "fr", "ru", "zh")
NOW = minute("2022-05-16T06:40", "America/New_York")


def pages(of: Plan, lang: str = "en", paper: str = "") -> list[Page]:
    return list(cards.grid(Asked(plan=of, lang=lang, now=NOW, paper=paper), Flow()))


def text_of(made: list[Page]) -> str:
    return golden.text_of(Sheet(tuple(made), "", "en"))


def said(made: list[Page]) -> list[str]:
    return [text.strip() for page in made for *_, text in page.written]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_grid_reads_as_it_was_approved(lang: str) -> None:
    made = pages(plan(), lang)
    assert text_of(made) == (GOLDEN / f"grid-{lang}.txt").read_text("utf-8")
    assert [outside(page) for page in made] == [[]]


def test_a_square_has_ones_own_hour_and_sign_and_tells_who_is_not_there() -> None:
    leaves = Leg(id="l-fay", person_id="fay", direction="departure", number="BR 31", from_place="JFK",
                 from_zone="America/New_York", departs="2022-05-17T21:30", to_place="Taipei", to_zone="Asia/Taipei",
                 arrives="2022-05-19T05:00")  # fmt: skip
    away = Absence(id="away", person_id="fay", start="2022-05-16T00:00", end="2022-05-17T00:00")
    of = grid(plan(leaves, away, slot("s-fay-x", PARTY, FAY, "attendee")), "en")
    assert of.days == ("2022-05-16", "2022-05-17", "2022-05-18")
    squares = {row.person.id: row.squares for row in of.rows}
    assert squares["fay"][1:] == (
        Square((Entry("travel", "2022-05-17T21:30", "BR 31 JFK – Taipei"),)),
        Square((), away=True),
    )
    assert squares["fay"][0].away
    afternoon = [one for one in squares["awa"][0].entries if one.what == "Hearing, afternoon"]
    assert afternoon == [Entry("speaks", "2022-05-16T15:12", "Hearing, afternoon")]
    assert "eve" not in squares


def test_a_delegation_of_sixty_is_on_one_page() -> None:
    (page,) = pages(Plan.of(sample.records()))
    assert (page.width, page.height) == A3
    chosen = pages(Plan.of(sample.records()), paper="a4")
    assert len(chosen) > 1
    assert {(one.width, one.height) for one in chosen} == {(A4[1], A4[0])}


@pytest.mark.parametrize("lang", SIX)
def test_what_does_not_fit_flows_on_with_its_heads_and_nothing_is_lost(lang: str) -> None:
    people = [Person(id=f"p{n:03d}", given="Fatou", family=f"Family{n:03d}") for n in range(200)]
    sessions = [
        Session(id=f"x{n:02d}", title=f"T{n}", start=f"2022-05-16T{n // 2:02d}:{n % 2 * 30:02d}",
                end=f"2022-05-16T{n // 2:02d}:{n % 2 * 30 + 20:02d}") for n in range(40)
    ]  # fmt: skip
    slots = [slot(f"{one.id}-{two.id}", one, two, "attendee") for one in sessions for two in people[:3]]
    made = pages(plan(*people, *sessions, *slots), lang)
    text = said(made)
    assert len(made) > 2
    assert [one.family for one in people if f"{one.family}, Fatou" not in text] == []
    for hour in {one.start[11:] for one in sessions}:
        assert text.count(hour) >= 3
    heads = [[t.strip() for *_, t in page.written if "16" in t] for page in made]
    assert all(heads)
    assert [outside(page) for page in made] == [[] for _ in made]


def test_a_name_longer_than_its_column_and_more_days_than_the_paper_has_room_for_stay_on_it() -> None:
    told = replace(AWA, family="Ndour " * 40, given="مريم " * 40)
    made = pages(plan(told, replace(AFTERNOON, title="x" * 400)))
    assert [outside(page) for page in made] == [[] for _ in made]
    assert " ".join(said(made)).count("Ndour") >= 40


def test_an_empty_plan_says_so() -> None:
    assert "There is nothing to list." in said(pages(Plan.of([plan().head])))


def test_the_spreadsheet_has_the_days_as_headings_and_the_hours_with_titles() -> None:
    listing = named("grid")
    assert listing is not None
    rows = made_list(listing, Asked(plan=plan(), lang="en", now=NOW), ".csv").decode("utf-8-sig").splitlines()
    assert rows[0].startswith('Group,Who,"Mon, 16 May"') or rows[0].startswith("Group,Who,Mon 16 May")
    assert any("15:12 Hearing, afternoon" in row for row in rows)
