"""The final report on paper: as it was approved, heads on every page, no row and no word lost."""

import pytest
from msgspec.structs import replace

from planner.itinerary.report import report
from planner.jobs import sample
from planner.plan.plan import Plan
from planner.wording.report import Told, told
from tests.itinerary.small_plan import AWA, HEAD, plan
from tests.paper import golden, golden_documents
from tests.paper.golden_documents import LANGUAGES, report_pages
from tests.paper.reading import outside


@pytest.mark.parametrize(("name", "of"), [pytest.param(*one, id=one[0]) for one in golden_documents.reports()])
def test_a_report_is_as_it_was_approved(name: str, of: Told) -> None:
    assert golden_documents.text(report_pages(of)) == (golden.FOLDER / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_cell_of_the_sample_is_on_a_page(lang: str) -> None:
    of = told(report(Plan.of(sample.records())), lang, golden.PRINTED)
    pages = report_pages(of)
    assert [outside(page) for page in pages] == [[] for _ in pages]
    said = "".join("".join(line[3].split()) for page in pages for line in page.written)
    rows = [row for section in of.sections for part in section.parts for row in part.rows]
    assert len(rows) > 150
    assert sum(len("".join(row[-1].split())) for row in rows) < len(said)
    names = {row[2] for part in of.sections[5].parts for row in part.rows}
    assert [name for name in names if "".join(name.split()) not in said] == []


def test_heads_come_again_on_every_page_of_a_table() -> None:
    pages = report_pages(told(report(Plan.of(sample.records())), "en", golden.PRINTED))
    heads = [sum(line[3] == "Who" for line in page.written) for page in pages]
    assert all(heads[1:])


def test_what_is_the_same_is_said_once_and_again_overleaf() -> None:
    whole = Plan.of(sample.records())
    of = told(report(whole), "en", golden.PRINTED)
    turns = sum(row[1] == "Round table 4" for part in of.sections[5].parts for row in part.rows)
    lines = [line[3] for page in report_pages(of) for line in page.written]
    assert turns > 3
    assert 1 <= lines.count("Round table 4") < turns


def test_a_cell_longer_than_a_page_goes_on() -> None:
    long = [f"w{n:04d}" for n in range(1500)]
    pages = report_pages(told(report(plan(replace(AWA, function=" ".join(long), functions={}))), "en", golden.PRINTED))
    said = [word for page in pages for line in page.written for word in line[3].split()]
    assert [word for one in said if (word := one.strip(",")) in set(long)] == long
    assert [outside(page) for page in pages] == [[] for _ in pages]


def test_a_plan_with_nothing_says_so_in_every_section() -> None:
    pages = report_pages(told(report(Plan.of([HEAD])), "en", golden.PRINTED))
    lines = [line[3] for page in pages for line in page.written]
    assert lines.count("There is nothing to list.") == 6
