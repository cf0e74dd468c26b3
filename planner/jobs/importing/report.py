"""What an import would do, before it is done: the change set, the counts, what was refused and what is asked."""

from collections.abc import Mapping

from msgspec import Struct

from planner.clashes.findings import Finding
from planner.errors import PlannerError
from planner.plan.changes import ChangeSet


class Refused(Struct, frozen=True, kw_only=True):
    """A row that stays out: where it is as the spreadsheet shows it, and why (`wording` says it)."""

    file: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    value: str = ""
    why: PlannerError


class Asked(Struct, frozen=True, kw_only=True):
    """Something that the user may settle: a heading, or a word under it, that is not known."""

    file: str
    sheet: str = ""
    heading: str
    why: PlannerError


class Preview(Struct, frozen=True, kw_only=True):
    """A change set to commit, and what it does by kind. `gone` is what a programme no longer has."""

    change_set: ChangeSet
    added: Mapping[str, int] = {}
    changed: Mapping[str, int] = {}
    unchanged: Mapping[str, int] = {}
    gone: Mapping[str, int] = {}
    refused: tuple[Refused, ...] = ()
    asked: tuple[Asked, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def new_clashes(self) -> int:
        """How many findings of kind "clash" the import would add."""
        return sum(finding.kind == "clash" for finding in self.findings)
