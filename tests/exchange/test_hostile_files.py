"""Hostile files: each is refused in one line that names it, in seconds, in little memory, with nothing left behind."""

import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from planner.errors import PlannerError
from planner.exchange import child, frab, spreadsheets
from planner.progress import Silent

WORKBOOK = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
SHEET = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</worksheet>'
)


def good_book(path: Path) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("One").write_row(0, 0, ["Surname", "First name"])
    return path


def with_part(path: Path, part: str, content: bytes | str) -> Path:
    """A good workbook with one part replaced."""
    good = good_book(path.with_name("good.xlsx"))
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return path


def shared_string_bomb(path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/workbook.xml", WORKBOOK)
        with book.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            part.write(b"<sst><si><t>")
            for _ in range(400):
                part.write(b"A" * 1_000_000)
            part.write(b"</t></si></sst>")
    return path


def lying_bomb(path: Path) -> Path:
    """A bomb of a sheet that says of itself that it is small."""
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>x</t></is></c></row>' for n in (1, 2))
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    text = SHEET.format(f'<dimension ref="A1:B2"/><sheetData>{rows}{far}</sheetData>')
    return with_part(path, "xl/worksheets/sheet1.xml", text)


def far_cell(path: Path) -> Path:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return with_part(path, "xl/worksheets/sheet1.xml", SHEET.format(f"<sheetData>{cells}</sheetData>"))


def empty_rows(path: Path) -> Path:
    rows = "".join(f'<row r="{n}"/>' for n in range(1, 1_200_000))
    return with_part(path, "xl/worksheets/sheet1.xml", SHEET.format(f"<sheetData>{rows}</sheetData>"))


def entity_book(path: Path) -> Path:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + SHEET.format("<sheetData/>")
    return with_part(path, "xl/worksheets/sheet1.xml", bomb)


def torn_book(path: Path) -> Path:
    path.write_bytes(good_book(path.with_name("good.xlsx")).read_bytes()[:-200])
    return path


def text(content: str | bytes) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


SHEETS: dict[str, tuple[str, Callable[[Path], Path], str]] = {
    "bomb": ("bomb.xlsx", shared_string_bomb, "The workbook unpacks to more than 300 MB (bomb.xlsx)"),
    "far": ("far.xlsx", far_cell, "Something stands at XFD1048576, far outside the table (far.xlsx, sheet1.xml)"),
    "lying": ("lying.xlsx", lying_bomb, "(lying.xlsx): open it and save it again"),
    "empty rows": ("rows.xlsx", empty_rows, "More than 200000 rows (rows.xlsx)"),
    "entities": ("e.xlsx", entity_book, "The workbook declares entities, which no spreadsheet does (e.xlsx"),
    "torn": ("torn.xlsx", torn_book, "The workbook is damaged, or not a workbook (torn.xlsx)"),
    "no workbook": (
        "zip.xlsx",
        text(b"PK\x03\x04" + b"\x00" * 50),
        "The workbook is damaged, or not a workbook (zip.xlsx)",
    ),
    "old and broken": (
        "x.xls",
        text(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600),
        "The workbook is damaged, or not a workbook (x.xls)",
    ),
    "empty": ("empty.csv", text(""), "The file is empty (empty.csv)"),
    "blank": ("blank.csv", text("\ufeff \n\n"), "The file is empty (blank.csv)"),
    "picture": ("x.csv", text(b"\x89PNG\r\n\x1a\n" + b"\x00" * 99), "This is not a table of rows and columns (x.csv)"),
    "binary": ("x.csv", text(b"a,b\n\x00\x01,2\n"), "This is not a table of rows and columns (x.csv)"),
    "unclosed": (
        "q.csv",
        text("a,b\n1,2\n" + '3,"4\n' + "5,6\n" * 20_000),
        "A quotation mark opens here and is never closed (q.csv:3)",
    ),
    "long cell": (
        "long.csv",
        text("a,b\n1," + "x" * 300_000 + "\n"),
        "A cell is longer than any text of a plan (long.csv:2)",
    ),
    "wide": ("wide.csv", text("a," * 5_000 + "\n"), "More than 702 columns (wide.csv:1)"),
    "many rows": ("many.csv", text("a,b\n" * 200_001), "More than 200000 rows (many.csv)"),
    "stray quotes": ("s.csv", text('a,b\n"1"x,2\n'), "The quotation marks of this line do not fit together (s.csv:2)"),
    "sniffer's": (
        "sniff.csv",
        text('" "a' * 50_000),
        "The quotation marks of this line do not fit together (sniff.csv:1)",
    ),
    "nul in utf-16": (
        "u.csv",
        text("a,b\n1,2".encode("utf-16-le")[:-1]),
        "This is not a table of rows and columns (u.csv)",
    ),
}


@pytest.mark.parametrize("case", SHEETS)
def test_a_hostile_table_is_refused_in_one_line(tmp_path: Path, case: str) -> None:
    name, make, said = SHEETS[case]
    file = make(tmp_path / name)
    before = file.read_bytes()
    began = time.monotonic()
    with pytest.raises(PlannerError) as refused:
        spreadsheets.read(file)
    assert time.monotonic() - began < 10
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
    assert file.read_bytes() == before
    assert {p.name for p in tmp_path.iterdir()} <= {name, "good.xlsx"}


def schedule(inside: str, before: str = "") -> Callable[[Path], Path]:
    return text(f'<?xml version="1.0"?>{before}<schedule>{inside}</schedule>')


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
SCHEDULES: dict[str, tuple[Callable[[Path], Path], str]] = {
    "entities": (schedule("&b;", BOMB), "The XML declares a document type or entities"),
    "outside": (schedule("&a;", OUTSIDE), "The XML declares a document type or entities"),
    "deep": (schedule("<a>" * 1_000_000 + "</a>" * 1_000_000), "The XML is nested more than 40 deep (s.xml:1)"),
    "many": (schedule("<a/>\n" * 600_000), "The XML has more than 500000 elements (s.xml:5"),
    "torn": (text("<schedule>\n<day>\n"), "(s.xml:3)"),
    "another": (text("<html><body/></html>"), "This is not a schedule in frab’s or pentabarf’s XML (s.xml:1)"),
    "odd encoding": (text(b'<?xml version="1.0" encoding="klingon"?><schedule/>'), "The XML is broken"),
    "bad bytes": (text(b'<?xml version="1.0" encoding="utf-8"?>\n<schedule>\xff</schedule>'), "(s.xml:2)"),
}


@pytest.mark.parametrize("case", SCHEDULES)
def test_a_hostile_schedule_is_refused_in_one_line(tmp_path: Path, case: str) -> None:
    make, said = SCHEDULES[case]
    file = make(tmp_path / "s.xml")
    began = time.monotonic()
    with pytest.raises(PlannerError) as refused:
        frab.read(file)
    assert time.monotonic() - began < 10
    assert said in str(refused.value)
    assert "s.xml" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_cells_that_are_only_coloured_down_to_the_last_row_are_nothing(tmp_path: Path) -> None:
    cells = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Surname</t></is></c></row>'
        '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    )
    file = with_part(tmp_path / "c.xlsx", "xl/worksheets/sheet1.xml", SHEET.format(f"<sheetData>{cells}</sheetData>"))
    (grid,) = spreadsheets.read(file)
    assert grid.rows == (("Surname",),)


def test_the_child_ends_when_its_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "DEADLINE", 0.5)
    with pytest.raises(PlannerError, match=r"Reading the file takes too long \(slow.csv\)"):
        child.run(endless, int, where="slow.csv", progress=Silent())


def test_the_child_may_not_take_all_memory() -> None:
    with pytest.raises(PlannerError, match=r"more than fits into memory \(big.csv\)"):
        child.run(greedy, int, where="big.csv", progress=Silent())


def endless() -> int:
    time.sleep(60)
    return 1


def greedy() -> int:
    return len(bytearray(4_000_000_000))
