"""Whether a plan is sound: its pages, its references, and whether its history leads to what it holds."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
from msgspec import Struct
from sqlalchemy import select

from planner.errors import N_, PlannerError
from planner.plan.records import Record, kind_of
from planner.store import database, folder, gate, journal, lock, rows
from planner.store.database import Database
from planner.store.schema import PLAN_STATE
from planner.store.trouble import told

CHECKS = ("integrity", "foreign_keys", "journal")


class Report(Struct, frozen=True, kw_only=True):
    """What the doctor says: each check is "ok", "failed" or "not checked"; `found` and `done` are sentences."""

    sound: bool
    format: int | None
    checks: dict[str, str]
    found: tuple[PlannerError, ...] = ()
    done: tuple[PlannerError, ...] = ()


def examine(path: Path | str) -> Report:
    """Look at a plan without changing it, open or not. A `PlannerError` only if there is no such file."""
    path = folder.resolved(path)
    gate.check_is_file(path)
    checks = dict.fromkeys(CHECKS, "not checked")
    try:
        known = gate.check(path, read_only=True, ours=lock.is_this_process(lock.holder_of(path)))
    except PlannerError as error:
        return Report(sound=False, format=None, checks={**checks, "integrity": "failed"}, found=(error,))
    found: list[PlannerError] = []
    for name, check in (("integrity", _pages), ("foreign_keys", _references), ("journal", _history)):
        try:
            trouble = check(path)
        except PlannerError as error:
            trouble = [error]
        checks[name] = "failed" if trouble else "ok"
        found += trouble
    return Report(sound=not found, format=known, checks=checks, found=tuple(found))


def _pages(path: Path) -> list[PlannerError]:
    with told(path), closing(database.connect(path, mode="ro")) as connection:
        said = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    return (
        []
        if said == ["ok"]
        else [PlannerError(N_("A page is damaged: {said}"), where=str(path), said=line) for line in said]
    )


def _references(path: Path) -> list[PlannerError]:
    with told(path), closing(database.connect(path, mode="ro")) as connection:
        return [_dangling(connection, *row) for row in connection.execute("PRAGMA foreign_key_check").fetchmany(20)]


def _dangling(connection: sqlite3.Connection, kind: str, rowid: int, refers: str, _: int) -> PlannerError:
    found = connection.execute(f'SELECT * FROM "{kind}" WHERE rowid = ?', (rowid,)).fetchone()  # noqa: S608 - our table
    return PlannerError(N_("A reference to a {kind} leads nowhere"), where=f"{kind} {found[0]}", kind=refers)


def _history(path: Path) -> list[PlannerError]:
    """Walk the journal back from what the plan holds: each set must have left what the later ones found."""
    file = Database(path, read_only=True)
    try:
        with file.reading() as connection:
            state = connection.execute(select(PLAN_STATE.c.revision, PLAN_STATE.c.operation)).all()
            entries = journal.entries(connection)
            here = {(kind_of(record), record.id): record for record in rows.read_all(connection)}
            here |= {("photo", photo.id): photo for photo in rows.read(connection, "photo")}
    finally:
        file.close()
    revisions = [entry.revision for entry in entries]
    if not entries or [tuple(row) for row in state] != [(len(entries), entries[-1].head.id)]:
        return [PlannerError(N_("The history does not end where the plan does"), where=str(path))]
    empty = [entry for entry in entries[1:] if not entry.changes]  # no commit writes one
    if empty or revisions != list(range(1, len(entries) + 1)):
        return [PlannerError(N_("A piece of the history is missing"), where=str(path))]
    return _walk_back(entries, here)


def _walk_back(entries: list[journal.Entry], here: dict[tuple[str, str], Record]) -> list[PlannerError]:
    for entry in reversed(entries):
        for change in reversed(entry.changes):
            now = here.pop((change.kind, change.id), None)
            try:
                torn = change.changed_since(now)
                was = None if torn else change.backward(now).before
            except (msgspec.ValidationError, ValueError):  # a journal that no commit wrote
                torn, was = ["id"], None
            if torn:
                return [_torn(entry.revision, change)]
            if was is not None:
                here[(change.kind, change.id)] = was
    return []


def _torn(revision: int, change: journal.Recorded) -> PlannerError:
    return PlannerError(
        N_("What the plan holds is not what change {revision} of its history left"),
        where=f"{change.kind} {change.id}",
        revision=revision,
    )
