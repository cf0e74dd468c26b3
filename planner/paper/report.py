"""The final report on paper: sections one after the other, each a table whose heads come again on every page."""

from planner.paper.flow import Flow, Paragraph, Style
from planner.paper.fonts import STRONG
from planner.paper.leaves import Leaves
from planner.paper.lists import GROUP, HAIRLINE, HEADING, ROW, ROW_HEIGHT, TITLE
from planner.paper.numbers import MM
from planner.paper.page import Page
from planner.paper.sheet_grid import LEADING, PAPERS
from planner.wording.report import Column, Part, Section, Told

SECTION = Style(13, 17, STRONG)
NOTE = Style(10.5, 14.5)
_GUTTER = 4 * MM
_PAD = (ROW_HEIGHT - ROW.leading) / 2

Cells = list[Paragraph]


def draw(told: Told, flow: Flow) -> list[Page]:
    """Its pages."""
    press = _Press(told, flow)
    for note in told.notes:
        press.note(note)
    for section in told.sections:
        press.section(section)
    return press.leaves.feet()


class _Press:
    """Fills page after page."""

    def __init__(self, told: Told, flow: Flow) -> None:
        self._told = told
        self.leaves = Leaves(
            flow, told.lang, PAPERS[told.paper], title=told.title, plan=told.plan, printed=told.printed
        )
        self._y = self.leaves.turn()
        self._y = self.leaves.page.text(self.leaves.set(told.title, TITLE), LEADING, self._y) + 1 * MM

    def note(self, text: str) -> None:
        """A line of its own width."""
        self._write(self.leaves.set(text, NOTE))

    def _write(self, text: Paragraph) -> None:
        for line in text.lines:
            self._need(text.style.leading)
            self._y = self.leaves.page.text(text._replace(lines=(line,)), LEADING, self._y)

    def _need(self, height: float) -> bool:
        """A new page where there is no room for that; says whether it is one."""
        if self._y + height <= self.leaves.bottom:
            return False
        self._y = self.leaves.turn()
        return True

    def section(self, section: Section) -> None:
        """Title, note, table; that there is nothing where there is nothing."""
        places = self._places(section.columns)
        heads = self._cells(tuple(one.heading for one in section.columns), places, HEADING)
        self._need(40 * MM)
        self._y += 6 * MM
        self._write(self.leaves.set(section.title, SECTION))
        if section.note:
            self.note(section.note)
        if not section.parts:
            self._y += 1 * MM
            self.note(self._told.nothing)
            return
        self._heads(section, heads, places)
        for part in section.parts:
            self._part(part, section, heads, places)

    def _heads(self, section: Section, heads: Cells, places: list[tuple[float, float]]) -> None:
        self._y += 1.5 * MM
        height = max(one.height for one in heads)
        for column, cell, place in zip(section.columns, heads, places, strict=True):
            self._cell(cell, column, place, self._y + height - cell.height)
        self._y += height + 1 * MM
        self.leaves.page.rule(LEADING, self._y, self.leaves.width, 0.8)

    def _part(self, part: Part, section: Section, heads: Cells, places: list[tuple[float, float]]) -> None:
        if part.head:
            head = self.leaves.set(part.head, GROUP)
            if self._need(3 * MM + head.height + 2 * ROW_HEIGHT):
                self._heads(section, heads, places)
            self._y += 2.5 * MM
            self._write(head)
            self._y += 0.8 * MM
            self.leaves.page.rule(LEADING, self._y, self.leaves.width, 0.5)
        above: tuple[str, ...] = ()
        for row in part.rows:
            shown = _said_once(row, above, section.once)
            height = _height(self._cells(shown, places, ROW))
            if self._y + height > self.leaves.bottom and height < self.leaves.bottom / 2:
                self._y = self.leaves.turn()
                self._heads(section, heads, places)
                shown = row
            self._row(self._cells(shown, places, ROW), section, heads, places)
            above = row

    def _row(self, row: Cells, section: Section, heads: Cells, places: list[tuple[float, float]]) -> None:
        """One that is longer than the page goes on overleaf."""
        while any(cell.lines for cell in row):
            height, room = _height(row), self.leaves.bottom - self._y
            if height > room and room < 4 * ROW_HEIGHT:
                self._y = self.leaves.turn()
                self._heads(section, heads, places)
                room = self.leaves.bottom - self._y
            fits = max(1, int((room - 2 * _PAD + 0.01) // ROW.leading))
            for column, cell, place in zip(section.columns, row, places, strict=True):
                self._cell(cell._replace(lines=cell.lines[:fits]), column, place, self._y + _PAD)
            self._y += min(height, max(ROW_HEIGHT, fits * ROW.leading + 2 * _PAD))
            self.leaves.page.rule(LEADING, self._y, self.leaves.width, HAIRLINE)
            row = [cell._replace(lines=cell.lines[fits:]) for cell in row]

    def _cell(self, cell: Paragraph, column: Column, place: tuple[float, float], y: float) -> None:
        x, width = place
        if column.figures:
            self.leaves.page.text(cell, x + width, y, trailing=True)
        else:
            self.leaves.page.text(cell, x, y)

    def _places(self, columns: tuple[Column, ...]) -> list[tuple[float, float]]:
        """Where each column begins, and its width; the last one ends at the margin."""
        whole = sum(one.share for one in columns)
        found: list[tuple[float, float]] = []
        x = LEADING
        for at, one in enumerate(columns):
            width = self.leaves.width * one.share / whole
            found.append((x, width - (_GUTTER if at + 1 < len(columns) else 0)))
            x += width
        return found

    def _cells(self, texts: tuple[str, ...], places: list[tuple[float, float]], style: Style) -> Cells:
        return [self.leaves.set(text, style, width) for text, (_, width) in zip(texts, places, strict=True)]


def _height(row: Cells) -> float:
    return max(ROW_HEIGHT, max(len(cell.lines) for cell in row) * ROW.leading + 2 * _PAD)


def _said_once(row: tuple[str, ...], above: tuple[str, ...], once: int) -> tuple[str, ...]:
    """The row without its first cells where all of them are as in the row above."""
    return ("",) * once + row[once:] if once and row[:once] == above[:once] else row
