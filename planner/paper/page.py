"""The drawing vocabulary of paper: text, rules, boxes, the signs of roles, icons. Black on white.

Lengths are points. `x` counts from the page's leading edge (the left one, the right one where the page runs from right
to left), `y` from its top, so that whoever draws need not know which way the page runs.
"""

from typing import TYPE_CHECKING

from planner.paper import icons
from planner.paper.flow import Line, Paragraph
from planner.paper.fonts import Font
from planner.paper.numbers import MM, number

if TYPE_CHECKING:
    from planner.paper.photos import Picture

A4 = (210 * MM, 297 * MM)
LETTER = (215.9 * MM, 279.4 * MM)
_ROUND = 0.5523


class Page:
    """One page: the operators drawn so far, the paragraphs they come from, and what was written where."""

    def __init__(self, size: tuple[float, float], *, rtl: bool = False) -> None:
        self.width, self.height = size
        self.rtl = rtl
        self.code: list[str] = []
        self._paragraphs: dict[int, Paragraph] = {}
        self.pictures: dict[str, Picture] = {}
        """Photos by the name under which the code shows them."""
        self.written: list[tuple[float, float, float, str]] = []
        """Left edge, baseline from the top, width and text of each line."""

    @property
    def used(self) -> list[dict[Font, frozenset[int]]]:
        """The glyphs of each paragraph on it, by font."""
        return [paragraph.used for paragraph in self._paragraphs.values()]

    @property
    def fonts(self) -> set[Font]:
        """Those that it uses."""
        return {font for used in self.used for font in used}

    def left(self, x: float, width: float = 0.0) -> float:
        """Where something of a width that begins at `x` has its left edge, from the left."""
        return self.width - x - width if self.rtl else x

    def line(self, line: Line, paragraph: Paragraph, x: float, baseline: float, *, trailing: bool = False) -> None:
        """A line of a paragraph that begins at `x`, or ends there."""
        left = self.left(x - line.width if trailing else x, line.width)
        self._paragraphs[id(paragraph.used)] = paragraph
        head, tail = line.draw
        if head:
            self.code.append(f"{head}{left:.2f} {self.height - baseline:.2f}{tail}")
            self.written.append((left, baseline, line.width, line.text))

    def text(self, paragraph: Paragraph, x: float, top: float, *, trailing: bool = False) -> float:
        """A paragraph whose first line begins at a height; gives the height where it ends."""
        style = paragraph.style
        for line in paragraph.lines:
            self.line(line, paragraph, x, top + rise(style.size, style.leading), trailing=trailing)
            top += style.leading
        return top

    def lay_on(self, other: "Page", top: float, *, turned: bool = False) -> None:
        """What another page has, from a height on; `turned` stands it on its head."""
        x, y = (other.width, self.height - top) if turned else (0, self.height - other.height - top)
        turn = "-1 0 0 -1" if turned else "1 0 0 1"
        self.code += [f"q {turn} {number(x)} {number(y)} cm", *other.code, "Q"]
        self._paragraphs.update(other._paragraphs)  # noqa: SLF001 - of its own kind
        self.pictures.update(other.pictures)
        for left, baseline, width, text in other.written:
            at = (other.width - left - width, other.height - baseline) if turned else (left, baseline)
            self.written.append((at[0], at[1] + top, width, text))

    def picture(self, picture: "Picture", x: float, top: float, width: float, height: float) -> None:
        """A photo that fills a box; photos do not mirror."""
        self.pictures[picture.name] = picture
        corner = self._at(self.left(x, width), top + height)
        self.code.append(f"q {number(width)} 0 0 {number(height)} {corner} cm /{picture.name} Do Q")

    def rule(self, x: float, y: float, length: float, width: float) -> None:
        """A horizontal line."""
        left = self.left(x, length)
        self._stroke(width, f"{self._at(left, y)} m {self._at(left + length, y)} l S")

    def upright(self, x: float, top: float, bottom: float, width: float, *, dashed: bool = False) -> None:
        """A vertical line."""
        dash = ("[2.2 2.2] 0 d ", " [] 0 d") if dashed else ("", "")
        x = self.left(x)
        self._stroke(width, f"{dash[0]}{self._at(x, top)} m {self._at(x, bottom)} l S{dash[1]}")

    def block(self, x: float, top: float, width: float, height: float) -> None:
        """A black rectangle."""
        self.code.append(f"{self._rect(x, top, width, height)} f")

    def frame(self, x: float, top: float, width: float, height: float, line: float, *, dashed: bool = False) -> None:
        """A rectangle's outline; the line lies inside."""
        half = line / 2
        dash = ("[2.5 2] 0 d ", " [] 0 d") if dashed else ("", "")
        box = self._rect(x + half, top + half, width - line, height - line)
        self._stroke(line, f"{dash[0]}{box} S{dash[1]}")

    def diagonals(self, x: float, top: float, width: float, height: float, *, pitch: float, line: float) -> None:
        """Lines that rise at half a right angle, `pitch` apart upwards, inside a rectangle."""
        left, bottom = self.left(x, width), self.height - top - height
        strokes = [
            f"{left:.2f} {bottom + at * pitch - width:.2f} m {left + width:.2f} {bottom + at * pitch:.2f} l"
            for at in range(int((height + width) / pitch) + 2)
        ]
        self.code.append(f"q {self._rect(x, top, width, height)} W n {number(line)} w {' '.join(strokes)} S Q")

    def disc(self, x: float, y: float, size: float) -> None:
        """Speaks."""
        self.code.append(f"{self._circle(self.left(x), y, size / 2)} f")

    def ring(self, x: float, y: float, size: float, line: float = 1.7) -> None:
        """Attends. White inside, so that it may lie on a line; the size is the outer one."""
        self._stroke(line, f"1 g {self._circle(self.left(x), y, (size - line) / 2)} B 0 g")

    def open_ring(self, x: float, y: float, size: float, line: float = 0.9) -> None:
        """An open turn: a dashed ring."""
        self._stroke(line, f"[1.4 1.1] 0 d {self._circle(self.left(x), y, (size - line) / 2)} S [] 0 d")

    def half(self, x: float, y: float, size: float) -> None:
        """Moderates: the left half filled."""
        self.ring(x, y, size)
        r = size / 2
        k = r * _ROUND
        x = self.left(x)
        self.code.append(
            f"{self._at(x, y - r)} m {self._at(x - k, y - r)} {self._at(x - r, y - k)} {self._at(x - r, y)} c "
            f"{self._at(x - r, y + k)} {self._at(x - k, y + r)} {self._at(x, y + r)} c h f"
        )

    def square(self, x: float, y: float, size: float, line: float = 1.7) -> None:
        """Travel and stay."""
        side = size - line
        self._stroke(line, f"1 g {self._rect(x - side / 2, y - side / 2, side, side)} B 0 g")

    def diamond(self, x: float, y: float, size: float, line: float = 1.5) -> None:
        """Interprets."""
        r = (size - line) / 2
        x = self.left(x)
        corners = [self._at(x, y - r), self._at(x + r, y), self._at(x, y + r), self._at(x - r, y)]
        self._stroke(line, f"1 g {corners[0]} m {' l '.join(corners[1:])} l h B 0 g")

    def gone(self, x: float, y: float, size: float) -> None:
        """Fell away: a thin ring with a cross."""
        self.ring(x, y, size, 0.9)
        d = (size / 2 - 0.9) * 0.66
        x = self.left(x)
        for slope in (d, -d):
            self._stroke(0.9, f"{self._at(x - d, y - slope)} m {self._at(x + d, y + slope)} l S")

    def icon(self, name: str, x: float, top: float, size: float) -> None:
        """One of our icons; icons do not mirror."""
        scale = size / icons.GRID
        left = self.left(x, size)
        self.code.append(
            f"q {scale:.4f} 0 0 {-scale:.4f} {number(left)} {number(self.height - top)} cm "
            f"1.7 w 1 J 1 j {icons.path(name)} Q"
        )

    def modules(self, matrix: tuple[tuple[int, ...], ...], x: float, top: float, module: float) -> None:
        """A code's dark squares, as one rectangle for each run of them in a row."""
        left = self.left(x, len(matrix[0]) * module)
        for row, cells in enumerate(matrix):
            start = 0
            while start < len(cells):
                end = start + 1
                while end < len(cells) and cells[end] == cells[start]:
                    end += 1
                if cells[start]:
                    bottom = self.height - top - (row + 1) * module
                    self.code.append(
                        f"{left + start * module:.3f} {bottom:.3f} {(end - start) * module:.3f} {module:.3f} re f"
                    )
                start = end

    def _stroke(self, width: float, code: str) -> None:
        self.code.append(f"{number(width)} w {code}")

    def _at(self, left: float, y: float) -> str:
        return f"{left:.2f} {self.height - y:.2f}"

    def _rect(self, x: float, top: float, width: float, height: float) -> str:
        left = self.left(x, width)
        return f"{self._at(left, top + height)} {number(width)} {number(height)} re"

    def _circle(self, left: float, y: float, r: float) -> str:
        k = r * _ROUND
        at = self._at
        return (
            f"{at(left + r, y)} m {at(left + r, y + k)} {at(left + k, y + r)} {at(left, y + r)} c "
            f"{at(left - k, y + r)} {at(left - r, y + k)} {at(left - r, y)} c "
            f"{at(left - r, y - k)} {at(left - k, y - r)} {at(left, y - r)} c "
            f"{at(left + k, y - r)} {at(left + r, y - k)} {at(left + r, y)} c h"
        )


def rise(size: float, leading: float) -> float:
    """From the top of a line to its baseline: IBM Plex stands 1.025 above and 0.275 below it."""
    return leading / 2 + size * 0.375
