"""The day sheet: a row for each session or journey in order of time, for the team alone."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from planner.paper import spines
from planner.paper.flow import Paragraph, Style, Text
from planner.paper.fonts import STRONG
from planner.paper.leaves import Leaves
from planner.paper.numbers import MM
from planner.paper.page import Page
from planner.paper.sheet_grid import LEADING, TRAILING
from planner.wording.day_sheet import Mark, Part, Told
from planner.wording.day_sheet_foot import Block

OVER, DAY, FIGURES = Style(10.5, 14), Style(25, 29, STRONG), Style(10, 13.5)
LONG_DAY = Style(18, 23, STRONG)
FIGURES_STRONG, HEADING = Style(10, 13.5, STRONG), Style(8.5, 11)
START, END, UNDER = Style(13, 14.5, STRONG), Style(9.5, 12), Style(8.5, 10.5)
TITLE, REST, URGENT = Style(11.5, 14.5, STRONG), Style(9.5, 12.5), Style(9.5, 12.5, STRONG)

TIME_END, SPINE, SESSION = LEADING + 14 * MM, LEADING + 17 * MM, LEADING + 22 * MM
OURS, SIGN, TEXT, NAME = LEADING + 81 * MM, LEADING + 82.2 * MM, LEADING + 85 * MM, LEADING + 97 * MM
END_OF_OURS, TEAM = LEADING + 139 * MM, LEADING + 142.5 * MM
PAD, ICON = 5.5, 11.0
_END_WIDTH = 20 * MM

Piece = tuple[float, Callable[[Page, float], None]]
"""A line of a column: its height, and what draws it at a height of a page."""


class Heads(NamedTuple):
    """The top of the first page."""

    over: str
    day: str
    figures: str
    urgent: str
    columns: tuple[str, str, str, str]
    nothing: str


def draw(leaves: Leaves, heads: Heads, rows: Sequence[Told], foot: Sequence[Sequence[Block]]) -> list[Page]:
    """The pages."""
    press = _Press(leaves, heads)
    for row in rows:
        press.row(row)
    if not rows:
        press.nothing()
    press.foot(foot)
    return leaves.feet()


class _Press:
    """Fills page after page."""

    def __init__(self, leaves: Leaves, heads: Heads) -> None:
        self._leaves, self._heads = leaves, heads
        # In Plex Sans Arabic marks stand further above and below the line.
        self._more = 1.5 if leaves.lang.partition("-")[0] == "ar" else 0.0
        self._team = leaves.width - (TEAM - LEADING)
        self._y = self._first()

    def _set(self, text: Text, style: Style, width: float) -> Paragraph:
        return self._leaves.set(text, style._replace(leading=style.leading + self._more), width)

    def _first(self) -> float:
        leaves, heads = self._leaves, self._heads
        y = leaves.turn(bare=True)
        page = leaves.page
        end = page.width - TRAILING
        figures = self._set(heads.figures, FIGURES, leaves.width * 0.6)
        urgent = self._set(heads.urgent, FIGURES_STRONG, leaves.width * 0.6)
        y = page.text(self._set(heads.over, OVER, leaves.width), LEADING, y)
        beside = page.text(figures, end, y + 2, trailing=True)
        if heads.urgent:
            beside = page.text(urgent, end, beside, trailing=True)
        room = leaves.width - max(figures.width, urgent.width) - 6 * MM
        day = self._set(heads.day, DAY, room)
        if len(day.lines) > 1:
            day = self._set(heads.day, LONG_DAY, room)
        y = max(beside, page.text(day, LEADING, y)) + 2
        page.rule(LEADING, y, leaves.width, 2)
        return self._headings(y + 3)

    def _turn(self) -> None:
        self._y = self._headings(self._leaves.turn() - 1 * MM)

    def _headings(self, y: float) -> float:
        page = self._leaves.page
        time, session, ours, team = self._heads.columns
        bottom = y
        for text, x, width, trailing in (
            (time, TIME_END, TIME_END - LEADING, True),
            (session, SESSION, OURS - SESSION, False),
            (ours, OURS, TEAM - OURS, False),
            (team, TEAM, self._team, False),
        ):
            bottom = max(bottom, page.text(self._set(text, HEADING, width), x, y, trailing=trailing))
        page.rule(LEADING, bottom + 3, self._leaves.width, 0.6)
        return bottom + 3

    def nothing(self) -> None:
        """Instead of rows."""
        self._y = self._leaves.page.text(self._set(self._heads.nothing, REST, 60 * MM), SESSION, self._y + PAD) + PAD

    def row(self, row: Told) -> None:
        """A row, whole if a page can hold it; else it goes on overleaf."""
        columns = [self._time(row), self._session(row), self._parts(row.parts), self._said(row)]
        height = max(sum(tall for tall, _ in column) for column in columns)
        whole = height + 2 * PAD
        if self._y + whole > self._leaves.bottom and (whole < self._leaves.bottom / 2 or self._room() < 40 * MM):
            self._turn()
        while True:
            top = self._y + PAD
            rest, bottom = self._some(columns, top)
            if row.kind:
                spines.draw(self._leaves.page, row.kind, SPINE, top, bottom - top)
            self._y = bottom + PAD
            if not any(rest):
                break
            columns = rest
            self._turn()
        self._leaves.page.rule(LEADING, self._y, self._leaves.width, 0.4)

    def _room(self) -> float:
        return self._leaves.bottom - self._y

    def _some(self, columns: list[list[Piece]], top: float) -> tuple[list[list[Piece]], float]:
        """Draws what the page has room for; gives what is left, and how far down it went."""
        rest, bottom = [], top
        for column in columns:
            y, at = top, 0
            while at < len(column) and y + column[at][0] <= self._leaves.bottom - PAD:
                column[at][1](self._leaves.page, y)
                y += column[at][0]
                at += 1
            rest.append(column[at:])
            bottom = max(bottom, y)
        return rest, bottom

    def _lines(self, text: Text, style: Style, x: float, width: float, *, trailing: bool = False) -> list[Piece]:
        said = self._set(text, style, width)
        return [_piece(said._replace(lines=(line,)), x, trailing=trailing) for line in said.lines] if text else []

    def _time(self, row: Told) -> list[Piece]:
        width = TIME_END - LEADING
        return [
            *self._lines(row.start, START, TIME_END, width, trailing=True),
            *self._lines(row.end, END, TIME_END, width, trailing=True),
            *self._lines(row.under, UNDER, TIME_END, width, trailing=True),
        ]

    def _session(self, row: Told) -> list[Piece]:
        width = OURS - SESSION - 4 * MM
        indent = ICON + 4 if row.icon else 0.0
        pieces = self._lines(row.title, TITLE, SESSION + indent, width - indent)
        if row.icon and pieces:
            height, write = pieces[0]
            pieces[0] = (height, _with_icon(write, row.icon, height))
        for line in row.lines:
            pieces += self._lines(line, REST, SESSION, width)
        return pieces

    def _parts(self, parts: Sequence[Part]) -> list[Piece]:
        pieces: list[Piece] = []
        for part in parts:
            end = self._set(part.end, REST, _END_WIDTH)
            x = NAME if part.time else TEXT
            width = END_OF_OURS - x - (end.width + 2 * MM if part.end else 0)
            lines = self._lines(part.who, REST, x, width)
            height, write = lines[0]
            time = self._set(part.time, URGENT, NAME - TEXT) if part.time else None
            pieces += [(height, _first_of(part.mark, time, end if part.end else None, write, height)), *lines[1:]]
            for line in end.lines[1:]:
                pieces.append(_piece(end._replace(lines=(line,)), END_OF_OURS, trailing=True))
        return pieces

    def _said(self, row: Told) -> list[Piece]:
        pieces: list[Piece] = []
        for one in row.team:
            pieces += self._lines(one.text, URGENT if one.urgent else REST, TEAM, self._team)
        return pieces

    def foot(self, columns: Sequence[Sequence[Block]]) -> None:
        """The blocks side by side; what is longer than the page goes on on the next."""
        gap = 5 * MM
        width = (self._leaves.width + gap) / len(columns)
        pieces: list[list[Piece]] = []
        for at, blocks in enumerate(columns):
            column: list[Piece] = []
            for block in blocks:
                column += [(6.0, _blank)] if column else []
                column += self._lines(block.head, URGENT, LEADING + at * width, width - gap)
                for line in block.lines:
                    column += self._lines(line, REST, LEADING + at * width, width - gap)
            pieces.append(column)
        tall = max(sum(height for height, _ in column) for column in pieces) + 3 * PAD
        if self._y + min(tall, 40 * MM) > self._leaves.bottom:
            self._y = self._leaves.turn()
        self._leaves.page.rule(LEADING, self._y, self._leaves.width, 2)
        while True:
            pieces, self._y = self._some(pieces, self._y + PAD)
            if not any(pieces):
                return
            self._y = self._leaves.turn()


def _piece(line: Paragraph, x: float, *, trailing: bool) -> Piece:
    def write(page: Page, y: float) -> None:
        page.text(line, x, y, trailing=trailing)

    return line.height, write


def _blank(page: Page, y: float) -> None:
    """Room between two blocks."""


def _with_icon(write: Callable[[Page, float], None], icon: str, height: float) -> Callable[[Page, float], None]:
    def both(page: Page, y: float) -> None:
        page.icon(icon, SESSION, y + (height - ICON) / 2, ICON)
        write(page, y)

    return both


def _first_of(
    mark: Mark, time: Paragraph | None, end: Paragraph | None, write: Callable[[Page, float], None], height: float
) -> Callable[[Page, float], None]:
    """The first line of a part: its sign, the time, the name, and what stands at its end."""

    def all_of_it(page: Page, y: float) -> None:
        _sign(page, mark, y + height / 2)
        if time is not None:
            page.text(time, TEXT, y)
        write(page, y)
        if end is not None:
            page.text(end._replace(lines=end.lines[:1]), END_OF_OURS, y, trailing=True)

    return all_of_it


def _sign(page: Page, mark: Mark, y: float) -> None:
    match mark:
        case "speaks":
            page.disc(SIGN, y, 6.4)
        case "moderates":
            page.half(SIGN, y, 6.4)
        case "attends":
            page.ring(SIGN, y, 6.4, 1.2)
        case "interprets":
            page.diamond(SIGN, y, 6.8, 1.2)
        case "travel":
            page.square(SIGN, y, 6.0, 1.2)
        case "open":
            page.open_ring(SIGN, y, 6.4)
        case "":
            pass
