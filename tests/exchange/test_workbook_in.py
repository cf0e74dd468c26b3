"""Workbooks as grids of text: what a cell is typed as does not matter, where it stands does."""

import datetime as dt
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from planner.errors import PlannerError
from planner.exchange import spreadsheets, workbook_in
from planner.exchange.grid import Grid


def book(path: Path) -> Path:
    with xlsxwriter.Workbook(str(path)) as made:
        sheet = made.add_worksheet("People")
        day, hour, both = (made.add_format({"num_format": f}) for f in ("dd/mm/yyyy", "hh:mm", "dd/mm/yyyy hh:mm"))
        sheet.write_row(2, 1, ["Day", "Time", "Both", "Number", "Part", "Yes", "Text"])
        sheet.write_datetime(3, 1, dt.date(2022, 5, 17), day)
        sheet.write_datetime(3, 2, dt.time(10, 30), hour)
        sheet.write_datetime(3, 3, dt.datetime(2022, 5, 17, 9, 5), both)  # noqa: DTZ001 - cells have no zone
        sheet.write_row(3, 4, [221771234567, 0.25, True, "  as it is "])
        sheet.merge_range(4, 1, 6, 1, "18 May")
        sheet.write_string(5, 7, "below")
        made.add_worksheet("Hidden").hide()
        made.add_worksheet("Empty")
    return path


def test_cells_are_text_in_the_records_own_forms_and_merged_ones_are_filled(tmp_path: Path) -> None:
    grids = spreadsheets.read(book(tmp_path / "b.xlsx"))
    assert grids == (
        Grid(
            file="b.xlsx",
            sheet="People",
            first=3,
            rows=(
                ("Day", "Time", "Both", "Number", "Part", "Yes", "Text"),
                ("2022-05-17", "10:30", "2022-05-17T09:05", "221771234567", "0.25", "TRUE", "  as it is "),
                ("18 May", "", "", "", "", "", ""),
                ("18 May", "", "", "", "", "", "below"),
            ),
        ),
        Grid(file="b.xlsx", sheet="Empty"),
    )


def test_a_sheet_may_be_asked_for_hidden_or_not(tmp_path: Path) -> None:
    file = book(tmp_path / "b.xlsx")
    assert [grid.sheet for grid in workbook_in.read(file, "Hidden")] == ["Hidden"]
    with pytest.raises(PlannerError, match="There is no sheet “Nope”; there are People, Hidden, Empty"):
        spreadsheets.read(file, sheet="Nope")


SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
)


def cell(kind: str, text: str, value: str = "") -> str:
    said = f' office:{kind}-value="{value}"' if value else ""
    return f'<table:table-cell office:value-type="{kind}"{said}><text:p>{text}</text:p></table:table-cell>'


ROWS = (
    cell("string", "Apellidos") + cell("string", "Fecha"),
    cell("string", "Pérez") + cell("date", "17/05/22", "2022-05-17"),
)
CONTENT = (
    f'<?xml version="1.0"?><office:document-content {SPACES} office:version="1.2"><office:body><office:spreadsheet>'
    '<table:table table:name="Gente">'
    + "".join(f"<table:table-row>{row}</table:table-row>" for row in ROWS)
    + '<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="1024"/>'
    "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
)


def test_an_open_document_is_read_however_many_empty_cells_it_repeats(tmp_path: Path) -> None:
    file = tmp_path / "g.ods"
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>')
        made.writestr("content.xml", CONTENT)
    (grid,) = spreadsheets.read(file)
    assert (grid.sheet, grid.rows[:2]) == ("Gente", (("Apellidos", "Fecha"), ("Pérez", "2022-05-17")))
