"""A release as a job: stopped it leaves nothing, what fails gets no copy, and it can be printed again."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.errors import Cancelled
from planner.itinerary.compose import compose
from planner.itinerary.entries import entries_of
from planner.jobs.releasing import Again, How, again, concerned, new_release, print_them, recorded
from planner.plan import clock
from planner.plan.plan import Plan
from planner.plan.records import Issue, Release
from planner.progress import Counted
from tests.itinerary.small_plan import AFTERNOON, AWA, FAY, plan, slot

NOW = clock.minute("2022-05-13T17:55", "America/New_York")
EDITION = Release(id="r1", number=1, at="2022-05-13T21:55:00Z", by="Inés")


def files(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def released(*people: str) -> Plan:
    whole = plan()
    copies = [Issue(id=f"i-{p}", release_id="r1", person_id=p, entries=entries_of(compose(whole, p))) for p in people]
    return plan(EDITION, *copies, replace(AFTERNOON, room_id="room8"))


def test_the_next_release_has_number_date_and_name() -> None:
    made = new_release(plan(EDITION), (), now=NOW, by="Inés", note="  after  lunch ")
    assert (made.number, made.at, made.by, made.note) == (2, "2022-05-13T21:55:00Z", "Inés", "after lunch")


def test_a_release_that_is_stopped_leaves_no_paper(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        print_them(
            plan(), ["awa", "ben", "cem"], tmp_path, How(), now=NOW, release=EDITION, progress=Counted(stop_after=2)
        )
    assert files(tmp_path) == []


def test_a_copy_for_each_whole_sheet_with_its_entries(tmp_path: Path) -> None:
    whole = plan(replace(FAY, given="A𒀀"))
    people = ["awa", "fay", "cem"]
    report = print_them(whole, people, tmp_path, How(language="es"), now=NOW, release=EDITION)
    done = recorded(EDITION, people, report, How(language="es"))
    issues = [one.after for one in done.changes if isinstance(one.after, Issue)]
    assert {one.person_id: one.entries for one in issues} == {
        one: entries_of(compose(whole, one)) for one in ("awa", "cem")
    }
    assert again(done, 1) == Again(EDITION, ("awa", "fay", "cem"), frozenset({"fay"}), How(language="es"))


def test_a_release_of_no_sheet_is_none(tmp_path: Path) -> None:
    report = print_them(plan(replace(FAY, given="𒀀")), ["fay"], tmp_path, How(), now=NOW, release=EDITION)
    assert not recorded(EDITION, ["fay"], report, How())


def test_slips_are_for_who_has_a_copy_that_is_wrong(tmp_path: Path) -> None:
    whole = released("awa", "ben", "fay")
    assert concerned(whole, ["awa", "ben", "cem", "fay"]) == ["awa", "ben", "cem"]
    report = print_them(whole, ["awa", "ben", "cem", "fay"], tmp_path, How(slips=True), now=NOW)
    assert [(one.person, one.file, one.pages) for one in report.sheets] == [
        ("awa", "slips a4.pdf", 1),
        ("ben", "slips letter.pdf", 1),
    ]
    assert files(tmp_path) == ["slips a4.pdf", "slips letter.pdf"]


def test_slips_of_two_people_on_one_paper_are_one_file_and_the_same_each_time(tmp_path: Path) -> None:
    whole = released("awa", "ben")
    for name in ("one", "two"):
        report = print_them(whole, ["awa", "ben"], tmp_path / name, How(slips=True, paper="letter"), now=NOW)
        assert [one.file for one in report.sheets] == ["slips letter.pdf", "slips letter.pdf"]
    one, two = ((tmp_path / name / "slips letter.pdf").read_bytes() for name in ("one", "two"))
    assert one == two
    assert one.count(b"/MediaBox") == 1


def test_a_slip_with_a_character_that_no_font_has_is_held_back(tmp_path: Path) -> None:
    own = slot("s-awa-afternoon", AFTERNOON, AWA, notes="𒀀")
    whole = plan(*released("awa", "ben").all(), own)
    report = print_them(whole, ["awa", "ben"], tmp_path, How(slips=True), now=NOW)
    assert ([one.person for one in report.failed], [one.person for one in report.sheets]) == (["awa"], ["ben"])
