"""An edit is a value: changes of whole records, gathered under the name of an intent."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from planner.plan.fields import fields_of
from planner.plan.ids import new_id
from planner.plan.records import Record, kind_of

R = TypeVar("R", bound=Record)


AGAIN = "again"
"""A fact of a set that does again what had been undone: what it takes back is itself a taking back."""


class Change(Struct, frozen=True):
    """A record before and after; None before is an addition, None after a removal, never None twice."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change of nothing")
        if self.before is not None and self.after is not None:
            same = type(self.before) is type(self.after) and self.before.id == self.after.id
            if not same:
                raise ValueError("a change is of one record")

    @property
    def record(self) -> Record:
        """The record as it is after, or was before it was removed."""
        record = self.after if self.after is not None else self.before
        assert record is not None  # noqa: S101 - __post_init__ saw to it
        return record

    @property
    def kind(self) -> str:
        """The kind of the record."""
        return kind_of(self.record)

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id

    def differing(self) -> tuple[str, ...]:
        """The names of the fields that differ, as JSON has them; of an addition or removal all that are not default."""
        before, after = self.before, self.after
        if before is None or after is None:
            only = self.record
            return tuple(f.name for f in fields_of(self.kind) if getattr(only, f.attribute) != f.default)
        return tuple(
            f.name for f in fields_of(self.kind) if getattr(before, f.attribute) != getattr(after, f.attribute)
        )

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


def added(record: Record) -> Change:
    """A new record."""
    return Change(None, record)


def removed(record: Record) -> Change:
    """A record that goes."""
    return Change(record, None)


def replaced(before: R, **fields: object) -> Change:
    """A record with some fields changed (by their Python names)."""
    return Change(before, replace(before, **fields))


class ChangeSet(Struct, frozen=True, kw_only=True):
    """What one intent does, committed and undone as one.

    `label` is the intent's name ("move_slot"), `facts` what its sentence needs; `wording` makes the sentence.
    `author` and `at` (an instant) are set when it is committed. `undoes` is the id of the set that this one takes back.
    """

    changes: tuple[Change, ...]
    label: str
    facts: Mapping[str, str] = {}
    author: str = ""
    at: str = ""
    id: str = msgspec.field(default_factory=new_id)
    undoes: str | None = None

    def inverse(self) -> "ChangeSet":
        """The set that takes this one back, last change first."""
        return ChangeSet(
            changes=tuple(c.inverse() for c in reversed(self.changes)),
            label=self.label,
            facts=self.facts,
            undoes=self.id,
        )

    def __bool__(self) -> bool:
        return bool(self.changes)


def change_set(label: str, changes: Iterable[Change], **facts: str) -> ChangeSet:
    """Gather changes under an intent's name; changes that change nothing fall away."""
    return ChangeSet(changes=tuple(c for c in changes if c.before != c.after), label=label, facts=facts)


def fold(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Changes of the same records as one each: the first before, the last after; what cancels out falls away."""
    first: dict[tuple[str, str], Change] = {}
    for change in changes:
        key = (change.kind, change.id)
        earlier = first.get(key)
        if earlier is None:
            first[key] = change
        elif earlier.before is None and change.after is None:
            del first[key]
        else:
            first[key] = Change(earlier.before, change.after)
    return tuple(c for c in first.values() if c.before != c.after)
