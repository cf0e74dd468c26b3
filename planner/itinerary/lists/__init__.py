"""A list's rows as values: columns, groups and cells, without words or layout."""

from collections.abc import Iterable, Sequence

from msgspec import Struct


class Word(Struct, frozen=True):
    """A sentence of ours (its English is the key)."""

    text: str


class Choice(Struct, frozen=True):
    """What a record's field holds of a few choices."""

    value: str


class Clock(Struct, frozen=True):
    """An hour of a wall time; `against` is the day under which the reader sees it, named where it is another."""

    wall: str
    against: str = ""


class Day(Struct, frozen=True):
    """A day; as the head of a group written out."""

    day: str


Cell = str | Word | Choice | Clock | Day


class Column(Struct, frozen=True):
    """A heading (else a day), its share of the width, and the sensitive fields that stand under it.

    On paper one that is `under` stands in the column before it, below what that has.
    """

    heading: str
    share: int
    sensitive: tuple[str, ...] = ()
    day: Day | None = None
    under: bool = False


class Group(Struct, frozen=True):
    """Rows under one head; without a head they stand alone."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Table(Struct, frozen=True):
    """All that a list says; `tick` gives each row a box on paper, `people` a face: whose it is, row by row."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    tick: bool = False
    people: tuple[str, ...] = ()


def grouped(rows: Iterable[tuple[tuple[Cell, ...], tuple[Cell, ...]]]) -> tuple[Group, ...]:
    """Rows in their order, each with its head before it, as groups: a head stands once."""
    found: dict[tuple[Cell, ...], list[tuple[Cell, ...]]] = {}
    for head, row in rows:
        found.setdefault(head, []).append(row)
    return tuple(Group(head, tuple(of)) for head, of in found.items())


def joined(parts: Sequence[str], by: str = ", ") -> str:
    """Those that are not empty."""
    return by.join(part for part in parts if part)
