"""2,800 names in fourteen scripts: every one is printed, and found again in the text that the file holds."""

from itertools import islice

import pypdfium2
import pytest
from babel import Locale

from planner.paper.document import pdf
from planner.paper.embed import Cuts
from planner.paper.flow import Flow, Style
from planner.paper.page import A4, Page
from tests.paper.reading import spoken

SCRIPTS = {
    "Latin": "vi", "Greek": "el", "Cyrillic": "kk", "Arabic": "fa", "Hebrew": "he", "Devanagari": "hi", "Bengali": "bn",
    "Tamil": "ta", "Thai": "th", "Khmer": "km", "Burmese": "my", "Georgian": "ka", "Ethiopic": "am", "Han": "ja",
}  # fmt: skip
"""A language of each: its names of countries and languages are the names."""
MANY = 200
STYLE = Style(9, 11)
A_PAGE = 65


def names(lang: str) -> list[str]:
    locale = Locale.parse(lang)
    known = [*locale.territories.values(), *locale.languages.values()]
    return list(islice(dict.fromkeys(name for name in map(str, known) if not name.isascii()), MANY))


@pytest.fixture(scope="module")
def printed() -> tuple[Flow, bytes, list[str]]:
    flow = Flow()
    cuts = Cuts(flow.shaper)
    everybody = [name for lang in SCRIPTS.values() for name in names(lang)]
    pages = []
    for start in range(0, len(everybody), A_PAGE):
        page = Page(A4)
        for at, name in enumerate(everybody[start : start + A_PAGE]):
            page.text(flow.set(name, STYLE, 500), 40, 30 + at * 12)
        cuts.take(page.used)
        pages.append(page)
    return flow, pdf(pages, cuts, title="Names", lang="en"), everybody


def test_there_are_as_many_as_promised() -> None:
    assert {script: len(names(lang)) for script, lang in SCRIPTS.items()} == dict.fromkeys(SCRIPTS, MANY)


def test_no_glyph_is_missing_and_every_name_is_in_the_file(printed: tuple[Flow, bytes, list[str]]) -> None:
    flow, file, everybody = printed
    assert flow.fonts.missing == {}
    assert spoken(file) == everybody


def test_a_readers_program_copies_names_whole(printed: tuple[Flow, bytes, list[str]]) -> None:
    _, file, _ = printed
    copied = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file))
    lost = {script: sum(name not in copied for name in names(lang)) for script, lang in SCRIPTS.items()}
    # pdfium turns round what runs from right to left; the file itself has it in order (the test above)
    assert {script for script, many in lost.items() if many} <= {"Arabic", "Hebrew"}
