"""Before a batch: one list of what would embarrass on these people's sheets."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.itinerary.concerns import Concern
from planner.jobs.printing import Failed, look_over
from planner.plan.plan import Plan
from planner.progress import Progress
from planner.wording import preflight as wording
from planner.wording.preflight import Group


class Preflight(Struct, frozen=True):
    """What to look at before printing; `failed` are the sheets that cannot be made at all."""

    concerns: tuple[Concern, ...] = ()
    clashes: tuple[Finding, ...] = ()
    failed: tuple[Failed, ...] = ()

    @property
    def clear(self) -> bool:
        """Nothing to look at."""
        return not (self.concerns or self.clashes or self.failed)


def preflight(
    plan: Plan,
    person_ids: Sequence[str],
    *,
    now: int,
    paper: str | None = None,
    language: str | None = None,
    findings: Iterable[Finding] | None = None,
    progress: Progress | None = None,
) -> Preflight:
    """Lay the sheets of these people out without writing one, and say what would embarrass.

    `findings` are those of the plan where somebody has them already (the window's engine). `Cancelled` stops it.
    """
    report = look_over(plan, person_ids, now=now, paper=paper, language=language, progress=progress)
    return Preflight(report.concerns, clashes_of(plan, person_ids, now, findings), report.failed)


def clashes_of(
    plan: Plan, person_ids: Iterable[str], now: int, findings: Iterable[Finding] | None = None
) -> tuple[Finding, ...]:
    """The open clashes (not the warnings) of these people that are not over yet."""
    people = set(person_ids)
    found = check(plan, now) if findings is None else findings
    return tuple(
        one
        for one in found
        if one.kind == "clash" and not one.accepted and not people.isdisjoint(one.people) and _is_to_come(one, now)
    )


def groups(plan: Plan, found: Preflight, lang: str) -> tuple[Group, ...]:
    """The list in a language, under a head for each kind of thing."""
    return wording.grouped(plan, found.concerns, found.clashes, lang)


def _is_to_come(finding: Finding, now: int) -> bool:
    return finding.to is None or finding.to > now
