"""`planner print`: releases, what they hold, whom they concern, slips, and an old one again."""

from pathlib import Path

import pytest

from planner.cli.print_ import record
from planner.errors import PlannerError
from planner.jobs import releasing
from planner.jobs.releasing import How
from planner.plan import clock
from planner.plan.changes import change_set, replaced
from planner.store import planfile
from tests.cli.conftest import Run
from tests.paper.reading import spoken

NOW = ("--now", "2022-05-13T09:00")
SOME = ("--person", "dakar-ndour", "--person", "quito-villacis", "--person", "lampedusa-terranova")


def edit(path: Path, kind: str, record_id: str, **fields: object) -> None:
    with planfile.open_plan(path, author="Inés") as file:
        changes = [replaced(file.plan.records[kind][record_id], **fields)]
        file.commit(change_set("set_fields", changes, kind=kind, name=record_id, fields=", ".join(fields)))


def hold(path: Path, *codes: str) -> None:
    with planfile.open_plan(path, author="Inés") as file:
        file.commit(change_set("set_fields", [replaced(file.plan.head, hold=codes)]))


def files(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir()} if folder.exists() else {}


def releases(path: Path) -> list[tuple[int, str, int]]:
    with planfile.open_plan(path, read_only=True) as file:
        plan = file.plan
    return [
        (one.number, one.note, sum(1 for issue in plan.issues.values() if issue.release_id == one.id))
        for one in sorted(plan.releases.values(), key=lambda one: one.number)
    ]


def test_a_release_is_numbered_recorded_and_named_on_the_sheets(run: Run, imrf: Path, tmp_path: Path) -> None:
    said = run("print", imrf, "--out", "one", "--release", "the first", *SOME, *NOW, "--json").json
    assert (said["release"], len(said["sheets"]), said["failed"]) == (1, 3, [])
    assert {one["changed"] for one in said["sheets"]} == {True}
    assert releases(imrf) == [(1, "the first", 3)]
    text = spoken(files(tmp_path / "one")["01 Ndour Aïssatou.pdf"])
    assert any("Version 1" in line for line in text)
    assert any("13 mai 2022" in line for line in text)
    assert run("print", imrf, "--out", "two", "--release", *SOME, *NOW).out == "Release 2: 3 sheets in two\n"
    assert releases(imrf) == [(1, "the first", 3), (2, "", 3)]


def test_only_those_whom_a_change_concerns_get_a_new_sheet(run: Run, imrf: Path) -> None:
    run("print", imrf, "--out", "one", "--release", *SOME, *NOW)
    edit(imrf, "person", "dakar-ndour", notes="private")
    none = run("print", imrf, "--out", "two", "--changed", "--release", *SOME, *NOW, "--json").json
    assert (none["release"], none["sheets"], len(none["kept"])) == (None, [], 3)
    edit(imrf, "session", "rt3", start="2022-05-18T10:30")
    said = run("print", imrf, "--out", "three", "--changed", "--release", *SOME, *NOW, "--json").json
    assert [(one["person"], one["changed"]) for one in said["sheets"]] == [("quito-villacis", True)]
    assert releases(imrf) == [(1, "", 3), (2, "", 1)]
    every = run("print", imrf, "--out", "four", *SOME, *NOW, "--json").json
    assert {one["changed"] for one in every["sheets"]} == {False}
    never = run("print", imrf, "--out", "five", "--changed", *NOW, "--json").json
    assert {one["person"] for one in never["sheets"]}.isdisjoint({"dakar-ndour", "quito-villacis"})
    assert len(never["sheets"]) == 57


def test_an_old_release_again_is_the_same_files_to_the_byte(run: Run, imrf: Path, tmp_path: Path) -> None:
    run("print", imrf, "--out", "one", "--release", "--language", "es", "--paper", "letter", *SOME, *NOW)
    edit(imrf, "session", "rt3", start="2022-05-18T10:30")
    run("print", imrf, "--out", "two", "--release", "--slips", *SOME, *NOW)
    edit(imrf, "person", "dakar-ndour", family="Sow")
    run("print", imrf, "--out", "one again", "--as-of", "1")
    run("print", imrf, "--out", "two again", "--as-of", "2")
    for name in ("one", "two"):
        assert files(tmp_path / name)
        assert files(tmp_path / f"{name} again") == files(tmp_path / name)
    assert run("print", imrf, "--out", "x", "--as-of", "3").err.startswith("planner: There is no release 3 (")
    assert run("print", imrf, "--out", "x", "--as-of", "1", "--changed").status == 2


