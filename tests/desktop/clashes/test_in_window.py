"""The drawer in the window: F8 from anywhere, the page follows, a click on a count filters, the undo bar tells."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.desktop.frame.body import Body
from planner.desktop.shell import Shell
from planner.desktop.window import Window
from planner.plan.edits.assign import give_slot
from planner.plan.edits.move import move_session
from tests.desktop.clashes import late
from tests.desktop.conftest import OpenPlan


def parts(shell: Shell) -> tuple[Window, Body]:
    assert shell.window is not None
    assert shell.window.body is not None
    return shell.window, shell.window.body


def test_f8_opens_the_drawer_and_selects_the_thing_on_the_page_that_is_shown(open_plan: OpenPlan) -> None:
    window, body = parts(open_plan(late.records()))
    shown = {}
    for page in ("programme", "people", "sheets"):
        body.go(page)
        window.run("next_clash")
        shown[page] = (body.drawer.isVisible(), body.inspector.record)
    assert shown == {
        "programme": (True, ("session", "launch")),
        "people": (True, ("person", "ana")),
        "sheets": (True, ("person", "ana")),
    }
    assert body.drawer.list.key == late.TOO_SHORT


def test_f9_opens_and_takes_the_keyboard_and_escape_gives_it_back(open_plan: OpenPlan) -> None:
    window, body = parts(open_plan(late.records()))
    window.run("toggle_drawer")
    assert (body.drawer.isVisible(), body.drawer.list.key) == (True, late.TOO_SHORT)
    assert window.focusWidget() is body.drawer.list
    QTest.keyClick(body.drawer.list, Qt.Key.Key_Escape)
    assert not body.drawer.isVisible()


def test_a_click_on_a_count_shows_that_lane(open_plan: OpenPlan) -> None:
    _, body = parts(open_plan(late.records()))
    todo = next(sign for sign in body.status.signs if sign.lane == "todo")
    todo.click()
    assert (body.drawer.isVisible(), body.drawer.filters.wish.lane, body.drawer.list.key) == (True, "todo", late.OPEN)


def test_the_undo_bar_and_the_counts_tell_what_an_edit_made_clash(open_plan: OpenPlan) -> None:
    shell = open_plan(late.records())
    _, body = parts(shell)
    workspace = shell.workspace
    assert workspace is not None
    assert workspace.commit(move_session(workspace.plan, "talk", "2022-05-17T14:00"))
    assert body.undo_bar.isHidden()
    assert workspace.commit(give_slot(workspace.plan, "open", "ana"))
    assert body.undo_bar.sentence.text() == "talk: given to Ana Silva; 1 new clash: Ana Silva: in two places (F8)"
    assert workspace.counts()["clash"] == 2
    body.undo_bar.undo.emit()
    assert workspace.counts()["clash"] == 1
    assert body.undo_bar.sentence.text() == "Undone: talk: given to Ana Silva; 1 solved"
    body.undo_bar.redo.emit()
    assert workspace.counts()["clash"] == 2


def test_enter_takes_the_keyboard_to_the_page_and_f8_goes_to_what_the_edit_made(open_plan: OpenPlan) -> None:
    shell = open_plan(late.records())
    window, body = parts(shell)
    workspace = shell.workspace
    assert workspace is not None
    assert workspace.commit(move_session(workspace.plan, "talk", "2022-05-17T14:00"))
    assert workspace.commit(give_slot(workspace.plan, "open", "ana"))
    window.run("next_clash")
    assert body.drawer.list.key == "double-booking:ana-launch:open"
    body.drawer.focus()
    QTest.keyClick(body.drawer.list, Qt.Key.Key_Return)
    focused = window.focusWidget()
    assert focused is not None
    assert body.stack.isAncestorOf(focused)
