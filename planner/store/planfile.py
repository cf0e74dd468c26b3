"""The plan's file: made, opened behind the gate and the lock, committed to, and closed to exactly one file."""

import getpass
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import W_OK, access
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec.structs import replace
from sqlalchemy import Connection, select

from planner.errors import N_, PlannerError
from planner.plan import clock, entry
from planner.plan.changes import Change, ChangeSet, fold
from planner.plan.collector import at_rest
from planner.plan.ids import new_id
from planner.plan.plan import Plan
from planner.plan.records import Photo, Record
from planner.store import backup, database, folder, gate, interrupted, journal, lock, photos, rows, trouble, undo
from planner.store.database import Database
from planner.store.schema import APPLICATION_ID, FORMAT, JOURNAL, PLAN_STATE, statements

PROGRAM = "planner"


class PlanFile:
    """An open plan: the records in memory, and the file that every commit reaches before they change."""

    def __init__(
        self, path: Path, *, read_only: bool, author: str, held: lock.Lock | None, backups: Path | None
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.author = author
        self._held = held
        self._backups = backups
        self._database = Database(path, read_only=read_only)
        try:
            with self._database.reading() as connection:
                self.plan, self.revision = _load(connection, path)
                self._undo, self._redo = journal.stacks(connection)
        except BaseException:
            self._database.close()
            raise
        self._opened_at = self.revision

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file and the lock, with an automatic copy if the plan has changed. Twice does no harm.

        If the copy fails, the `PlannerError` that says so comes after all is closed: the plan itself is whole.
        """
        held, self._held = self._held, None
        try:
            self._database.close()
            if held is not None and self._backups is not None and self.revision != self._opened_at:
                backup.automatic(self.path, self._backups)
        finally:
            if held is not None:
                held.release()

    @property
    def lock_holder(self) -> lock.Holder | None:
        """Who has the plan open for writing now, this process included."""
        return lock.holder_of(self.path)

    def commit(self, change_set: ChangeSet) -> ChangeSet:
        """Check a set, write it with its journal in one transaction, then bring it into memory; the set as committed.

        Raises a `PlannerError`, with file and memory as before: refused at entry, others have committed meanwhile
        (`catch_up` first), the disk is full. A set that changes nothing is given back as it came.
        """
        if self.read_only:
            raise PlannerError(
                N_("The plan is open read-only"), where=str(self.path), todo=N_("open it for writing, or save a copy")
            )
        done = self._stamped(change_set)
        if not done:
            return change_set
        entry.check(self.plan, done)
        with self._database.writing() as connection:
            if journal.holds(connection, done.id):  # the same value again, after it was undone
                done = replace(done, id=new_id())
            self._claim(connection, done)
            self._write(connection, done.changes)
            journal.add(connection, self.revision + 1, done)
        self._take_in(done, self.revision + 1)
        return done

    @property
    def can_undo(self) -> ChangeSet | None:
        """The set that `undo` would take back."""
        return self._set(self._undo[-1]) if self._undo else None

    @property
    def can_redo(self) -> ChangeSet | None:
        """The set that `redo` would take back: the undoing of what it does again."""
        return self._set(self._redo[-1]) if self._redo else None

    def undo(self, set_id: str | None = None) -> ChangeSet:
        """Take back the last set, or the given one; refused where a field of it has changed since."""
        if set_id is None and not self._undo:
            raise PlannerError(N_("There is nothing to undo"), where=str(self.path))
        return self._take_back(set_id or self._undo[-1])

    def redo(self) -> ChangeSet:
        """Do again what was undone last."""
        if not self._redo:
            raise PlannerError(N_("There is nothing to redo"), where=str(self.path))
        return self._take_back(self._redo[-1])

    def history(self, limit: int | None = None) -> list[ChangeSet]:
        """The change sets with whole records, oldest first; with a limit the newest of them."""
        with self._database.reading() as connection:
            return journal.backward(
                journal.entries(connection, upto=self.revision, limit=limit), self._in_memory_or_file
            )

    def changes_since(self, revision: int) -> list[ChangeSet]:
        """What has been committed to this plan after a revision, up to the one in memory, oldest first."""
        with self._database.reading() as connection:
            return journal.backward(
                journal.entries(connection, after=revision, upto=self.revision), self._in_memory_or_file
            )

    def touching(self, kind: str, record_id: str = "") -> list[journal.Entry]:
        """What was done to the records of a kind, or to one of them, oldest first: without reading all the history."""
        with self._database.reading() as connection:
            return journal.touching(connection, kind, record_id)

    def given_out(self) -> list[ChangeSet]:
        """The change sets that recorded a release, also those undone since, each with its release alone."""
        return [
            replace(entry.head, changes=tuple(c.forward(None) for c in entry.changes if not c.before))
            for entry in self.touching("release")
        ]

    def catch_up(self) -> list[ChangeSet]:
        """Bring in what others have committed since; oldest first, none if there is nothing. Cheap to ask often."""
        with self._database.reading() as connection:
            latest = _revision(connection)
            found = journal.entries(connection, after=self.revision) if latest != self.revision else []
            others = journal.forward(found, self._in_memory)
        for other in others:
            self._take_in(other, self.revision + 1)
        return others

    def photo(self, person_id: str) -> bytes | None:
        """A person's picture."""
        found = self.photo_record(person_id)
        return None if found is None else found.image

    def photos(self) -> dict[str, bytes]:
        """Everybody's picture, by person."""
        with self._database.reading() as connection:
            return photos.of_all(connection)

    def photo_record(self, person_id: str) -> Photo | None:
        """A person's picture as the record that a change set replaces or removes."""
        with self._database.reading() as connection:
            return photos.of_person(connection, person_id)

    def _stamped(self, change_set: ChangeSet) -> ChangeSet:
        """With one change a record, the photos of removed persons, the author and the time."""
        gone: list[Change] = []
        if any(change.kind == "person" and change.after is None for change in change_set.changes):
            with self._database.reading() as connection:
                gone = photos.that_go(connection, change_set.changes)
        return replace(
            change_set,
            changes=fold((*gone, *change_set.changes)),
            author=change_set.author or self.author,
            at=clock.now_instant(),
        )

    def _write(self, connection: Connection, changes: tuple[Change, ...]) -> None:
        """Into the rows: photos last, those that go first, each looked at in the file since it is not in memory."""
        for change in changes:
            if change.kind != "photo":
                rows.write(connection, change)
        for change in sorted((c for c in changes if c.kind == "photo"), key=lambda c: c.after is not None):
            photos.check(connection, change)
            rows.write(connection, change)

    def _claim(self, connection: Connection, done: ChangeSet) -> None:
        """Make the next revision ours; the write lock is held, so nobody can come in between."""
        mine = PLAN_STATE.update().where(PLAN_STATE.c.revision == self.revision)
        claimed = connection.execute(mine.values(revision=self.revision + 1, operation=done.id))
        if claimed.rowcount != 1:
            raise PlannerError(
                N_("Somebody else has changed the plan in the meantime, nothing was saved"),
                where=str(self.path),
                todo=N_("look at what changed, then repeat it"),
            )

    def _take_in(self, done: ChangeSet, revision: int) -> None:
        self.plan.apply(done)
        self.revision = revision
        if done.label != journal.NEW_PLAN:
            journal.step(self._undo, self._redo, done.id, done.undoes)

    def _take_back(self, set_id: str) -> ChangeSet:
        with self._database.reading() as connection:
            found = journal.one(connection, set_id)
        if found is None or found.head.label == journal.NEW_PLAN:
            raise PlannerError(N_("There is no such change in the history"), where=set_id)
        with trouble.told(self.path):
            opposite = undo.take_back(found, self._in_memory_or_file)
        return self.commit(opposite)

    def _set(self, set_id: str) -> ChangeSet:
        """A set of the journal; its records have their other fields as they are now."""
        with self._database.reading() as connection:
            found = journal.one(connection, set_id)
            if found is None:
                raise trouble.damaged(self.path)
            return journal.backward([found], self._in_memory_or_file)[0]

    def _in_memory(self, kind: str, record_id: str) -> Record | None:
        return None if kind == "photo" else self.plan.get(kind, record_id)

    def _in_memory_or_file(self, kind: str, record_id: str) -> Record | None:
        if kind != "photo":
            return self.plan.get(kind, record_id)
        with self._database.reading() as connection:
            return photos.by_id(connection, record_id)


def create(
    path: Path | str, records: Iterable[Record], *, author: str, backups: Path | None = None, program: str = PROGRAM
) -> PlanFile:
    """Make a plan of these records, the plan's own among them, and open it. Nothing that exists is replaced."""
    path = folder.resolved(path)
    whole = list(records)
    plan = Plan.of(whole)
    entry.check_all(plan)
    photos.check_all(plan, (record for record in whole if isinstance(record, Photo)))
    if path.exists():
        raise folder.exists_already(path)
    if not path.parent.is_dir():
        raise PlannerError(N_("There is no such folder"), where=str(path.parent), todo=N_("make it first"))
    with trouble.told(path), folder.part_of(path) as part:
        _fill(part, whole, author)
        folder.put(part, path, over=False)
    return open_plan(path, author=author, backups=backups, program=program)


def open_plan(
    path: Path | str,
    *,
    read_only: bool = False,
    take_over: bool = False,
    author: str = "",
    program: str = PROGRAM,
    backups: Path | None = None,
) -> PlanFile:
    """Open a plan, or refuse in one line what is no plan, a newer one, a damaged one.

    `PlanLocked` if it is open elsewhere: `read_only` opens it all the same, `take_over` when the user says that the
    other is gone. `author` is whose the commits are, else the account's. `program` is what a second opener is told.
    `backups` is the folder for automatic copies; none are made without.
    """
    path = folder.resolved(path)
    gate.check_is_file(path)
    if read_only:
        holder = lock.holder_of(path)
        _pass_the_gate(path, read_only=True, ours=lock.is_this_process(holder))
        return PlanFile(path, read_only=True, author=author, held=None, backups=None)
    with _held(path, program=program, take_over=take_over) as held:
        _pass_the_gate(path, read_only=False, ours=False)
        _settle(path)
        return PlanFile(path, read_only=False, author=author or _account(), held=held, backups=backups)


@contextmanager
def _held(path: Path, *, program: str, take_over: bool) -> Iterator[lock.Lock]:
    """The lock; let go again if the plan cannot be opened."""
    if not access(path, W_OK):
        raise trouble.unwritable(path)
    try:
        held = lock.acquire(path, program=program, take_over=take_over)
    except OSError:
        raise trouble.unwritable(path) from None
    try:
        yield held
    except BaseException:
        held.release()
        raise


def _account() -> str:
    """The name of the account, where there is one."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "—"


def _pass_the_gate(path: Path, *, read_only: bool, ours: bool) -> None:
    """See that it is a plan of today's format; an older one is brought up to date if it may be written."""
    found = gate.check(path, read_only=read_only, ours=ours)
    if found == FORMAT:
        return
    if read_only:
        raise PlannerError(
            N_("The plan has an older format ({found})"),
            where=str(path),
            todo=N_("open it for writing once, which brings it up to date and keeps a copy"),
            found=found,
        )
    from planner.store import upgrade  # noqa: PLC0415 - brings Alembic, which no plan of today's format needs

    upgrade.upgrade(path, found)


def _settle(path: Path) -> None:
    """Have SQLite clear away the journal of an edit that was killed before it began to write.

    It holds nothing to take back, so opening leaves it there; the next thing written takes it along.
    """
    if not interrupted.journal_beside(path).exists():
        return
    settled = Database(path, read_only=False)
    try:
        with settled.writing() as connection:
            # A row that gets the value it has would not be written; the header always is.
            connection.exec_driver_sql(f"PRAGMA user_version={FORMAT}")
    finally:
        settled.close()


def _fill(part: Path, whole: list[Record], author: str) -> None:
    """Write a new plan: the tables, the records, the first line of its history."""
    made = database.connect(part, mode="rwc")
    try:
        made.execute(f"PRAGMA application_id={APPLICATION_ID}")
        made.execute("BEGIN IMMEDIATE")
        for statement in statements():
            made.execute(statement)
        made.execute(f"PRAGMA user_version={FORMAT}")
        made.execute("COMMIT")
    finally:
        made.close()
    first = ChangeSet(changes=(), label=journal.NEW_PLAN, author=author, at=clock.now_instant())
    filled = Database(part, read_only=False)
    try:
        with filled.writing() as connection:
            rows.insert(connection, whole)
            journal.add(connection, 1, first)
            state = {"id": 1, "revision": 1, "operation": first.id, "zone_tables": clock.tables_version()}
            connection.execute(PLAN_STATE.insert(), state)
    finally:
        filled.close()


def _load(connection: Connection, path: Path) -> tuple[Plan, int]:
    revision = _revision(connection)
    latest = connection.execute(select(JOURNAL.c.revision).order_by(JOURNAL.c.revision.desc())).scalar()
    if revision is None or latest != revision:
        raise trouble.damaged(path)
    try:
        with at_rest():
            return Plan.of(rows.read_all(connection)), revision
    except PlannerError as error:
        raise trouble.holding(path, error) from None


def _revision(connection: Connection) -> int | None:
    return connection.execute(select(PLAN_STATE.c.revision).where(PLAN_STATE.c.id == 1)).scalar()
