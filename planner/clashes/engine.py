"""All findings of a plan, and after an edit the same again at the cost of what the edit touched."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from planner.clashes.findings import Finding, digest, order
from planner.clashes.reach import Reach, reach
from planner.clashes.rule import Rule
from planner.clashes.rules import RULES
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan
from planner.plan.records import Acceptance


class Delta(Struct, frozen=True):
    """What an edit brought and what it took; a finding that changed (its minutes, its lane) is in both."""

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]


def check(plan: Plan, now: int) -> tuple[Finding, ...]:
    """Everything that is wrong with a plan at a moment, by lane, time, code, ids."""
    return Engine(plan, now).findings


class Engine:
    """Findings kept by rule and by the id that the rule was asked about.

    A finding that several ids yield under one key stands while one of them does. `asked` counts the questions to
    rules since the beginning: what an edit costs, without a clock.
    """

    def __init__(self, plan: Plan, now: int, rules: tuple[Rule, ...] = RULES) -> None:
        self.plan = plan
        self.now = now
        self.asked = 0
        self._rules = rules
        self._found: dict[tuple[str, str], tuple[Finding, ...]] = {}
        self._standing: dict[str, Finding] = {}
        self._yielders: dict[str, int] = {}
        self._acceptances: dict[str, tuple[Acceptance, ...]] = {}
        self._sorted: tuple[Finding, ...] | None = None
        self._look_at_everything()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that stands, by lane, time, code, ids; accepted ones among them, marked."""
        if self._sorted is None:
            self._sorted = tuple(sorted(self._standing.values(), key=order))
        return self._sorted

    def all(self) -> tuple[Finding, ...]:
        """The findings."""
        return self.findings

    def get(self, key: str) -> Finding | None:
        """The finding of that id, if it stands."""
        return self._standing.get(key)

    def after(self, change_set: ChangeSet) -> Delta:
        """Look again where a change set, applied to the plan just now, may have changed something."""
        touched = reach(self.plan, change_set)
        before = _Before(self._standing)
        if touched.everything:
            self._look_at_everything(before)
        else:
            self._look_at(touched, before)
        delta = before.delta(self._standing)
        if delta.new or delta.gone:
            self._sorted = None
        return delta

    def at(self, now: int) -> Delta:
        """Look again because time has passed."""
        self.now = now
        before = _Before(self._standing)
        self._look_at_everything(before)
        self._sorted = None
        return before.delta(self._standing)

    def _look_at_everything(self, before: "_Before | None" = None) -> None:
        keys = set(self._standing)
        for key in keys:
            if before is not None:
                before.note(key)
        self._found, self._standing, self._yielders = {}, {}, {}
        self._acceptances = _by_key(self.plan.acceptances.values())
        for rule in self._rules:
            for scope_id in self.plan.records[rule.scope]:
                self._ask(rule, scope_id, before)

    def _look_at(self, touched: Reach, before: "_Before") -> None:
        for rule in self._rules:
            for scope_id in touched.of(rule.scope):
                self._ask(rule, scope_id, before)
        if touched.acceptances:
            self._acceptances = _by_key(self.plan.acceptances.values())
            for key in touched.acceptances & self._standing.keys():
                before.note(key)
                self._standing[key] = self._marked(self._standing[key])

    def _ask(self, rule: Rule, scope_id: str, before: "_Before | None") -> None:
        """Put a rule's findings about one id in the place of those that it gave last time."""
        self.asked += 1
        there = self.plan.head.severity.get(rule.code) != "off" and scope_id in self.plan.records[rule.scope]
        found = tuple(rule.find(self.plan, scope_id, self.now)) if there else ()
        held = self._found.get((rule.code, scope_id), ())
        if found == held:
            return
        if found:
            self._found[rule.code, scope_id] = found
        else:
            del self._found[rule.code, scope_id]
        for finding in held:
            self._lose(finding.key, before)
        for finding in found:
            self._gain(finding, before)

    def _lose(self, key: str, before: "_Before | None") -> None:
        if before is not None:
            before.note(key)
        self._yielders[key] -= 1
        if not self._yielders[key]:
            del self._yielders[key], self._standing[key]

    def _gain(self, finding: Finding, before: "_Before | None") -> None:
        key = finding.key
        if before is not None:
            before.note(key)
        self._yielders[key] = self._yielders.get(key, 0) + 1
        self._standing[key] = self._marked(finding)

    def _marked(self, finding: Finding) -> Finding:
        """In the lane where the plan wants it, and with what was accepted about it."""
        lane = self.plan.head.severity.get(finding.code, finding.kind)
        lane = finding.kind if lane == "off" else lane
        acceptances = self._acceptances.get(finding.key, ())
        facts = digest(finding) if acceptances else ""
        holding = [one.id for one in acceptances if one.facts == facts]
        lapsed = [one.id for one in acceptances if one.facts != facts]
        accepted = holding[-1] if holding else None
        was = lapsed[-1] if lapsed and not holding else None
        if (lane, accepted, was) == (finding.kind, finding.accepted, finding.lapsed):
            return finding
        return replace(finding, kind=lane, accepted=accepted, lapsed=was)


class _Before:
    """What stood under the keys that an edit moved, to tell the difference afterwards."""

    def __init__(self, standing: dict[str, Finding]) -> None:
        self._standing = standing
        self._was: dict[str, Finding | None] = {}

    def note(self, key: str) -> None:
        if key not in self._was:
            self._was[key] = self._standing.get(key)

    def delta(self, standing: dict[str, Finding]) -> Delta:
        moved = [(was, standing.get(key)) for key, was in self._was.items()]
        new = sorted((now for was, now in moved if now is not None and now != was), key=order)
        gone = sorted((was for was, now in moved if was is not None and now != was), key=order)
        return Delta(tuple(new), tuple(gone))


def _by_key(acceptances: Iterable[Acceptance]) -> dict[str, tuple[Acceptance, ...]]:
    """The acceptances of each clash, oldest first."""
    found: dict[str, list[Acceptance]] = {}
    for acceptance in sorted(acceptances, key=lambda one: (one.at, one.id)):
        found.setdefault(acceptance.clash_key, []).append(acceptance)
    return {key: tuple(ones) for key, ones in found.items()}
