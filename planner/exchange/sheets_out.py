"""Our own tables of any kind of record: the fields' names as headings, references as names and ids, CSV and XLSX."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from planner.exchange.csv_in import RISKY
from planner.exchange.headings import bare
from planner.plan.fields import Field, fields_of
from planner.plan.names import full_name, label
from planner.plan.plan import Plan
from planner.plan.records import Person, Record, Session, kind_of

_ALWAYS = datetime.fromisoformat("2000-01-01T00:00:00+00:00")
"""When a workbook says that it was made: the same tables are the same bytes."""

MOST_IN_A_CELL = 32_767
"""Characters that a workbook's cell holds; a longer text is cut there."""


def headings(plan: Plan, kind: str) -> tuple[str, ...]:
    """The columns of a kind: every field, a name before each reference, a column a language for texts in several."""
    langs = _languages(plan, kind)
    return tuple(name for field in fields_of(kind) for name in _columns(field, langs))


def rows(plan: Plan, kind: str) -> list[tuple[str, ...]]:
    """The records of a kind in the order of their ids, as the cells under `headings`."""
    names = headings(plan, kind)
    records = [plan.records[kind][one] for one in sorted(plan.records[kind])]
    return [tuple(shown.get(name, "") for name in names) for shown in (cells(plan, record) for record in records)]


def cells(plan: Plan, record: Record) -> dict[str, str]:
    """What a record says, a text for each column that is not empty."""
    shown: dict[str, str] = {}
    for field in fields_of(kind_of(record)):
        value = getattr(record, field.attribute)
        if value in (None, "", (), {}):
            continue
        if isinstance(value, dict):
            shown |= {f"{field.name[:-1]}_{lang}": text for lang, text in value.items() if text}
            continue
        if field.refers:
            ids = value if isinstance(value, tuple) else (value,)
            shown[bare(field.name)] = joined(named(plan, field, one) for one in ids)
        shown[field.name] = _text(field, value)
    return shown


def csv_text(table: Sequence[Sequence[str]]) -> bytes:
    """A table as CSV that a spreadsheet opens as it is: UTF-8 with its mark, no cell that it would calculate."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([neutral(cell) for cell in row] for row in table)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def xlsx(sheets: Iterable[tuple[str, Sequence[Sequence[str]]]]) -> bytes:
    """A workbook of text cells (nothing is calculated, linked or turned into a number), the first row a heading."""
    import xlsxwriter  # noqa: PLC0415 - not before somebody exports

    out = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"created": _ALWAYS})
        text = book.add_format({"num_format": "@", "valign": "top"})
        bold = book.add_format({"num_format": "@", "bold": True})
        for name, table in sheets:
            sheet = book.add_worksheet(name[:31])
            sheet.freeze_panes(1, 0)
            for at, row in enumerate(table):
                for column, cell in enumerate(row):
                    if cell:
                        sheet.write_string(at, column, cell[:MOST_IN_A_CELL], text if at else bold)
            sheet.autofit(max_width=300)
    return out.getvalue()


def table_of(plan: Plan, kind: str) -> list[tuple[str, ...]]:
    """Headings and rows."""
    return [headings(plan, kind), *rows(plan, kind)]


def neutral(cell: str) -> str:
    """The cell with an apostrophe before it if a spreadsheet would calculate it; numbers and telephones stay."""
    if not cell.startswith(RISKY) or _is_number(cell):
        return cell
    return f"'{cell}"


def _is_number(cell: str) -> bool:
    return (
        cell[0] in "+-" and len(cell) > 1 and all(c.isdigit() or c in " .()/-" for c in cell[1:]) and cell[1].isdigit()
    )


def joined(members: Iterable[str]) -> str:
    """A list in one cell, by semicolons; one within a member is marked with a backslash."""
    marked = [one.replace("\\", "\\\\").replace(";", "\\;") for one in members]
    alone = len(marked) == 1 and any(divider in marked[0] for divider in ",\n")
    return f"{marked[0]};" if alone else "; ".join(marked)


def named(plan: Plan, field: Field, record_id: str) -> str:
    """A record as a reader knows it: full name, title, name."""
    for kind in field.refers:
        record = plan.get(kind, record_id)
        if isinstance(record, Person):
            return full_name(record)
        if isinstance(record, Session):
            return record.title
        if record is not None:
            return label(plan, record)
    return ""


def _languages(plan: Plan, kind: str) -> list[str]:
    used = set(plan.head.languages)
    maps = [field.attribute for field in fields_of(kind) if field.shape == "map"]
    for record in plan.records[kind].values() if maps else ():
        for name in maps:
            used.update(getattr(record, name))
    return sorted(used)


def _columns(field: Field, langs: list[str]) -> list[str]:
    if field.shape == "map":
        return [f"{field.name[:-1]}_{lang}" for lang in langs]
    return [bare(field.name), field.name] if field.refers else [field.name]


def _text(field: Field, value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if field.shape == "structs":
        return json.dumps(msgspec.to_builtins(value), ensure_ascii=False)
    if isinstance(value, tuple):
        return joined(str(one) for one in value)
    return str(value)
