"""Bringing a plan of an older format up to date: on a copy, in one transaction, old whole or new whole."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection
from sqlalchemy import inspect as inspect_schema

from planner.store import backup, database, folder, gate
from planner.store.migrations import Step, steps
from planner.store.trouble import damaged, told


def upgrade(
    path: Path,
    found: int,
    *,
    through: Sequence[Step] | None = None,
    accept: Callable[[Path], object] = lambda part: gate.check(part, read_only=True),
) -> Path:
    """Bring a plan of format `found` to today's and keep the old one beside it; says where that is.

    The lock is held and what was interrupted has been rolled back (the gate opened it for writing). `through` and
    `accept` are other steps and another judge of the outcome, for trying them.
    """
    kept = path.with_name(f"{path.name}.v{found}-backup")
    backup.back_up(path, kept, over=True)
    with folder.part_of(path) as part:
        backup.back_up(path, part)
        with told(path):
            migrate(part, found, steps() if through is None else through)
        accept(part)
        folder.put(part, path, over=True)
    return kept


def migrate(path: Path, found: int, through: Sequence[Step]) -> None:
    """Take the steps from format `found` on, in one transaction; refused if a row went missing on the way."""
    engine = database.engine_of(lambda: database.connect(path, mode="rw", foreign_keys=False))
    try:
        # Without foreign keys, or a table that is made anew would take the rows with it that refer to it.
        with engine.connect().execution_options(begins="BEGIN IMMEDIATE") as connection, connection.begin():
            for step in through:
                if found <= step.UP_FROM:
                    _take(connection, step, path)
    finally:
        engine.dispose()
    with closing(database.connect(path, mode="ro")) as checked:
        broken = checked.execute("PRAGMA foreign_key_check").fetchone()
        whole = checked.execute("PRAGMA integrity_check(1)").fetchone()
    if broken is not None or whole != ("ok",):
        raise damaged(path)


def _take(connection: Connection, step: Step, path: Path) -> None:
    before = _counts(connection)
    with Operations.context(MigrationContext.configure(connection)):
        step.upgrade()
    after = _counts(connection)
    wrong = [table for table in before if table not in step.RECOUNTED and after.get(table) != before[table]]
    if wrong:
        raise damaged(path)
    connection.exec_driver_sql(f"PRAGMA user_version={step.UP_FROM + 1}")


def _counts(connection: Connection) -> dict[str, int]:
    quote = connection.dialect.identifier_preparer.quote
    return {
        table: int(connection.exec_driver_sql(f"SELECT count(*) FROM {quote(table)}").scalar_one())  # noqa: S608 - quoted
        for table in inspect_schema(connection).get_table_names()
    }
