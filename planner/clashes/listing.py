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

    def change(self, gone: Iterable[Finding], new: Iterable[Finding]) -> None:
        """Take out those that are in it, and put in those that are not."""
        for finding in gone:
            at = bisect_left(self._places, order(finding))
            del self._findings[at], self._places[at]
        for finding in new:
            place = order(finding)
            at = bisect_left(self._places, place)
            self._findings.insert(at, finding)
            self._places.insert(at, place)
