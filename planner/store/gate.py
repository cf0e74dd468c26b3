"""Which files are plans: looked at before a row is read, refused in one line, left as they are."""

import errno
import sqlite3
import stat
import struct
from contextlib import closing
from pathlib import Path

from planner.errors import N_, PlannerError
from planner.store import database, interrupted
from planner.store.schema import APPLICATION_ID, FORMAT, statements
from planner.store.trouble import damaged, told

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_ROLLBACK = b"\x01\x01"
"""The two bytes of a header that say "no write-ahead log"."""


def check(path: Path, *, read_only: bool, ours: bool = False) -> int:
    """The format of a plan that may be opened (an older one has to be upgraded first); else a `PlannerError`.

    The caller has seen to it that it is a file. `ours`: this process has it open already. Then its bytes are not read
    from here: closing such a reading would drop the locks that SQLite holds on it, and another process could write
    into the middle of a transaction.
    """
    if not ours:
        _check_header(path)
    with told(path), closing(database.connect(path, mode="ro" if read_only else "rw")) as connection:
        found = _format_of(connection, path)
        if found == FORMAT:
            _check_schema(connection, path)
        _check_pages(connection, path)
    return found


def _not_a_plan(path: Path) -> PlannerError:
    return PlannerError(N_("This is not a plan"), where=str(path), todo=N_("choose a file made by this program"))


def _cut(path: Path) -> PlannerError:
    return PlannerError(
        N_("The plan is cut short: a part of the file is missing"),
        where=str(path),
        todo=N_("copy it again, restore a backup, or save what can be read with “planner doctor --rescue”"),
    )


def check_is_file(path: Path) -> None:
    """Refuse what is not there, and what is no file."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise PlannerError(N_("There is no such file"), where=str(path), todo=N_("check the name")) from None
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise _unreadable(path) from None
        raise PlannerError(N_("There is no such file"), where=str(path), todo=N_("check the name")) from None
    except ValueError:
        raise _unreadable(path) from None
    if stat.S_ISDIR(mode):
        raise PlannerError(N_("This is a folder, not a plan"), where=str(path), todo=N_("choose a file"))
    if not stat.S_ISREG(mode):
        raise _not_a_plan(path)


def _unreadable(path: Path) -> PlannerError:
    return PlannerError(
        N_("The file cannot be read"), where=str(path), todo=N_("ask its owner for the right to read it")
    )


def _check_header(path: Path) -> None:
    """The first hundred bytes (sqlite.org/fileformat2, "The Database Header") and the size."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
        size = path.stat().st_size
    except OSError:
        raise _unreadable(path) from None
    if size == 0:
        raise PlannerError(N_("The file is empty"), where=str(path), todo=N_("choose another, or restore a backup"))
    if not header.startswith(_MAGIC) or len(header) < _HEADER:
        raise _not_a_plan(path)
    if struct.unpack_from(">I", header, 68)[0] != APPLICATION_ID:
        raise _not_a_plan(path)
    _check_format(struct.unpack_from(">I", header, 60)[0], path)
    if header[18:20] != _ROLLBACK:
        raise damaged(path)
    page_size, pages = struct.unpack_from(">H", header, 16)[0], struct.unpack_from(">I", header, 28)[0]
    interrupted.check(path, header)
    if not interrupted.journal_beside(path).exists() and size != pages * (65536 if page_size == 1 else page_size):
        raise _cut(path)


def _format_of(connection: sqlite3.Connection, path: Path) -> int:
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        raise _not_a_plan(path)
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    _check_format(found, path)
    return int(found)


def _check_format(found: int, path: Path) -> None:
    if found > FORMAT:
        raise PlannerError(
            N_("The plan was made by a newer version of the program (format {found}; this one knows {known})"),
            where=str(path),
            todo=N_("install the newer version"),
            found=found,
            known=FORMAT,
        )
    if found < 1:
        raise damaged(path)


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Exactly our tables and indexes: a stranger's trigger or view could do anything."""
    found = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    if sorted(plain(str(sql)) for (sql,) in found) != sorted(plain(sql) for sql in statements()):
        raise PlannerError(
            N_("The plan holds tables that this program did not make"),
            where=str(path),
            todo=N_("do not trust it; save what can be read with “planner doctor --rescue”"),
        )


def plain(sql: str) -> str:
    """A statement without the blanks and quotes that may differ without meaning anything."""
    return "".join(sql.replace('"', "").split())


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != ("ok",):
        raise damaged(path)
