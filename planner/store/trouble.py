"""What the database's refusals mean for the user: one sentence each, and what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from planner.errors import N_, PlannerError

_PRIMARY = 0xFF


RESCUE = N_("restore a backup, or save what can be read with “planner doctor --rescue”")


def damaged(path: Path) -> PlannerError:
    """The file holds what no plan can hold."""
    return PlannerError(N_("The plan is damaged"), where=str(path), todo=RESCUE)


def holding(path: Path, wrong: PlannerError) -> PlannerError:
    """The file holds a record that cannot be."""
    where = ": ".join(part for part in (str(path), wrong.where) if part)
    return PlannerError(wrong.what, where=where, todo=RESCUE, **wrong.facts)


def unwritable(path: Path) -> PlannerError:
    """The file or its folder may not be written to."""
    return PlannerError(
        N_("The plan cannot be written"), where=str(path), todo=N_("open it read-only, or copy it to another folder")
    )


def _busy(path: Path) -> PlannerError:
    return PlannerError(N_("Another program is writing to the plan"), where=str(path), todo=N_("try again in a moment"))


def _full(path: Path) -> PlannerError:
    return PlannerError(
        N_("The disk is full, nothing was changed"),
        where=str(path),
        todo=N_("make room and repeat it, or save the plan elsewhere"),
    )


def _unfinished(path: Path) -> PlannerError:
    return PlannerError(
        N_("This copy is incomplete: an edit in it was interrupted"),
        where=str(path),
        todo=N_("open it once from a folder that can be written to"),
    )


def _lost(path: Path) -> PlannerError:
    return PlannerError(
        N_("The plan’s file cannot be reached, nothing was changed"),
        where=str(path),
        todo=N_("see whether the drive is there, then repeat it, or save the plan elsewhere"),
    )


_BY_CODE = {
    sqlite3.SQLITE_BUSY: _busy,
    sqlite3.SQLITE_LOCKED: _busy,
    sqlite3.SQLITE_FULL: _full,
    sqlite3.SQLITE_READONLY: unwritable,
    sqlite3.SQLITE_PERM: unwritable,
    sqlite3.SQLITE_IOERR: _lost,
    sqlite3.SQLITE_CANTOPEN: _lost,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_NOTADB: damaged,
}
_UNFINISHED = (sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY, sqlite3.SQLITE_READONLY_CANTINIT)


def meaning(error: BaseException, path: Path) -> PlannerError | None:
    """What an error of SQLite, alone or wrapped by SQLAlchemy, means; None if it is our own mistake.

    Text in the file that is no UTF-8, or JSON in it that says what no commit wrote, is damage too.
    """
    original = getattr(error, "orig", None) or error
    if isinstance(original, UnicodeDecodeError | msgspec.MsgspecError) or "decode to UTF-8" in str(original):
        return damaged(path)
    code = getattr(original, "sqlite_errorcode", None)
    if not isinstance(original, sqlite3.Error) or code is None:
        return None
    if code in _UNFINISHED:
        return _unfinished(path)
    told = _BY_CODE.get(code & _PRIMARY)
    return told(path) if told else None


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the world did to the file into a sentence; our own mistakes go through as they are."""
    try:
        yield
    except PlannerError:
        raise
    except Exception as error:
        meant = meaning(error, path)
        if meant is None:
            raise
        raise meant from error