def test_a_failed_sheet_gets_no_copy_and_the_rest_keep_their_numbers(run: Run, imrf: Path, tmp_path: Path) -> None:
    edit(imrf, "person", "quito-villacis", given="A𒀀")
    said = run("print", imrf, "--out", "one", "--release", *SOME, *NOW, "--json")
    assert said.status == 1
    assert [one["person"] for one in said.json["failed"]] == ["quito-villacis"]
    assert releases(imrf) == [(1, "", 2)]
    again = run("print", imrf, "--out", "again", "--as-of", "1", "--json")
    assert (again.status, again.json["failed"]) == (0, [])
    assert sorted(files(tmp_path / "one")) == ["01 Ndour Aïssatou.pdf", "03 Terranova Vito.pdf"]
    assert files(tmp_path / "again") == files(tmp_path / "one")


def test_no_release_while_what_holds_it_is_open(run: Run, imrf: Path, tmp_path: Path) -> None:
    hold(imrf, "double-booking", "no-such-thing")
    said = run("print", imrf, "--out", "one", "--release", *SOME, *NOW)
    assert said.status == 2
    assert said.err.startswith("planner: Release 1 is held: ")
    assert said.err.rstrip().endswith(
        "open of double-booking (IMRF 2022): settle or accept them, or give the reason: --release REASON"
    )
    assert (files(tmp_path / "one"), releases(imrf)) == ({}, [])
    assert run("print", imrf, "--out", "one", "--release", "  ", *SOME, *NOW).status == 2
    assert run("print", imrf, "--out", "one", "--release", "the buses leave", *SOME, *NOW).status == 0
    assert releases(imrf) == [(1, "the buses leave", 3)]
    hold(imrf, "no-such-thing")
    assert run("print", imrf, "--out", "one", "--release", *SOME, *NOW).status == 0


def test_a_release_that_cannot_be_recorded_leaves_no_paper(imrf: Path, tmp_path: Path) -> None:
    with planfile.open_plan(imrf, read_only=True) as file:
        now = clock.minute("2022-05-13T09:00", file.plan.head.zone)
        release = releasing.new_release(file.plan, (), now=now, by="Inés")
        people = ["dakar-ndour", "quito-villacis"]
        report = releasing.print_them(file.plan, people, tmp_path / "one", How(), now=now, release=release)
        assert len(files(tmp_path / "one")) == 2
        with pytest.raises(PlannerError, match="The plan is open read-only"):
            record(file, releasing.recorded(release, people, report, How()), report, tmp_path / "one")
    assert (files(tmp_path / "one"), releases(imrf)) == ({}, [])


def test_a_number_that_was_undone_does_not_come_again(run: Run, imrf: Path) -> None:
    run("print", imrf, "--out", "one", "--release", *SOME, *NOW)
    run("undo", imrf)
    assert run("print", imrf, "--out", "two", "--release", *SOME, *NOW, "--json").json["release"] == 2


def test_slips_are_for_those_whose_copy_is_wrong(run: Run, imrf: Path, tmp_path: Path) -> None:
    run("print", imrf, "--out", "one", "--release", *SOME[:4], *NOW)
    edit(imrf, "session", "rt3", start="2022-05-18T10:30")
    said = run("print", imrf, "--out", "slips", "--slips", "--release", *SOME, *NOW, "--json").json
    assert [(one["person"], one["file"]) for one in said["sheets"]] == [("quito-villacis", "slips a4.pdf")]
    assert (said["no_copy"], said["kept"]) == (["lampedusa-terranova"], ["dakar-ndour"])
    assert releases(imrf) == [(1, "", 2), (2, "", 1)]
    text = spoken(files(tmp_path / "slips")["slips a4.pdf"])
    assert "Sr. Mateo Villacís" in text
    assert any("sustituye lo que dice la versión 1 para el miércoles 18 de mayo" in line for line in text)
    told = run("print", imrf, "--out", "slips", "--slips", *SOME, *NOW)
    assert told.out.splitlines() == [
        "Slips for 0 people in slips",
        "2 people keep the sheet in hand",
        "No slip, for they never had a sheet; print them a whole one:",
        "  Vito Terranova",
    ]


def test_who_cannot_know_yet_is_named_to_be_called(run: Run, imrf: Path) -> None:
    run("print", imrf, "--out", "one", "--release", *SOME, *NOW)
    edit(imrf, "session", "rt3", room_id=None)
    during = ("--now", "2022-05-18T11:00")
    said = run("print", imrf, "--out", "two", "--changed", "--release", *SOME, *during, "--json").json
    assert [(one["person"], one["where"], one["id"], one["until"], one["release"]) for one in said["cannot_know"]] == [
        ("quito-villacis", "session", "rt3", "2022-05-18T13:00", 1)
    ]
    edit(imrf, "session", "launch", start="2022-05-18T13:30")
    told = run("print", imrf, "--out", "three", "--changed", *SOME, *during).out.splitlines()
    assert "To be called, for they cannot know yet:" in told
    assert "since release 1: Round table 3, Launch of the Call" in told[-1]


