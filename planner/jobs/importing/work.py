"""An import under way: a plan of its own to try rows on, what it changed so far, and what it has to say about rows."""

from collections.abc import Hashable
from typing import TypeVar

import msgspec
from msgspec import Struct

from planner.errors import PlannerError
from planner.exchange.headings import Table
from planner.exchange.when import Calendar
from planner.jobs.importing.known import Known
from planner.jobs.importing.matching import keys_of
from planner.jobs.importing.report import Asked, Refused
from planner.plan import entry
from planner.plan.changes import Change, ChangeSet
from planner.plan.plan import Plan
from planner.plan.records import Record, kind_of

R = TypeVar("R", bound=Record)


class Row(Struct, kw_only=True):
    """A row: its number, its cells by field or word of ours (none is empty), the day of the heading above it."""

    number: int
    table: Table
    cells: dict[str, str]
    emptied: frozenset[str] = frozenset()
    day: str | None = None
    calendars: dict[str, Calendar] = {}
    calendar: Calendar

    def of(self, target: str) -> Calendar:
        """How days are read in that column."""
        return self.calendars.get(target, self.calendar)

    def heading(self, target: str) -> str:
        """What stands above a field's column."""
        names = (target, target.removesuffix("_id"), *_ALSO.get(target, ()))
        found = {column.target: column.heading for column in self.table.columns}
        return next((found[name] for name in names if name in found), target)


_ALSO = {
    "start": ("time", "day"), "end": ("time", "duration", "start"), "departs": ("departs_day", "day"),
    "arrives": ("arrives_day", "day"), "family": ("name",), "given": ("name",), "person_id": ("email", "family"),
}  # fmt: skip
"""Columns that a field may have come from where it has none of its own."""


class Later(Struct, frozen=True, kw_only=True):
    """A reference to something that may come further down: settled when all rows are in."""

    row: Row
    kind: str
    id: str
    attribute: str
    texts: tuple[str, ...]


class Work:
    """The plan that rows are tried on (a copy), and the running account."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan.copy()
        self.known = Known(self.plan)
        self.before = self.known.names("person")
        self.calendar = Calendar(plan.head.first_day, plan.head.last_day)
        self.changes: list[Change] = []
        self.refused: list[Refused] = []
        self.asked: dict[tuple[str, str, str, str], Asked] = {}
        self.claimed: dict[tuple[str, str], int] = {}
        self.later: list[Later] = []
        self.met: dict[str, set[str]] = {}
        self._keys: dict[tuple[str, int, Hashable], dict[str, None]] = {}
        for record in self.plan.all():
            self._index(record)

    def put(self, before: R | None, after: R) -> R:
        """Add or change a record; the record as it is then. What is refused raises and changes nothing."""
        after = entry.cleaned(after)
        kind = kind_of(after)
        if before == after:
            self.met.setdefault(kind, set()).add(after.id)
            return after
        change = Change(before, after)
        change_set = ChangeSet(changes=(change,), label="import")
        entry.check(self.plan, change_set)
        self._apply(change, change_set)
        self.met.setdefault(kind, set()).add(after.id)
        return after

    def take(self, record: Record) -> None:
        """Remove a record that nothing needs."""
        change = Change(record, None)
        change_set = ChangeSet(changes=(change,), label="import")
        entry.check(self.plan, change_set)
        self._apply(change, change_set)

    def back_to(self, mark: int) -> None:
        """Take back what was done since there were so many changes: a row that is refused leaves nothing behind."""
        for change in reversed(self.changes[mark:]):
            self.met.get(change.kind, set()).discard(change.id)
            back = change.inverse()
            self._apply(back, ChangeSet(changes=(back,), label="import"))
        del self.changes[mark:]

    def _apply(self, change: Change, change_set: ChangeSet) -> None:
        self.plan.apply(change_set)
        self.changes.append(change)
        if change.before is not None:
            self.known.drop(change.before)
            for key in self._all_keys(change.before):
                self._keys[key].pop(change.id, None)
        if change.after is not None:
            self.known.add(change.after)
            self._index(change.after)

    def with_key(self, kind: str, rank: int, key: Hashable) -> tuple[str, ...]:
        """The records of a kind that have that key."""
        return tuple(self._keys.get((kind, rank, key), ()))

    def refuse(self, row: Row, target: str, why: PlannerError) -> None:
        """Leave a row out, and say so."""
        names = (target, target.removesuffix("_id"), *_ALSO.get(target, ()))
        columns = {column.target for column in row.table.columns}
        value = row.cells.get(next((name for name in names if name in columns), target), "")
        plain = PlannerError(why.what, todo=why.todo, **why.facts)  # type: ignore[arg-type]
        self.refused.append(
            Refused(
                file=row.table.file, sheet=row.table.sheet, row=row.number, column=row.heading(target),
                value=value[:200], why=plain,
            )
        )  # fmt: skip

    def ask(self, table: Table, heading: str, why: PlannerError) -> None:
        """Note a question, once."""
        key = (table.file, table.sheet, heading, str(why))
        self.asked.setdefault(key, Asked(file=table.file, sheet=table.sheet, heading=heading, why=why))

    def _index(self, record: Record) -> None:
        for key in self._all_keys(record):
            self._keys.setdefault(key, {})[record.id] = None

    def _all_keys(self, record: Record) -> list[tuple[str, int, Hashable]]:
        kind = kind_of(record)
        return [
            (kind, rank, key)
            for rank, key in enumerate(keys_of(kind, msgspec.structs.asdict(record)))
            if key is not None
        ]


def bad_field(error: PlannerError) -> str:
    """The field that a refusal at entry names: the last word of where."""
    return error.where.rpartition(", ")[2].partition(".")[0].partition("[")[0]
