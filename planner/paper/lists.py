"""A list on paper: one style of table, of any length, its heads on every page."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from msgspec import Struct

from planner.errors import N_
from planner.paper import photos
from planner.paper.document import pdf
from planner.paper.embed import Cuts
from planner.paper.flow import Flow, Paragraph, Style, Text
from planner.paper.fonts import STRONG
from planner.paper.leaves import Leaves
from planner.paper.numbers import MM
from planner.paper.page import Page
from planner.paper.photos import Face
from planner.paper.sheet_grid import LEADING, PAPERS, TRAILING
from planner.wording import catalogue

_T = TypeVar("_T")

TITLE = Style(17, 21, STRONG)
HEADING = Style(8.5, 11, STRONG)
ROW = Style(9.5, 12)
GROUP = Style(11, 14.5, STRONG)
ROW_HEIGHT = 6.5 * MM
HAIRLINE = 0.3
BOX, BOX_COLUMN = 3.5 * MM, 6 * MM
FACE = (18 * MM, 22 * MM)
_FACE_PAD = 1.5 * MM
_PAD = (ROW_HEIGHT - ROW.leading) / 2
_GUTTER = 2.2 * MM


class Part(Struct, frozen=True):
    """Rows of texts under a head."""

    head: Text
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
    faces: tuple[Face, ...] = ()
    """Row by row; none: no column for them."""


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
    return press.pages()


class _Press:
    """Fills page after page from the top."""

    def __init__(self, sheet: Sheet, flow: Flow) -> None:
        self._sheet = sheet
        self._leaves = Leaves(
            flow, sheet.lang, PAPERS[sheet.paper], title=sheet.title, plan=sheet.plan, printed=sheet.printed
        )
        self._columns = self._places()
        self._faces: Iterator[Face] = iter(sheet.faces)
        self._headings = [self._set(text, HEADING, width) for (text, _), (_, width) in self._cells(sheet.columns)]
        self._y = 0.0
        self._turn()

    def body(self) -> None:
        """Every group with its rows, or that there is nothing."""
        if not any(part.rows for part in self._sheet.parts):
            nothing = catalogue.of(self._sheet.lang).say(N_("There is nothing to list."))
            self._page.text(self._set(nothing, ROW, self._leaves.width), LEADING, self._y + 2 * MM)
        for part in self._sheet.parts:
            self._part(part)

    def pages(self) -> list[Page]:
        """All of them, numbered."""
        return self._leaves.feet()

    @property
    def _page(self) -> Page:
        return self._leaves.page

    def _part(self, part: Part) -> None:
        rows = [
            (next(self._faces, None), [self._set(text, ROW, width) for text, (_, width) in self._cells(row)])
            for row in part.rows
        ]
        if part.head:
            head = self._set(part.head, GROUP, self._leaves.width)
            first = max(self._least, min(_height(rows[0][1]), 3 * ROW_HEIGHT)) if rows else 0.0
            if self._y + 4 * MM + head.height + first > self._leaves.bottom:
                self._turn()
            self._y = self._page.text(head, LEADING, self._y + 3 * MM) + 1 * MM
            self._page.rule(LEADING, self._y, self._leaves.width, 0.8)
        for face, row in rows:
            self._row(row, face)

    @property
    def _least(self) -> float:
        """The height of a row of one line."""
        return FACE[1] + 2 * _FACE_PAD if self._sheet.faces else ROW_HEIGHT

    def _row(self, row: list[Paragraph], face: Face | None) -> None:
        """A row; one that is taller than a page goes on on the next."""
        top, least = self._y, self._least
        height = max(least, _height(row))
        if top + height > self._leaves.bottom and (
            height <= self._room or top + max(least, 3 * ROW_HEIGHT) > self._leaves.bottom
        ):
            self._turn()
        if self._sheet.tick:
            self._page.frame(LEADING, self._y + (ROW_HEIGHT - BOX) / 2, BOX, BOX, 0.6)
        if face is not None:
            photos.draw(self._page, self._leaves.flow, face, (self._edge, self._y + _FACE_PAD, *FACE))
        while True:
            fits = max(1, int((self._leaves.bottom - self._y - 2 * _PAD + 0.01) // ROW.leading))
            for (x, _), cell in zip(self._columns, row, strict=True):
                self._page.text(cell._replace(lines=cell.lines[:fits]), x, self._y + _PAD)
            self._y += max(least, min(_height(row), fits * ROW.leading + 2 * _PAD))
            self._page.rule(LEADING, self._y, self._leaves.width, HAIRLINE)
            row = [cell._replace(lines=cell.lines[fits:]) for cell in row]
            if not any(cell.lines for cell in row):
                return
            least = ROW_HEIGHT
            self._turn()

    def _turn(self) -> None:
        """A new page with its heads."""
        y = self._leaves.turn()
        page = self._page
        if len(self._leaves.pages) == 1:
            y = page.text(self._set(self._sheet.title, TITLE, self._leaves.width), LEADING, y) + 2 * MM
        for (x, _), heading in zip(self._columns, self._headings, strict=True):
            page.text(heading, x, y)
        self._y = y + max(heading.height for heading in self._headings) + 1 * MM
        page.rule(LEADING, self._y, self._leaves.width, 0.8)
        self._room = self._leaves.bottom - self._y

    @property
    def _edge(self) -> float:
        """Where a row begins, after the box to tick."""
        return LEADING + (BOX_COLUMN if self._sheet.tick else 0.0)

    def _places(self) -> list[tuple[float, float]]:
        """Where each column begins, and its width: by its share, but so that none of its words is cut."""
        x = self._edge + (FACE[0] + 3 * MM if self._sheet.faces else 0.0)
        room = self._leaves.size[0] - TRAILING - x
        found: list[tuple[float, float]] = []
        for width in _widths([share for _, share in self._sheet.columns], self._longest(room), room):
            found.append((x, width - _GUTTER))
            x += width
        return found

    def _longest(self, room: float) -> list[float]:
        """The longest word of each column, up to a third of the room; a longer one is cut."""
        words: list[set[tuple[str, Style]]] = [
            {(word, HEADING) for word in heading.split()} for heading, _ in self._sheet.columns
        ]
        for part in self._sheet.parts:
            for row in part.rows:
                for of, text in zip(words, row, strict=True):
                    of.update((word, ROW) for word in text.split())
        width = self._leaves.flow.width
        return [min(room / 3, max((width(*one) for one in of), default=0.0) + _GUTTER + 0.1) for of in words]

    def _cells(self, cells: Sequence[_T]) -> list[tuple[_T, tuple[float, float]]]:
        return list(zip(cells, self._columns, strict=True))

    def _set(self, text: Text, style: Style, width: float) -> Paragraph:
        return self._leaves.set(text, style, width)


def _widths(shares: list[int], least: list[float], room: float) -> list[float]:
    """The room by shares, none less than its least as far as the room has it."""
    if sum(least) > room:
        return [one * room / sum(least) for one in least]
    fixed: set[int] = set()
    while True:
        free = room - sum(least[at] for at in fixed)
        whole = sum(share for at, share in enumerate(shares) if at not in fixed)
        widths = [least[at] if at in fixed else free * share / whole for at, share in enumerate(shares)]
        narrow = {at for at, width in enumerate(widths) if at not in fixed and width < least[at]}
        if not narrow:
            return widths
        fixed |= narrow


def _height(row: list[Paragraph]) -> float:
    return max(ROW_HEIGHT, max(len(cell.lines) for cell in row) * ROW.leading + 2 * _PAD)
