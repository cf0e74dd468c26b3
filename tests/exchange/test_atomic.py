"""Files that appear whole or not at all."""

from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.exchange import atomic


def test_a_file_is_there_whole_and_alone(tmp_path: Path) -> None:
    folder = atomic.folder_for(tmp_path / "new" / "sheets")
    atomic.write(folder / "a.pdf", b"one")
    atomic.write(folder / "a.pdf", b"two")
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"a.pdf": b"two"}


def test_what_was_there_stays_where_nothing_can_be_written(tmp_path: Path) -> None:
    taken = tmp_path / "a.pdf"
    taken.mkdir()
    (taken / "kept").write_bytes(b"kept")
    with pytest.raises(PlannerError, match="The file cannot be written"):
        atomic.write(taken, b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(PlannerError) as error:
        atomic.folder_for(tmp_path / "file" / "sheets")
    assert error.value.where == str(tmp_path / "file" / "sheets")
