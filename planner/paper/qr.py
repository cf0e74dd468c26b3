"""Codes for phones as rectangles: the squares of a code, those in a row next to each other drawn as one."""

from functools import lru_cache

import segno

from planner.paper.numbers import number
from planner.paper.page import Page

QUIET = 4
"""Squares that stay white around a code."""

_MASK = 3
"""The standard lets a writer weigh eight patterns; readers take any, and weighing costs more than all the rest."""


def matrix(text: str) -> tuple[bytes, ...]:
    """The squares of a code, row by row, 1 where it is dark: level M, as small as the text allows."""
    made = segno.make_qr(text.encode(), error="m", mode="byte", mask=_MASK, boost_error=False)
    return tuple(bytes(row) for row in made.matrix)


def draw(page: Page, text: str, x: float, top: float, size: float) -> None:
    """A code, its quiet zone within `size`. It does not mirror."""
    squares, code = _drawn(text)
    scale = size / (squares + 2 * QUIET)
    left = page.left(x, size)
    page.code.append(
        f"q {scale:.5f} 0 0 {-scale:.5f} {number(left + QUIET * scale)} {number(page.height - top - QUIET * scale)} cm "
        f"{code} f Q"
    )


@lru_cache(512)
def _drawn(text: str) -> tuple[int, str]:
    """How many squares a side has, and the rectangles in squares from the upper left corner."""
    rows = matrix(text)
    return len(rows), " ".join(rect for y, row in enumerate(rows) for rect in _runs(row, y))


def _runs(row: bytes, y: int) -> list[str]:
    found: list[str] = []
    start = row.find(1)
    while start >= 0:
        end = row.find(0, start)
        end = len(row) if end < 0 else end
        found.append(f"{start} {y} {end - start} 1 re")
        start = row.find(1, end)
    return found
