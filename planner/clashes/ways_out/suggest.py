"""Try the candidates for one clash, keep those that cure it, rank them by what they leave behind."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from planner.clashes.engine import Delta
from planner.clashes.findings import LANES, Finding, Lane
from planner.clashes.trial import Trial
from planner.clashes.ways_out.kinds import FINDERS
from planner.clashes.ways_out.way import Candidate, Way
from planner.errors import PlannerError
from planner.plan.changes import Change, ChangeSet
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Ride, Session, Slot

A_FINDER = 12
"""Candidates of one kind that are tried: they come the most promising first."""
ALIKE = 3
"""Ways of one kind with one slot that are shown."""


def suggest(trial: Trial, key: str, *, limit: int = 8) -> tuple[Way, ...]:
    """Ways out of the clash of that key, the best first; none if it does not stand or nothing cures it.

    A way leaves fewer clashes, or as many and fewer warnings; of a to-do or a note: no more of either. Ranked by the
    clashes that it would bring, then those that are left, the warnings that are left, the least change.
    """
    finding = trial.engine.get(key)
    if finding is None:
        return ()
    counted = trial.engine.counts()
    before: dict[Lane, int] = {lane: counted[lane] for lane in LANES}
    tried: list[tuple[tuple[int, ...], Way]] = []
    for number, candidate in enumerate(_candidates(trial, finding)):
        way = _tried(trial, finding, candidate, before)
        if way is not None:
            brought = sum(1 for one in way.new if one.kind == "clash" and one.accepted is None)
            rank = (brought, way.left["clash"], way.left["warning"], effort(trial.plan, way.changes), number)
            tried.append((rank, way))
    return _apart(way for _, way in sorted(tried, key=lambda one: one[0]))[:limit]


def effort(plan: Plan, changes: ChangeSet) -> int:
    """How much a change set changes: records, people who must be asked, speakers lost, people who must be told."""
    return sum(_effort(plan, change) for change in changes.changes)


def _candidates(trial: Trial, finding: Finding) -> Iterator[Candidate]:
    for find in FINDERS.get(finding.code, ()):
        yield from list(islice(find(trial.plan, finding, trial.engine.now), A_FINDER))


def _tried(trial: Trial, finding: Finding, candidate: Candidate, before: dict[Lane, int]) -> Way | None:
    try:
        delta = trial.of(candidate.changes)
    except PlannerError:
        return None  # entry would refuse it
    left = _left(before, delta)
    if not _cured(finding, delta) or not _worth_it(finding.kind, before, left):
        return None
    facts = candidate.facts
    return Way(candidate.kind, candidate.changes, facts, candidate.reasons, delta.new, delta.gone, left)


def _left(before: dict[Lane, int], delta: Delta) -> dict[Lane, int]:
    left = dict(before)
    for findings, step in ((delta.new, 1), (delta.gone, -1)):
        for one in findings:
            left[one.kind] += step if one.accepted is None else 0
    return left


def _cured(finding: Finding, delta: Delta) -> bool:
    """It is gone, or stands in a lane below."""
    if not any(one.key == finding.key for one in delta.gone):
        return False
    after = next((one for one in delta.new if one.key == finding.key), None)
    return after is None or LANES.index(after.kind) > LANES.index(finding.kind)


def _worth_it(lane: Lane, before: dict[Lane, int], left: dict[Lane, int]) -> bool:
    was, now = (before["clash"], before["warning"]), (left["clash"], left["warning"])
    if lane == "clash":
        return now[0] < was[0]
    return now < was if lane == "warning" else now <= was


def _apart(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Each change once, though two kinds came upon it; of one kind for one slot the best few."""
    found: list[Way] = []
    many: Counter[tuple[str, object]] = Counter()
    for way in ways:
        alike = (way.kind, way.facts.get("slot"))
        if many[alike] < ALIKE and all(way.changes.changes != one.changes.changes for one in found):
            many[alike] += 1
            found.append(way)
    return tuple(found)


def _effort(plan: Plan, change: Change) -> int:
    before, after = change.before, change.after
    told = {getattr(one, "person_id", None) for one in (before, after)} - {None}
    if isinstance(change.record, Session):
        told = {slot.person_id for slot in plan.slots_of_session(change.id)} - {None}
    cost = 1 + len(told) + sum(1 for one in told if plan.issues_of(str(one)))
    if isinstance(before, Slot) and before.role in SPEAKING_ROLES and before.person_id is not None:
        gone = not isinstance(after, Slot) or after.person_id is None
        cost += 4 if gone else 0
    elif isinstance(before, Ride) and isinstance(after, Ride):
        cost += 3 * (len(before.rider_ids) - len(after.rider_ids))  # who gets off needs another
    elif after is None:
        cost += 1
    return cost
