"""The tables of a plan file: one a kind and a column a field, read from the records; the journal; the plan's state."""

from functools import cache

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from planner.plan.fields import Field, fields_of
from planner.plan.records import KINDS

FORMAT = 1
"""The format of plan files that this program writes: `user_version` in their header."""

APPLICATION_ID = 0x446C6750
"""What marks a SQLite file as a plan ("DlgP"): `application_id` in its header."""

METADATA = MetaData()

JSON_SHAPES = frozenset({"texts", "ints", "references", "map", "structs"})
"""Fields that are kept as JSON text in one column."""


def _type_of(field: Field) -> type[Integer | LargeBinary | Text]:
    whole_numbers = field.shape in ("int", "bool") or (field.choices != () and isinstance(field.choices[0], int))
    if field.shape == "bytes":
        return LargeBinary
    return Integer if whole_numbers else Text


def _column(kind: str, field: Field) -> Column[object]:
    # A reference that may be of two kinds, and those in lists, are checked at entry; SQLite could not.
    one_kind = field.shape == "reference" and len(field.refers) == 1
    # The end of the transaction decides: person and party need each other.
    foreign = (ForeignKey(f"{field.refers[0]}.id", deferrable=True, initially="DEFERRED"),) if one_kind else ()
    return Column(
        field.name,
        _type_of(field),
        *foreign,
        primary_key=field.name == "id",
        nullable=not field.required and field.default is None,
        index=one_kind and (kind, field.name) != ("photo", "person_id"),
        unique=(kind, field.name) == ("photo", "person_id") or None,
    )


TABLES: dict[str, Table] = {
    kind: Table(kind, METADATA, *(_column(kind, field) for field in fields_of(kind)), sqlite_strict=True)
    for kind in KINDS
}
"""The table of each kind of record."""

JOURNAL = Table(
    "journal",
    METADATA,
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("label", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("undoes", Text),
    sqlite_strict=True,
)
"""A change set a row; its revision is its place in the history."""

JOURNAL_CHANGE = Table(
    "journal_change",
    METADATA,
    Column("revision", Integer, ForeignKey("journal.revision"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    sqlite_strict=True,
)
"""A change a row: the fields that differ as JSON, the whole record of an addition or a removal."""

PLAN_STATE = Table(
    "plan_state",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("revision", Integer, nullable=False),
    Column("operation", Text, nullable=False),
    Column("zone_tables", Text, nullable=False),
    sqlite_strict=True,
)
"""One row: how many change sets there are, the id of the last, the release of the zone tables that it was made with."""


@cache
def statements() -> tuple[str, ...]:
    """What makes the tables and indexes, in a fixed order."""
    dialect = sqlite.dialect()
    made: list[str] = []
    for table in METADATA.tables.values():
        made.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        made += [str(CreateIndex(index).compile(dialect=dialect)).strip() for index in indexes]
    return tuple(made)
