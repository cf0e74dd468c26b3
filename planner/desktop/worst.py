"""Which sign stands at a thing: the gravest lane among the findings that touch it."""

from collections.abc import Iterable
from typing import Literal

from planner.clashes.findings import Finding

SHOWN = ("clash", "warning", "note")
"""Lanes that rows show, gravest first; a to-do waits for somebody and stands in the drawer."""


def worst_lanes(findings: Iterable[Finding], of: Literal["people", "sessions", "slots"]) -> dict[str, str]:
    """The lane of each person, session or slot that has an open finding."""
    lanes: dict[str, str] = {}
    for finding in findings:
        if finding.accepted is None and finding.kind in SHOWN:
            for one in getattr(finding, of):
                held = lanes.get(one)
                if held is None or SHOWN.index(finding.kind) < SHOWN.index(held):
                    lanes[one] = finding.kind
    return lanes
