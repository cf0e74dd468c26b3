"""Which sign stands at a thing: the gravest lane among the findings that touch it."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from planner.clashes.findings import Finding
from planner.errors import N_

SHOWN = ("clash", "warning", "note")
"""Lanes that rows show, gravest first; a to-do waits for somebody and stands in the drawer."""

WORDS: Mapping[str, str] = MappingProxyType({"clash": N_("clash"), "warning": N_("warning"), "note": N_("note")})
"""What a row's sign says to those who do not see it."""


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
