"""What filling the open slots gives: who takes which and why, what stays open and why, whether it is the best."""

from msgspec import Struct

from planner.clashes.reasons import Reason
from planner.plan.changes import ChangeSet


class Filled(Struct, frozen=True):
    """A slot and who would take it."""

    slot_id: str
    person_id: str
    why: tuple[Reason, ...]


class Unfilled(Struct, frozen=True):
    """A slot that stays open.

    `why` is the narrowest reason that is true of everybody: one thing that nobody has, or two that nobody has both of,
    else how many fall away by what. `unclear` are the pieces of what it asks for that were not understood.
    """

    slot_id: str
    why: tuple[Reason, ...]
    unclear: tuple[str, ...] = ()


class Assignment(Struct, frozen=True):
    """A proposal. `proved_best`: no other one fills more and, of those that fill as many, none is better."""

    changes: ChangeSet
    filled: tuple[Filled, ...]
    unfilled: tuple[Unfilled, ...]
    proved_best: bool
    seconds: float
