"""Which rows overlap: one pass over rows sorted by start, at the cost of the rows and of the pairs that it finds."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar


class Row(Protocol):
    """Anything from a moment to a later one, half open."""

    @property
    def start(self) -> int:
        """The first moment."""

    @property
    def end(self) -> int:
        """The first moment after."""


A = TypeVar("A", bound=Row)
B = TypeVar("B", bound=Row)


def shared(one: Row, other: Row) -> tuple[int, int]:
    """From when to when both hold, if they overlap."""
    return max(one.start, other.start), min(one.end, other.end)


def overlaps(rows: Iterable[A]) -> Iterator[tuple[A, A]]:
    """Every pair of rows (sorted by start) that overlap, the earlier first."""
    running: list[A] = []
    last_end = 0
    for row in rows:
        start, end = row.start, row.end
        if not running or last_end <= start:
            running, last_end = [row], end
            continue
        running = [one for one in running if one.end > start]
        for one in running:
            yield one, row
        running.append(row)
        last_end = max(last_end, end)


def crossings(rows: Iterable[A], others: Iterable[B]) -> Iterator[tuple[A, B]]:
    """Every pair of a row and another that overlap; both sorted by start."""
    ahead = list(others)
    running: list[B] = []
    began: list[A] = []
    at = 0
    for row in rows:
        if at == len(ahead) and not running:
            return
        while at < len(ahead) and ahead[at].start < row.start:
            other = ahead[at]
            began = [one for one in began if one.end > other.start]
            for one in began:
                yield one, other
            running.append(other)
            at += 1
        running = [one for one in running if one.end > row.start]
        for other in running:
            yield row, other
        if at < len(ahead):
            began.append(row)
    for other in ahead[at:]:
        began = [one for one in began if one.end > other.start]
        for one in began:
            yield one, other
