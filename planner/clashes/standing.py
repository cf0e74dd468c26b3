"""What stands under each key: found by one id nearly always, by several sometimes; it stands while one of them does."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from planner.clashes.findings import Finding, Key, merged

Mark = Callable[[Finding], Finding]
"""A finding as it is listed: in its lane, and with what was accepted about it."""

Was = dict[Key, Finding | None]
"""How keys were listed, before what changed."""

Ids = tuple[str, ...]


class Standing:
    """Findings by key.

    A thing for each finding would cost more than all that rules look at, so there is as little as can be: by code, and
    within it by the ids that the finding has already; who yields it is written down only where several do (the first
    of them has no name there), and how it is listed only where that differs from what was found.
    """

    def __init__(self) -> None:
        self._sole: dict[str, dict[Ids, Finding]] = defaultdict(dict)
        self._several: dict[Key, dict[str | None, Finding]] = {}
        self._listed: dict[Key, Finding] = {}

    def copy(self) -> "Standing":
        """The same, apart."""
        other = Standing()
        other._sole.update({code: dict(found) for code, found in self._sole.items()})
        other._several = {key: dict(found) for key, found in self._several.items()}
        other._listed = dict(self._listed)
        return other

    def __iter__(self) -> Iterator[Key]:
        for code, found in self._sole.items():
            for ids in found:
                yield code, ids
        yield from self._several

    def get(self, key: Key) -> Finding | None:
        """As it is listed; None if nothing stands there."""
        return self._listed.get(key) or self._alone(key)

    def _alone(self, key: Key) -> Finding | None:
        """What one id alone yields."""
        code, ids = key
        return self._sole[code].get(ids) if code in self._sole else None

    def all(self) -> Iterator[Finding]:
        """As they are listed, in no order."""
        if not self._listed:
            return chain.from_iterable([found.values() for found in self._sole.values()])
        return chain(self._as_found(), self._listed.values())

    def _as_found(self) -> Iterator[Finding]:
        for code, found in self._sole.items():
            for ids, finding in found.items():
                if (code, ids) not in self._listed:
                    yield finding

    def several(self) -> Iterable[Key]:
        """The keys that several ids yield."""
        return self._several

    def marked(self) -> Iterable[Finding]:
        """Those that are listed otherwise than found: all that are accepted are among them."""
        return self._listed.values()

    def add(self, by: str, found: Iterable[Finding]) -> None:
        """An id yields these, of which it yielded none; of its own under one key the last."""
        sole, several = self._sole, self._several
        for finding in found:
            code, ids = finding.code, finding.of
            held = sole[code]
            if ids in held and not any(one is held[ids] for one in found):
                several[code, ids] = {None: held.pop(ids), by: finding}
            elif several and (code, ids) in several:
                several[code, ids][by] = finding
            else:
                held[ids] = finding

    def change(self, by: str, held: tuple[Finding, ...], found: tuple[Finding, ...], was: Was) -> None:
        """An id yields these instead of those. Notes how each key that this touches was listed, if nobody has yet."""
        won = {finding.name: finding for finding in found}
        for key, finding in {finding.name: finding for finding in held}.items():
            instead = won.pop(key, None)
            if instead != finding:
                was.setdefault(key, self.get(key))
                self._replace(key, by, instead)
        for key in won:
            was.setdefault(key, self.get(key))
        self.add(by, won.values())

    def _replace(self, key: Key, by: str, instead: Finding | None) -> None:
        code, ids = key
        several = self._several.get(key)
        if several is None and instead is None:
            del self._sole[code][ids]
        elif several is None and instead is not None:
            self._sole[code][ids] = instead
        elif several is not None:
            named = by if by in several else None
            if instead is not None:
                several[named] = instead
                return
            del several[named]
            if len(several) == 1:
                self._sole[code][ids] = self._several.pop(key).popitem()[1]

    def list(self, keys: Iterable[Key], mark: Mark | None) -> None:
        """See anew how what stands under these keys is listed, now that all that changed is in; no mark: as found."""
        if mark is None and not self._several and not self._listed:
            return
        for key in keys:
            alone = found = self._alone(key)
            if found is None and key in self._several:
                found = merged(self._several[key].values())
            listed = found if found is None or mark is None else mark(found)
            if listed is not None and listed is not alone:
                self._listed[key] = listed
            else:
                self._listed.pop(key, None)
