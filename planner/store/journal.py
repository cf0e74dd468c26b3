"""The history: change sets as rows, read back as change sets, and what can be undone and redone by it."""

from collections.abc import Iterable, Mapping
from typing import Protocol

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, RowMapping, select

from planner.plan.changes import Change, ChangeSet
from planner.plan.records import KINDS, Record
from planner.store.schema import JOURNAL, JOURNAL_CHANGE

Values = dict[str, object]


class Here(Protocol):
    """Where a record can be looked up as it is now."""

    def __call__(self, kind: str, record_id: str) -> Record | None:
        """The record, or None."""


class Recorded(Struct, frozen=True):
    """A change as it stands in the journal: only the fields that differ, the whole of what came or went."""

    kind: str
    id: str
    before: Values | None
    after: Values | None

    def forward(self, before: Record | None) -> Change:
        """The whole change, from the record as it was."""
        return Change(before, _patched(self.kind, before, self.after))

    def backward(self, after: Record | None) -> Change:
        """The whole change, from the record as it became."""
        return Change(_patched(self.kind, after, self.before), after)

    def changed_since(self, now: Record | None) -> list[str]:
        """The fields that no longer are as this change left them ("id": the whole record came or went since)."""
        if self.after is None or now is None:
            return [] if self.after is None and now is None else ["id"]
        values = to_values(now)
        left = self.after if self.before is not None else to_values(to_record(self.kind, self.after))
        return [name for name, value in left.items() if values.get(name) != value]


class Entry(Struct, frozen=True):
    """A change set as it stands in the journal."""

    revision: int
    head: ChangeSet
    changes: tuple[Recorded, ...]


def add(connection: Connection, revision: int, done: ChangeSet) -> None:
    """Write a change set down as the given revision."""
    connection.execute(
        JOURNAL.insert(),
        {
            "revision": revision,
            "id": done.id,
            "label": done.label,
            "facts": msgspec.json.encode(done.facts).decode(),
            "author": done.author,
            "at": done.at,
            "undoes": done.undoes,
        },
    )
    rows = [_change_row(revision, position, change) for position, change in enumerate(done.changes)]
    if rows:
        connection.execute(JOURNAL_CHANGE.insert(), rows)


def entries(
    connection: Connection, *, after: int = 0, upto: int | None = None, limit: int | None = None
) -> list[Entry]:
    """The journal from the revision after `after` up to `upto`, oldest first; with a limit the newest of these."""
    query = select(JOURNAL).where(JOURNAL.c.revision > after).order_by(JOURNAL.c.revision.desc()).limit(limit)
    if upto is not None:
        query = query.where(JOURNAL.c.revision <= upto)
    heads = connection.execute(query).mappings().all()
    if not heads:
        return []
    lowest, highest = heads[-1]["revision"], heads[0]["revision"]
    changes: dict[int, list[Recorded]] = {}
    found = connection.execute(
        select(JOURNAL_CHANGE)
        .where(JOURNAL_CHANGE.c.revision.between(lowest, highest))
        .order_by(JOURNAL_CHANGE.c.revision, JOURNAL_CHANGE.c.position)
    )
    for row in found.mappings():
        changes.setdefault(row["revision"], []).append(_recorded(row))
    return [Entry(h["revision"], _head(h), tuple(changes.get(h["revision"], ()))) for h in reversed(heads)]


def touching(connection: Connection, kind: str, record_id: str = "") -> list[Entry]:
    """What was done to the records of a kind, or to one of them, oldest first; each entry with these changes alone."""
    query = select(JOURNAL_CHANGE).where(JOURNAL_CHANGE.c.kind == kind)
    if record_id:
        query = query.where(JOURNAL_CHANGE.c.record == record_id)
    changes: dict[int, list[Recorded]] = {}
    for row in connection.execute(query.order_by(JOURNAL_CHANGE.c.revision, JOURNAL_CHANGE.c.position)).mappings():
        changes.setdefault(row["revision"], []).append(_recorded(row))
    if not changes:
        return []
    heads = connection.execute(select(JOURNAL).where(JOURNAL.c.revision.in_(changes)).order_by(JOURNAL.c.revision))
    return [Entry(head["revision"], _head(head), tuple(changes[head["revision"]])) for head in heads.mappings()]


def holds(connection: Connection, set_id: str) -> bool:
    """Whether a change set of this id has been committed before."""
    return connection.execute(select(JOURNAL.c.revision).where(JOURNAL.c.id == set_id)).first() is not None


def one(connection: Connection, set_id: str) -> Entry | None:
    """A change set of the journal by its id."""
    revision = connection.execute(select(JOURNAL.c.revision).where(JOURNAL.c.id == set_id)).scalar()
    return None if revision is None else entries(connection, after=revision - 1, upto=revision)[0]


