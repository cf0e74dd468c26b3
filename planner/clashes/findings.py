"""What a rule finds: a code, the records it touches, from when to when, and the facts for a sentence; no words."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import chain
from typing import Literal

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

Lane = Literal["clash", "warning", "todo", "note"]
LANES: tuple[Lane, ...] = ("clash", "warning", "todo", "note")

RANK: dict[Lane, int] = {lane: rank for rank, lane in enumerate(LANES)}
"""The place of each lane."""

_LAST = 1 << 60

Key = tuple[str, tuple[str, ...]]
"""Code and ids: what a finding is known by inside the program, at the cost of no text."""

NOTHING: Mapping[str, str | int] = {}
"""The facts of the many that have none: one dict for all of them."""


class Finding(Struct, frozen=True, gc=False):
    """One thing that is wrong with a plan.

    `kind` is its lane, `of` the ids that make it what it is, `from_` and `to` moments (minutes since 1970, UTC).
    `facts` are ids and numbers for the sentence. `times` and `places` (with the people) are what an acceptance rests
    on. `accepted` is the id of the acceptance that holds, `lapsed` of one that held until the facts changed.
    """

    code: str
    kind: Lane
    of: tuple[str, ...]
    people: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    from_: int | None = None
    to: int | None = None
    minutes: int | None = None
    facts: Mapping[str, str | int] = field(default_factory=lambda: NOTHING)
    times: tuple[int, ...] = ()
    places: tuple[str | None, ...] = ()
    accepted: str | None = None
    lapsed: str | None = None

    @property
    def name(self) -> Key:
        """What it is known by here."""
        return self.code, self.of

    @property
    def key(self) -> str:
        """The id that people and scripts use: it stays while the records of `of` stand."""
        of = self.of
        return f"{self.code}:{of[0]}" if len(of) == 1 else ":".join((self.code, *sorted(of)))


def names(key: str) -> Iterator[Key]:
    """What a finding with this id may be known by here: ids may hold colons themselves, and those of one are sorted."""
    code, _, ids = key.partition(":")
    yield code, (ids,)
    for at in (place for place, sign in enumerate(ids) if sign == ":"):
        one, other = ids[:at], ids[at + 1 :]
        yield code, (one, other)
        yield code, (other, one)


def merged(findings: Iterable[Finding]) -> Finding:
    """What several ids found under one key: the same of each, about all their people."""
    first, *others = findings
    if not others:
        return first
    return replace(first, people=tuple(sorted({*first.people, *chain.from_iterable(one.people for one in others)})))


def digest(finding: Finding) -> str:
    """The facts that an acceptance rests on: the times, the places, the people, and nothing else."""
    facts = (finding.times, finding.places, sorted(finding.people))
    return sha256(msgspec.json.encode(facts)).hexdigest()[:32]


def order(finding: Finding) -> tuple[int, int, str, tuple[str, ...]]:
    """How a list sorts: by lane, then time (none: last), code, ids."""
    moment = _LAST if finding.from_ is None else finding.from_
    return RANK[finding.kind], moment, finding.code, finding.of
