"""All findings of a plan, and after an edit the same again at the cost of what the edit touched."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from planner.clashes.findings import Finding, digest, merged, order
from planner.clashes.listing import Listing
from planner.clashes.reach import reach
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
        self._yielders: dict[str, dict[str, Finding]] = {}
        self._standing: dict[str, Finding] = {}
        self._acceptances: dict[str, tuple[Acceptance, ...]] = {}
        self._listing: Listing | None = None
        self._look_at_everything()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that stands, by lane, time, code, ids; accepted ones among them, marked."""
        if self._listing is None:
            self._listing = Listing(self._standing.values())
        return self._listing.all()

    def all(self) -> tuple[Finding, ...]:
        """The findings."""
        return self.findings

    def get(self, key: str) -> Finding | None:
        """The finding of that id, if it stands."""
        return self._standing.get(key)

    def after(self, change_set: ChangeSet) -> Delta:
        """Look again where a change set, applied to the plan just now, may have changed something."""
        touched = reach(self.plan, change_set)
        if touched.everything:
            return self._look_at_everything()
        keys = {key for rule in self._rules for one in touched.of(rule.scope) for key in self._ask(rule, one)}
        if touched.acceptances:
            self._acceptances = _by_key(self.plan.acceptances.values())
        return self._settle(keys | touched.acceptances)

    def at(self, now: int) -> Delta:
        """Look again because time has passed."""
        self.now = now
        return self._look_at_everything()

    def _look_at_everything(self) -> Delta:
        self._found, self._yielders, self._listing = {}, {}, None
        self._acceptances = _by_key(self.plan.acceptances.values())
        for rule in self._rules:
            for scope_id in self.plan.records[rule.scope]:
                self._ask(rule, scope_id)
        return self._settle({*self._standing, *self._yielders})

    def _ask(self, rule: Rule, scope_id: str) -> set[str]:
        """Put a rule's findings about one id in the place of those that it gave last time: the keys of both."""
        self.asked += 1
        there = self.plan.head.severity.get(rule.code) != "off" and scope_id in self.plan.records[rule.scope]
        found = tuple(rule.find(self.plan, scope_id, self.now)) if there else ()
        held = self._found.get((rule.code, scope_id), ())
        if found == held:
            return set()
        self._found[rule.code, scope_id] = found
        lost, won = {one.key for one in held}, {one.key: one for one in found}
        for key in lost:
            del self._yielders[key][scope_id]
        for key, finding in won.items():
            self._yielders.setdefault(key, {})[scope_id] = finding
        return lost | won.keys()

    def _settle(self, keys: set[str]) -> Delta:
        """Let stand under each key what is yielded there now, and tell what that changed."""
        new, gone = [], []
        for key in keys:
            was, now = self._standing.pop(key, None), self._yielded(key)
            if now is not None:
                self._standing[key] = now
            if now != was:
                new += [now] if now is not None else []
                gone += [was] if was is not None else []
        if self._listing is not None:
            for finding in gone:
                self._listing.remove(finding)
            for finding in new:
                self._listing.add(finding)
        return Delta(tuple(sorted(new, key=order)), tuple(sorted(gone, key=order)))

    def _yielded(self, key: str) -> Finding | None:
        yielders = self._yielders.get(key)
        if not yielders:
            self._yielders.pop(key, None)
            return None
        return self._marked(merged(yielders.values()))

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
        if lane == finding.kind and not acceptances:
            return finding
        return replace(finding, kind=lane, accepted=accepted, lapsed=was)


def _by_key(acceptances: Iterable[Acceptance]) -> dict[str, tuple[Acceptance, ...]]:
    """The acceptances of each clash, oldest first."""
    found: dict[str, list[Acceptance]] = {}
    for acceptance in sorted(acceptances, key=lambda one: (one.at, one.id)):
        found.setdefault(acceptance.clash_key, []).append(acceptance)
    return {key: tuple(ones) for key, ones in found.items()}
