"""What is no plan, or no whole one, is refused in one line and left as it is."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from planner.errors import PlannerError
from planner.plan.changes import change_set, replaced
from planner.store import database, doctor, gate
from planner.store.interrupted import journal_beside
from planner.store.planfile import create, open_plan
from planner.store.schema import APPLICATION_ID
from tests.plan import small

NOBODY = 65_534


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "a.plan"
    create(path, small.records(), author="Ada").close()
    return path.read_bytes()


def refusal(path: Path, *, read_only: bool = False) -> str:
    """The one line in which a file is refused; it is the same file afterwards, and alone."""
    before, names = path.read_bytes(), sorted(p.name for p in path.parent.iterdir())
    with pytest.raises(PlannerError) as refused:
        open_plan(path, read_only=read_only).close()
    assert path.read_bytes() == before
    assert sorted(p.name for p in path.parent.iterdir()) == names
    said = str(refused.value)
    assert "\n" not in said
    assert refused.value.where
    assert refused.value.todo
    return said


def header(good: bytes, at: int, value: bytes) -> bytes:
    return good[:at] + value + good[at + len(value) :]


ODD: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda _: b"", "The file is empty"),
    "one byte": (lambda _: b"S", "This is not a plan"),
    "text": (lambda _: b"Dear colleague,\n" * 100, "This is not a plan"),
    "zeros": (lambda good: bytes(len(good)), "This is not a plan"),
    "header only": (lambda good: good[:100], "cut short"),
    "half": (lambda good: good[: len(good) // 2], "cut short"),
    "last byte missing": (lambda good: good[:-1], "cut short"),
    "a page more": (lambda good: good + bytes(4096), "cut short"),
    "another program's": (lambda good: header(good, 68, b"\0\0\0\x01"), "This is not a plan"),
    "newer": (
        lambda good: header(good, 60, b"\0\0\0\x09"),
        "newer version of the program (format 9; this",
    ),
    "no format": (lambda good: header(good, 60, b"\0\0\0\0"), "damaged"),
    "write-ahead log": (lambda good: header(good, 18, b"\x02\x02"), "damaged"),
    "a page of zeros": (lambda good: good[:8192] + bytes(4096) + good[12288:], "damaged"),
    "half zeros": (lambda good: good[: len(good) // 2] + bytes(len(good) - len(good) // 2), "damaged"),
}


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
@pytest.mark.parametrize(("make", "why"), ODD.values(), ids=ODD.keys())
def test_an_odd_file_is_refused(
    make: Callable[[bytes], bytes], why: str, good: bytes, tmp_path: Path, *, read_only: bool
) -> None:
    path = tmp_path / "odd.plan"
    path.write_bytes(make(good))
    assert why in refusal(path, read_only=read_only)


STRANGE = {
    "a trigger": "CREATE TRIGGER wipe AFTER INSERT ON journal BEGIN DELETE FROM person; END",
    "a view": "CREATE VIEW more AS SELECT * FROM person",
    "a table": "CREATE TABLE more (id TEXT)",
    "an index": "CREATE INDEX more ON person (email)",
    "a column": "ALTER TABLE person ADD COLUMN more TEXT",
    "a table less": "DROP TABLE duty",
    "a view for a table": "ALTER TABLE duty RENAME TO other; CREATE VIEW duty AS SELECT * FROM other, other, other",
    "a virtual table": "CREATE VIRTUAL TABLE more USING fts5(text)",
}


@pytest.mark.parametrize("sql", STRANGE.values(), ids=STRANGE.keys())
def test_a_strangers_schema_is_refused(sql: str, good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "odd.plan"
    path.write_bytes(good)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)
    assert "tables that this program did not make" in refusal(path)


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "odd.plan"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE person (id TEXT)")
        connection.commit()
    assert "This is not a plan" in refusal(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("PRAGMA user_version=1")
    assert "tables that this program did not make" in refusal(path)


WRONG_ROWS = {
    "text that is no UTF-8": ("UPDATE person SET given = CAST(x'ff41' AS TEXT)", "damaged"),
    "a day that does not exist": ("UPDATE session SET start = '2022-02-30T10:00' WHERE id = 'talk'", "is no wall"),
    "a role that does not exist": ("UPDATE slot SET role = 'king'", "slot ana-talks, role"),
    "JSON that is none": ("UPDATE venue SET names = '{' WHERE id = 'hall'", "venue hall, names"),
    "JSON of something else": ("UPDATE venue SET names = '[1]' WHERE id = 'hall'", "venue hall, names"),
    "a zone that does not exist": ("UPDATE plan SET zone = 'Mars/Base'", "plan plan, zone"),
    "no plan": ("DELETE FROM plan", "one frame"),
    "two revisions": ("INSERT INTO plan_state VALUES (2, 9, 'x', 'y'); DELETE FROM plan_state WHERE id = 1", "damaged"),
    "no history": ("DELETE FROM journal", "damaged"),
}


@pytest.mark.parametrize(("sql", "why"), WRONG_ROWS.values(), ids=WRONG_ROWS.keys())
def test_rows_that_no_commit_wrote_are_refused_by_name(sql: str, why: str, good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "odd.plan"
    path.write_bytes(good)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)
    assert why in refusal(path)


def test_folders_and_missing_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="This is a folder"):
        open_plan(tmp_path)
    with pytest.raises(PlannerError, match="no such file"):
        open_plan(tmp_path / "none.plan")
    with pytest.raises(PlannerError, match="no such file"):
        open_plan(tmp_path / "none" / "none.plan")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "circle.plan").symlink_to("circle.plan")
    for name in ("circle.plan", "a\0b.plan"):
        with pytest.raises(PlannerError, match="no such file"):
            open_plan(tmp_path / name)


def test_a_link_leads_to_the_plan_and_its_lock(good: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.plan").write_bytes(good)
    (tmp_path / "link.plan").symlink_to("a.plan")
    with open_plan(tmp_path / "link.plan"), pytest.raises(PlannerError, match="open already"):
        open_plan(tmp_path / "a.plan")


@contextmanager
def a_folder_of_somebody_without_privileges() -> Iterator[Path]:
    """Root may read and write everything: for it this is nobody's folder, and it is nobody for a while."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        if os.geteuid() != 0:
            yield folder
            return
        os.chown(folder, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield folder
        finally:
            os.setresuid(0, 0, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_what_may_not_be_read_or_written_is_refused(good: bytes) -> None:
    with a_folder_of_somebody_without_privileges() as folder:
        path = folder / "a.plan"
        path.write_bytes(good)
        open_plan(path, author="Ada").close()
        path.chmod(0o400)
        assert "cannot be written" in refusal(path)
        open_plan(path, read_only=True, author="Ada").close()
        path.chmod(0o600)
        folder.chmod(0o500)
        assert "cannot be written" in refusal(path)
        open_plan(path, read_only=True, author="Ada").close()
        folder.chmod(0o700)
        path.chmod(0)
        with pytest.raises(PlannerError, match="cannot be read"):
            open_plan(path, read_only=True)
        path.chmod(0o600)


def test_a_plan_cut_at_many_offsets_is_refused(good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cut.plan"
    for offset in [*range(0, 40, 4), *range(90, 120, 2), *range(120, len(good), len(good) // 100)]:
        path.write_bytes(good[:offset])
        refusal(path)


def outcome(path: Path) -> str:
    """What a file is refused with; empty if it opens."""
    try:
        with open_plan(path, read_only=True) as file:
            assert (len(file.history()), file.can_undo is None, file.changes_since(1)) == (1, True, [])
            file.photo("ana")
    except PlannerError as error:
        return str(error)
    return ""


def test_flipped_bytes_are_refused_or_read_and_never_crash(good: bytes, tmp_path: Path) -> None:
    chance = random.Random(11)  # noqa: S311 - a repeatable chance
    path = tmp_path / "flipped.plan"
    refused = 0
    for _ in range(150):
        odd = bytearray(good)
        for _ in range(chance.choice([1, 10, 200])):
            odd[chance.randrange(100, len(odd))] = chance.randrange(256)
        path.write_bytes(odd)
        said = outcome(path)
        refused += said != ""
        assert "\n" not in said
        doctor.examine(path)
        assert path.read_bytes() == odd
        assert list(tmp_path.iterdir()) == [path]
    assert refused > 50


def interrupted(path: Path) -> None:
    """Leave a plan as a process killed in the middle of a big edit leaves it: pages written, a journal beside."""
    program = (
        "import os, sys; from pathlib import Path; from planner.store import database\n"
        "made = database.connect(Path(sys.argv[1]), mode='rw'); made.execute('PRAGMA cache_size=1')\n"
        "made.execute('PRAGMA cache_spill=1'); made.execute('BEGIN IMMEDIATE')\n"
        "made.execute(\"UPDATE person SET notes = hex(zeroblob(40000)), given = 'half'\"); os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert journal_beside(path).stat().st_size > 0


def test_an_interrupted_edit_is_taken_back_when_the_plan_is_opened(good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.plan"
    path.write_bytes(good)
    interrupted(path)
    with open_plan(path) as file:
        assert file.plan.records == small.plan().records
    assert [p.name for p in tmp_path.iterdir()] == ["a.plan"]


def test_an_interrupted_plan_is_not_read_as_it_stands(good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.plan"
    path.write_bytes(good)
    interrupted(path)
    assert "This copy is incomplete" in refusal(path, read_only=True)
    assert not doctor.examine(path).sound
    open_plan(path).close()
    assert doctor.examine(path).sound


def test_a_copy_put_beside_the_journal_of_another_state_is_refused(good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.plan"
    path.write_bytes(good)
    with open_plan(path) as file:
        for name in ("One", "Two"):
            file.commit(change_set("set_fields", [replaced(file.plan.persons["ana"], given=name)]))
    interrupted(path)
    path.write_bytes(good)
    assert "“a.plan-journal” beside the plan belongs to another state of it" in refusal(path)
    journal_beside(path).rename(tmp_path / "aside")
    with open_plan(path) as file:
        assert file.plan.records == small.plan().records


def test_a_name_that_is_no_text_is_a_name(good: bytes, tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("other systems have no such names")
    for name in (b"\xff?#% .plan", "…é.plan".encode()):
        path = tmp_path / os.fsdecode(name)
        path.write_bytes(good)
        with open_plan(path) as file:
            assert len(file.plan.persons) == 2


def test_the_gate_reads_nothing_of_a_file_that_this_process_has_open(good: bytes, tmp_path: Path) -> None:
    """Closing any other reading of it would drop SQLite's locks; another process could then write into an edit."""
    path = tmp_path / "a.plan"
    path.write_bytes(good)
    with open_plan(path) as file, file._database.writing() as connection:
        connection.exec_driver_sql("UPDATE person SET given = 'x'")
        gate.check(path, read_only=True, ours=True)
        other = (
            "import sys; from pathlib import Path; from planner.store import database\n"
            "database.connect(Path(sys.argv[1]), mode='rw').execute('BEGIN IMMEDIATE')\n"
        )
        done = subprocess.run([sys.executable, "-c", other, str(path)], check=False, capture_output=True, text=True)
        assert "database is locked" in done.stderr


def test_every_connection_has_the_settings_that_keep_a_plan_whole(good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.plan"
    path.write_bytes(good)
    shutil.copy(path, tmp_path / "other.plan")
    with open_plan(path) as file, file._database.reading() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name, _ in database.SETTINGS}
    assert found == {
        "journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0,
        "cell_size_check": 1,
    }  # fmt: skip
