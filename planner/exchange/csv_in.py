"""CSV as people save it: which character divides it, which encoding it is in (never guessed), and quotes that close."""

import csv
import io
import re
from pathlib import Path

from planner.errors import N_, PlannerError
from planner.exchange import gate
from planner.exchange.grid import Grid

_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_CANDIDATES = ("cp1252", "cp1250", "cp1251", "cp1256", "mac_roman")
_DIVIDERS = ",;\t|"
_LOOKED_AT = 50
_LONGEST_CELL = 200_000
RISKY = ("=", "+", "-", "@", "\t", "\r", "'")
"""How a cell begins that a spreadsheet would take for a formula, or that begins with our own mark against that."""


def read(path: Path, encoding: str = "") -> Grid:
    """The file's rows. Its encoding is what is said, or its mark, or UTF-8; else a `PlannerError` asks for it."""
    text = _text(path.read_bytes(), path.name, encoding)
    csv.field_size_limit(_LONGEST_CELL)
    said = re.match(r'"?sep=([,;\t|])"?[\r\n]', text)
    divider = said[1] if said else _divider(text)
    if said:
        text = text[said.end() - 1 :]  # the line stays, empty: rows keep their numbers
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=divider, strict=True)
    rows: list[tuple[str, ...]] = []
    marked = "'" in text
    began = 1
    try:
        for row in reader:
            rows.append(tuple(map(_plain, row)) if marked else tuple(row))
            began = reader.line_num + 1
            if len(row) > gate.MOST_COLUMNS:
                raise PlannerError(
                    N_("More than {most} columns"),
                    where=f"{path.name}:{reader.line_num}", todo=N_("export it again"), most=gate.MOST_COLUMNS,
                )  # fmt: skip
            if len(rows) > gate.MOST_ROWS:
                gate.check_rows(len(rows), path.name)
    except csv.Error as error:
        raise _refusal(str(error), f"{path.name}:{began}") from error
    return Grid(file=path.name, rows=tuple(rows))


def _refusal(said: str, where: str) -> PlannerError:
    if "unexpected end" in said:
        return PlannerError(N_("A quotation mark opens here and is never closed"), where=where, todo=N_("close it"))
    if "limit" in said:
        return PlannerError(N_("A cell is longer than any text of a plan"), where=where, todo=N_("shorten it"))
    return PlannerError(
        N_("The quotation marks of this line do not fit together"),
        where=where,
        todo=N_("correct it or export it again"),
    )


def _text(raw: bytes, name: str, encoding: str) -> str:
    marked = encoding or next((codec for mark, codec in _MARKS.items() if raw.startswith(mark)), "utf-8")
    try:
        return raw.decode(marked)
    except LookupError as error:
        raise PlannerError(
            N_("There is no encoding “{encoding}”"), where=name, todo=N_("say one of {known}"),
            encoding=encoding, known=", ".join(_CANDIDATES),
        ) from error  # fmt: skip
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        if encoding:
            raise PlannerError(
                N_("This is not text in {encoding}"), where=f"{name}:{line}", todo=N_("say another encoding"),
                encoding=encoding,
            ) from error  # fmt: skip
        raise PlannerError(
            N_("The text is not UTF-8; it may read: {candidates}"),
            where=f"{name}:{line}",
            todo=N_("say --encoding with the one that reads right, or save it as UTF-8"),
            candidates=_readings(raw, error.start),
        ) from error


def _readings(raw: bytes, at: int) -> str:
    """The words around the first odd byte in each encoding that has them."""
    begin = raw.rfind(b"\n", 0, at) + 1
    end = raw.find(b"\n", at)
    around = raw[max(begin, at - 30) : min(end if end >= 0 else len(raw), at + 30)]
    readings = []
    for codec in _CANDIDATES:
        try:
            readings.append(f"{codec} “{around.decode(codec).strip()}”")
        except UnicodeDecodeError:
            continue
    return ", ".join(readings)


def _divider(text: str) -> str:
    """The divider that most lines of the beginning agree on, counted outside quotation marks."""
    lines = [line for line in text[:100_000].splitlines()[: 4 * _LOOKED_AT] if line.strip()][:_LOOKED_AT]
    counts = {divider: [_outside_quotes(line, divider) for line in lines] for divider in _DIVIDERS}
    return max(_DIVIDERS, key=lambda divider: (_agreement(counts[divider]), sum(counts[divider])))


def _outside_quotes(line: str, divider: str) -> int:
    return sum(piece.count(divider) for piece in line.split('"')[::2])


def _agreement(counts: list[int]) -> int:
    """How many lines have the commonest count above none."""
    some = [count for count in counts if count]
    return max((some.count(count) for count in set(some)), default=0)


def _plain(cell: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from calculating."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(RISKY) else cell
