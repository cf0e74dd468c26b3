"""The lists: who sees what, in which order, on how many pages; all three formats say the same."""

import csv
import io
from pathlib import Path

import pytest
from msgspec.structs import replace
from python_calamine import CalamineWorkbook

from planner.clashes.engine import check
from planner.clashes.findings import digest
from planner.errors import PlannerError
from planner.itinerary.lists import Clock
from planner.jobs import lists, sample
from planner.jobs.lists import LISTS, Listing
from planner.plan import clock
from planner.plan.edits.accept import accept_clash
from planner.plan.plan import Plan
from planner.plan.records import Leg, Record
from planner.wording.clashes import sentence
from tests.paper.reading import spoken

NOW = clock.minute("2022-05-13T09:00", "America/New_York")
GOLDEN = Path(__file__).parent / "golden"
SENSITIVE = {
    "person": ("phone", "passport_name", "diet", "access", "notes"),
    "leg": ("booking",),
    "stay": ("booking",),
    "pass": ("number",),
}
HOLDS = {
    "arrivals": {"person.phone", "person.access"},
    "departures": {"person.phone", "person.access"},
    "rooming": {"person.access", "stay.booking"},
    "passes": {"person.passport_name", "pass.number"},
    "catering": {"person.diet"},
    "interpreters": {"person.phone"},
    "statements": set(),
    "contacts": {"person.phone"},
    "roster": set(),
    "grid": set(),
    "rides": {"person.phone"},
    "missing": set(),
    "clashes": set(),
}
"""The sensitive fields that each list needs; it holds no other."""


