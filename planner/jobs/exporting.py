"""Writes a whole plan for other programs: the archive, a folder of CSV files, a workbook."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from planner.errors import N_, PlannerError
from planner.exchange import archive, atomic, sheets_out
from planner.plan.plan import Plan
from planner.plan.records import Photo

Format = Literal["archive", "csv", "xlsx"]

FORMATS: tuple[Format, ...] = ("archive", "csv", "xlsx")
_BY_SUFFIX: dict[str, Format] = {".json": "archive", ".xlsx": "xlsx", "": "csv"}


def by_name(out: Path) -> Format | None:
    """The format that a name asks for: *.json is an archive, *.xlsx a workbook, no ending a folder of CSV files."""
    return _BY_SUFFIX.get(out.suffix.lower())


def export(plan: Plan, out: Path, to: Format, photos: Iterable[Photo] = ()) -> list[Path]:
    """Write it, and say which files were written. Nothing that exists is replaced."""
    if to == "csv":
        return _csv(plan, out)
    _check_free(out)
    atomic.folder_for(out.parent)
    atomic.write(out, archive.dump(plan, photos) if to == "archive" else _workbook(plan))
    return [out]


def _csv(plan: Plan, folder: Path) -> list[Path]:
    tables = {folder / f"{kind}.csv": table for kind, table in _tables(plan)}
    for path in tables:
        _check_free(path)
    atomic.folder_for(folder)
    for path, table in tables.items():
        atomic.write(path, sheets_out.csv_text(table))
    return list(tables)


def _workbook(plan: Plan) -> bytes:
    whole = io.BytesIO()
    sheets_out.write_xlsx(whole, _tables(plan))
    return whole.getvalue()


def _tables(plan: Plan) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """A table for each kind of which there is a record. The frame is no list; what was handed out stays in the plan."""
    for kind, records in plan.records.items():
        if records and kind not in ("plan", "release", "issue", "acceptance"):
            yield kind, sheets_out.table_of(plan, kind)


def _check_free(path: Path) -> None:
    if path.exists():
        raise PlannerError(N_("There is a file of that name already"), where=str(path), todo=N_("choose another name"))
