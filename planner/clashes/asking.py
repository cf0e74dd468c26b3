"""Which rules are asked about a thing of which so much is to be seen at a glance."""

from collections.abc import Iterable

from planner.clashes.rule import Find, Rule
from planner.clashes.sights import ANYTHING, Look, Sights, of_any


class Asking(dict[Sights, tuple[Find, ...]]):
    """The rules of a scope that look for some of these sights, picked out once: sights repeat all over a plan."""

    def __init__(self, rules: Iterable[Rule], look: Look) -> None:
        super().__init__()
        self._rules = tuple(rules)
        # Where all are asked anyway there is no need to look.
        self.look = look if any(rule.looks_for != ANYTHING for rule in self._rules) else of_any

    def __missing__(self, seen: Sights) -> tuple[Find, ...]:
        self[seen] = found = tuple([rule.find for rule in self._rules if rule.looks_for & seen])
        return found
