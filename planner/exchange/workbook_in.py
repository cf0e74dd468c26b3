"""Workbooks (XLSX, XLS, ODS) as grids of text: typed cells in the records' forms, merged cells filled."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from planner.errors import N_, PlannerError
from planner.exchange import gate
from planner.exchange.grid import Grid

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

Cell = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta


def read(path: Path, sheet: str = "") -> tuple[Grid, ...]:
    """The visible sheets in their order, or the one that is asked for."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum  # noqa: PLC0415

    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            shown = [s.name for s in book.sheets_metadata if s.visible == SheetVisibleEnum.Visible]
            if sheet and sheet not in book.sheet_names:
                raise PlannerError(
                    N_("There is no sheet “{sheet}”; there are {sheets}"),
                    where=path.name, todo=N_("say one of these"), sheet=sheet, sheets=", ".join(book.sheet_names),
                )  # fmt: skip
            return tuple(_grid(path, book.get_sheet_by_name(name)) for name in ([sheet] if sheet else shown))
    except PasswordError as error:
        raise PlannerError(
            N_("The workbook is locked with a password"), where=path.name, todo=N_("save it without and try again")
        ) from error
    except (CalamineError, OSError, ValueError) as error:
        raise PlannerError(
            N_("The workbook is damaged, or not a workbook"), where=path.name, todo=N_("open it and save it again")
        ) from error


def _grid(path: Path, sheet: "CalamineSheet") -> Grid:
    if sheet.start is None:
        return Grid(file=path.name, sheet=sheet.name)
    gate.check_rows(sheet.height, f"{path.name}, {sheet.name}")
    cells = sheet.to_python(skip_empty_area=True)
    rows = [[cell if type(cell) is str else _text(cell) for cell in row] for row in cells]
    _fill_merged(rows, sheet)
    return Grid(file=path.name, sheet=sheet.name, first=sheet.start[0] + 1, rows=tuple(tuple(row) for row in rows))


def _text(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() else repr(cell)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, dt.datetime):
        return _day_and_time(cell)
    if isinstance(cell, dt.timedelta):
        return _hours(cell)
    if isinstance(cell, dt.time):
        return f"{cell.hour:02d}:{cell.minute:02d}"
    return str(cell)


def _day_and_time(cell: dt.datetime) -> str:
    """Spreadsheets keep a day as a moment at midnight, and a time as one on their day nought."""
    rounded = cell + dt.timedelta(seconds=30) if cell.second or cell.microsecond else cell
    if rounded.year < 1901:  # noqa: PLR2004 - the spreadsheets' day nought is in 1899 or 1900
        return rounded.time().isoformat(timespec="minutes")
    at_midnight = (rounded.hour, rounded.minute) == (0, 0)
    return rounded.date().isoformat() if at_midnight else rounded.isoformat(timespec="minutes")[:16]


def _hours(cell: dt.timedelta) -> str:
    minutes = round(cell.total_seconds() / 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _fill_merged(rows: list[list[str]], sheet: "CalamineSheet") -> None:
    """A cell merged over rows says the same in each of them (one merged over columns is a title)."""
    if sheet.start is None:
        return
    top, left = sheet.start
    for (row, column), (last, _) in sheet.merged_cell_ranges or []:
        if not (0 <= row - top < len(rows) and 0 <= column - left < len(rows[0])):
            continue
        said = rows[row - top][column - left]
        for one in range(row - top + 1, min(last - top + 1, len(rows))):
            rows[one][column - left] = rows[one][column - left] or said
