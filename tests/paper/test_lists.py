"""A list on paper: a head never stands alone at the foot of a page."""

from itertools import product

import pytest

from planner.paper.flow import Flow
from planner.paper.lists import Part, Sheet, draw
from tests.paper.reading import outside


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_head_stays_with_its_first_row_and_nothing_leaves_the_paper(lang: str) -> None:
    for tall, low in product(range(12), range(12, 36)):
        rows = (*(("two\nlines",) for _ in range(tall)), *(("one",) for _ in range(low)))
        parts = (Part("", rows), Part("Head", (("first",), ("second",))))
        pages = draw(Sheet("List", "Plan", "", (("Who", 1),), parts, lang), Flow())
        where = {text: at for at, page in enumerate(pages) for *_, text in page.written}
        assert where["Head"] == where["first"]
        assert [outside(page) for page in pages] == [[] for _ in pages]
