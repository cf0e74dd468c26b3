"""What a way out is, before and after it was tried."""

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from planner.clashes.findings import Finding, Lane
from planner.clashes.reasons import Reason
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan


class Candidate(Struct, frozen=True):
    """A change set that might cure a clash. `kind` and `facts` (ids, times, numbers) say what it does, in no words."""

    kind: str
    changes: ChangeSet
    facts: Mapping[str, str | int] = {}
    reasons: tuple[Reason, ...] = ()


class Way(Struct, frozen=True):
    """A candidate that cures: what it brings and takes, and how many of each lane it leaves in the whole plan."""

    kind: str
    changes: ChangeSet
    facts: Mapping[str, str | int]
    reasons: tuple[Reason, ...]
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    left: Mapping[Lane, int]


Finder = Callable[[Plan, Finding, int], Iterator[Candidate]]
"""(plan, finding, now) -> candidates, the most promising first."""
