"""A list on paper: one style of table, of any length, its heads on every page."""

from collections.abc import Sequence
from typing import TypeVar

from msgspec import Struct

from planner.errors import N_
from planner.paper.document import pdf
from planner.paper.embed import Cuts
from planner.paper.flow import Flow, Paragraph, Style, Text
from planner.paper.fonts import STRONG
from planner.paper.numbers import MM
from planner.paper.page import Page
from planner.paper.sheet import RIGHT_TO_LEFT
from planner.paper.sheet_grid import LEADING, PAPERS, RUNNING, RUNNING_RULE, TOP, TRAILING, foot_rule
from planner.wording import catalogue

_T = TypeVar("_T")

TITLE = Style(17, 21, STRONG)
HEADING = Style(8.5, 11, STRONG)
ROW = Style(9.5, 12)
GROUP = Style(11, 14.5, STRONG)
ROW_HEIGHT = 6.5 * MM
HAIRLINE = 0.3
BOX, BOX_COLUMN = 3.5 * MM, 6 * MM
_PAD = (ROW_HEIGHT - ROW.leading) / 2
_GUTTER = 2.2 * MM


class Part(Struct, frozen=True):
    """Rows of texts under a head."""

    head: str
    rows: tuple[tuple[str, ...], ...]


class Sheet(Struct, frozen=True):
    """What is to be drawn: all of it is words by now."""

    title: str
    plan: str
    printed: str
    columns: tuple[tuple[str, int], ...]
    parts: tuple[Part, ...]
    lang: str
    paper: str = "a4"
    tick: bool = False


def list_pdf(sheet: Sheet) -> tuple[bytes, tuple[str, ...]]:
    """The file, and the characters that no font has."""
    flow = Flow()
    pages = draw(sheet, flow)
    cuts = Cuts(flow.shaper)
    for page in pages:
        cuts.take(page.used)
    return pdf(pages, cuts, title=f"{sheet.title} · {sheet.plan}", lang=sheet.lang), tuple(flow.fonts.missing)


def draw(sheet: Sheet, flow: Flow) -> list[Page]:
    """The pages."""
    press = _Press(sheet, flow)
    press.body()
    press.feet()
    return press.pages


class _Press:
    """Fills page after page from the top."""

    def __init__(self, sheet: Sheet, flow: Flow) -> None:
        self._sheet = sheet
        self._flow = flow
        self._rtl = sheet.lang.partition("-")[0] in RIGHT_TO_LEFT
        self._size = PAPERS[sheet.paper]
        self._width = self._size[0] - LEADING - TRAILING
        self._bottom = foot_rule(self._size[1]) - 2 * MM
        self._columns = self._places()
        self._headings = [self._set(text, HEADING, width) for (text, _), (_, width) in self._cells(sheet.columns)]
        self.pages: list[Page] = []
        self._y = 0.0
        self._turn()

    def body(self) -> None:
        """Every group with its rows, or that there is nothing."""
        if not any(part.rows for part in self._sheet.parts):
            nothing = catalogue.of(self._sheet.lang).say(N_("There is nothing to list."))
            self._page.text(self._set(nothing, ROW, self._width), LEADING, self._y + 2 * MM)
        for part in self._sheet.parts:
            self._part(part)

    def feet(self) -> None:
        """The number of each page, known when all are there."""
        say = catalogue.of(self._sheet.lang).say
        for number, page in enumerate(self.pages, 1):
            y = foot_rule(page.height)
            page.rule(LEADING, y, self._width, 0.5)
            of = self._set(say("{number} of {many}", number=number, many=len(self.pages)), RUNNING, self._width)
            page.text(of, page.width - TRAILING, y + 5.5, trailing=True)
            printed = self._set(self._sheet.printed, RUNNING, self._width - of.width - 12)
            page.text(printed._replace(lines=printed.lines[:1]), LEADING, y + 5.5)

    @property
    def _page(self) -> Page:
        return self.pages[-1]

    def _part(self, part: Part) -> None:
        rows = [[self._set(text, ROW, width) for text, (_, width) in self._cells(row)] for row in part.rows]
        if part.head:
            head = self._set(part.head, GROUP, self._width)
            first = min(_height(rows[0]), 3 * ROW_HEIGHT) if rows else 0.0
            if self._y + 4 * MM + head.height + first > self._bottom:
                self._turn()
            self._y = self._page.text(head, LEADING, self._y + 3 * MM) + 1 * MM
            self._page.rule(LEADING, self._y, self._width, 0.8)
        for row in rows:
            self._row(row)

    def _row(self, row: list[Paragraph]) -> None:
        """A row; one that is taller than a page goes on on the next."""
        top = self._y
        if top + _height(row) > self._bottom and (_height(row) <= self._room or top + 3 * ROW_HEIGHT > self._bottom):
            self._turn()
        if self._sheet.tick:
            self._page.frame(LEADING, self._y + (ROW_HEIGHT - BOX) / 2, BOX, BOX, 0.6)
        while True:
            fits = max(1, int((self._bottom - self._y - 2 * _PAD + 0.01) // ROW.leading))
            for (x, _), cell in zip(self._columns, row, strict=True):
                self._page.text(cell._replace(lines=cell.lines[:fits]), x, self._y + _PAD)
            self._y += min(_height(row), max(ROW_HEIGHT, fits * ROW.leading + 2 * _PAD))
            self._page.rule(LEADING, self._y, self._width, HAIRLINE)
            row = [cell._replace(lines=cell.lines[fits:]) for cell in row]
            if not any(cell.lines for cell in row):
                return
            self._turn()

    def _turn(self) -> None:
        """A new page with its heads."""
        page = Page(self._size, rtl=self._rtl)
        self.pages.append(page)
        first = len(self.pages) == 1
        running = self._set(
            self._sheet.plan if first else f"{self._sheet.title} · {self._sheet.plan}", RUNNING, self._width
        )
        page.text(running._replace(lines=running.lines[:1]), LEADING, TOP)
        page.rule(LEADING, RUNNING_RULE, self._width, 0.5)
        y = RUNNING_RULE + 3 * MM
        if first:
            y = page.text(self._set(self._sheet.title, TITLE, self._width), LEADING, y) + 2 * MM
        for (x, _), heading in zip(self._columns, self._headings, strict=True):
            page.text(heading, x, y)
        self._y = y + max(heading.height for heading in self._headings) + 1 * MM
        page.rule(LEADING, self._y, self._width, 0.8)
        self._room = self._bottom - self._y

    def _places(self) -> list[tuple[float, float]]:
        """Where each column begins, and its width."""
        x = LEADING + (BOX_COLUMN if self._sheet.tick else 0.0)
        room = self._size[0] - TRAILING - x
        whole = sum(share for _, share in self._sheet.columns)
        found: list[tuple[float, float]] = []
        for _, share in self._sheet.columns:
            width = room * share / whole
            found.append((x, width - _GUTTER))
            x += width
        return found

    def _cells(self, cells: Sequence[_T]) -> list[tuple[_T, tuple[float, float]]]:
        return list(zip(cells, self._columns, strict=True))

    def _set(self, text: Text, style: Style, width: float) -> Paragraph:
        return self._flow.set(text, style, width, rtl=self._rtl)


def _height(row: list[Paragraph]) -> float:
    return max(ROW_HEIGHT, max(len(cell.lines) for cell in row) * ROW.leading + 2 * _PAD)
