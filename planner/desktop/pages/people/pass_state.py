"""How far a person is with their passes, in one word for the grid."""

from collections.abc import Mapping
from typing import Literal

from planner.plan.plan import Plan

State = Literal["", "collected", "to-collect", "requested", "refused", "missing"]

TOKENS: Mapping[State, str] = {
    "": "text3",
    "collected": "text",
    "to-collect": "warning",
    "requested": "text3",
    "refused": "clash",
    "missing": "clash",
}


def pass_state(plan: Plan, person_id: str, *, missing: bool) -> State:
    """The worst of it: one is missing, was refused, is not approved yet, is not collected yet; "" without any pass."""
    states = {one.state for one in plan.passes_of(person_id)}
    if missing:
        return "missing"
    if "refused" in states:
        return "refused"
    if "requested" in states:
        return "requested"
    if "approved" in states:
        return "to-collect"
    return "collected" if states else ""
