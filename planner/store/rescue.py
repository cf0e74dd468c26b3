"""What can still be read of a damaged plan, into a new one; the damaged file is never touched."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from planner.errors import N_, PlannerError
from planner.plan import clock, entry
from planner.plan.changes import Change, ChangeSet
from planner.plan.fields import fields_of, pointed_to, references_of
from planner.plan.ids import new_id
from planner.plan.plan import Plan
from planner.plan.records import KINDS, Photo, PlanRecord, Record, Session, kind_of
from planner.store import database, doctor, folder, gate, planfile, rows
from planner.store.trouble import damaged, told

Key = tuple[str, str]


class Salvage(Struct, frozen=True):
    """What was read: records that hold together, and what was lost or left out on the way."""

    records: tuple[Record, ...]
    lost: tuple[PlannerError, ...]


def rescue(path: Path | str, new: Path | str, *, author: str) -> doctor.Report:
    """Write what can be read of a plan into a new one; the report says what was wrong, lost and saved.

    The history stays behind: the new plan begins its own.
    """
    path = folder.resolved(path)
    report = doctor.examine(path)
    saved = salvage(path)
    with planfile.create(new, saved.records, author=author) as made:
        done = PlannerError(N_("{n} records saved in a new plan"), where=str(made.path), n=len(saved.records))
    return replace(report, found=(*report.found, *saved.lost), done=(done,))


def salvage(path: Path) -> Salvage:
    """Read what can be read; a `PlannerError` if that is nothing."""
    gate.check_is_file(path)
    lost: list[PlannerError] = []
    with told(path), closing(_connect(path)) as connection:
        records = {(kind_of(r), r.id): r for kind in KINDS for r in _of_kind(connection, kind, lost)}
    if not records:
        raise damaged(path)
    records = _with_one_head(records, path, lost)
    _hold_together(records, lost)
    return Salvage(tuple(records.values()), tuple(lost))


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(database.uri_of(path, "ro"), uri=True)
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    connection.execute("PRAGMA trusted_schema=0")
    # Otherwise SQLite reads nothing at all of a file that is shorter than it should be. It is open for reading only.
    connection.execute("PRAGMA writable_schema=1")
    return connection


def _of_kind(connection: sqlite3.Connection, kind: str, lost: list[PlannerError]) -> Iterator[Record]:
    made = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ? AND sql LIKE 'CREATE TABLE %'"
    if connection.execute(made, (kind,)).fetchone() is None:
        return
    for rowid in sorted(_rowids(connection, kind)):
        record = _record(connection, kind, rowid)
        if record is None:
            lost.append(PlannerError(N_("A record could not be read"), where=f"{kind}, row {rowid}"))
        else:
            yield record


def _rowids(connection: sqlite3.Connection, kind: str) -> set[int]:
    """The rows of a table, asked in three ways: from the front, from the back, and of the index of its ids."""
    found: set[int] = set()
    for way in ("", " ORDER BY rowid DESC", f' INDEXED BY "sqlite_autoindex_{kind}_1" ORDER BY id'):
        with suppress(sqlite3.DatabaseError):
            for (rowid,) in connection.execute(f'SELECT rowid FROM "{kind}"{way}'):  # noqa: S608 - our own names
                found.add(rowid)
    return found


def _record(connection: sqlite3.Connection, kind: str, rowid: int) -> Record | None:
    """One row; a value that cannot be gives way to the field's default, and without one the record is lost."""
    try:
        cursor = connection.execute(f'SELECT * FROM "{kind}" WHERE rowid = ?', (rowid,))  # noqa: S608 - our own names
        row = cursor.fetchone()
    except sqlite3.DatabaseError:
        return None
    if row is None:
        return None
    stored = dict(zip((column[0] for column in cursor.description), row, strict=True))
    hints = get_type_hints(KINDS[kind], include_extras=True)
    values: dict[str, Any] = {}
    for field in fields_of(kind):
        try:
            values[field.attribute] = rows.to_value(field, hints[field.attribute], stored[field.name])
        except (msgspec.MsgspecError, KeyError, TypeError):
            if field.required:
                return None
    return entry.cleaned(KINDS[kind](**values))


def _with_one_head(records: dict[Key, Record], path: Path, lost: list[PlannerError]) -> dict[Key, Record]:
    """The records with exactly one frame, made up from the sessions' days if it is lost."""
    heads = [record for record in records.values() if isinstance(record, PlanRecord)]
    if len(heads) == 1:
        return records
    days = sorted(record.start[:10] for record in records.values() if isinstance(record, Session))
    today = clock.now_instant()[:10]
    first, last = (days[0], days[-1]) if days else (today, today)
    made = PlanRecord(id=new_id(), name=path.stem[:500] or "?", zone="UTC", first_day=first, last_day=last)
    lost.append(PlannerError(N_("The plan’s name, zone and settings are lost"), where="plan"))
    return {("plan", made.id): made, **{key: record for key, record in records.items() if key[0] != "plan"}}


def _hold_together(records: dict[Key, Record], lost: list[PlannerError]) -> None:
    """Take out references to what is gone, and then the records that cannot stand, until all do."""
    while True:
        for key, record in list(records.items()):
            records[key] = _without_dangling(records, record)
        wrong = dict(_wrong(records))
        if not wrong:
            return
        for key, why in wrong.items():
            del records[key]
            lost.append(PlannerError(why.what, where=why.where or " ".join(key), todo="", **why.facts))


def _without_dangling(records: dict[Key, Record], record: Record) -> Record:
    changed: dict[str, object] = {}
    for field in references_of(kind_of(record)):
        targets = pointed_to(record, field)
        there = tuple(t for t in targets if any((kind, t) in records for kind in field.refers))
        if there == targets:
            continue
        if field.shape == "references":
            changed[field.attribute] = there
        elif not field.required:
            changed[field.attribute] = None
    return replace(record, **changed) if changed else record


def _wrong(records: dict[Key, Record]) -> Iterable[tuple[Key, PlannerError]]:
    """Those that entry would refuse beside the others, each with the reason."""
    plan = Plan.of(records.values())
    for key, record in records.items():
        try:
            if isinstance(record, Photo):
                _check_photo(plan, record)
            else:
                entry.check(plan, ChangeSet(changes=(Change(record, record),), label="rescue"))
        except PlannerError as error:
            yield key, error


def _check_photo(plan: Plan, photo: Photo) -> None:
    entry.check_values(photo)
    if photo.person_id not in plan.persons:
        raise PlannerError(N_("A picture belongs to nobody"), where=f"photo {photo.id}")
