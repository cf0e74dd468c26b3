"""All findings of a plan, and after an edit the same again at the cost of what the edit touched."""

from collections.abc import Iterable, Mapping
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

from planner.clashes import sights
from planner.clashes.accepted import Accepted
from planner.clashes.asking import Asking
from planner.clashes.findings import Finding, Key, names, order
from planner.clashes.listing import Listing
from planner.clashes.reach import reach
from planner.clashes.rule import Rule, Scope
from planner.clashes.rules import RULES
from planner.clashes.sights import Look
from planner.clashes.standing import Standing, Was
from planner.plan.changes import ChangeSet
from planner.plan.collector import at_rest
from planner.plan.plan import Plan

SCOPES: tuple[Scope, ...] = get_args(Scope)

LOOK: Mapping[Scope, Look] = {
    **dict.fromkeys(SCOPES, sights.of_any),
    "session": sights.of_session,
    "person": sights.of_person,
}
"""What there is to see about a thing at a glance."""

Found = dict[tuple[Scope, str], tuple[Finding, ...]]
"""What rules find, all of them, by what they were asked about."""


class Delta(Struct, frozen=True):
    """What an edit brought and what it took; a finding that changed (its minutes, its lane) is in both."""

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]


class Tried(Struct, frozen=True):
    """A look that can be taken back: what the edit did, and what was found before where it made a difference."""

    delta: Delta
    change_set: ChangeSet
    before: Found


def check(plan: Plan, now: int) -> tuple[Finding, ...]:
    """Everything that is wrong with a plan at a moment, by lane, time, code, ids."""
    return Engine(plan, now).findings


