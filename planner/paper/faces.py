"""Faces: everybody's photo with name, function and city, four in a row, to know people by."""

from msgspec import Struct

from planner.errors import N_
from planner.paper import photos
from planner.paper.flow import Paragraph, Style
from planner.paper.fonts import STRONG
from planner.paper.leaves import Leaves
from planner.paper.lists import FACE, GROUP, ROW, TITLE
from planner.paper.numbers import MM
from planner.paper.page import Page
from planner.paper.photos import Face
from planner.paper.sheet_grid import LEADING
from planner.wording import catalogue

NAME, REST = Style(9.5, 11.5, STRONG), Style(8.5, 10.5)
IN_A_ROW = 4
_GAP, _BESIDE, _ROW_GAP = 4 * MM, 2.2 * MM, 4 * MM


class Shown(Struct, frozen=True):
    """A face with what stands beside it: the name, then lines."""

    face: Face
    name: str
    lines: tuple[str, ...]


class Group(Struct, frozen=True):
    """People under a head."""

    head: str
    people: tuple[Shown, ...]


def draw(groups: tuple[Group, ...], leaves: Leaves, title: str) -> list[Page]:
    """The pages."""
    press = _Press(leaves, title)
    for group in groups:
        press.group(group)
    if not groups:
        press.nothing()
    return leaves.feet()


class _Press:
    """Fills page after page, row by row."""

    def __init__(self, leaves: Leaves, title: str) -> None:
        self._leaves = leaves
        self._y = leaves.turn()
        self._y = leaves.page.text(leaves.set(title, TITLE), LEADING, self._y) + 1 * MM
        self._column = (leaves.width + _GAP) / IN_A_ROW
        self._text = self._column - _GAP - FACE[0] - _BESIDE

    def nothing(self) -> None:
        """Instead of faces."""
        text = catalogue.of(self._leaves.lang).say(N_("There is nothing to list."))
        self._leaves.page.text(self._leaves.set(text, ROW), LEADING, self._y + 2 * MM)

    def group(self, group: Group) -> None:
        """A head, with the first row at least, and its people."""
        head = self._leaves.set(group.head, GROUP)
        cells = [(one.face, self._lines(one)) for one in group.people]
        rows = [cells[at : at + IN_A_ROW] for at in range(0, len(cells), IN_A_ROW)]
        if self._y + 4 * MM + head.height + _height(rows[0]) > self._leaves.bottom:
            self._y = self._leaves.turn()
        self._y = self._leaves.page.text(head, LEADING, self._y + 2 * MM) + 1 * MM
        self._leaves.page.rule(LEADING, self._y, self._leaves.width, 0.8)
        self._y += 2.5 * MM
        for row in rows:
            self._row(row)

    def _lines(self, one: Shown) -> list[Paragraph]:
        """Line by line, so that what is longer than a page can go on on the next."""
        said = [self._leaves.set(one.name, NAME, self._text)]
        said += [self._leaves.set(text, REST, self._text) for text in one.lines if text]
        return [paragraph._replace(lines=(line,)) for paragraph in said for line in paragraph.lines]

    def _row(self, row: list[tuple[Face, list[Paragraph]]]) -> None:
        if self._y + _height(row) > self._leaves.bottom:
            self._y = self._leaves.turn()
        for at, (face, _) in enumerate(row):
            box = (LEADING + at * self._column, self._y, *FACE)
            photos.draw(self._leaves.page, self._leaves.flow, face, box)
        rest, least = [lines for _, lines in row], FACE[1]
        while True:
            rest, bottom = self._some(rest, self._y)
            self._y = max(bottom, self._y + least) + _ROW_GAP
            if not any(rest):
                return
            self._y, least = self._leaves.turn(), 0.0

    def _some(self, cells: list[list[Paragraph]], top: float) -> tuple[list[list[Paragraph]], float]:
        """What the page holds of each; gives what is left, and how far down it went."""
        rest, bottom = [], top
        for at, lines in enumerate(cells):
            x, y = LEADING + at * self._column + FACE[0] + _BESIDE, top - 1
            while lines and y + lines[0].height <= self._leaves.bottom:
                y = self._leaves.page.text(lines[0], x, y)
                lines = lines[1:]  # noqa: PLW2901 - the rest of them
            rest.append(lines)
            bottom = max(bottom, y)
        return rest, bottom


def _height(row: list[tuple[Face, list[Paragraph]]]) -> float:
    return max(FACE[1], *(sum(line.height for line in lines) - 1 for _, lines in row))
