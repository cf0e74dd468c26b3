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
