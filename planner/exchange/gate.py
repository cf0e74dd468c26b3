"""What a stranger's file may be, asked before it is parsed: its format by content, its size, its shape."""

import re
import zipfile
from pathlib import Path
from typing import Literal

from planner.errors import N_, PlannerError

Format = Literal["text", "xlsx", "ods", "xls", "xml"]

MOST_BYTES = 100_000_000
MOST_UNPACKED = 300_000_000
MOST_PARTS = 2_000
MOST_ROWS = 200_000
MOST_COLUMNS = 702
MOST_ROW_MARKS = 1_048_576
MOST_ELEMENTS = 500_000
MOST_DEPTH = 40

_CHUNK = 1 << 20
_OVERLAP = 200
# A cell with something in it right of column ZZ or below row 199,999: one would unfold the sheet between.
_FAR_CELL = re.compile(rb'<c r="([A-Z]{3}\d+|[A-Z]{1,2}(?:[2-9]\d{5}|\d{7,}))"(?:[^<>]*[^/<>])?>')
_DIMENSION = re.compile(rb'<dimension ref="[A-Z]+\d+(?::([A-Z]+)(\d+))?"')


def format_of(path: Path) -> Format:
    """What the file is by its first bytes; a `PlannerError` if it is nothing that we read, or too big."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        raise PlannerError(
            N_("The file cannot be read"), where=path.name, todo=N_("check that it is there and may be opened")
        ) from error
    if not head.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise PlannerError(N_("The file is empty"), where=path.name, todo=N_("export it again"))
    if size > MOST_BYTES:
        raise _too_big(path, size)
    if head.startswith(b"PK"):
        return _format_of_zip(path)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "xls"
    if head.lstrip(b"\xef\xbb\xbf\t\r\n ").startswith(b"<"):
        return "xml"
    _refuse_other_programs(path, head)
    return "text"


def _too_big(path: Path, size: int) -> PlannerError:
    return PlannerError(
        N_("The file is too big: {size} MB, at most {most} MB"),
        where=path.name, todo=N_("keep the rows that matter and export it again"),
        size=size // 1_000_000, most=MOST_BYTES // 1_000_000,
    )  # fmt: skip


_OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"SQLite format 3", b"\x7fELF", b"MZ", b"\x1f\x8b", b"{\\rtf")


def _refuse_other_programs(path: Path, head: bytes) -> None:
    utf_16 = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if head.startswith(_OTHERS) or (b"\x00" in head and not utf_16):
        raise PlannerError(
            N_("This is not a table of rows and columns"), where=path.name, todo=N_("export it as CSV or XLSX")
        )


def _format_of_zip(path: Path) -> Format:
    try:
        with zipfile.ZipFile(path) as whole:
            return _format_of_parts(path, whole)
    except PlannerError:
        raise
    except Exception as error:  # what a broken archive raises has no end: zlib's, lzma's, struct's own
        raise _damaged(path) from error


def _format_of_parts(path: Path, whole: zipfile.ZipFile) -> Format:
    parts = whole.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise PlannerError(
            N_("The workbook unpacks to more than {most} MB"),
            where=path.name, todo=N_("keep the rows that matter and save it again"), most=MOST_UNPACKED // 1_000_000,
        )  # fmt: skip
    names = {part.filename for part in parts}
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            _check_part(path, whole, part)
    if "content.xml" in names:
        return "ods"
    if names & {"xl/workbook.xml", "xl/workbook.bin"}:
        return "xlsx"
    raise _damaged(path)


def _damaged(path: Path) -> PlannerError:
    return PlannerError(
        N_("The workbook is damaged, or not a workbook"), where=path.name, todo=N_("open it and save it again")
    )


def _check_part(path: Path, whole: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Refuse declarations that expand; look through a sheet unless it says itself that it is of a sane size."""
    with whole.open(part) as stream:
        chunk = stream.read(4096)
        if b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk:
            raise PlannerError(
                N_("The workbook declares entities, which no spreadsheet does"),
                where=f"{path.name}, {part.filename}", todo=N_("open it and save it again"),
            )  # fmt: skip
        if not part.filename.startswith("xl/worksheets/sheet") or _sane(chunk):
            return
        rows = 0
        while chunk:
            rows += chunk.count(b"<row")
            if rows > MOST_ROW_MARKS:
                raise _too_many_rows(path)
            far = _FAR_CELL.search(chunk)
            if far is not None:
                raise PlannerError(
                    N_("Something stands at {cell}, far outside the table"),
                    where=f"{path.name}, {part.filename.rpartition('/')[2]}",
                    todo=N_("delete it and save the workbook again"),
                    cell=far[1].decode(),
                )
            more = stream.read(_CHUNK)
            chunk = chunk[-_OVERLAP:].replace(b"<row", b"<r~w") + more if more else b""


def _sane(head: bytes) -> bool:
    """Whether a sheet's own word on its size is within the caps (one that lies meets the child's limits)."""
    said = _DIMENSION.search(head)
    return bool(said and said[2] and len(said[1]) <= 2 and int(said[2]) < MOST_ROWS)  # noqa: PLR2004 - column ZZ


def _too_many_rows(path: Path) -> PlannerError:
    return PlannerError(
        N_("More than {most} rows"),
        where=path.name, todo=N_("keep the rows that matter and save it again"), most=MOST_ROWS,
    )  # fmt: skip


def check_rows(count: int, where: str) -> None:
    """Refuse a sheet of more rows than any plan has."""
    if count > MOST_ROWS:
        raise _too_many_rows(Path(where))
