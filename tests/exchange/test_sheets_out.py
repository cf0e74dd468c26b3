"""Our own tables go out and come back, and change nothing on the way."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from python_calamine import CalamineWorkbook

from planner.exchange import sheets_out
from planner.exchange.headings import NEVER_FILE
from planner.jobs import exporting, sample
from planner.jobs.importing.report import Preview
from planner.jobs.imports import preview
from planner.plan import entry
from planner.plan.plan import Plan
from planner.plan.records import Person, Practice, Session
from planner.plan.shapes import Document, Pledge
from tests.jobs.test_imports import NOW, csv_file, tried
from tests.plan import small

Format = exporting.Format
NASTY = Person(
    id="nasty",
    given="=1+1",
    family='O\'Brien; "the" one',
    function="+SUM(A1)",
    phone="+41 22 555",
    passport_name="007",
    notes="line one\n\n-line; two\n'=three",
    tags=("a;b", "c\\", "@x", "1e5"),
    languages=("fr", "pt-BR"),
    city="12/05",
    diet="-5",
    functions={"fr": "Maire; adjointe", "es": "-"},
    keep_apart_ids=("ana", "ben"),
    hours=24,
    pocket=True,
    entry="applied",
)
FULL = Session(
    id="full",
    title="Full",
    titles={"fr": "Plein"},
    hosts=("UCLG, Africa", "IOM; Geneva"),
    start="2022-05-17T22:00",
    end="2022-05-18T01:00",
    venue_id="hall",
    room_id="room-1",
    parent_id="talk",
    objectives=(1, 15),
    meal=True,
    documents=(Document(title="A | B", url="https://example.org/a"),),
    gather_at="2022-05-17T21:30",
    notes="a\nb",
    ours_fields=("title",),
)
PRACTICE = Practice(
    id="p",
    city="Accra",
    title="=A",
    pledges=(Pledge(platform="GCM", state="submitted"),),
    presenter_ids=("ana",),
    session_id="talk",
)


def exported(plan: Plan, out: Path, as_format: Format) -> list[Path]:
    return exporting.export(plan, out / "plan.xlsx" if as_format == "xlsx" else out / "csv", as_format)


def kinds_of(plan: Plan) -> list[str]:
    return sorted(kind for kind, records in plan.records.items() if records and kind not in NEVER_FILE)


def table_file(plan: Plan, path: Path, kind: str) -> Path:
    path.write_bytes(sheets_out.csv_text(sheets_out.table_of(plan, kind)))
    return path


def nothing(seen: Preview) -> bool:
    return (seen.change_set.changes, seen.refused, seen.asked) == ((), (), ())


@pytest.mark.parametrize("as_format", ["csv", "xlsx"])
def test_the_sample_goes_out_and_comes_back_unchanged(tmp_path: Path, as_format: Format) -> None:
    plan = Plan.of(sample.records())
    seen = preview(plan, exported(plan, tmp_path, as_format), now=NOW)
    assert nothing(seen)
    assert seen.unchanged == {kind: len(plan.records[kind]) for kind in kinds_of(plan)}


@pytest.mark.parametrize("as_format", ["csv", "xlsx"])
def test_nasty_text_goes_out_and_comes_back_into_an_empty_plan(tmp_path: Path, as_format: Format) -> None:
    plan = small.plan(NASTY, FULL, PRACTICE)
    entry.check_all(plan)
    files = exported(plan, tmp_path, as_format)
    assert nothing(tried(plan, *files))
    other = Plan.of([plan.head])
    other.apply(tried(other, *files).change_set)
    assert (other.persons["nasty"], other.practices["p"]) == (NASTY, PRACTICE)
    assert other.sessions["full"] == replace(FULL, venue_id=None)
    assert other.slots == plan.slots


def test_the_sample_without_ids_is_known_again_by_its_names(tmp_path: Path) -> None:
    plan = Plan.of(sample.records())
    files = []
    for kind in kinds_of(plan):
        table = sheets_out.table_of(plan, kind)
        kept = [at for at, name in enumerate(table[0]) if name != "id" and not name.endswith(("_id", "_ids"))]
        files.append(tmp_path / f"{kind}.csv")
        files[-1].write_bytes(sheets_out.csv_text([[row[at] for at in kept] for row in table]))
    assert nothing(preview(plan, files, now=NOW))


def test_a_workbook_holds_text_and_nothing_else(tmp_path: Path) -> None:
    (file,) = exported(small.plan(NASTY), tmp_path, "xlsx")
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_name("person").to_python()
    assert {type(cell) for row in rows for cell in row} == {str}
    assert "=1+1" in rows[-1]


def test_what_is_edited_in_our_export_is_changed_and_what_is_emptied_is_emptied(tmp_path: Path) -> None:
    plan = small.plan(replace(small.ANA, city="Porto", email="ana@example.org"))
    text = (
        table_file(plan, tmp_path / "p.csv", "person")
        .read_text("utf-8-sig")
        .replace("Porto", "")
        .replace("Silva", "da Silva")
    )
    seen = tried(plan, csv_file(tmp_path, text))
    assert [(c.id, c.differing()) for c in seen.change_set.changes] == [("ana", ("family", "city"))]


def test_a_name_changed_beside_its_id_goes_before_the_id(tmp_path: Path) -> None:
    plan = small.plan()
    text = (
        table_file(plan, tmp_path / "s.csv", "slot")
        .read_text("utf-8-sig")
        .replace("Ana Silva", "Ben Okafor")
        .replace("Talk", "Panel")
    )
    (change,) = tried(plan, csv_file(tmp_path, text)).change_set.changes
    assert change.after == replace(small.ANA_TALKS, person_id="ben", session_id="panel")
