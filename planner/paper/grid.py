"""The person x day grid: names down, days across, in the cells signs and hours; on one page as far as it fits."""

from collections.abc import Sequence
from typing import NamedTuple

from planner.errors import N_
from planner.itinerary.lists.grid import Entry, Grid, Mark, Row
from planner.paper.flow import Flow, Paragraph, Style, Text
from planner.paper.fonts import STRONG
from planner.paper.leaves import Leaves
from planner.paper.numbers import MM
from planner.paper.page import A4, LETTER, Page
from planner.paper.sheet_grid import LEADING, foot_rule
from planner.paper.signs import Sizes, draw_sign
from planner.plan.names import listed_name
from planner.wording import catalogue, dates

A3 = (420 * MM, 297 * MM)
SIGNS = Sizes(
    disc=5.2, half=5.2, ring=5.2, dot=2.4, diamond=5.8, square=4.8, ring_line=1.0, diamond_line=1.0, square_line=1.0
)
SIZES = {"a4": (A4[1], A4[0]), "letter": (LETTER[1], LETTER[0]), "a3": A3}
"""Lying papers."""

NAME, HOUR, HOUR_STRONG = Style(8.5, 10), Style(8.5, 10), Style(8.5, 10, STRONG)
TITLE, HEAD, LEGEND = Style(13, 16, STRONG), Style(8.5, 11, STRONG), Style(8.5, 11)
_NAMES, _SIGN, _ENTRY = 42 * MM, 8.0, 35.0
_PAD, _LEADING_EDGE = 0.6, 3.0


class Said(NamedTuple):
    """The language and the words of a grid's page: the title, the plan, when it was printed."""

    lang: str
    title: str
    plan: str
    printed: str


def draw(grid: Grid, flow: Flow, said: Said, paper: str, usual: str) -> list[Page]:
    """Pages of the paper that was asked for, else of the usual one; of A3, where that makes fewer."""
    pages = _Press(grid, flow, said, SIZES[paper or usual]).pages()
    if paper or len(pages) == 1:
        return pages
    larger = _Press(grid, flow, said, A3).pages()
    return larger if len(larger) < len(pages) else pages


