"""A row becomes a record: its cells read, its references found, its record known again or added; or it is refused."""

from collections.abc import Callable

import msgspec

from planner.errors import N_, PlannerError
from planner.exchange import sheets_out
from planner.exchange.headings import Table, bare, own_names, target_of
from planner.jobs.importing import fillings, persons, slots
from planner.jobs.importing.cells import BadCell, UnknownWord, members, value
from planner.jobs.importing.matching import SURE, keys_of
from planner.jobs.importing.references import LATER, ids_for, later
from planner.jobs.importing.work import Row, Work, bad_field
from planner.plan import entry
from planner.plan.changes import Change
from planner.plan.fields import Field, fields_of, references_of
from planner.plan.ids import new_id
from planner.plan.names import label
from planner.plan.records import KINDS, Person, Record, Session

Values = dict[str, object]
Fill = Callable[[Work, Row, Values, Record | None], None]


def take(work: Work, table: Table) -> None:
    """Bring a table's rows in, one by one."""
    calendars = {
        column.target: work.calendar.for_column(row[column.index] for _, row in table.rows if column.index < len(row))
        for column in table.columns
        if column.target
    }
    day: str | None = None
    for number, raw in table.rows:
        filled = [cell.strip() for cell in raw if cell.strip()]
        if len(set(filled)) == 1 and (above := _day_heading(work, filled[0])) is not None:
            day = above
            continue
        row = _row(work, table, number, raw)
        if "day" in row.cells and table.kind in ("session", "slot"):
            day = row.of("day").moment(row.cells["day"])[0] or day
        row.day, row.calendars = day, calendars
        if row.cells:
            _take_row(work, row)
    _ask_headings(work, table)


def _day_heading(work: Work, text: str) -> str | None:
    return work.calendar.day(text) if not text.isdigit() else None


def _row(work: Work, table: Table, number: int, raw: tuple[str, ...]) -> Row:
    cells = {
        column.target: raw[column.index].strip()
        for column in table.columns
        if column.target and column.index < len(raw) and raw[column.index].strip()
    }
    return Row(number=number, table=table, cells=cells, calendar=work.calendar)


def _take_row(work: Work, row: Row) -> None:
    mark = len(work.changes)
    try:
        read(work, row)
    except BadCell as bad:
        work.refuse(row, bad.target, bad.why)
        work.back_to(mark)
    except PlannerError as error:
        work.refuse(row, bad_field(error), error)
        work.back_to(mark)


def read(work: Work, row: Row) -> None:
    """Bring one row in, or raise what speaks against it."""
    kind = row.table.kind
    whole = row.cells
    before = work.plan.get(kind, whole.get("id", ""))
    if before is not None:
        persons.refuse_another(row, before)
        row = _only_news(work, row, before)
    values = _plain_values(work, row, kind)
    FILL.get(kind, _nothing_more)(work, row, values, before)
    _references(work, row, kind, values)
    if before is None:
        before = _known_again(work, row, kind, values)
    if isinstance(before, Person):
        persons.keep_whole_name(values, before)
    after = _record(work, row, values, before, whole.get("id"))
    _refuse_a_second_word(work, row, before, after)
    after = work.put(before, after)
    work.claimed.setdefault((kind, after.id), row.number)
    for field in fields_of(kind):
        if field.name in LATER and (field.name in row.cells or bare(field.name) in row.cells):
            later(work, row, field, kind, after.id)
    if kind == "session":
        slots.of_session(work, row, after)


def _only_news(work: Work, row: Row, before: Record) -> Row:
    """Of a row with an id what our own export would not have written for the record; what was emptied is emptied."""
    shown = sheets_out.cells(work.plan, before)
    targets = {column.target for column in row.table.columns}
    cells = {
        target: text
        for target, text in row.cells.items()
        if text != shown.get(target, "")[: sheets_out.MOST_IN_A_CELL].strip()
    }
    emptied = frozenset(
        name for name in shown if name in targets and name not in row.cells and bare(name) not in row.cells
    )
    for field in references_of(row.table.kind):
        named = field.name not in LATER and bare(field.name) in row.cells
        ids = members(cells.get(field.name, "")) if field.shape == "references" else (cells.get(field.name, ""),)
        if named and not all(any(one in work.plan.records[kind] for kind in field.refers) for one in ids):
            cells.pop(field.name, None)  # an id that nothing has, beside a name: the name was meant
    return msgspec.structs.replace(row, cells=cells, emptied=emptied)


def _plain_values(work: Work, row: Row, kind: str) -> Values:
    """The fields that stand in cells of their own; a word that is no choice is asked about and left out."""
    values: Values = {}
    for field in fields_of(kind):
        if field.refers or field.name == "id" or field.shape == "wall":
            continue
        if field.shape == "map":
            _texts_by_language(row, field, values)
            continue
        if field.name in row.emptied and not field.required:
            values[field.attribute] = field.default
        text = row.cells.get(field.name)
        if text is None:
            continue
        try:
            values[field.attribute] = value(kind, field, text, row.of(field.name))
        except UnknownWord:
            unknown = PlannerError(
                N_("“{value}” is none of the words for this"),
                todo=_todo(field),
                value=text,
                known=", ".join(str(one) for one in field.choices),
            )
            work.ask(row.table, row.heading(field.name), unknown)
    return values