def workbook(data: bytes) -> list[list[str]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return [[str(cell) for cell in row] for row in book.get_sheet_by_index(0).to_python()]


def named(name: str) -> Listing:
    found = lists.named(name)
    assert found is not None
    return found


def written(plan: Plan, name: str, suffix: str, folder: Path, lang: str = "en") -> bytes:
    out = folder / f"{name}{suffix}"
    lists.write(plan, named(name), out, lang, NOW)
    return out.read_bytes()


def text(plan: Plan, name: str, suffix: str, folder: Path) -> str:
    data = written(plan, name, suffix, folder)
    match suffix:
        case ".pdf":
            return "".join(spoken(data)).replace(" ", "")
        case ".xlsx":
            return "\n".join(cell for row in workbook(data) for cell in row).replace(" ", "")
        case _:
            return data.decode().replace(" ", "")


def marked() -> Plan:
    """The sample with every sensitive field of every record saying which field it is."""
    records: list[Record] = []
    for kind, of in Plan.of(sample.records()).records.items():
        for record in of.values():
            marks = {field: f"SECRET-{kind}.{field}" for field in SENSITIVE.get(kind, ())}
            records.append(replace(record, **marks) if marks else record)
    return Plan.of(records)


def test_every_list_says_what_it_holds() -> None:
    assert {one.name for one in LISTS if one.rows is not None} == set(HOLDS)


@pytest.mark.parametrize("suffix", lists.FORMATS)
@pytest.mark.parametrize("name", list(HOLDS))
def test_a_list_holds_the_sensitive_fields_that_it_needs_and_no_other(name: str, suffix: str, tmp_path: Path) -> None:
    said = text(marked(), name, suffix, tmp_path)
    every = {f"{kind}.{field}" for kind, fields in SENSITIVE.items() for field in fields}
    assert {one for one in every if f"SECRET-{one}" in said} == HOLDS[name]
    assert len(said) > 100


@pytest.mark.parametrize("suffix", lists.FORMATS)
@pytest.mark.parametrize("name", list(HOLDS))
def test_a_plan_with_nothing_gives_a_list_that_says_so(name: str, suffix: str, tmp_path: Path) -> None:
    head = Plan.of(sample.records()).head
    empty = Plan.of([replace(head, hold=(), emergency=(), severity={})])
    assert "Thereisnothingtolist." in text(empty, name, suffix, tmp_path)


def test_arrivals_come_in_the_order_of_landing() -> None:
    rows = named("arrivals").rows
    assert rows is not None
    table = rows(Plan.of(sample.records()), "en", NOW)
    landings = [row[0] for group in table.groups for row in group.rows]
    walls = [hour.wall for hour in landings if isinstance(hour, Clock)]
    assert len(walls) == len(landings) > 50
    assert walls == sorted(walls)


def test_the_forums_hour_stands_where_a_place_has_another_and_only_there() -> None:
    rows = named("arrivals").rows
    assert rows is not None
    records = sample.records()
    first = next(one for one in records if isinstance(one, Leg) and one.direction == "arrival")
    elsewhere = replace(first, to_zone="America/Los_Angeles")
    assert "Forum time" not in [one.heading for one in rows(Plan.of(records), "en", NOW).columns]
    table = rows(Plan.of([elsewhere if one.id == first.id else one for one in records]), "en", NOW)
    assert "Forum time" in [one.heading for one in table.columns]
    hours = [row[1] for group in table.groups for row in group.rows]
    assert [one for one in hours if one] == [Clock(clock.wall(clock.minute(first.arrives, elsewhere.to_zone),
                                                              "America/New_York"))]  # fmt: skip


def test_catering_counts_and_names_nobody(tmp_path: Path) -> None:
    plan = Plan.of(sample.records())
    said = written(plan, "catering", ".csv", tmp_path).decode()
    assert not [one.family for one in plan.persons.values() if len(one.family) > 4 and one.family in said]
    assert said.splitlines()[1].endswith(",5,No wish known")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_people_write_stays_letter_by_letter(suffix: str, tmp_path: Path) -> None:
    plan = Plan.of(sample.records())
    hostile = '<b>"O\'Neill"</b>, {name} %s\\n & ; ' + "الخطيب 陈晓雯 " + "x" * 200
    person = replace(plan.persons["dakar-ndour"], family=hostile, given="=1+1")
    said = Plan.of([replace(person) if one.id == person.id else one for one in sample.records()])
    data = written(said, "roster", suffix, tmp_path)
    rows = workbook(data) if suffix == ".xlsx" else list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert f"{hostile}, =1+1" in {cell for row in rows for cell in row}


def test_a_long_text_goes_on_on_the_next_page_with_all_its_words(tmp_path: Path) -> None:
    words = " ".join(f"w{number:04d}" for number in range(1500))
    records = sample.records()
    first = next(one for one in Plan.of(records).persons.values() if one.kind == "delegate")
    plan = Plan.of([replace(first, function=words, functions={}) if one.id == first.id else one for one in records])
    said = spoken(written(plan, "roster", ".pdf", tmp_path))
    found = [word for line in said for word in line.split() if word.startswith("w") and word[1:].isdigit()]
    assert found == words.split()
    assert said.count("Who") == len([line for line in said if line.startswith("page ")]) > 2


def test_the_format_is_in_the_name(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="format"):
        lists.write(Plan.of(sample.records()), named("roster"), tmp_path / "roster.doc", "en", NOW)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_rooming_reads_as_it_did(lang: str, tmp_path: Path) -> None:
    plan = Plan.of(sample.records())
    assert written(plan, "rooming", ".csv", tmp_path, lang) == (GOLDEN / f"rooming-{lang}.csv").read_bytes()
    said = "\n".join(spoken(written(plan, "rooming", ".pdf", tmp_path, lang))) + "\n"
    assert said == (GOLDEN / f"rooming-{lang}.txt").read_text("utf-8")


def test_the_clash_report_has_the_sentences_with_their_signs_and_who_accepted_which(tmp_path: Path) -> None:
    plan = Plan.of(sample.records())
    one = next(one for one in check(plan, NOW) if one.kind == "clash")
    at = "2022-05-13T12:00:00Z"
    plan.apply(accept_clash(plan, one.key, digest(one), "It is agreed.", by="Inés", at=at, name=""))
    rows = list(csv.reader(io.StringIO(written(plan, "clashes", ".csv", tmp_path).decode("utf-8-sig"))))
    found = check(plan, NOW)
    assert rows[0] == ["Group", "Sign", "Time", "What clashes"]
    assert sorted(row[3].split("\n")[0] for row in rows[1:]) == sorted(sentence(plan, one, "en") for one in found)
    accepted = [row[3].split("\n") for row in rows[1:] if row[1] == "✓ Accepted"]
    assert [first for first, _ in accepted] == [sentence(plan, one, "en")]
    assert [second for _, second in accepted] == ["Accepted by Inés, Friday 13 May, 08:00: It is agreed."]
