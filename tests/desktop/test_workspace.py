from pathlib import Path

from pytestqt.qtbot import QtBot

from planner.clashes.engine import check
from planner.desktop.desk import OpenDesk
from planner.desktop.shell import Shell
from planner.errors import PlannerError
from planner.plan.changes import ChangeSet, change_set
from planner.plan.edits.assign import add_slot
from planner.plan.edits.fields import set_fields
from planner.plan.edits.move import move_session
from tests.desktop.conftest import OpenPlan
from tests.plan import small


def test_a_commit_tells_the_change_set(open_desk: OpenDesk, qtbot: QtBot) -> None:
    workspace = open_desk.workspace
    edit = set_fields(workspace.plan, "session", "talk", {"title": "Opening"})
    with qtbot.waitSignal(workspace.changed) as told:
        assert workspace.commit(edit)
    done = told.args[0] if told.args else None
    assert isinstance(done, ChangeSet)
    assert (done.changes, done.at != "") == (edit.changes, True)
    assert workspace.plan.sessions["talk"].title == "Opening"


def test_undo_and_redo_through_the_file(open_desk: OpenDesk) -> None:
    workspace = open_desk.workspace
    workspace.commit(set_fields(workspace.plan, "session", "talk", {"title": "Opening"}))
    assert workspace.undo()
    assert workspace.plan.sessions["talk"] == small.TALK
    assert workspace.redo()
    assert workspace.plan.sessions["talk"].title == "Opening"
    assert not workspace.redo()


def test_an_empty_set_is_no_change(open_desk: OpenDesk, qtbot: QtBot) -> None:
    workspace = open_desk.workspace
    with qtbot.assertNotEmitted(workspace.changed):
        assert workspace.commit(change_set("set_fields", ()))
    assert workspace.file.can_undo is None


def test_a_refusal_is_told_and_changes_nothing(open_desk: OpenDesk, qtbot: QtBot) -> None:
    workspace = open_desk.workspace
    bad = set_fields(workspace.plan, "session", "talk", {"room_id": "nowhere"})
    with qtbot.waitSignal(workspace.failed) as told:
        assert not workspace.commit(bad)
    assert told.args is not None
    assert isinstance(told.args[0], PlannerError)
    assert workspace.plan.sessions["talk"] == small.TALK


def test_clashes_follow_an_edit_and_its_undo(open_desk: OpenDesk) -> None:
    workspace = open_desk.workspace
    before = workspace.counts()["clash"]
    workspace.commit(add_slot(workspace.plan, "panel", "ana", "speaker"))
    workspace.commit(move_session(workspace.plan, "panel", "2022-05-17T10:30"))
    assert workspace.counts()["clash"] > before
    workspace.undo()
    workspace.undo()
    assert workspace.counts()["clash"] == before


def test_now_is_the_moment_given(open_desk: OpenDesk) -> None:
    assert open_desk.workspace.now == 27547062


def test_a_reader_follows_what_the_writer_does(shell: Shell, open_plan: OpenPlan) -> None:
    assert shell.workspace is not None
    reader = open_plan(small.records())
    reader.open(shell.workspace.path)
    assert reader.workspace is not None
    assert reader.workspace.read_only
    talk = shell.workspace.plan.sessions["talk"]
    shell.workspace.commit(set_fields(shell.workspace.plan, "session", "talk", {"title": "Opening"}))
    shell.workspace.commit(set_fields(shell.workspace.plan, "session", "talk", {"start": talk.start[:11] + "00:10"}))
    reader.workspace.look_again()
    assert reader.workspace.plan.sessions["talk"].title == "Opening"
    assert reader.workspace.findings() == check(reader.workspace.plan, reader.workspace.now)


def test_a_closed_plan_is_not_opened_again_by_a_clock_that_still_ticks(open_desk: OpenDesk) -> None:
    workspace = open_desk.workspace
    workspace.close()
    Path(workspace.path).unlink()
    workspace.look_again()
    assert not Path(workspace.path).exists()
