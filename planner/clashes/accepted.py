"""What people accepted, clash by clash, and what that says about a finding now."""

from collections.abc import Iterable
from operator import attrgetter

from planner.clashes.findings import Finding, digest
from planner.plan.changes import ChangeSet
from planner.plan.records import Acceptance

_AGE = attrgetter("at", "id")


class Accepted:
    """The acceptances of each clash, oldest first; kept in step with the plan by `follow`."""

    def __init__(self, acceptances: Iterable[Acceptance]) -> None:
        self._by_key: dict[str, tuple[Acceptance, ...]] = {}
        for acceptance in acceptances:
            self._add(acceptance)

    def __bool__(self) -> bool:
        return bool(self._by_key)

    def follow(self, change_set: ChangeSet) -> None:
        """Take over what a change set does to acceptances."""
        for change in change_set.changes:
            if isinstance(change.before, Acceptance):
                self._remove(change.before)
            if isinstance(change.after, Acceptance):
                self._add(change.after)

    def about(self, finding: Finding) -> tuple[str | None, str | None]:
        """The id of the acceptance that holds for the facts as they are, else of the last that held for others."""
        acceptances = self._by_key.get(finding.key)
        if not acceptances:
            return None, None
        facts = digest(finding)
        holding = [one.id for one in acceptances if one.facts == facts]
        return (holding[-1], None) if holding else (None, acceptances[-1].id)

    def _add(self, acceptance: Acceptance) -> None:
        key = acceptance.clash_key
        self._by_key[key] = tuple(sorted((*self._by_key.get(key, ()), acceptance), key=_AGE))

    def _remove(self, acceptance: Acceptance) -> None:
        key = acceptance.clash_key
        left = tuple(one for one in self._by_key[key] if one.id != acceptance.id)
        if left:
            self._by_key[key] = left
        else:
            del self._by_key[key]
