"""A first filling at once: what has the fewest candidates first, each to whom it suits best, one ejection deep."""

from collections.abc import Sequence
from typing import Protocol

from planner.clashes.assign.candidates import Candidates
from planner.clashes.assign.stretches import members
from planner.clashes.assign.worth import Worth

Given = dict[int, int]
"""Who takes which: the number of the person by the number of the ask."""


def greedy(found: Candidates, wishes: Worth) -> Given:
    """Fill slot by slot; for one that nobody left can take, take somebody off another slot that others can take."""
    filling = _Filling(found, wishes)
    order = sorted(range(len(found.asks)), key=lambda n: (found.asks[n].may.bit_count(), found.asks[n].stint.start, n))
    stuck = [number for number in order if not filling.fill(number)]
    for number in stuck:
        filling.eject_for(number)
    return filling.given


class _Asked(Protocol):
    """What is about a set of asks."""

    @property
    def asks(self) -> int:
        """The set."""


def _by_ask(things: Sequence[_Asked], asks: int) -> list[list[int]]:
    """The numbers of those that are about each ask."""
    found: list[list[int]] = [[] for _ in range(asks)]
    for number, thing in enumerate(things):
        for ask in members(thing.asks):
            found[ask].append(number)
    return found


class _Filling:
    def __init__(self, found: Candidates, wishes: Worth) -> None:
        self._found = found
        self._wishes = wishes
        self.given: Given = {}
        self._taken: list[int] = [0] * len(found.people)
        """By person the set of asks they have."""
        self._blocked: list[int] = [0] * len(found.asks)
        """By ask the people who have another one that does not go with it."""
        self._left = [limit.left for limit in found.limits]
        self._limits = _by_ask(found.limits, len(found.asks))
        self._touched = found.everyone & ~wishes.sheets
        self._loads: dict[int, int] = {}
        for number, load in enumerate(wishes.load):
            self._loads[load] = self._loads.get(load, 0) | 1 << number
        self._load = list(wishes.load)
        self._rooms = [share.room for share in wishes.shares]
        self._shares = _by_ask(wishes.shares, len(found.asks))
        self._unheard = _by_ask(wishes.voices, len(found.asks))
        self._heard: set[int] = set()

    def fill(self, ask: int) -> bool:
        """Give it to the best of those who can have it now."""
        who = self._can(ask)
        if who:
            self._give(ask, self._best(ask, who))
        return bool(who)

    def eject_for(self, ask: int) -> None:
        """Find somebody who could take it but for one slot, which another can take instead."""
        may = self._found.asks[ask].may & self._seated(ask)
        apart = self._found.apart[ask]
        for person in members(may):
            in_the_way = self._taken[person] & apart
            if in_the_way.bit_count() != 1:
                continue
            other = in_the_way.bit_length() - 1
            self._take(other)
            others = self._can(other) & ~(1 << person)
            if self._can(ask) >> person & 1 and others:
                self._give(other, self._best(other, others))
                if self._can(ask) >> person & 1:
                    self._give(ask, person)
                    return
                self._take(other)
            self._give(other, person)

    def _can(self, ask: int) -> int:
        return self._found.asks[ask].may & ~self._blocked[ask] & self._seated(ask)

    def _seated(self, ask: int) -> int:
        """Everybody, or those who count there already where all seats are taken."""
        who = self._found.everyone
        for limit in self._limits[ask]:
            if self._left[limit] <= 0:
                who &= self._found.limits[limit].counted
        return who

    def _best(self, ask: int, who: int) -> int:
        who = who & self._touched or who
        for cost in self._wishes.costs[ask]:
            who = who & ~cost.who or who
        for voice in self._unheard[ask]:
            if voice not in self._heard:
                who = who & self._wishes.voices[voice].who or who
        for share in self._shares[ask]:
            if self._rooms[share] <= 0:
                who = who & ~self._wishes.shares[share].who or who
        for load in sorted(self._loads):
            idle = who & self._loads[load]
            if idle:
                return (idle & -idle).bit_length() - 1
        raise AssertionError("everybody has a load")

    def _give(self, ask: int, person: int) -> None:
        self.given[ask] = person
        self._taken[person] |= 1 << ask
        for other in members(self._found.apart[ask]):
            self._blocked[other] |= 1 << person
        self._touched |= 1 << person
        self._count(ask, person, 1)

    def _take(self, ask: int) -> None:
        person = self.given.pop(ask)
        self._taken[person] &= ~(1 << ask)
        for other in members(self._found.apart[ask]):
            if not self._taken[person] & self._found.apart[other]:
                self._blocked[other] &= ~(1 << person)
        self._count(ask, person, -1)

    def _count(self, ask: int, person: int, step: int) -> None:
        bit = 1 << person
        for limit in self._limits[ask]:
            if not self._found.limits[limit].counted & bit:
                self._left[limit] -= step
        for share in self._shares[ask]:
            if self._wishes.shares[share].who & bit:
                self._rooms[share] -= step
        for voice in self._unheard[ask]:
            if self._wishes.voices[voice].who & bit and step > 0:
                self._heard.add(voice)
        self._loads[self._load[person]] &= ~bit
        self._load[person] += step
        self._loads[self._load[person]] = self._loads.get(self._load[person], 0) | bit
