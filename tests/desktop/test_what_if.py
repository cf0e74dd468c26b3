"""A plan that is only thought of: pages and clashes show it, the file does not hold it, until it is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.desktop.desk import OpenDesk
from planner.desktop.frame.body import Body
from planner.desktop.shell import Shell
from planner.desktop.window import Window
from planner.desktop.workspace import Workspace
from planner.errors import PlannerError
from planner.plan.edits.assign import give_slot
from planner.plan.edits.fields import set_fields
from planner.plan.edits.move import move_session
from planner.store import planfile
from tests.desktop.clashes import late
from tests.desktop.conftest import OpenDeskOf, OpenPlan

LATER = "2022-05-17T13:40"


def parts(shell: Shell) -> tuple[Window, Body]:
    assert shell.window is not None
    assert shell.window.body is not None
    return shell.window, shell.window.body


def thinks(workspace: Workspace) -> bool:
    return workspace.what_if is not None


def start_in_file(desk: OpenDesk) -> str:
    with planfile.open_plan(desk.workspace.path, read_only=True) as file:
        return file.plan.sessions["launch"].start[11:]


def test_what_is_thought_of_is_seen_judged_and_thrown_away(desk_of: OpenDeskOf) -> None:
    desk = desk_of(late.records())
    workspace = desk.workspace
    told: list[str] = []
    workspace.changed.connect(lambda done: told.append(done.changes[0].after.start[11:]))
    assert workspace.think(move_session(workspace.plan, "launch", LATER))
    assert (workspace.plan.sessions["launch"].start[11:], start_in_file(desk)) == ("13:40", "13:20")
    assert (workspace.counts()["clash"], [one.code for one in workspace.compared().solved]) == (
        0,
        ["transfer-too-short"],
    )
    assert (set(workspace.thought("session")), set(workspace.thought("person"))) == ({"launch"}, {"ana"})
    assert workspace.throw_away()
    assert (workspace.plan.sessions["launch"].start[11:], workspace.counts()["clash"], told) == (
        "13:20",
        1,
        ["13:40", "13:20"],
    )
    assert workspace.thought("session") == frozenset()
    assert workspace.file.can_undo is None


def test_several_edits_are_kept_as_one_with_one_undo(desk_of: OpenDeskOf) -> None:
    desk = desk_of(late.records())
    workspace = desk.workspace
    assert workspace.think()
    assert workspace.commit(move_session(workspace.plan, "launch", LATER))
    assert workspace.commit(give_slot(workspace.plan, "open", "ben"))
    assert workspace.commit(set_fields(workspace.plan, "session", "talk", {"notes": "cake"}))
    assert workspace.undo()
    assert (workspace.plan.sessions["talk"].notes, start_in_file(desk)) == ("", "13:20")
    assert workspace.redo()
    assert workspace.undo()
    assert workspace.keep()
    assert (thinks(workspace), start_in_file(desk), workspace.counts()["clash"]) == (False, "13:40", 0)
    assert [one.id for one in workspace.plan.slots_of_person("ben")] == ["open"]
    assert workspace.undo()
    assert workspace.plan.sessions["launch"].start[11:] == "13:20"
    assert workspace.plan.slots_of_person("ben") == ()
    assert workspace.counts()["clash"] == 1


def test_over_a_plan_that_is_thought_through_one_can_look_and_take_it_in(desk_of: OpenDeskOf) -> None:
    desk = desk_of(late.records())
    workspace = desk.workspace
    assert workspace.think(give_slot(workspace.plan, "open", "ben"))
    for _ in range(2):
        assert workspace.think(move_session(workspace.plan, "launch", LATER), looking=True)
        assert (workspace.read_only, len(workspace.plan.slots_of_person("ben"))) == (True, 1)
    assert workspace.throw_away()
    assert (workspace.read_only, workspace.counts()["clash"], len(workspace.plan.slots_of_person("ben"))) == (
        False,
        1,
        1,
    )
    assert workspace.think(move_session(workspace.plan, "launch", LATER), looking=True)
    assert workspace.keep()
    assert (thinks(workspace), workspace.counts()["clash"], start_in_file(desk)) == (True, 0, "13:20")
    assert workspace.keep()
    assert (thinks(workspace), start_in_file(desk)) == (False, "13:40")
    assert workspace.plan.slots_of_person("ben") != ()


def test_the_history_shows_what_is_thought_of_and_cannot_reach_behind_it(open_plan: OpenPlan) -> None:
    shell = open_plan(late.records())
    _, body = parts(shell)
    workspace = shell.workspace
    assert workspace is not None
    assert workspace.commit(set_fields(workspace.plan, "session", "talk", {"notes": "cake"}))
    (before,) = workspace.file.history(1)
    assert workspace.think(move_session(workspace.plan, "launch", LATER))
    body.go("history")
    assert [one.label for one in workspace.file.history()] == ["move_session"]
    failed: list[PlannerError] = []
    workspace.failed.connect(failed.append)
    assert not workspace.undo_set(before.id)
    assert [error.what for error in failed] == ["Only what was tried can be taken back now"]


def test_what_entry_refuses_is_not_thought_of(desk_of: OpenDeskOf) -> None:
    workspace = desk_of(late.records()).workspace
    failed: list[PlannerError] = []
    workspace.failed.connect(failed.append)
    assert not workspace.think(set_fields(workspace.plan, "session", "launch", {"end": "2022-05-17T12:00"}))
    assert (thinks(workspace), len(failed)) == (False, 1)


def test_what_others_changed_meanwhile_is_not_written_over(desk_of: OpenDeskOf) -> None:
    desk = desk_of(late.records())
    workspace = desk.workspace
    failed: list[PlannerError] = []
    workspace.failed.connect(failed.append)
    assert workspace.think(move_session(workspace.plan, "launch", LATER))
    with planfile.open_plan(workspace.path, author="Pau", take_over=True) as other:
        other.commit(set_fields(other.plan, "session", "launch", {"notes": "cake"}))
    assert not workspace.keep()
    assert [error.what for error in failed] == [
        "Somebody else has changed the same records in the meantime, nothing was saved"
    ]
    assert thinks(workspace)


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_the_strip_says_what_it_would_do(open_plan: OpenPlan, lang: str) -> None:
    shell = open_plan(late.records(), lang)
    _, body = parts(shell)
    workspace = shell.workspace
    assert workspace is not None
    assert body.what_if.isHidden()
    assert workspace.think()
    begun = body.what_if.sentence.text()
    assert workspace.commit(move_session(workspace.plan, "launch", LATER))
    said = {
        "en": ("What if: change what you like, nothing is saved until you keep it.", "1 solved, none new."),
        "es": ("Supongamos: cambie lo que quiera; nada se guarda hasta que lo conserve.", "1 resuelto, ninguno nuevo."),
        "fr": (
            "Supposons : modifiez à votre guise, rien n’est enregistré avant « Garder ».",
            "1 résolu, aucun nouveau.",
        ),
    }
    assert (begun, body.what_if.sentence.text().endswith(said[lang][1])) == (said[lang][0], True)
    body.what_if.leave.click()
    assert body.what_if.isHidden()


def test_one_looks_edits_nothing_and_escape_puts_it_back(open_plan: OpenPlan, qtbot: QtBot) -> None:
    shell = open_plan(late.records())
    window, body = parts(shell)
    workspace = shell.workspace
    assert workspace is not None
    body.go("programme")
    assert workspace.think(move_session(workspace.plan, "launch", LATER), looking=True)
    assert (workspace.read_only, body.what_if.keep.text()) == (True, "Apply")
    assert not workspace.commit(set_fields(workspace.plan, "session", "talk", {"notes": "cake"}))
    page = body.page
    assert page is not None
    page.focus()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not thinks(workspace))
    assert (workspace.plan.sessions["launch"].start[11:], workspace.read_only) == ("13:20", False)


def test_an_inspector_over_the_page_leaves_the_strip_free(open_plan: OpenPlan, qtbot: QtBot) -> None:
    shell = open_plan(late.records())
    window, body = parts(shell)
    workspace = shell.workspace
    assert workspace is not None
    window.setMinimumSize(0, 0)
    window.resize(1100, 700)
    body.go("programme")
    body.show_record("session", "launch")
    assert workspace.think(move_session(workspace.plan, "launch", LATER))
    qtbot.waitUntil(body.what_if.isVisible)
    button, inspector = body.what_if.keep, body.inspector
    assert inspector.isVisible()
    bottom = button.mapTo(body, button.rect().bottomRight()).y()
    assert bottom <= inspector.mapTo(body, inspector.rect().topLeft()).y()
