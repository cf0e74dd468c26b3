"""The agenda on paper: as it was approved in every language, never a word lost, nothing off the page."""

import pytest
from msgspec.structs import replace

from planner.itinerary.agenda import agenda
from planner.jobs import sample
from planner.paper.page import LETTER, Page
from planner.plan.plan import Plan
from planner.plan.records import Person, Session, Slot
from planner.wording.agenda import bulletin
from planner.wording.bulletin import Bulletin
from tests.itinerary.small_plan import AWA, HEAD, HEARING, PANEL, plan
from tests.paper import golden, golden_documents
from tests.paper.golden_documents import LANGUAGES, pages_of
from tests.paper.reading import outside


def made(of: Plan, lang: str = "en", *, public: bool = True) -> list[Page]:
    return pages_of(bulletin(agenda(of, public=public), lang, golden.PRINTED))


def words(pages: list[Page]) -> list[str]:
    return [word for page in pages for line in page.written for word in line[3].split()]


@pytest.mark.parametrize(("name", "of"), [pytest.param(*one, id=one[0]) for one in golden_documents.agendas()])
def test_an_agenda_is_as_it_was_approved(name: str, of: Bulletin) -> None:
    assert golden_documents.text(pages_of(of)) == (golden.FOLDER / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("public", [True, False])
def test_nothing_of_the_sample_leaves_the_page_and_every_title_is_there(lang: str, *, public: bool) -> None:
    whole = Plan.of(sample.records())
    of = bulletin(agenda(whole, public=public), lang, golden.PRINTED)
    pages = pages_of(of)
    assert [outside(page) for page in pages] == [[] for _ in pages]
    said = "".join("".join(words(pages)).split())
    blocks = [block for chapter in of.chapters for block in chapter.blocks]
    titles = ["".join(one.title.text.split()) for block in blocks for one in (block, *block.parts)]
    assert len(titles) > 25
    assert [title for title in titles if title not in said] == []


def test_a_day_that_goes_on_has_its_figure_again() -> None:
    sessions = [
        Session(id=f"x{n:02d}", title=f"Session {n:02d}", kind="other", start=f"2022-05-17T{n // 3 + 6:02d}:00",
                end=f"2022-05-17T{n // 3 + 7:02d}:00")
        for n in range(40)
    ]  # fmt: skip
    pages = made(Plan.of([HEAD, *sessions]))
    titles = [line[3] for page in pages for line in page.written if line[3].startswith("Session ")]
    assert titles == [f"Session {n:02d}" for n in range(40)]
    assert [sum(line[3] == "17" for line in page.written) for page in pages] == [1 for _ in pages]
    assert [sum(line[3] == "continued" for line in page.written) for page in pages][:2] == [0, 1]
    assert [outside(page) for page in pages] == [[] for _ in pages]


def test_a_text_longer_than_a_page_goes_on_with_all_its_words() -> None:
    long = [f"w{n:04d}" for n in range(1500)]
    pages = made(plan(replace(PANEL, notes=" ".join(long))), public=False)
    assert [word for word in words(pages) if word in set(long)] == long
    assert len(pages) > 2
    title = made(plan(replace(HEARING, title=" ".join(long), titles={})))
    assert [word for word in words(title) if word in set(long)] == long
    name = made(plan(replace(HEAD, titles={}, name=" ".join(long[:200]))))
    assert [word for word in words(name[:1]) if word in set(long)] == long[:200]
    for page in (*pages, *title, *name):
        assert outside(page) == []


def test_a_delegation_longer_than_a_page_goes_on_at_the_side() -> None:
    people = [replace(AWA, id=f"p{n:03d}", city=f"City{n:03d}", region=f"Region {n // 50}") for n in range(500)]
    pages = made(Plan.of([replace(HEAD, last_day=HEAD.first_day), *(replace(one, party_id=None) for one in people)]))
    said = [word.strip(",") for word in words(pages)]
    assert [word for word in said if word.startswith("City")] == [f"City{n:03d}" for n in range(500)]
    assert len(pages) > 1
    assert [outside(page) for page in pages] == [[] for _ in pages]


@pytest.mark.parametrize("public", [True, False])
def test_no_sensitive_field_of_anybody_is_there(*, public: bool) -> None:
    secret = ("phone", "passport_name", "diet", "access", "notes")
    records = [
        replace(one, **{field: f"SECRET{field}" for field in secret}) if isinstance(one, Person) else one
        for one in sample.records()
    ]
    said = "".join(words(made(Plan.of(records), public=public)))
    assert "SECRET" not in said
    assert len(said) > 2000


def test_the_public_reads_no_name_where_there_is_a_function() -> None:
    said = " ".join(words(made(plan())))
    assert "Deputy Mayor of Dakar" in said
    assert not [name for name in ("Ndour", "Sørensen", "Tudor") if name in said]


def test_hostile_text_is_printed_letter_by_letter() -> None:
    hostile = '<b>"O\'Neill"</b>&amp; {name} %s <script>'
    here = plan(
        replace(HEARING, title=hostile, titles={}, hosts=(hostile,)),
        replace(AWA, function=hostile, functions={}, city=""),
        Slot(id="s", session_id="hearing", person_id="awa", role="speaker", reply="confirmed"),
    )
    assert "".join(words(made(here))).count("".join(hostile.split())) == 4


def test_a_plan_with_nothing_says_so_each_day() -> None:
    pages = made(Plan.of([HEAD]))
    assert [line[3] for line in pages[0].written].count("Nothing planned") == 3


def test_letter_is_as_wide_as_letter_is() -> None:
    page = made(plan(replace(HEAD, paper="letter")))[0]
    assert (page.width, page.height) == LETTER
