"""Findings in the order of a list, kept in order at the cost of what comes and goes."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from operator import attrgetter

from planner.clashes.findings import LANES, RANK, Finding

Drawer = tuple[int, int]
"""Lane and hour."""

_WITHIN = attrgetter("from_", "code", "of")


class Listing:
    """Every finding once, by lane, time, code, ids: in drawers so small that one more moves few others."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._drawers: defaultdict[Drawer, list[Finding]] = defaultdict(list)
        self._all: tuple[Finding, ...] | None = None
        for finding in findings:
            self._drawers[_drawer(finding)].append(finding)
        for held in self._drawers.values():
            held.sort(key=_WITHIN)

    def all(self) -> tuple[Finding, ...]:
        """In order."""
        if self._all is None:
            self._all = tuple(chain.from_iterable([self._drawers[one] for one in sorted(self._drawers)]))
        return self._all

    def counts(self) -> dict[str, int]:
        """How many there are in each lane."""
        counts: dict[str, int] = dict.fromkeys(LANES, 0)
        for (rank, _), held in self._drawers.items():
            counts[LANES[rank]] += len(held)
        return counts

    def change(self, gone: Iterable[Finding], new: Iterable[Finding]) -> None:
        """Take out those that are in it, and put in those that are not."""
        self._all = None
        for finding in gone:
            held = self._drawers[_drawer(finding)]
            del held[bisect_left(held, _WITHIN(finding), key=_WITHIN)]
        for finding in new:
            held = self._drawers[_drawer(finding)]
            held.insert(bisect_left(held, _WITHIN(finding), key=_WITHIN), finding)


def _drawer(finding: Finding) -> Drawer:
    """What has no time comes last in its lane; it has no hour, so times in a drawer can be compared."""
    moment = finding.from_
    return RANK[finding.kind], _LAST if moment is None else moment // 60


_LAST = 1 << 60