def _todo(field: Field) -> str:
    return N_("say one of {known}") if field.choices else ""


def _texts_by_language(row: Row, field: Field, values: Values) -> None:
    stem = f"{field.name[:-1]}_"
    found = {target.removeprefix(stem): text for target, text in row.cells.items() if target.startswith(stem)}
    found = {lang: text for lang, text in found.items() if f"{stem}{lang}" not in own_names(row.table.kind)}
    gone = [name.removeprefix(stem) for name in row.emptied if name.startswith(stem)]
    if found or gone:
        values[field.attribute] = ByLanguage(found, gone)


class ByLanguage:
    """Texts to add to a map, and languages to take out of it."""

    def __init__(self, found: dict[str, str], gone: list[str]) -> None:
        self.found = found
        self.gone = gone

    def over(self, before: dict[str, str]) -> dict[str, str]:
        """The map as it is then."""
        return {lang: text for lang, text in (before | self.found).items() if lang not in self.gone}


def _references(work: Work, row: Row, kind: str, values: Values) -> None:
    for field in fields_of(kind):
        if not field.refers or field.attribute in values or field.name in LATER:
            continue
        if field.name in row.emptied and not field.required:
            values[field.attribute] = field.default
        if field.name in row.cells or bare(field.name) in row.cells:
            ids = ids_for(work, row, field)
            values[field.attribute] = ids if field.shape == "references" else ids[0]


def _known_again(work: Work, row: Row, kind: str, values: Values) -> Record | None:
    if kind == "person":
        return persons.known_again(work, row, values)
    if kind == "slot" and values.get("person_id") is None:
        return slots.open_again(work, values)
    sure = SURE.get(kind, 1)
    for rank, key in enumerate(keys_of(kind, values)):
        ids = () if key is None else work.with_key(kind, rank, key)
        if rank >= sure:
            ids = tuple(one for one in ids if (kind, one) not in work.claimed)
        if len(ids) == 1 and (rank < sure or _fits(row, kind, values)):
            return work.plan.records[kind][ids[0]]
    return None


def _fits(row: Row, kind: str, values: Values) -> bool:
    """Whether a row may be taken for a record that only resembles it: a title that comes once, a role not said."""
    if kind == "session":
        index = next((c.index for c in row.table.columns if c.target == "title"), None)
        said = row.cells.get("title")
        return (
            index is not None and sum(said == raw[index].strip() for _, raw in row.table.rows if index < len(raw)) == 1
        )
    if kind == "slot":
        return "role" not in values
    return True


def _refuse_a_second_word(work: Work, row: Row, before: Record | None, after: Record) -> None:
    """A record that an earlier row was about is not changed again by this one: which is right is not for us to say."""
    first = work.claimed.get((row.table.kind, before.id)) if before is not None else None
    if first is None or before is None or entry.cleaned(after) == before:
        return
    field = Change(before, entry.cleaned(after)).differing()[0]
    raise BadCell(
        field,
        PlannerError(
            N_("“{name}” stands in row {row} already, with another {field}"),
            todo=N_("take one out, or tell them apart by id, code or e-mail address"),
            name=label(work.plan, before), row=first, field=row.heading(field),
        ),
    )  # fmt: skip


def _record(work: Work, row: Row, values: Values, before: Record | None, said_id: str | None) -> Record:
    kind = row.table.kind
    plain = {
        name: one.over(getattr(before, name) if before else {}) if isinstance(one, ByLanguage) else one
        for name, one in values.items()
    }
    if isinstance(before, Session):
        fillings.settle_place(work, plain, before)
    if before is not None:
        return msgspec.structs.replace(before, **plain)
    for field in fields_of(kind):
        if field.required and field.name != "id" and plain.get(field.attribute) in (None, ""):
            raise BadCell(
                field.name,
                PlannerError(N_("“{field}” is missing"), todo=N_("fill it in"), field=row.heading(field.name)),
            )
    return KINDS[kind](id=said_id or new_id(), **plain)


def _ask_headings(work: Work, table: Table) -> None:
    for column in table.columns:
        if not column.target and any(column.index < len(row) and row[column.index].strip() for _, row in table.rows):
            twice = target_of(column.heading, table.kind)
            why = N_("another column says this already") if twice else N_("no field of that name")
            work.ask(table, column.heading, PlannerError(why))


def _nothing_more(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """Kinds whose columns say all."""


FILL: dict[str, Fill] = {
    "person": persons.fill,
    "session": fillings.session,
    "slot": slots.fill,
    "leg": fillings.leg,
    "stay": fillings.stay,
    "absence": fillings.absence,
    "pass": fillings.of_pass,
    "ride": fillings.ride,
    "duty": fillings.person_only,
    "room": fillings.room,
    "practice": fillings.practice,
    "pass_office": fillings.pass_office,
}
"""What a kind's rows say in words of ours, put into fields."""
