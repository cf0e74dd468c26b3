"""What stands at the side of the agenda: the delegation by region, where to follow, the code of the web address."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from planner.paper.agenda_rows import PEOPLE, Setter, spans
from planner.paper.flow import Paragraph, Style
from planner.paper.fonts import STRONG
from planner.paper.numbers import MM
from planner.paper.page import Page
from planner.wording.bulletin import Bulletin, Side

SIDE_WIDTH = 38 * MM
_HEAD, _REGION = Style(11, 14, STRONG), Style(9.3, 12, STRONG)
_CODE, _QUIET = 24 * MM, 2
"""How wide a code is, and the light squares around it on each side."""


class Item(NamedTuple):
    """A line, a rule or a code; `holds` keeps it with the next one."""

    height: float
    draw: Callable[[Page, float, float], None]
    holds: bool = False


def items(bulletin: Bulletin, code: tuple[tuple[int, ...], ...] | None, setter: Setter) -> list[Item]:
    """From top to bottom."""
    return [item for at, side in enumerate(bulletin.sides) for item in _side(side, code, setter, first=at == 0)]


def _side(side: Side, code: tuple[tuple[int, ...], ...] | None, setter: Setter, *, first: bool) -> Iterator[Item]:
    above = 0.0 if first else 6 * MM
    yield Item(above + 1.5 * MM, lambda page, x, y: page.rule(x, y + above, SIDE_WIDTH, 0.5), holds=True)
    yield from _lines(setter.lines(side.head, _HEAD, SIDE_WIDTH), holds=True)
    for group in side.groups:
        yield _gap(1 * MM)
        yield from _lines(setter.lines(group.head, _REGION, SIDE_WIDTH), holds=True)
        yield from _lines(setter.lines(spans(group.text), PEOPLE, SIDE_WIDTH))
    for text in side.lines:
        yield from _lines(setter.lines(text, PEOPLE, SIDE_WIDTH))
    if side.address and code is not None:
        yield _code(code)
    if side.address:
        yield from _lines(setter.lines(side.address.partition("://")[2].removesuffix("/"), PEOPLE, SIDE_WIDTH))


def _lines(of: list[Paragraph], *, holds: bool = False) -> Iterator[Item]:
    for line in of:
        yield Item(line.height, _text(line), holds)


def _text(line: Paragraph) -> Callable[[Page, float, float], None]:
    def drawn(page: Page, x: float, y: float) -> None:
        page.text(line, x, y)

    return drawn


def _gap(height: float) -> Item:
    return Item(height, lambda _page, _x, _y: None, holds=True)


def _code(code: tuple[tuple[int, ...], ...]) -> Item:
    module = _CODE / (len(code) + 2 * _QUIET)
    edge = _QUIET * module
    return Item(_CODE + 1 * MM, lambda page, x, y: page.modules(code, x, y + edge, module), holds=True)
