"""One pass over sorted rows finds what comparing each with each finds."""

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from planner.clashes.sweep import crossings, overlaps, shared


class Stretch(Struct, frozen=True, order=True):
    start: int
    end: int
    name: int


def rows() -> st.SearchStrategy[list[Stretch]]:
    spans = st.tuples(st.integers(0, 12), st.integers(1, 6))
    return st.lists(spans).map(lambda all_: sorted(Stretch(s, s + n, i) for i, (s, n) in enumerate(all_)))


def overlap(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end


@given(rows())
def test_overlaps(some: list[Stretch]) -> None:
    assert sorted(overlaps(some)) == sorted(pair for pair in combinations(some, 2) if overlap(*pair))


@given(rows(), rows())
def test_crossings(some: list[Stretch], others: list[Stretch]) -> None:
    assert sorted(crossings(some, others)) == sorted(pair for pair in product(some, others) if overlap(*pair))


def test_shared() -> None:
    assert shared(Stretch(1, 5, 0), Stretch(3, 9, 1)) == (3, 5)


class Watched:
    """A row that counts how often somebody looks at it."""

    looks = 0

    def __init__(self, start: int, end: int) -> None:
        self._start, self._end = start, end

    @property
    def start(self) -> int:
        Watched.looks += 1
        return self._start

    @property
    def end(self) -> int:
        Watched.looks += 1
        return self._end


def looks(rows: int, *, one_over_all: bool) -> int:
    """At rows one after the other, and at a long one that overlaps every one of them."""
    Watched.looks = 0
    day = [Watched(0, rows * 10)] if one_over_all else []
    assert sum(1 for _ in overlaps([*day, *(Watched(n * 10, n * 10 + 5) for n in range(rows))])) == len(day) * rows
    return Watched.looks


def test_a_thousand_rows_cost_about_ten_times_a_hundred() -> None:
    assert looks(1000, one_over_all=False) <= 11 * looks(100, one_over_all=False)
    assert looks(1000, one_over_all=True) <= 11 * looks(100, one_over_all=True)
    assert looks(1000, one_over_all=True) <= 5 * 1000
