"""The evening briefing on paper and as plain text: as it was approved, with every word."""

import pytest
from msgspec.structs import replace

from planner.exchange import plain_text
from planner.itinerary.briefing import briefing
from planner.jobs import sample
from planner.plan.plan import Plan
from planner.wording.briefing import bulletin
from planner.wording.bulletin import Bulletin
from tests.itinerary.small_plan import HEARING, plan
from tests.paper import golden, golden_documents
from tests.paper.golden_documents import LANGUAGES, pages_of
from tests.paper.reading import outside


@pytest.mark.parametrize(("name", "of"), [pytest.param(*one, id=one[0]) for one in golden_documents.briefings()])
def test_a_briefing_is_as_it_was_approved(name: str, of: Bulletin) -> None:
    assert golden_documents.text(pages_of(of)) == (golden.FOLDER / f"{name}.txt").read_text("utf-8")
    assert plain_text.text(of) == (golden.FOLDER / f"{name}.plain.txt").read_bytes()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_day_of_the_sample_fits_its_pages(lang: str) -> None:
    whole = Plan.of(sample.records())
    for day in ("2022-05-15", "2022-05-16", "2022-05-17", "2022-05-18", "2022-05-19", "2022-05-20"):
        pages = pages_of(bulletin(briefing(whole, day), lang, golden.PRINTED))
        assert [outside(page) for page in pages] == [[] for _ in pages]


def test_a_note_of_any_length_is_there_to_the_last_word() -> None:
    long = [f"w{n:04d}" for n in range(3000)]
    pages = pages_of(bulletin(briefing(plan(), "2022-05-16"), "en", golden.PRINTED, " ".join(long)))
    said = [word for page in pages for line in page.written for word in line[3].split()]
    assert [word for word in said if word in set(long)] == long
    assert [outside(page) for page in pages] == [[] for _ in pages]


def test_plain_text_has_no_controls_and_no_sensitive_field() -> None:
    here = plan(replace(HEARING, title="Bell \x07 and \u202e turn", titles={}))
    said = plain_text.text(bulletin(briefing(here, "2022-05-16"), "en", golden.PRINTED)).decode()
    assert "Bell  and  turn" in said
    assert all(c.isprintable() or c == "\n" for c in said)
    assert "555" not in said
