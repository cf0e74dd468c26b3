"""Formats: what migrations make is what the tables are; every format ever released opens for ever."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import op

from planner.errors import PlannerError
from planner.exchange import archive
from planner.store import gate, upgrade
from planner.store.migrations import steps
from planner.store.planfile import create, open_plan
from planner.store.schema import APPLICATION_ID, FORMAT, statements
from tests.plan import small

FORMATS = Path(__file__).parent / "formats"


def schema_of(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return sorted(gate.plain(sql) for (sql,) in connection.execute("SELECT sql FROM sqlite_schema WHERE sql != ''"))


def test_migrations_from_nothing_make_the_tables_of_today(tmp_path: Path) -> None:
    path = tmp_path / "migrated.plan"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    upgrade.migrate(path, 0, steps())
    assert schema_of(path) == sorted(gate.plain(sql) for sql in statements())
    assert gate.check(path, read_only=True) == FORMAT


def test_there_is_a_golden_plan_of_every_format() -> None:
    assert [path.name for path in sorted(FORMATS.glob("*.plan"))] == [f"format{n}.plan" for n in range(1, FORMAT + 1)]


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_plan_of_every_format_opens_for_ever(number: int, tmp_path: Path) -> None:
    path = Path(shutil.copy(FORMATS / f"format{number}.plan", tmp_path))
    with open_plan(path) as file:
        assert archive.dump(file.plan) == (FORMATS / f"format{number}.plan.json").read_bytes()
        assert [done.label for done in file.history()] == ["new_plan", "set_fields", "remove", "remove"]
        assert file.photo("ana") == b"\xff\xd8 a picture"
        file.redo()
        assert "ana-talks" not in file.plan.slots


def test_opening_a_plan_of_today_brings_no_alembic(tmp_path: Path) -> None:
    create(tmp_path / "a.plan", small.records(), author="").close()
    program = (
        "import sys; from planner.store.planfile import open_plan; open_plan(sys.argv[1]).close();"
        " print([name for name in sys.modules if name.startswith('alembic')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "a.plan")], check=True, capture_output=True, text=True
    )
    assert done.stdout == "[]\n"


class Adds:
    """A next format: a column more, by the batch that makes the table anew."""

    UP_FROM = FORMAT
    RECOUNTED: frozenset[str] = frozenset()

    def upgrade(self) -> None:
        with op.batch_alter_table("person", recreate="always") as batch:
            batch.alter_column("notes", nullable=True)


class Loses(Adds):
    """A step with a mistake."""

    def upgrade(self) -> None:
        op.execute("DELETE FROM slot")


class Fails(Adds):
    """A step that breaks off half-way."""

    def upgrade(self) -> None:
        op.execute("CREATE TABLE half (id TEXT)")
        raise RuntimeError("half-way")


def test_an_upgrade_keeps_the_rows_and_the_old_plan(tmp_path: Path) -> None:
    path = tmp_path / "a.plan"
    create(path, small.records(), author="").close()
    kept = upgrade.upgrade(path, FORMAT, through=[Adds()], accept=lambda _: None)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT + 1,)
        assert connection.execute("SELECT id FROM slot").fetchall() == [("ana-talks",)]
    with open_plan(kept, read_only=True) as old:
        assert old.plan.records == small.plan().records
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.plan", "a.plan.v1-backup"]
    with pytest.raises(PlannerError, match="newer version"):
        open_plan(path)


@pytest.mark.parametrize("step", [Loses(), Fails()], ids=["loses rows", "breaks off"])
def test_an_upgrade_that_goes_wrong_leaves_the_plan_as_it_was(step: Adds, tmp_path: Path) -> None:
    path = tmp_path / "a.plan"
    create(path, small.records(), author="").close()
    before = hashlib.sha256(path.read_bytes()).digest()
    with pytest.raises((PlannerError, RuntimeError)):
        upgrade.upgrade(path, FORMAT, through=[step], accept=lambda _: None)
    assert hashlib.sha256(path.read_bytes()).digest() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.plan", "a.plan.v1-backup"]
