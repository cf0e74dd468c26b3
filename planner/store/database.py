"""How a plan file is connected to: the settings that keep it whole, and transactions that begin when we say so."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from planner.store.trouble import told

SETTINGS: tuple[tuple[str, int | str], ...] = (
    ("journal_mode", "delete"),  # one file: nothing lies beside a plan that is not being written to
    ("synchronous", 3),  # EXTRA: the journal's removal is on the disk too before a commit returns
    ("foreign_keys", 1),
    ("secure_delete", 1),  # what was removed cannot be read from the file
    ("trusted_schema", 0),
    ("cell_size_check", 1),
)
"""What every connection sets, and reads back."""

_PATIENCE = 2.0
"""Seconds to wait for another writer."""


def connect(path: Path, *, mode: str, foreign_keys: bool = True) -> sqlite3.Connection:
    """A connection with our settings; `mode` is "ro", "rw" or "rwc". Transactions are the caller's.

    Without `foreign_keys` for a change of format alone.
    """
    settings = {**dict(SETTINGS), "foreign_keys": int(foreign_keys)}
    connection = sqlite3.connect(
        uri_of(path, mode), uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
    )
    try:
        for name, value in settings.items():
            connection.execute(f"PRAGMA {name}={value}")
        # Asked only after all were set: some answer for the file, not for the connection.
        for name, value in settings.items():
            (got,) = connection.execute(f"PRAGMA {name}").fetchone()
            if got != value:
                raise RuntimeError(f"{name} is {got!r}, not {value!r}")  # noqa: TRY301 - the connection is closed below
    except BaseException:
        connection.close()
        raise
    return connection


def uri_of(path: Path, mode: str) -> str:
    """A file as SQLite's URI (sqlite.org/uri), on Windows and with names that are no text too."""
    name = path.resolve().as_posix()
    return f"file://{'' if name.startswith('/') else '/'}{quote(os.fsencode(name))}?mode={mode}"


class Database:
    """A plan file's connections: `reading` and `writing` are units of work, a transaction each."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self._engine = engine_of(lambda: connect(path, mode="ro" if read_only else "rw"))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One look at the file: everything read in it is of one moment."""
        with told(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that holds the write lock from its start; on the disk when this returns."""
        with (
            told(self.path),
            self._engine.connect().execution_options(begins="BEGIN IMMEDIATE") as connection,
            connection.begin(),
        ):
            yield connection

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def engine_of(creator: Callable[[], sqlite3.Connection]) -> Engine:
    """SQLAlchemy over such connections; a transaction begins when it says so and holds schema changes too."""
    engine = create_engine("sqlite+pysqlite://", creator=creator, poolclass=QueuePool, hide_parameters=True)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begins", "BEGIN"))

    return engine
