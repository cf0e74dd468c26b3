"""Printing sheets: files and their names, what is held back, what is left when it stops."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.errors import Cancelled, PlannerError
from planner.itinerary.compose import compose
from planner.itinerary.entries import entries_of
from planner.jobs.printing import print_sheets, sheet_pdf
from planner.plan import clock
from planner.plan.plan import Plan
from planner.plan.records import Issue, Release
from planner.progress import Counted
from tests.itinerary.small_plan import AFTERNOON, AWA, BEN, plan
from tests.paper.reading import spoken

NOW = clock.minute("2022-05-13T17:55", "America/New_York")


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_file_a_person_numbered_in_the_order_asked_for(tmp_path: Path) -> None:
    report = print_sheets(plan(), ["awa", "ben"], tmp_path / "sheets", now=NOW)
    assert [(one.person, one.file, one.missing_characters) for one in report.sheets] == [
        ("awa", "01 Ndour Aïssatou.pdf", ()),
        ("ben", "02 Sørensen-Krzyżanowski Benedikt.pdf", ()),
    ]
    assert report.failed == ()
    assert files(tmp_path / "sheets") == [one.file for one in report.sheets]
    assert all((tmp_path / "sheets" / one.file).read_bytes().startswith(b"%PDF-") for one in report.sheets)
    assert report.sheets[0].pages == 2


def said(folder: Path, name: str) -> list[str]:
    return spoken((folder / name).read_bytes())


def test_each_in_their_own_language_on_their_own_paper(tmp_path: Path) -> None:
    print_sheets(plan(), ["awa", "ben"], tmp_path, now=NOW)
    assert "Lundi 16 mai" in said(tmp_path, "01 Ndour Aïssatou.pdf")
    ben = tmp_path / "02 Sørensen-Krzyżanowski Benedikt.pdf"
    assert "Monday 16 May" in spoken(ben.read_bytes())
    assert b"[ 0 0 612 792 ]" in ben.read_bytes()


def test_paper_and_language_can_be_given_for_all(tmp_path: Path) -> None:
    print_sheets(plan(), ["awa"], tmp_path, now=NOW, paper="letter", language="es")
    assert "Lunes, 16 de mayo" in said(tmp_path, "01 Ndour Aïssatou.pdf")
    assert b"[ 0 0 612 792 ]" in (tmp_path / "01 Ndour Aïssatou.pdf").read_bytes()


def test_the_same_plan_at_the_same_moment_is_the_same_file(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        print_sheets(plan(), ["awa", "ben", "cem"], tmp_path / folder, now=NOW)
    for name in files(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_one_file_for_all(tmp_path: Path) -> None:
    report = print_sheets(plan(), ["awa", "ben"], tmp_path, now=NOW, one_file=True)
    assert [(one.person, one.file) for one in report.sheets] == [
        ("awa", "Review forum.pdf"),
        ("ben", "Review forum.pdf"),
    ]
    assert files(tmp_path) == ["Review forum.pdf"]
    assert {"Lundi 16 mai", "Monday 16 May"} <= set(said(tmp_path, "Review forum.pdf"))


def test_a_character_that_no_font_has_holds_the_sheet_back_and_names_the_field(tmp_path: Path) -> None:
    whole = plan(replace(AWA, given="A𒀀"), replace(AFTERNOON, dress="𒁀"))
    report = print_sheets(whole, ["awa", "ben", "due"], tmp_path, now=NOW)
    why = (
        "No font has 𒀀 (U+12000 CUNEIFORM SIGN A), 𒁀 (U+12040 CUNEIFORM SIGN BA)"
        " (person awa, given, session afternoon, dress): write it another way"
    )
    assert [(one.person, one.missing_characters, str(one.why)) for one in report.failed] == [
        ("awa", ("𒀀", "𒁀"), why),
        ("ben", ("𒀀", "𒁀"), why),
    ]
    assert files(tmp_path) == ["03 Mercier Pauline.pdf"]


def test_one_that_cannot_be_made_does_not_stop_the_others(tmp_path: Path) -> None:
    report = print_sheets(plan(), ["awa", "eve", "ben"], tmp_path, now=NOW)
    assert [(one.person, str(one.why)) for one in report.failed] == [
        ("eve", "Eve Ito is of the other side and has no sheet (eve)")
    ]
    assert files(tmp_path) == ["01 Ndour Aïssatou.pdf", "03 Sørensen-Krzyżanowski Benedikt.pdf"]


def broken() -> Plan:
    """A record that entry would never have let in."""
    return plan(replace(BEN, function=7))


def test_our_own_mistake_with_one_sheet_is_told_and_the_others_are_made(tmp_path: Path) -> None:
    report = print_sheets(broken(), ["ben", "awa"], tmp_path, now=NOW)
    assert [one.person for one in report.failed] == ["ben"]
    assert str(report.failed[0].why).startswith("The sheet could not be made because of a mistake in the program (")
    assert isinstance(report.failed[0].why.__cause__, AttributeError)
    assert [one.person for one in report.sheets] == ["awa"]


def test_stopping_leaves_whole_sheets_and_no_half_of_one(tmp_path: Path) -> None:
    progress = Counted(stop_after=2)
    with pytest.raises(Cancelled):
        print_sheets(plan(), ["awa", "ben", "cem"], tmp_path, now=NOW, progress=progress)
    assert files(tmp_path) == ["01 Ndour Aïssatou.pdf", "02 Sørensen-Krzyżanowski Benedikt.pdf"]
    assert [(done, total) for done, total, _ in progress.seen] == [(0, 3), (0, 3), (0, 3), (1, 3), (2, 3)]


def test_stopping_while_one_file_is_made_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        print_sheets(plan(), ["awa", "ben"], tmp_path, now=NOW, progress=Counted(stop_after=1), one_file=True)
    assert files(tmp_path) == []


def test_two_of_one_name_have_files_of_their_own(tmp_path: Path) -> None:
    twin = replace(AWA, id="awa2")
    report = print_sheets(plan(twin), ["awa", "awa2"], tmp_path, now=NOW)
    assert [one.file for one in report.sheets] == ["01 Ndour Aïssatou.pdf", "02 Ndour Aïssatou.pdf"]


def test_the_preview_is_the_very_sheet(tmp_path: Path) -> None:
    print_sheets(plan(), ["awa"], tmp_path, now=NOW)
    assert sheet_pdf(plan(), "awa", now=NOW) == (tmp_path / "01 Ndour Aïssatou.pdf").read_bytes()


def test_what_changed_since_the_readers_own_copy_stands_on_top(tmp_path: Path) -> None:
    first, second = (
        Release(id=f"r{number}", number=number, at=f"2022-05-1{number}T16:00:00Z", by="Pauline") for number in (1, 2)
    )
    before = plan(replace(AFTERNOON, room_id="room8"))
    copies = (
        Issue(id="i1", release_id="r1", person_id="awa", entries=()),
        Issue(id="i2", release_id="r2", person_id="awa", entries=entries_of(compose(before, "awa"))),
    )
    print_sheets(plan(first, second, *copies), ["awa", "ben"], tmp_path, now=NOW)
    awa = said(tmp_path, "01 Ndour Aïssatou.pdf")
    assert "Ce qui a changé depuis votre version 2 (12 mai, 12:00)" in awa
    assert awa.count("SALLE CHANGÉE") == 2
    assert not any("changed" in line for line in said(tmp_path, "02 Sørensen-Krzyżanowski Benedikt.pdf"))


def test_a_language_without_sheets_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="There are no sheets in “xx” yet: choose one of ar, en, es, fr, ru, zh"):
        print_sheets(plan(), ["awa"], tmp_path / "sheets", now=NOW, language="xx")
    assert files(tmp_path) == []


def test_a_wish_for_a_language_without_sheets_gives_one_that_the_person_reads(tmp_path: Path) -> None:
    print_sheets(plan(replace(AWA, sheet_language="wo")), ["awa"], tmp_path, now=NOW)
    assert "Lundi 16 mai" in said(tmp_path, "01 Ndour Aïssatou.pdf")


def test_somebody_named_twice_gets_one_sheet(tmp_path: Path) -> None:
    report = print_sheets(plan(), ["awa", "awa"], tmp_path, now=NOW)
    assert [one.file for one in report.sheets] == files(tmp_path) == ["01 Ndour Aïssatou.pdf"]