class Engine:
    """Findings kept by the id that rules were asked about.

    A finding that several ids yield under one key stands while one of them does. `asked` counts the questions to
    rules since the beginning: what an edit costs, without a clock. To try an edit: `plan.apply(it)`, `tried(it)`,
    then `plan.apply(it.inverse())`, `take_back(...)`, which asks no rule. To try things apart: `copy(plan.copy())`,
    which asks none either.
    """

    def __init__(self, plan: Plan, now: int, rules: tuple[Rule, ...] = RULES) -> None:
        self._begin(plan, now, rules)
        with at_rest():
            for (scope, one), found in self._look({scope: plan.records[scope] for scope in SCOPES}).items():
                self._found[scope][one] = found
                self._standing.add(one, found)
            self._list(self._standing if self._marks else self._standing.several())

    def _begin(self, plan: Plan, now: int, rules: tuple[Rule, ...]) -> None:
        """Nothing found yet."""
        self.plan = plan
        self.now = now
        self.asked = 0
        self._rules = rules
        self._found: dict[Scope, dict[str, tuple[Finding, ...]]] = {scope: {} for scope in SCOPES}
        self._standing = Standing()
        self._accepted = Accepted(plan.acceptances.values())
        self._listing: Listing | None = None
        self._asking: tuple[Mapping[str, str], dict[Scope, Asking]] | None = None

    def copy(self, plan: Plan) -> "Engine":
        """An engine of its own for a copy of the plan just made; what was found is taken over and nothing asked."""
        other = object.__new__(Engine)
        other._begin(plan, self.now, self._rules)
        other._found = {scope: dict(found) for scope, found in self._found.items()}
        other._standing = self._standing.copy()
        return other

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that stands, by lane, time, code, ids; accepted ones among them, marked."""
        return self._in_order().all()

    def counts(self) -> dict[str, int]:
        """How many stand in each lane, and how many are "accepted", which count in no lane; without looking at each."""
        counts = {**self._in_order().counts(), "accepted": 0}
        for finding in self._standing.marked():
            if finding.accepted is not None:
                counts[finding.kind] -= 1
                counts["accepted"] += 1
        return counts

    def _in_order(self) -> Listing:
        if self._listing is None:
            self._listing = Listing(self._standing.all())
        return self._listing

    def all(self) -> tuple[Finding, ...]:
        """The findings."""
        return self.findings

    def get(self, key: str) -> Finding | None:
        """The finding of that id, if it stands."""
        return next((finding for name in names(key) if (finding := self._standing.get(name)) is not None), None)

    def after(self, change_set: ChangeSet) -> Delta:
        """Look again where a change set, applied to the plan just now, may have changed something."""
        return self.tried(change_set).delta

    def tried(self, change_set: ChangeSet) -> Tried:
        """Look again as `after` does, and keep what it takes to go back."""
        touched = reach(self.plan, change_set)
        seen = self._look(self._everything() if touched.everything else touched.ids)
        before = {(scope, one): self._found[scope].get(one, ()) for scope, one in seen}
        self._accepted.follow(change_set)
        # Where a setting changed, a lane may be another though what was found is the same.
        accepted = (finding.name for key in touched.acceptances if (finding := self.get(key)) is not None)
        others = list(self._standing) if touched.everything else accepted
        return Tried(self._settle(self._take(seen, others)), change_set, before)

    def take_back(self, tried: Tried) -> None:
        """Let all stand as before a look, the plan having taken back its change set; the last look first."""
        self._accepted.follow(tried.change_set.inverse())
        keys = [finding.name for finding in (*tried.delta.new, *tried.delta.gone)]
        self._settle(self._take(tried.before, keys))

    def at(self, now: int) -> Delta:
        """Look again because time has passed."""
        self.now = now
        return self._settle(self._take(self._look_at_the_clock()))

    def _everything(self) -> dict[Scope, Iterable[str]]:
        """All ids that there are, and those that were there."""
        return {scope: {**self.plan.records[scope], **self._found[scope]} for scope in SCOPES}

    def _look(self, ids: Mapping[Scope, Iterable[str]]) -> Found:
        """Ask about ids: what is found now about those of which something else was found before."""
        plan, now = self.plan, self.now
        seen: Found = {}
        for scope, asking in self._finders().items():
            there, held, look = plan.records[scope], self._found[scope], asking.look
            for one in ids[scope]:
                found: list[Finding] = []
                if one in there:
                    finders = asking[look(plan, one)]
                    for find in finders:
                        found += find(plan, one, now)
                    self.asked += len(finders)
                these = tuple(found)
                if these != held.get(one, ()):
                    seen[scope, one] = these
        return seen

    def _look_at_the_clock(self) -> Found:
        """Ask only the rules that wait for a moment, and keep what the others found.

        At 100,000 engagements a question to every rule is 2 s.
        """
        waiting = [rule for rule in self._on() if rule.waits]
        codes = {rule.code for rule in waiting}
        seen: Found = {}
        for scope in dict.fromkeys(rule.scope for rule in waiting):
            asking, held = Asking((rule for rule in waiting if rule.scope == scope), LOOK[scope]), self._found[scope]
            for one in self.plan.records[scope]:
                finders = asking[asking.look(self.plan, one)]
                found = [finding for find in finders for finding in find(self.plan, one, self.now)]
                self.asked += len(finders)
                before = held.get(one, ())
                if found != [finding for finding in before if finding.code in codes]:
                    seen[scope, one] = (*(finding for finding in before if finding.code not in codes), *found)
        return seen

    def _on(self) -> list[Rule]:
        """A rule that the plan switched off is not asked."""
        severity = self.plan.head.severity
        return [rule for rule in self._rules if severity.get(rule.code) != "off"]

    def _finders(self) -> dict[Scope, Asking]:
        """What is asked about each kind of thing."""
        severity = self.plan.head.severity
        if self._asking is None or self._asking[0] is not severity:
            on = self._on()
            of_scope = {scope: [rule for rule in on if rule.scope == scope] for scope in SCOPES}
            self._asking = severity, {scope: Asking(rules, LOOK[scope]) for scope, rules in of_scope.items()}
        return self._asking[1]

    def _take(self, seen: Found, others: Iterable[Key] = ()) -> Was:
        """Put what was seen in the place of what was found before.

        Returns what was listed so far under each key where that may now be another, and under the other keys given.
        """
        was = {key: self._standing.get(key) for key in others}
        for (scope, one), found in seen.items():
            held = self._found[scope].pop(one, ())
            if found:
                self._found[scope][one] = found
            self._standing.change(one, held, found, was)
        return was

    def _settle(self, before: Was) -> Delta:
        """List what stands now under each key, and tell what that changed."""
        self._list(before)
        new: list[Finding] = []
        gone: list[Finding] = []
        for key, was in before.items():
            now = self._standing.get(key)
            if now != was:
                new += [now] if now is not None else []
                gone += [was] if was is not None else []
        if self._listing is not None:
            self._listing.change(gone, new)
        return Delta(tuple(sorted(new, key=order)), tuple(sorted(gone, key=order)))

    @property
    def _marks(self) -> bool:
        """Whether anything is listed otherwise than it was found."""
        return bool(self.plan.head.severity or self._accepted)

    def _list(self, keys: Iterable[Key]) -> None:
        self._standing.list(keys, self._marked if self._marks else None)

    def _marked(self, finding: Finding) -> Finding:
        """In the lane where the plan wants it, and with what was accepted about it."""
        lane = self.plan.head.severity.get(finding.code, finding.kind)
        lane = finding.kind if lane == "off" else lane
        accepted, lapsed = self._accepted.about(finding)
        if lane == finding.kind and accepted is None and lapsed is None:
            return finding
        return replace(finding, kind=lane, accepted=accepted, lapsed=lapsed)
