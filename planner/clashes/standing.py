"""What stands under each key: found by one id nearly always, by several sometimes; it stands while one of them does."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from planner.clashes.findings import Finding, merged

Mark = Callable[[Finding], Finding]
"""A finding as it is listed: in its lane, and with what was accepted about it."""

Was = dict[str, Finding | None]
"""How keys were listed, before what changed."""


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

    def marked(self) -> Iterable[Finding]:
        """Those that are listed otherwise than found: all that are accepted are among them."""
        return self._listed.values()

    def change(self, by: str, held: tuple[Finding, ...], found: tuple[Finding, ...], was: Was) -> None:
        """An id yields these instead of those. Notes how each key that this touches was listed, if nobody has yet."""
        won = {finding.key: finding for finding in found}
        for key, finding in {finding.key: finding for finding in held}.items():
            instead = won.pop(key, None)
            if instead != finding:
                was.setdefault(key, self.get(key))
                self._replace(key, by, instead)
        sole, several, listed = self._sole, self._several, self._listed
        for key, finding in won.items():
            if key not in was:
                was[key] = listed.get(key) or sole.get(key)
            if key in several:
                several[key][by] = finding
            elif key in sole:
                several[key] = {None: sole.pop(key), by: finding}
            else:
                sole[key] = finding

    def _replace(self, key: str, by: str, instead: Finding | None) -> None:
        several = self._several.get(key)
        if several is None and instead is None:
            del self._sole[key]
        elif several is None and instead is not None:
            self._sole[key] = instead
        elif several is not None:
            named = by if by in several else None
            if instead is not None:
                several[named] = instead
                return
            del several[named]
            if len(several) == 1:
                self._sole[key] = self._several.pop(key).popitem()[1]

    def list(self, keys: Iterable[str], mark: Mark | None) -> None:
        """See anew how what stands under these keys is listed, now that all that changed is in; no mark: as found."""
        if mark is None and not self._several and not self._listed:
            return
        for key in keys:
            found = self._sole.get(key)
            if found is None and key in self._several:
                found = merged(self._several[key].values())
            listed = found if found is None or mark is None else mark(found)
            if listed is not None and listed is not self._sole.get(key):
                self._listed[key] = listed
            else:
                self._listed.pop(key, None)