def stacks(connection: Connection) -> tuple[list[str], list[str]]:
    """The ids of the sets that undo would take back, and of those that redo would take back; the next one is last."""
    undo: list[str] = []
    redo: list[str] = []
    rows = connection.execute(select(JOURNAL.c.id, JOURNAL.c.undoes, JOURNAL.c.label).order_by(JOURNAL.c.revision))
    for set_id, undoes, label in rows:
        if label != NEW_PLAN:
            step(undo, redo, set_id, undoes)
    return undo, redo


NEW_PLAN = "new_plan"
"""The label of the first set of every plan: it changes nothing and cannot be undone."""


def step(undo: list[str], redo: list[str], set_id: str, undoes: str | None) -> None:
    """What a committed set does to the two stacks: an edit ends redoing, taking back moves a set across."""
    if undoes is not None and undoes in redo:
        redo.remove(undoes)
        undo.append(set_id)
    elif undoes is not None and undoes in undo:
        undo.remove(undoes)
        redo.append(set_id)
    else:
        undo.append(set_id)
        redo.clear()


def forward(found: Iterable[Entry], here: Here) -> list[ChangeSet]:
    """Entries that are yet to come to the records that `here` gives, oldest first, as whole change sets."""
    lay = _Overlay(here)
    return [
        _whole(entry, tuple(lay.put(c.forward(lay(c.kind, c.id))) for c in entry.changes if lay.knows(c, c.before)))
        for entry in found
    ]


def backward(found: Iterable[Entry], here: Here) -> list[ChangeSet]:
    """The newest entries, oldest first, as whole change sets; `here` gives the records as they are after them."""
    lay = _Overlay(here)
    made: list[ChangeSet] = []
    for entry in reversed(list(found)):
        known = (change for change in reversed(entry.changes) if lay.knows(change, change.after))
        changes = [lay.take(c.backward(lay(c.kind, c.id))) for c in known]
        made.append(_whole(entry, tuple(reversed(changes))))
    made.reverse()
    return made


class _Overlay:
    """The records as they were at some moment: what differs from now, over what is now."""

    def __init__(self, here: Here) -> None:
        self._here = here
        self._over: dict[tuple[str, str], Record | None] = {}

    def __call__(self, kind: str, record_id: str) -> Record | None:
        key = (kind, record_id)
        return self._over[key] if key in self._over else self._here(kind, record_id)

    def knows(self, change: Recorded, side: Values | None) -> bool:
        """Whether a change can be told from this side: a photo is in no memory, and may be gone from the file since."""
        return change.kind != "photo" or side is None or self(change.kind, change.id) is not None

    def put(self, change: Change) -> Change:
        self._over[(change.kind, change.id)] = change.after
        return change

    def take(self, change: Change) -> Change:
        self._over[(change.kind, change.id)] = change.before
        return change


def to_values(record: Record) -> Values:
    """A record as JSON's values, every field."""
    return msgspec.json.decode(msgspec.json.encode(record), type=dict[str, object])


def to_record(kind: str, values: Mapping[str, object]) -> Record:
    """A record from JSON's values."""
    return msgspec.convert(values, KINDS[kind])


def _whole(entry: Entry, changes: tuple[Change, ...]) -> ChangeSet:
    return msgspec.structs.replace(entry.head, changes=changes)


def _patched(kind: str, known: Record | None, values: Values | None) -> Record | None:
    if values is None:
        return None
    if known is not None and known.id != values.get("id", known.id):
        raise msgspec.ValidationError("another record")
    return to_record(kind, {**(to_values(known) if known is not None else {}), **values})


def _change_row(revision: int, position: int, change: Change) -> Values:
    before, after = _recorded_values(change)
    return {
        "revision": revision,
        "position": position,
        "kind": change.kind,
        "record": change.id,
        "before": before,
        "after": after,
    }


def _recorded_values(change: Change) -> tuple[str | None, str | None]:
    before = to_values(change.before) if change.before is not None else None
    after = to_values(change.after) if change.after is not None else None
    if before is not None and after is not None and change.kind != "photo":
        # A photo is not in memory: its change says all of it, so that it can be read back without the file.
        differing = change.differing()
        before, after = {name: before[name] for name in differing}, {name: after[name] for name in differing}
    return _text(before), _text(after)


def _text(values: Values | None) -> str | None:
    return None if values is None else msgspec.json.encode(values).decode()


def _recorded(row: RowMapping) -> Recorded:
    if row["kind"] not in KINDS or (row["before"] is None and row["after"] is None):
        raise msgspec.ValidationError(f"no change of a record: {row['kind']}")
    return Recorded(row["kind"], row["record"], _values(row["before"]), _values(row["after"]))


def _values(text: str | None) -> Values | None:
    return None if text is None else msgspec.json.decode(text, type=dict[str, object])


def _head(row: RowMapping) -> ChangeSet:
    return ChangeSet(
        changes=(),
        label=row["label"],
        facts=msgspec.json.decode(row["facts"], type=dict[str, str]),
        author=row["author"],
        at=row["at"],
        id=row["id"],
        undoes=row["undoes"],
    )
