"""The web page: whole in itself, every text a text, in its reader's language and direction, with a heading for all."""

import itertools
import re
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from planner.exchange import web_page
from planner.itinerary.agenda import agenda
from planner.jobs import sample
from planner.plan.plan import Plan
from planner.wording.agenda import bulletin
from planner.wording.bulletin import Bulletin
from tests.itinerary.small_plan import AWA, HEARING, PANEL, plan
from tests.paper import golden, golden_documents
from tests.paper.golden_documents import CODE, LANGUAGES

VOID = {"meta", "br", "path"}


class Page(HTMLParser):
    """Elements in their order; ends that do not fit are noted."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.wrong: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.wrong += self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open[-1:] == [tag]:
            self._open.pop()
        elif tag not in VOID:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def text(self) -> str:
        return "".join(self.texts)


def made(of: Plan, lang: str = "en", *, public: bool = True) -> str:
    return web_page.html(bulletin(agenda(of, public=public), lang, golden.PRINTED), CODE).decode()


def whole() -> Plan:
    return Plan.of(sample.records())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("public", [True, False])
def test_the_page_is_well_made_in_its_language_and_direction(lang: str, *, public: bool) -> None:
    page = Page(made(whole(), lang, public=public))
    assert page.wrong == []
    assert page.all("html") == [{"lang": lang, "dir": "rtl" if lang == "ar" else "ltr"}]
    assert len(page.all("h1")) == len(page.all("main")) == len(page.all("title")) == 1
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_fetched_and_nothing_runs(lang: str) -> None:
    page = Page(made(whole(), lang))
    assert {tag for tag, _ in page.elements} & {"script", "link", "img", "iframe", "object", "form", "base"} == set()
    names = {name for _, attributes in page.elements for name in attributes}
    assert {name for name in names if name.startswith("on") or name in ("src", "srcset", "style", "action")} == set()
    assert "url(" not in made(whole(), lang)
    assert "default-src 'none'" in page.all("meta")[1]["content"]


def test_hostile_text_is_text() -> None:
    hostile = "</style></title><script>alert(1)</script>\"'><b>&amp;{x}"
    here = plan(
        replace(HEARING, title=hostile, titles={}, hosts=(hostile,), stream_url="javascript:alert(1)"),
        replace(AWA, city=hostile),
    )
    page = Page(made(here, public=False))
    assert page.all("script") == []
    assert page.text.count(hostile) >= 3
    assert [one["href"] for one in page.all("a")] == []
    assert "javascript:alert(1)" in page.text


def test_links_are_of_the_web_alone_and_give_nothing_away() -> None:
    here = plan(replace(HEARING, stream_url='https://example.org/live?a=1&b="2'))
    assert Page(made(here)).all("a") == [{"href": 'https://example.org/live?a=1&b="2', "rel": "noopener noreferrer"}]


def test_a_title_in_another_language_than_the_page_says_so() -> None:
    here = plan(replace(PANEL, titles={"ar": "ميثاق"}))
    marked = [one["lang"] for one in Page(made(here, "ar")).all("bdi") if "lang" in one]
    assert marked == ["en"] * 4
    assert [one for one in Page(made(here)).all("bdi") if "lang" in one] == []


def test_what_steers_the_direction_of_text_stays_out() -> None:
    here = plan(replace(HEARING, title="Hearing \u202egnihtemos\u2066", titles={}))
    assert "Hearing gnihtemos" in Page(made(here)).text


@pytest.mark.parametrize(("name", "of"), [pytest.param(*one, id=one[0]) for one in golden_documents.agendas()])
def test_a_page_says_what_the_paper_says(name: str, of: Bulletin) -> None:
    page = "".join(Page(web_page.html(of, CODE).decode()).text.split())
    paper = [
        text
        for one in golden_documents.pages_of(of)[:1]
        for _, _, _, text in one.written
        if not re.search("[0-9]", text) and text.strip() != "continued"
    ]
    assert name
    assert [text for text in paper if "".join(text.split()) not in page] == []


@pytest.mark.parametrize("name", ["agenda-public-ar", "agenda-team-en"])
def test_a_page_is_as_it_was_approved(name: str) -> None:
    of = dict(golden_documents.agendas())[name]
    assert web_page.html(of, CODE) == (golden.FOLDER / f"{name}.html").read_bytes()