def test_who_holds_which_release_is_shown(run: Run, imrf: Path) -> None:
    run("print", imrf, "--out", "one", "--release", "the first", *SOME, *NOW)
    row = run("show", imrf, "release").out.split()
    assert (row[1:4], row[5:]) == (
        ["1", "2022-05-13", "09:00"],
        ["3", "copies,", "0", "handed", "over", "the", "first"],
    )
    table = run("show", imrf, "issue").out.splitlines()
    assert len(table) == 61
    assert table[0].split() == ["Name", "Release", "Printed", "Handed", "over", "Channel", "Told", "Read"]
    assert [line.split()[-3:] for line in table if "Terranova" in line] == [["1", "2022-05-13", "09:00"]]


def test_a_sheet_that_cannot_be_written_gets_no_copy_and_is_not_made_later(
    run: Run, imrf: Path, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "one" / "02 Villacís Mateo.pdf"
    in_the_way.mkdir(parents=True)
    said = run("print", imrf, "--out", "one", "--release", *SOME, *NOW, "--json")
    assert said.status == 1
    assert [one["person"] for one in said.json["failed"]] == ["quito-villacis"]
    assert releases(imrf) == [(1, "", 2)]
    in_the_way.rmdir()
    run("print", imrf, "--out", "again", "--as-of", "1")
    assert sorted(files(tmp_path / "again")) == ["01 Ndour Aïssatou.pdf", "03 Terranova Vito.pdf"]
    assert files(tmp_path / "again") == files(tmp_path / "one")


def test_what_would_embarrass_is_told_before_printing(run: Run, imrf: Path) -> None:
    some = ("--person", "quito-villacis", *NOW)
    told = [
        "Days that have no room in a code for the phone: 1",
        "  Wed 18 May — Mateo Villacís",
        "Nobody is the contact on duty: 2",
        "  Sat 14 May — Mateo Villacís",
        "  Sat 21 May — Mateo Villacís",
        "Clashes of these people: 1",
        "  Sr. Mateo Villacís cannot be on time at “Call launch”, Wednesday 18 May 13:20: 20 min for 27.",
    ]
    said = run("print", imrf, "--out", "one", *some)
    assert (said.status, said.out, said.err.splitlines()) == (0, "1 sheet in one\n", told)
    as_json = run("print", imrf, "--out", "one", *some, "--json")
    assert (as_json.status, as_json.err) == (0, "")
    assert [(one["kind"], one["people"], one["day"]) for one in as_json.json["preflight"]] == [
        ("code", ["quito-villacis"], "2022-05-18"),
        ("no-contact", ["quito-villacis"], "2022-05-14"),
        ("no-contact", ["quito-villacis"], "2022-05-21"),
        ("clash", ["quito-villacis"], None),
    ]
    assert [f"  {one['text']}" for one in as_json.json["preflight"]] == [told[1], *told[3:5], told[6]]


def test_a_dry_run_tells_it_and_prints_nothing(run: Run, imrf: Path, tmp_path: Path) -> None:
    edit(imrf, "person", "quito-villacis", given="A𒀀")
    said = run("print", imrf, "--dry-run", "--release", *SOME, *NOW)
    assert (said.status, said.err) == (1, "")
    assert said.out.splitlines()[:3] == [
        "2 sheets can be printed",
        "Characters that no font has; these sheets are held back: 1",
        "  A𒀀 Villacís · Given name — 𒀀 (U+12000 CUNEIFORM SIGN A) — A𒀀 Villacís",
    ]
    as_json = run("print", imrf, "--dry-run", *SOME, *NOW, "--json").json
    assert [(one["person"], one["file"]) for one in as_json["sheets"]] == [
        ("dakar-ndour", None),
        ("lampedusa-terranova", None),
    ]
    assert [one.name for one in tmp_path.iterdir() if one.is_dir()] == []
    assert releases(imrf) == []
    assert run("print", imrf, "--dry-run", *SOME[:2], *NOW).status == 0
    missing = run("print", imrf, *SOME, *NOW)
    assert (missing.status, missing.err) == (
        2,
        "planner: --out is missing (planner print): see “planner print --help”\n",
    )
