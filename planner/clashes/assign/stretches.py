"""Many people's stretches of time, asked about all of them at once; sets of people are the bits of a number."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from planner.plan.engagements import Span


class Stretches:
    """Who has a stretch that overlaps a time. A person's first stretches are one layer, the second ones the next.

    Within a layer everybody stands once, so who has begun before the end and lasts beyond the start overlaps.
    """

    def __init__(self, rows: Iterable[tuple[int, Iterable[Span]]]) -> None:
        layers: list[list[tuple[int, int, int]]] = []
        for bit, spans in rows:
            for at, span in enumerate(spans):
                if at == len(layers):
                    layers.append([])
                layers[at].append((span.start, span.end, bit))
        self._layers = [_Layer(layer) for layer in layers]

    def over(self, start: int, end: int) -> int:
        """Everybody with a stretch that overlaps."""
        found = 0
        for layer in self._layers:
            found |= layer.over(start, end)
        return found


class _Layer:
    def __init__(self, rows: list[tuple[int, int, int]]) -> None:
        by_start = sorted((start, bit) for start, _, bit in rows)
        by_end = sorted((end, bit) for _, end, bit in rows)
        self._starts = [start for start, _ in by_start]
        self._ends = [end for end, _ in by_end]
        self._begun = _gathered(bit for _, bit in by_start)
        self._lasting = _gathered(bit for _, bit in reversed(by_end))[::-1]

    def over(self, start: int, end: int) -> int:
        return self._begun[bisect_left(self._starts, end)] & self._lasting[bisect_right(self._ends, start)]


def _gathered(bits: Iterable[int]) -> list[int]:
    """The sets of the first none, one, two, … of them."""
    found = [0]
    for bit in bits:
        found.append(found[-1] | bit)
    return found


def members(bits: int) -> Iterator[int]:
    """The numbers in a set, from the smallest."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
