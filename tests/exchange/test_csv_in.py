"""CSV as people save it: its divider, its encoding, its quotes; and nothing that a spreadsheet would calculate."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.exchange import csv_in, sheets_out

ROWS = (("Surname", "Notes"), ("Ndour", "one, two; three"), ("Pérez", "x"))


def written(tmp_path: Path, raw: bytes) -> Path:
    path = tmp_path / "people.csv"
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize("divider", [",", ";", "\t", "|"])
def test_the_divider_is_counted(tmp_path: Path, divider: str) -> None:
    text = f'Surname{divider}Notes\r\nNdour{divider}"one, two; three"\r\n"Pérez"{divider}x\r\n'
    assert csv_in.read(written(tmp_path, text.encode())).rows == ROWS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_by_itself(tmp_path: Path, encoding: str) -> None:
    text = "Surname,Notes\nPérez,Δ\n"
    assert csv_in.read(written(tmp_path, text.encode(encoding))).rows == (("Surname", "Notes"), ("Pérez", "Δ"))


def test_another_encoding_is_asked_for_with_what_it_would_read_like(tmp_path: Path) -> None:
    file = written(tmp_path, "Surname,City\nSmith,London\nPérez,Málaga\n".encode("cp1252"))
    with pytest.raises(PlannerError) as asked:
        csv_in.read(file)
    said = str(asked.value)
    assert said.startswith("The text is not UTF-8; it may read: cp1252 “Pérez,Málaga”")
    assert "(people.csv:3)" in said
    assert "--encoding" in said
    assert csv_in.read(file, "cp1252").rows[2] == ("Pérez", "Málaga")
    with pytest.raises(PlannerError, match=r"This is not text in ascii \(people.csv:3\)"):
        csv_in.read(file, "ascii")
    with pytest.raises(PlannerError, match="There is no encoding “klingon”"):
        csv_in.read(file, "klingon")


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    grid = csv_in.read(written(tmp_path, b'a,b\n\n"two\nlines",x\nlast,y\n'))
    assert list(enumerate(grid.rows, grid.first)) == [
        (1, ("a", "b")),
        (2, ()),
        (3, ("two\nlines", "x")),
        (4, ("last", "y")),
    ]


CALCULATED = ["=1+1", '=cmd|" /C calc"!A0', "+SUM(A1)", "-2+3", "@SUM(A1)", "'=1", "''", "\t=1", "-", "+", "--1", "+ 1"]
PLAIN = ["+221 77 123 45 67", "-5", "+41 (0)22 555-10-10", "007", "12/05", "1e5", "Ndour", "O'Brien", "a=b", "'quoted'"]


@pytest.mark.parametrize("cell", CALCULATED)
def test_what_would_be_calculated_gets_an_apostrophe_and_loses_it_again(tmp_path: Path, cell: str) -> None:
    assert sheets_out.neutral(cell) == f"'{cell}"
    assert csv_in.read(written(tmp_path, sheets_out.csv_text([["a", "b"], [cell, "x"]]))).rows[1] == (cell, "x")


@pytest.mark.parametrize("cell", PLAIN)
def test_numbers_telephones_and_text_stay_as_they_are(tmp_path: Path, cell: str) -> None:
    assert csv_in.read(written(tmp_path, sheets_out.csv_text([["a", "b"], [cell, "x"]]))).rows[1] == (cell, "x")


@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20), min_size=3, max_size=3),
        min_size=1,
    )
)
def test_any_table_is_read_back(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    table = [["first", "second", "third"], *rows]
    file = written(tmp_path_factory.mktemp("csv"), sheets_out.csv_text(table))
    assert csv_in.read(file).rows == tuple(tuple(row) for row in table)
