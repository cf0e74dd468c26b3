"""Writes a plan for other programs: the archive, a folder of CSV files, a workbook, the programme as a schedule."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from planner.errors import N_, PlannerError
from planner.exchange import archive, atomic, frab_out, sheets_out
from planner.plan.plan import Plan
from planner.plan.records import Photo

Format = Literal["archive", "csv", "xlsx", "frab"]

FORMATS: tuple[Format, ...] = ("archive", "csv", "xlsx", "frab")
_BY_SUFFIX: dict[str, Format] = {".json": "archive", ".xlsx": "xlsx", ".xml": "frab", "": "csv"}


def by_name(out: Path) -> Format | None:
    """The format that a name asks for: *.json, *.xlsx, *.xml (a schedule), no ending (a folder of CSV files)."""
    return _BY_SUFFIX.get(out.suffix.lower())


def export(plan: Plan, out: Path, to: Format, photos: Iterable[Photo] = ()) -> list[Path]:
    """Write it, and say which files were written. Nothing that exists is replaced."""
    if to == "csv":
        return _csv(plan, out)
    _check_free(out)
    match to:
        case "archive":
            data = archive.dump(plan, photos)
        case "xlsx":
            data = sheets_out.xlsx(_tables(plan))
        case "frab":
            data = frab_out.schedule(plan, plan.head.languages[0] if plan.head.languages else "en")
    atomic.folder_for(out.parent)
    atomic.write(out, data)
    return [out]


def _csv(plan: Plan, folder: Path) -> list[Path]:
    tables = {folder / f"{kind}.csv": table for kind, table in _tables(plan)}
    for path in tables:
        _check_free(path)
    atomic.folder_for(folder)
    for path, table in tables.items():
        atomic.write(path, sheets_out.csv_text(table))
    return list(tables)


def _tables(plan: Plan) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """A table for each kind of which there is a record. The frame is no list; what was handed out stays in the plan."""
    for kind, records in plan.records.items():
        if records and kind not in ("plan", "release", "issue", "acceptance"):
            yield kind, sheets_out.table_of(plan, kind)


def _check_free(path: Path) -> None:
    if path.exists():
        raise PlannerError(N_("There is a file of that name already"), where=str(path), todo=N_("choose another name"))
