"""Cells as other programs write them to the clipboard: rows on lines, cells between tabs."""

import csv
import io
from collections.abc import Sequence

Rows = list[list[str]]


def read(text: str) -> Rows:
    """The cells; an empty line at the end is no row."""
    rows = [list(row) for row in csv.reader(io.StringIO(text.replace("\r\n", "\n")), delimiter="\t")]
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return rows


def written(rows: Sequence[Sequence[str]]) -> str:
    """The cells for the clipboard; one that holds a tab or a line's end is quoted."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(rows)
    return out.getvalue().removesuffix("\n")
