"""The plan as it was when a release was printed, from the journal."""

from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.plan.changes import change_set, replaced
from planner.plan.edits.release import release
from planner.plan.records import KINDS, Release
from planner.store import planfile
from planner.store.earlier import at_release
from tests.itinerary.small_plan import AFTERNOON, HEARING, records

EDITION = Release(id="r1", number=1, at="2022-05-13T16:00:00Z", by="Inés")


def test_the_plan_before_the_release_and_what_came_since(tmp_path: Path) -> None:
    with planfile.create(tmp_path / "a.plan", records(), author="Inés") as file:
        file.commit(change_set("set_fields", [replaced(HEARING, dress="formal")]))
        before = {kind: dict(file.plan.records[kind]) for kind in KINDS if kind != "photo"}
        given = file.commit(release(EDITION, {"awa": ({"id": "x"},)}, {}))
        file.commit(change_set("set_fields", [replaced(AFTERNOON, room_id="room8")]))
        file.undo()
        file.redo()
        then = at_release(file, 1)
        assert (then.before.records, then.done) == (before, given)
        assert len(then.since) == 3
        assert file.plan.sessions["afternoon"].room_id == "room8"


def test_a_release_that_was_undone_and_done_again_is_as_it_was_printed(tmp_path: Path) -> None:
    with planfile.create(tmp_path / "a.plan", records(), author="Inés") as file:
        given = file.commit(release(EDITION, {"awa": ({"id": "x"},)}, {}))
        file.undo()
        with pytest.raises(PlannerError, match="There is no release 1"):
            at_release(file, 1)
        file.redo()
        assert at_release(file, 1).done == given


def test_a_history_that_does_not_reach_back_is_said(tmp_path: Path) -> None:
    with (
        planfile.create(tmp_path / "a.plan", (*records(), EDITION), author="Inés") as file,
        pytest.raises(PlannerError, match="The history does not reach back to release 1"),
    ):
        at_release(file, 1)
