"""Opening a plan and committing an edit, against the same with bare sqlite3."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.plan.edits.fields import set_fields
from planner.store import planfile
from tests.bench import plans
from tests.bench.measure import Result, compare

COMMITS = 20


def opening() -> Result:
    """20,000 slots to records and indexes."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "big.plan"
        planfile.create(path, plans.records(20_000), author="bench").close()

        def raw() -> list[list[tuple[object, ...]]]:
            with closing(sqlite3.connect(path)) as base:
                tables = [row[0] for row in base.execute("select name from sqlite_schema where type = 'table'")]
                return [base.execute(f'select * from "{table}"').fetchall() for table in tables]  # noqa: S608 - its own names

        return compare(
            "opening 20,000 slots / raw fetch",
            lambda: planfile.open_plan(path, read_only=True, author="bench").close(),
            raw,
            goal=1.3,
            limit=5,
        )


def committing() -> Result:
    """Edits one by one, each with its journal."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "small.plan"
        with planfile.create(path, plans.records(500), author="bench") as file, closing(_bare(Path(folder))) as base:
            names = iter(range(1_000_000))

            def ours() -> None:
                for _ in range(COMMITS):
                    file.commit(set_fields(file.plan, "person", "person-1", {"city": f"City {next(names)}"}))

            def raw() -> None:
                for _ in range(COMMITS):
                    with base:
                        base.execute("update person set city = ?", (f"City {next(names)}",))
                        base.execute("insert into journal (what) values (?)", ("city",))

            return compare("committing an edit / raw sqlite3", ours, raw, goal=1.5, limit=4)


def _bare(folder: Path) -> sqlite3.Connection:
    """A file with the same settings and hardly anything in it."""
    base = sqlite3.connect(folder / "bare.db")
    base.execute("pragma journal_mode = delete")
    base.execute("pragma synchronous = extra")
    base.executescript(
        "create table person (city text); insert into person values (''); create table journal (what text);"
    )
    return base


BENCHES: tuple[Callable[[], Result], ...] = (opening, committing)
