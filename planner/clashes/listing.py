"""Findings in the order of a list, kept in order at the cost of what comes and goes."""

from bisect import bisect_left
from collections.abc import Iterable

from planner.clashes.findings import Finding, order


class Listing:
    """Every finding once, by lane, time, code, ids."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._findings = sorted(findings, key=order)
        self._places = [order(one) for one in self._findings]

    def all(self) -> tuple[Finding, ...]:
        """In order."""
        return tuple(self._findings)

    def remove(self, finding: Finding) -> None:
        """Take one out that is in it."""
        at = bisect_left(self._places, order(finding))
        del self._findings[at], self._places[at]

    def add(self, finding: Finding) -> None:
        """Put one in that is not in it."""
        place = order(finding)
        at = bisect_left(self._places, place)
        self._findings.insert(at, finding)
        self._places.insert(at, place)
