"""Why somebody takes a slot, and why a slot stays open: the narrowest reason that is true of everybody."""

from itertools import combinations

from msgspec.structs import replace

from planner.clashes.assign.assignment import Filled, Unfilled
from planner.clashes.assign.candidates import Ask, Candidates
from planner.clashes.assign.greedy import Given
from planner.clashes.assign.worth import Cost, Worth
from planner.clashes.reasons import Reason
from planner.plan.plan import Plan

AGAINST = {"kind": "but-kind", "apart": "but-apart", "hours": "but-hours"}
"""What a wish that is missed is called as a reason against."""


def filled(plan: Plan, found: Candidates, wishes: Worth, number: int, person: int) -> Filled:
    """Who takes it, with what speaks for that and what against."""
    ask = found.asks[number]
    bit = 1 << person
    why = [*_as_wanted(ask), *_stands_in(ask, found.people[person]), *_can(ask)]
    voices = [one for one in wishes.voices if one.asks >> number & 1 and one.who & bit]
    why += [Reason("voice", {"objective": one.objective}) for one in voices]
    load = wishes.load[person]
    if all(wishes.load[other] >= load for other in range(len(found.people)) if ask.may >> other & 1):
        why.append(Reason("least-busy", {"n": load}))
    why += [Reason(AGAINST[one.name]) for one in wishes.costs[number] if _missed(one, bit)]
    if wishes.sheets & bit:
        why.append(Reason("but-sheet"))
    slot_id = ask.slot.id
    if plan.persons[found.people[person]].entry == "refused":
        why.append(Reason("but-entry"))
    return Filled(slot_id, found.people[person], tuple(why))


def _missed(cost: Cost, bit: int) -> bool:
    return cost.name in AGAINST and bool(cost.who & bit)


def _as_wanted(ask: Ask) -> list[Reason]:
    return [
        Reason(one.kind, {one.kind: one.said if one.kind in ("region", "function") else one.value})
        for one in ask.wanted.wants
    ]


def _stands_in(ask: Ask, person_id: str) -> list[Reason]:
    stand_ins = ask.slot.stand_in_ids
    return [Reason("stand-in", {"n": stand_ins.index(person_id) + 1})] if person_id in stand_ins else []


def _can(ask: Ask) -> list[Reason]:
    """Of everybody who may: free, there, and with the pass where one is asked for."""
    passes = [one.why for one in ask.hindrances if one.why.name == "pass"]
    return [Reason("free"), Reason("present"), *passes]


def unfilled(found: Candidates, number: int, given: Given) -> Unfilled:
    """Why nobody takes it."""
    ask = found.asks[number]
    why = _used(found, number, given) if ask.may else _narrowest(found, ask)
    return Unfilled(ask.slot.id, why, ask.wanted.unclear)


def _used(found: Candidates, number: int, given: Given) -> tuple[Reason, ...]:
    """Somebody could, but other slots or the last seats have them."""
    ask = found.asks[number]
    engaged = 0
    for other, person in given.items():
        if found.apart[number] >> other & 1:
            engaged |= 1 << person
    left = ask.may & ~engaged
    if not left:
        return (Reason("used", {"n": ask.may.bit_count()}),)
    for limit in found.limits:
        new = sum(1 for other, person in given.items() if limit.asks >> other & 1 and not limit.counted >> person & 1)
        if limit.asks >> number & 1 and new >= limit.left and not left & limit.counted:
            return (Reason(limit.name, {"most": limit.most}),)
    return (Reason("together", {"n": left.bit_count()}),)


def _narrowest(found: Candidates, ask: Ask) -> tuple[Reason, ...]:
    everyone = found.everyone
    if not everyone:
        return (Reason("nobody"),)
    for many in (1, 2):
        for some in combinations(ask.hindrances, many):
            who = 0
            for one in some:
                who |= one.who
            if who == everyone:
                return tuple(one.why for one in some)
    return _tally(ask, everyone)


def _tally(ask: Ask, everyone: int) -> tuple[Reason, ...]:
    """How many fall away by what, each by the first that they lack."""
    left = everyone
    why = [Reason("of-all", {"n": everyone.bit_count()})]
    for one in ask.hindrances:
        gone = (left & one.who).bit_count()
        if gone:
            why.append(replace(one.why, facts={**one.why.facts, "n": gone}))
        left &= ~one.who
    return tuple(why)
