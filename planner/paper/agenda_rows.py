"""The rows of an entry of the agenda: title, place, people, parts, line by line: a page may end anywhere."""

from collections.abc import Iterator
from typing import NamedTuple

from planner.paper.flow import Flow, Paragraph, Span, Style, Text
from planner.paper.fonts import MEDIUM, STRONG
from planner.paper.numbers import MM
from planner.paper.page import Page, rise
from planner.paper.sheet_grid import LEADING
from planner.wording.bulletin import Block, Line

FIGURE, WEEKDAY, LONG_WEEKDAY = Style(24, 27, STRONG), Style(9.3, 12), Style(8, 10.5)
TITLE, META, PEOPLE = Style(11, 14, STRONG), Style(9, 11.8), Style(9.3, 12)
PART_TITLE, PART_TIME = Style(9.3, 12, STRONG), Style(9.3, 12, MEDIUM)
NOTE, MORE = Style(9.3, 12), Style(8.5, 10.5)
DAY = 22 * MM
TIME_END = LEADING + 33 * MM
LINE = LEADING + 35.5 * MM
TEXT = LEADING + 38 * MM
BAR = 2.6
WEEKDAY_WIDTH = 20 * MM
_PART_GAP, _INDENT = 1.6 * MM, 24 * MM


class Times(NamedTuple):
    """How the two times of an entry are set."""

    start: Style
    end: Style


PART = Times(Style(11, 14, STRONG), Style(9.3, 12))


class Setter:
    """Sets text in the direction of the page."""

    def __init__(self, flow: Flow, *, rtl: bool) -> None:
        self._flow = flow
        self.rtl = rtl

    def set(self, text: Text, style: Style, width: float) -> Paragraph:
        """As a paragraph."""
        return self._flow.set(text, style, width, rtl=self.rtl)

    def lines(self, text: Text, style: Style, width: float) -> list[Paragraph]:
        """Each of its lines by itself."""
        whole = self.set(text, style, width)
        return [whole._replace(lines=(line,)) for line in whole.lines]

    def first(self, text: Text, style: Style, width: float) -> Paragraph:
        """Its first line alone: a running head has room for one."""
        whole = self.set(text, style, width)
        return whole._replace(lines=whole.lines[:1])


class Row(NamedTuple):
    """A line of text with what is beside it, and the room above it."""

    text: Paragraph
    above: float = 0.0
    indent: float = 0.0
    beside: Paragraph | None = None
    gone: bool = False

    @property
    def height(self) -> float:
        """With the room above."""
        return self.above + self.text.height

    def draw(self, page: Page, y: float) -> None:
        """Where it stands."""
        y += self.above
        if self.beside is not None:
            page.text(self.beside, TEXT, y)
        page.text(self.text, TEXT + self.indent, y)
        if self.gone:
            style = self.text.style
            middle = y + rise(style.size, style.leading) - style.size * 0.25
            page.rule(TEXT + self.indent, middle, self.text.width, 0.9)


def units_of(block: Block, setter: Setter, width: float) -> list[list[Row]]:
    """The entry's own rows, then those of each part: what is kept together."""
    own = [*_heads(block, setter, width, TITLE), *_told(block, setter, width)]
    return [own, *(_part(part, setter, width) for part in block.parts)]


def _heads(block: Block, setter: Setter, width: float, style: Style, indent: float = 0.0) -> Iterator[Row]:
    if block.mark:
        for line in setter.lines(block.mark, META._replace(weight=STRONG), width):
            yield Row(line, indent=indent)
    for line in setter.lines(block.title.text, style, width):
        yield Row(line, indent=indent, gone=block.gone)


def _told(block: Block, setter: Setter, width: float, indent: float = 0.0) -> Iterator[Row]:
    for lines, style in ((block.meta, META), (block.people, PEOPLE)):
        for told in lines:
            for line in setter.lines(spans(told), style, width):
                yield Row(line, indent=indent)


def _part(part: Block, setter: Setter, width: float) -> list[Row]:
    """Its times stand before it, its text is set in; what is part of it follows in the same way."""
    room = width - _INDENT
    rows = [*_heads(part, setter, room, PART_TITLE, _INDENT), *_told(part, setter, room, _INDENT)]
    end, _, later = part.end.partition("\n")
    times = (Span(part.start, MEDIUM, apart=True), Span(end, apart=True))
    rows[0] = rows[0]._replace(above=_PART_GAP, beside=setter.set(times, PEOPLE, _INDENT))
    if later and len(rows) > 1:
        rows[1] = rows[1]._replace(beside=setter.set(later, MORE, _INDENT - 2 * MM))
    for one in part.parts:
        rows += _part(one, setter, width)
    return rows


def spans(line: Line) -> Text:
    """Each piece in its own direction."""
    found: list[Span] = [Span(line.lead, STRONG), Span(" ")] if line.lead else []
    for at, piece in enumerate(line.pieces):
        if at:
            found.append(Span(line.between))
        found.append(Span(piece.text, STRONG if piece.strong else None, apart=True))
    return tuple(found)
