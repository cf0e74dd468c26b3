"""What the list of clashes is asked to show, and which findings that is, lane by lane."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.clashes.findings import LANES, Finding
from planner.errors import N_
from planner.plan import clock
from planner.plan.plan import Plan

LANE_NAMES: Mapping[str, str] = MappingProxyType(
    {"clash": N_("Clashes"), "warning": N_("Warnings"), "todo": N_("To-dos"), "note": N_("Notes")}
)


@dataclass(frozen=True)
class Wish:
    """Open or accepted ones; of one lane, one rule, one day, or ("") of all."""

    accepted: bool = False
    lane: str = ""
    code: str = ""
    day: str = ""


def day_of(plan: Plan, finding: Finding) -> str:
    """The local day on which it begins, at the plan's zone; "" for what has no time."""
    return "" if finding.from_ is None else clock.day(finding.from_, plan.head.zone)


def fits(plan: Plan, finding: Finding, wish: Wish) -> bool:
    """Whether a finding is among those wished for."""
    return (
        (finding.accepted is not None) is wish.accepted
        and wish.lane in ("", finding.kind)
        and wish.code in ("", finding.code)
        and (not wish.day or wish.day == day_of(plan, finding))
    )


def by_lane(plan: Plan, findings: Iterable[Finding], wish: Wish) -> dict[str, list[Finding]]:
    """The findings wished for, each lane in the order in which they come."""
    lanes: dict[str, list[Finding]] = {lane: [] for lane in LANES}
    for finding in findings:
        if fits(plan, finding, wish):
            lanes[finding.kind].append(finding)
    return lanes
