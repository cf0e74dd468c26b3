"""What the list of clashes is asked to show: open or accepted ones, which of them, and under which heads."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from planner.clashes.findings import LANES, Finding
from planner.errors import N_
from planner.plan import clock
from planner.plan.plan import Plan

LANE_NAMES: Mapping[str, str] = MappingProxyType(
    {"clash": N_("Clashes"), "warning": N_("Warnings"), "todo": N_("To-dos"), "note": N_("Notes")}
)
GROUPINGS: Mapping[str, str] = MappingProxyType(
    {
        "lane": N_("By gravity"),
        "person": N_("By person"),
        "session": N_("By session"),
        "day": N_("By day"),
        "code": N_("By kind"),
    }
)


@dataclass(frozen=True)
class Wish:
    """Open or accepted ones; of one lane, one rule, one day, or ("") of all; `by` is how they are grouped."""

    accepted: bool = False
    lane: str = ""
    code: str = ""
    day: str = ""
    by: str = "lane"

    @property
    def narrows(self) -> bool:
        """Whether it hides anything that is open."""
        return replace(self, by="lane") != Wish()

    def written(self) -> str:
        """On one line, for the settings."""
        return "|".join(("accepted" if self.accepted else "open", self.lane or self.code, self.day, self.by))


def read(line: str) -> Wish:
    """What `written` wrote; what cannot be read is the wish for everything."""
    parts = line.split("|")
    if len(parts) != len(("tab", "kind", "day", "by")):
        return Wish()
    tab, kind, day, by = parts
    lane = kind if kind in LANES else ""
    return Wish(
        accepted=tab == "accepted",
        lane=lane,
        code="" if lane else kind,
        day=day if clock.is_day(day) else "",
        by=by if by in GROUPINGS else "lane",
    )


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
