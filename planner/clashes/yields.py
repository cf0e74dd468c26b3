"""Who found what under a key: nearly always one id, sometimes many; it stands while one of them yields it."""

from collections.abc import Iterator

from planner.clashes.findings import Finding, merged


class Yields:
    """Findings by key and by the id that a rule was asked about."""

    def __init__(self) -> None:
        # A dict for every key would cost more than all that the rules look at.
        self._sole: dict[str, tuple[str, Finding]] = {}
        self._several: dict[str, dict[str, Finding]] = {}

    def copy(self) -> "Yields":
        """The same, apart."""
        other = Yields()
        other._sole = dict(self._sole)
        other._several = {key: dict(found) for key, found in self._several.items()}
        return other

    def put(self, key: str, by: str, finding: Finding) -> None:
        """An id yields this under the key, whatever it did before."""
        several = self._several.get(key)
        if several is not None:
            several[by] = finding
            return
        sole = self._sole.get(key)
        if sole is None or sole[0] == by:
            self._sole[key] = (by, finding)
            return
        del self._sole[key]
        self._several[key] = {sole[0]: sole[1], by: finding}

    def drop(self, key: str, by: str) -> None:
        """An id that yielded it does so no longer."""
        several = self._several.get(key)
        if several is None:
            del self._sole[key]
            return
        del several[by]
        if len(several) == 1:
            self._sole[key] = self._several.pop(key).popitem()

    def all(self) -> Iterator[tuple[str, Finding]]:
        """What is found under each key."""
        for key, (_, finding) in self._sole.items():
            yield key, finding
        for key, several in self._several.items():
            yield key, merged(several.values())

    def of(self, key: str) -> Finding | None:
        """What all of them find, as one; None if none does."""
        sole = self._sole.get(key)
        if sole is not None:
            return sole[1]
        several = self._several.get(key)
        return merged(several.values()) if several is not None else None
