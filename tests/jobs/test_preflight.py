"""What would embarrass, found before a sheet is written."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.clashes.engine import check
from planner.errors import Cancelled
from planner.itinerary.concerns import Concern
from planner.jobs.preflight import clashes_of, groups, preflight
from planner.jobs.printing import PrintReport, print_sheets
from planner.plan import clock
from planner.plan.plan import Plan
from planner.progress import Counted
from tests.itinerary.small_plan import AFTERNOON, AWA, BEN, PANEL, plan

NOW = clock.minute("2022-05-13T17:55", "America/New_York")


def test_characters_are_named_with_the_field_and_all_whose_sheets_have_them() -> None:
    found = preflight(plan(replace(AFTERNOON, dress="𒁀𒀀")), ["awa", "ben", "due"], now=NOW)
    assert found.concerns[0] == Concern(
        kind="characters", people=("awa", "ben"), record="session", id="afternoon", field="dress", text="𒁀𒀀"
    )
    assert [one.person for one in found.failed] == ["awa", "ben"]


def test_text_without_room_is_named_whole() -> None:
    essay = "Mayor, and much else " * 60
    found = preflight(plan(replace(BEN, function=essay)), ["ben"], now=NOW)
    assert (found.concerns[0].kind, found.concerns[0].people) == ("shortened", ("ben",))
    assert found.concerns[0].text.startswith(essay.strip())
    assert [one.kind for one in preflight(plan(), ["ben"], now=NOW).concerns] == ["no-contact", "no-place"]


def test_the_clashes_of_these_people_are_on_the_list_and_no_others() -> None:
    whole = plan(replace(PANEL, status="cancelled"))
    of_awa = [one.key for one in check(whole, NOW) if one.kind == "clash" and "awa" in one.people]
    assert [one.key for one in clashes_of(whole, ["awa"], NOW)] == of_awa
    assert "cancelled-session:s-awa-panel" in of_awa
    assert clashes_of(whole, ["fay"], NOW) == ()
    assert clashes_of(whole, ["awa"], clock.minute("2022-05-20T09:00", "America/New_York")) == ()
    assert preflight(whole, ["awa"], now=NOW, findings=()).clashes == ()


def test_nothing_to_look_at_is_an_empty_list() -> None:
    found = preflight(plan(), ["cem"], now=NOW)
    assert (found.clear, groups(plan(), found, "en")) == (True, ())


def test_it_is_told_before_the_first_file_and_again_with_the_answer(tmp_path: Path) -> None:
    seen: list[tuple[list[str], tuple[Concern, ...]]] = []

    def before(coming: PrintReport) -> None:
        seen.append(([one.name for one in tmp_path.iterdir()], coming.concerns))

    report = print_sheets(plan(), ["awa", "fay"], tmp_path, now=NOW, before=before)
    assert seen == [([], report.concerns)]
    assert [one.kind for one in report.concerns] == ["tentative", "nothing"]
    print_sheets(plan(), ["awa", "fay"], tmp_path / "one", now=NOW, before=before, one_file=True)
    assert seen[1][1] == report.concerns


def crowd(many: int) -> tuple[Plan, list[str]]:
    people = [replace(AWA, id=f"p{number:03d}", family=f"Ndour {number}", party_id=None) for number in range(many)]
    return plan(*people), [one.id for one in people]


def test_of_more_than_are_held_at_one_time_it_is_told_before_the_first_file(tmp_path: Path) -> None:
    whole, people = crowd(101)
    seen: list[tuple[int, int]] = []

    def before(coming: PrintReport) -> None:
        seen.append((len(list(tmp_path.iterdir())), len(coming.concerns[0].people)))

    print_sheets(whole, people, tmp_path, now=NOW, before=before)
    assert seen == [(0, 101)]
    assert len(list(tmp_path.iterdir())) == 101


def test_it_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        preflight(plan(), ["awa", "ben"], now=NOW, progress=Counted(stop_after=1))
