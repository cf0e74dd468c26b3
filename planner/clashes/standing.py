"""What stands under each key: found by one id nearly always, by several sometimes; it stands while one of them does."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from planner.clashes.findings import Finding, merged

Mark = Callable[[Finding], Finding]
"""A finding as it is listed: in its lane, and with what was accepted about it."""


class Standing:
    """Findings by key.

    A thing for each finding would cost more than all that rules look at, so there is as little as can be: who yields
    it is written down only where several do (the first of them has no name there), and how it is listed only where
    that differs from what was found.
    """

    def __init__(self) -> None:
        self._sole: dict[str, Finding] = {}
        self._several: dict[str, dict[str | None, Finding]] = {}
        self._listed: dict[str, Finding] = {}

    def copy(self) -> "Standing":
        """The same, apart."""
        other = Standing()
        other._sole = dict(self._sole)
        other._several = {key: dict(found) for key, found in self._several.items()}
        other._listed = dict(self._listed)
        return other

    def __iter__(self) -> Iterator[str]:
        yield from self._sole
        yield from self._several

    def get(self, key: str) -> Finding | None:
        """As it is listed; None if nothing stands there."""
        return self._listed.get(key) or self._sole.get(key)

    def all(self) -> Iterator[Finding]:
        """As they are listed, in no order."""
        if not self._listed:
            return iter(self._sole.values())
        alone = (finding for key, finding in self._sole.items() if key not in self._listed)
        return chain(alone, self._listed.values())

    def put(self, key: str, by: str, finding: Finding) -> None:
        """An id begins to yield this, which it did not."""
        several = self._several.get(key)
        if several is not None:
            several[by] = finding
        elif key in self._sole:
            self._several[key] = {None: self._sole.pop(key), by: finding}
        else:
            self._sole[key] = finding

    def replace(self, key: str, by: str, finding: Finding) -> None:
        """An id yields this instead of what it did."""
        several = self._several.get(key)
        if several is None:
            self._sole[key] = finding
        else:
            several[by if by in several else None] = finding

    def drop(self, key: str, by: str) -> None:
        """An id yields it no longer."""
        several = self._several.get(key)
        if several is None:
            del self._sole[key]
            return
        del several[by if by in several else None]
        if len(several) == 1:
            self._sole[key] = self._several.pop(key).popitem()[1]

    def list(self, keys: Iterable[str], mark: Mark) -> None:
        """See anew how what stands under these keys is listed, now that all that changed has been put in."""
        for key in keys:
            found = self._sole.get(key)
            if found is None and key in self._several:
                found = merged(self._several[key].values())
            listed = mark(found) if found is not None else None
            if listed is not None and listed is not self._sole.get(key):
                self._listed[key] = listed
            elif self._listed:
                self._listed.pop(key, None)
