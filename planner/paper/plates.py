"""Name plates: a page a person, folded across its middle to a tent, the same on both sides."""

from collections.abc import Sequence
from math import ceil

from planner.itinerary.plates import Plate
from planner.paper.flow import Flow, Paragraph, Style, Text
from planner.paper.fonts import LIGHT, STRONG
from planner.paper.numbers import MM
from planner.paper.page import Page, rise
from planner.paper.sheet_grid import PAPERS

NAME, CITY = 60.0, 26.0
_SIDE = 14 * MM
_LEAST = 9.0
_LEADING = 1.2
_FOLD, _FOLD_WIDTH = 6 * MM, 0.4


def draw(plate: Plate, flow: Flow, paper: str = "a4") -> Page:
    """A plate; its upper half stands on its head, so that both read right when it is folded."""
    width, height = PAPERS[paper]
    page, half = Page((width, height)), Page((width, height / 2))
    _face(plate, flow, half)
    page.lay_on(half, 0, turned=True)
    page.lay_on(half, height / 2)
    for x in (0.0, width - _FOLD):
        page.rule(x, height / 2, _FOLD, _FOLD_WIDTH)
    return page


def _face(plate: Plate, flow: Flow, half: Page) -> None:
    """Name and city in the middle of the half, the name as large as it fits."""
    width, height = half.width - 2 * _SIDE, half.height - 2 * _SIDE
    city = _fitted(plate.city, flow, CITY, LIGHT, (width, height / 4)) if plate.city else None
    below = city.height + 4 * MM if city is not None else 0.0
    name = _fitted(plate.name, flow, NAME, STRONG, (width, height - below))
    top = (half.height - name.height - below) / 2
    _centred(half, name, top)
    if city is not None:
        _centred(half, city, top + name.height + 4 * MM)


def _fitted(text: str, flow: Flow, size: float, weight: int, box: tuple[float, float]) -> Paragraph:
    """On one line down to two thirds of the size, then on as many as are needed, each as large as it fits."""
    alone = flow.width(text, Style(size, size * _LEADING, weight))
    fits = min(size, size * box[0] / alone) if alone else size
    if fits >= size * 2 / 3:
        return flow.set(text, _style(fits, weight), box[0] + 1)
    while size > _LEAST:
        said = flow.set(text, _style(size, weight), box[0])
        if said.height <= box[1] and _whole(said, text):
            return said
        size -= 2
    return flow.set(text, _style(_LEAST, weight), box[0])


def _style(size: float, weight: int) -> Style:
    size = ceil(size * 10 - 0.999) / 10
    return Style(size, round(size * _LEADING, 2), weight)


def _whole(said: Paragraph, text: Text) -> bool:
    """No word of it is cut."""
    words = set(str(text).split())
    return all(word in words for line in said.lines for word in line.text.split())


def _centred(half: Page, said: Paragraph, top: float) -> None:
    for line in said.lines:
        half.line(line, said, (half.width - line.width) / 2, top + rise(said.style.size, said.style.leading))
        top += said.style.leading


def nobody(text: str, flow: Flow, paper: str = "a4") -> Sequence[Page]:
    """A page that says that there is no plate to print."""
    page = Page(PAPERS[paper])
    page.text(flow.set(text, Style(11.5, 15), page.width - 2 * _SIDE), _SIDE, _SIDE)
    return [page]
