"""Records as rows and rows as records."""

from collections.abc import Iterator, Sequence
from typing import Any, cast, get_type_hints

import msgspec
from sqlalchemy import Connection, select

from planner.plan import entry
from planner.plan.changes import Change
from planner.plan.fields import Field, fields_of
from planner.plan.records import KINDS, Record, kind_of
from planner.store.schema import JSON_SHAPES, TABLES

Values = dict[str, object]

_TAKEN_AS_THEY_ARE = frozenset({"text", "long", "id", "reference", "bytes"})
"""Shapes whose values SQLite's own types settle; of the others each value that occurs is looked at once."""


def to_row(record: Record) -> Values:
    """A record as the values of its columns."""
    return {f.name: _stored(f, getattr(record, f.attribute)) for f in fields_of(kind_of(record))}


def insert(connection: Connection, records: Sequence[Record]) -> None:
    """Write new records."""
    by_kind: dict[str, list[Values]] = {}
    for record in records:
        by_kind.setdefault(kind_of(record), []).append(to_row(record))
    for kind, rows in by_kind.items():
        connection.execute(TABLES[kind].insert(), rows)


def write(connection: Connection, change: Change) -> None:
    """Bring one change into its row; the row must be there, or not be there, as the change says."""
    table = TABLES[change.kind]
    if change.before is None:
        connection.execute(table.insert(), to_row(change.record))
        return
    here = table.c.id == change.id
    if change.after is None:
        done = connection.execute(table.delete().where(here))
    else:
        row = to_row(change.after)
        done = connection.execute(table.update().where(here).values({name: row[name] for name in change.differing()}))
    if done.rowcount != 1:
        raise RuntimeError(f"{change.kind} {change.id} is in memory but not in the file")


def read_all(connection: Connection) -> Iterator[Record]:
    """Every record of the file but the photos."""
    for kind in KINDS:
        if kind != "photo":
            yield from read(connection, kind)


def read(connection: Connection, kind: str) -> list[Record]:
    """Every record of a kind."""
    return to_records(kind, connection.execute(select(TABLES[kind])).cursor.fetchall())


def to_records(kind: str, rows: Sequence[Sequence[object]]) -> list[Record]:
    """Rows of a kind's table, whole, as records; a value that cannot be is a `PlannerError` that names it."""
    if not rows:
        return []
    make = KINDS[kind]
    ids = [cast("str", row[0]) for row in rows]
    hints = get_type_hints(make, include_extras=True)
    fields = fields_of(kind)
    columns = [
        _shared(column)
        if field.shape == "reference"
        else column
        if field.shape in _TAKEN_AS_THEY_ARE
        else _read_column(kind, field, hints[field.attribute], column, ids)
        for field, column in zip(fields, zip(*rows, strict=True), strict=True)
    ]
    # What stands at its default in every row need not be said: most columns of most plans.
    said = [
        (field.attribute, column)
        for field, column in zip(fields, columns, strict=True)
        if field.required or column.count(field.default) != len(rows)
    ]
    attributes = [attribute for attribute, _ in said]
    return [make(**dict(zip(attributes, row))) for row in zip(*(column for _, column in said))]  # noqa: B905 - all as long


def _shared(column: tuple[object, ...]) -> Sequence[object]:
    """The same ids, each of them in memory once: as they are read, every slot has a text of its own for its session.

    11 MiB of 73 at 100,000 slots.
    """
    first: dict[object, object] = {}
    return list(map(first.setdefault, column, column))


def _read_column(
    kind: str,
    field: Field,
    hint: Any,  # noqa: ANN401 - a type of any form
    column: tuple[object, ...],
    ids: list[str],
) -> Sequence[object]:
    """Each value that occurs is read and checked once: a plan's columns repeat a few values many times."""
    read: dict[object, object] = {}
    for value in set(column):
        try:
            read[value] = to_value(field, hint, value)
        except msgspec.MsgspecError as error:
            raise entry.bad_value(kind, f"{ids[column.index(value)]}, {field.name}", _as_invalid(error)) from None
    return [read[value] for value in column]


def to_value(field: Field, hint: Any, value: object) -> object:  # noqa: ANN401 - a type of any form
    """What a stored value means; `msgspec.MsgspecError` if a field of this type cannot have it."""
    if field.shape in JSON_SHAPES:
        return msgspec.json.decode(cast("str", value), type=hint)
    found = msgspec.convert(value, hint, strict=field.shape != "bool")
    if found not in (None, "") and not entry.sound(field, found):
        raise msgspec.ValidationError(f"“{found}” is no {field.shape}")
    return cast("object", found)


def _as_invalid(error: msgspec.MsgspecError) -> msgspec.ValidationError:
    return error if isinstance(error, msgspec.ValidationError) else msgspec.ValidationError(str(error))


def _stored(field: Field, value: object) -> object:
    if field.shape in JSON_SHAPES:
        return msgspec.json.encode(value).decode()
    return int(value) if isinstance(value, bool) else value
