"""The clash engine has the last word on a filling: what it objects to, and whom that is about."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property

from msgspec import Struct

from planner.clashes.assign.candidates import Candidates
from planner.clashes.assign.greedy import Given
from planner.clashes.engine import Delta
from planner.clashes.findings import Finding
from planner.clashes.trial import Trial
from planner.plan.edits.assign import fill_slots

Kind = tuple[str, tuple[str, ...], tuple[str, ...]]


class Objection(Struct, frozen=True):
    """Asks that cannot be given as they are, together, and the code of the clash that it would make."""

    asks: tuple[int, ...]
    code: str


class Judge:
    """Tries fillings on a copy."""

    def __init__(self, begin: Callable[[], Trial], found: Candidates) -> None:
        """The trial begins when it is first needed: it looks at the whole plan."""
        self._begin = begin
        self._found = found

    @cached_property
    def _trial(self) -> Trial:
        return self._begin()

    def objections(self, given: Given) -> list[Objection]:
        """None if the filling makes no new clash. A slot that makes one by itself is told by itself."""
        made = self._new_clashes(given)
        told: dict[tuple[int, ...], str] = {}
        for finding in made:
            blamed = self._blamed(finding, given)
            alone = [ask for ask in blamed if self._new_clashes({ask: given[ask]})]
            together: list[tuple[int, ...]] = [tuple(blamed)]
            for asks in [(ask,) for ask in alone] or together:
                told.setdefault(asks, finding.code)
        return [Objection(asks, code) for asks, code in sorted(told.items())]

    def _new_clashes(self, given: Given) -> list[Finding]:
        takers = {self._found.asks[ask].slot.id: self._found.people[person] for ask, person in given.items()}
        return new_clashes(self._trial.of(fill_slots(self._trial.plan, takers)))

    def _blamed(self, finding: Finding, given: Given) -> list[int]:
        """All that its people are given; of a finding about nobody who is given anything, what its sessions are."""
        people = {self._found.people[person] for person in given.values()}
        about = people & {*finding.people, *finding.of}
        of_people = [ask for ask, person in given.items() if self._found.people[person] in about]
        of_sessions = [ask for ask in given if self._found.asks[ask].slot.session_id in finding.sessions]
        return sorted(of_people or of_sessions or given)


def new_clashes(delta: Delta) -> list[Finding]:
    """The clashes that were not there before under any name.

    A slot more can give an old clash another name (it is called by a person's first slot), and a person to one that
    had none: that is the old one still, unless it has grown.
    """
    gone = _open_clashes(delta.gone)
    keys = {one.key for one in gone}
    old = Counter(_kind(one) for one in gone)
    made = []
    for one in _open_clashes(delta.new):
        kind = _kind(one)
        if one.key not in keys and old[kind] <= 0:
            made.append(one)
        old[kind] -= 1
    return made


def _open_clashes(findings: Iterable[Finding]) -> list[Finding]:
    return [one for one in findings if one.kind == "clash" and one.accepted is None]


def _kind(finding: Finding) -> Kind:
    return finding.code, tuple(sorted(finding.people)), tuple(sorted(finding.sessions))