class _Press:
    """Fills page after page with rows."""

    def __init__(self, grid: Grid, flow: Flow, said: Said, size: tuple[float, float]) -> None:
        self._grid, self._lang, self._title = grid, said.lang, said.title
        self._leaves = Leaves(flow, said.lang, size, title=said.title, plan=said.plan, printed=said.printed)
        self._bottom = foot_rule(size[1]) - 7 * MM
        self._many = _abreast(grid, self._leaves.width - _NAMES)
        self._columns = _columns(self._many, self._leaves.width - _NAMES)
        self._y = self._turn()

    def pages(self) -> list[Page]:
        """All rows, then the legend and the feet."""
        kind = ""
        for row in self._grid.rows:
            if kind and row.person.kind != kind:
                self._leaves.page.rule(LEADING, self._y, self._leaves.width, 1.2)
            kind = row.person.kind
            self._row(row)
        if not self._grid.rows:
            nothing = catalogue.of(self._lang).say(N_("There is nothing to list."))
            self._leaves.page.text(self._set(nothing, NAME, self._leaves.width), LEADING, self._y + 3)
        for page in self._leaves.pages:
            self._legend(page)
        return self._leaves.feet()

    def _set(self, text: Text, style: Style, width: float) -> Paragraph:
        return self._leaves.set(text, style, width)

    def _turn(self) -> float:
        y = self._leaves.turn() - 1 * MM
        page, bottom = self._leaves.page, y
        heads = [
            (x, self._set(dates.day_brief(day, self._lang), HEAD, width - _LEADING_EDGE))
            for (x, width), day in zip(self._columns, self._grid.days, strict=True)
        ]
        tall = max((said.height for _, said in heads), default=0.0)
        if len(self._leaves.pages) == 1:
            bottom = page.text(self._set(self._title, TITLE, _NAMES - 4), LEADING, y)
        bottom = max(bottom, y + tall)
        for x, said in heads:
            page.text(said, x + _LEADING_EDGE, bottom - said.height)
        page.rule(LEADING, bottom + 2, self._leaves.width, 1.2)
        return bottom + 2

    def _row(self, row: Row) -> None:
        """A row; what is longer than a page goes on on the next."""
        name = self._set(listed_name(row.person), NAME, _NAMES - 4)
        lines = [
            [square.entries[at : at + many] for at in range(0, len(square.entries), many)]
            for square, many in zip(row.squares, self._many, strict=True)
        ]
        rest = max(1, len(name.lines), *(len(one) for one in lines)) if lines else max(1, len(name.lines))
        start = 0
        if self._y + rest * NAME.leading + 2 * _PAD > self._bottom and self._y > self._bottom / 2:
            self._y = self._turn()
        while True:
            fits = max(1, int((self._bottom - self._y - 2 * _PAD + 0.01) // NAME.leading))
            some = min(fits, rest)
            self._draw(row, name, lines, (start, some))
            start, rest = start + some, rest - some
            if not rest:
                return
            self._y = self._turn()

    def _draw(
        self, row: Row, name: Paragraph, lines: Sequence[Sequence[Sequence[Entry]]], part: tuple[int, int]
    ) -> None:
        start, many = part
        page, top = self._leaves.page, self._y
        height = many * NAME.leading + 2 * _PAD
        page.text(name._replace(lines=name.lines[start : start + many]), LEADING, top + _PAD)
        for (x, width), square, of in zip(self._columns, row.squares, lines, strict=True):
            page.upright(x, top, top + height, 0.3)
            if square.away and not square.entries:
                page.diagonals(x + 0.4, top, width - 0.8, height, pitch=7, line=0.25)
            for at, entries in enumerate(of[start : start + many]):
                self._entries(entries, x + _LEADING_EDGE, top + _PAD + at * NAME.leading)
        self._y = top + height
        page.rule(LEADING, self._y, self._leaves.width, 0.3)

    def _entries(self, entries: Sequence[Entry], x: float, y: float) -> None:
        page = self._leaves.page
        for at, entry in enumerate(entries):
            begins = x + at * _ENTRY
            draw_sign(page, entry.mark, begins + 3, y + NAME.leading / 2, SIGNS)
            style = HOUR_STRONG if entry.mark in ("speaks", "moderates") else HOUR
            page.text(self._set(entry.wall[11:], style, _ENTRY), begins + _SIGN, y)

    def _legend(self, page: Page) -> None:
        """What the signs mean, at the foot of every page."""
        say = catalogue.of(self._lang).say
        legend: tuple[tuple[Mark | None, str], ...] = (
            ("speaks", say(N_("speaks"))),
            ("moderates", say(N_("moderates"))),
            ("attends", say(N_("attends"))),
            ("accompanies", say(N_("accompanies"))),
            ("interprets", say(N_("interprets"))),
            ("travel", say(N_("travels"))),
            (None, say(N_("absent that day"))),
        )
        x, y = LEADING, foot_rule(page.height) - 5 * MM
        for mark, text in legend:
            if mark is None:
                page.diagonals(x, y + 1, 10, 8, pitch=4, line=0.25)
                page.frame(x, y + 1, 10, 8, 0.3)
                x += 5
            else:
                draw_sign(page, mark, x + 3, y + LEGEND.leading / 2, SIGNS)
            said = self._set(text, LEGEND, 1e9)
            page.text(said, x + 9, y)
            x += said.width + 9 + 5 * MM


def _abreast(grid: Grid, room: float) -> list[int]:
    """How many entries stand side by side in each day: one more where that saves most lines, while there is room."""
    counts = [[len(square.entries) for square in row.squares] for row in grid.rows]
    many = [1 for _ in grid.days]
    while sum(many) < int((room - _LEADING_EDGE * len(many)) // _ENTRY):
        tries = [[more + (at == day) for at, more in enumerate(many)] for day in range(len(many))]
        many = min(tries, key=lambda one: _lines(counts, one), default=[])
        if not many or _lines(counts, many)[1] == sum(len(row) for row in counts):
            break
    return many


def _lines(counts: list[list[int]], many: list[int]) -> tuple[int, int]:
    """The lines of all rows, and of all squares."""
    squares = [[max(1, -(-n // room)) for n, room in zip(row, many, strict=True)] for row in counts]
    return sum(max(row, default=1) for row in squares), sum(sum(row) for row in squares)


def _columns(many: list[int], room: float) -> list[tuple[float, float]]:
    """Where each day begins and how wide it is."""
    share = room / sum(many) if many else 0.0
    found: list[tuple[float, float]] = []
    x = LEADING + _NAMES
    for one in many:
        found.append((x, one * share))
        x += one * share
    return found
