"""A plan goes out as archive, CSV or workbook, and comes back as it was."""

from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.exchange import archive
from planner.jobs import exporting, imports, sample
from planner.plan.plan import Plan


@pytest.fixture(scope="module")
def plan() -> Plan:
    return Plan.of(sample.records())


def test_the_name_says_the_format() -> None:
    named = {name: exporting.by_name(Path(name)) for name in ("a.plan.json", "A.XLSX", "folder", "a.txt")}
    assert named == {"a.plan.json": "archive", "A.XLSX": "xlsx", "folder": "csv", "a.txt": None}


def test_an_archive_out_in_and_out_is_the_same_bytes(plan: Plan, tmp_path: Path) -> None:
    (out,) = exporting.export(plan, tmp_path / "new" / "a.plan.json", "archive")
    again = Plan.of(archive.load(out.read_bytes()))
    assert again.records == plan.records
    assert archive.dump(again) == out.read_bytes()


@pytest.mark.parametrize(("name", "to"), [("tables", "csv"), ("tables.xlsx", "xlsx")])
def test_our_own_tables_come_back_without_a_change(plan: Plan, tmp_path: Path, name: str, to: exporting.Format) -> None:
    written = exporting.export(plan, tmp_path / name, to)
    back = imports.preview(plan, written, now=0)
    assert (back.change_set.changes, back.refused, back.asked) == ((), (), ())
    tables = ("plan", "release", "issue", "acceptance")
    assert dict(back.unchanged) == {
        kind: len(held) for kind, held in plan.records.items() if held and kind not in tables
    }


def test_what_is_there_is_not_replaced(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "person.csv").write_text("mine", "utf-8")
    with pytest.raises(PlannerError, match="of that name already"):
        exporting.export(plan, tmp_path, "csv")
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("person.csv", "mine")]
