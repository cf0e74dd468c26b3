"""Ways out in the drawer: offered for the clash selected, tried on the pages, applied with one undo, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.desktop.frame.body import Body
from planner.desktop.shell import Shell
from planner.desktop.window import Window
from planner.desktop.workspace import Workspace
from planner.jobs import sample
from planner.plan.edits.fields import set_fields
from tests.desktop.clashes import late
from tests.desktop.conftest import OpenPlan


def parts(shell: Shell) -> tuple[Window, Body, Workspace]:
    assert shell.window is not None
    assert shell.window.body is not None
    assert shell.workspace is not None
    return shell.window, shell.window.body, shell.workspace


def thinks(workspace: Workspace) -> bool:
    return workspace.what_if is not None


def offered(body: Body, qtbot: QtBot) -> list[str]:
    qtbot.waitUntil(lambda: bool(body.drawer.detail.ways.ways), timeout=10_000)
    return [row.label.whole() for row in body.drawer.detail.ways.rows if not row.isHidden()]


def test_the_clash_selected_comes_with_its_ways_out(open_plan: OpenPlan, qtbot: QtBot) -> None:
    window, body, _ = parts(open_plan(late.records()))
    window.run("next_clash")
    said = offered(body, qtbot)
    assert "Ana Silva leaves “Round table” at 12:40" in said
    first = body.drawer.detail.ways.rows[0]
    assert first.tags.accessibleName().startswith("1 solved")
    assert first.apply_button.accessibleName() == f"Apply 1: {said[0]}"


def test_a_digit_shows_it_on_the_pages_and_escape_puts_it_back(open_plan: OpenPlan, qtbot: QtBot) -> None:
    window, body, workspace = parts(open_plan(late.records()))
    window.run("next_clash")
    said = offered(body, qtbot)
    assert window.focusWidget() is body.drawer.list
    QTest.keyClick(body.drawer.list, Qt.Key.Key_1)
    assert (workspace.counts()["clash"], workspace.read_only, body.what_if.isVisible()) == (0, True, True)
    assert (body.drawer.list.key, body.drawer.detail.ways.rows[0].try_button.text()) == (late.TOO_SHORT, "Put back")
    assert offered(body, qtbot) == said, "the list stays what it was while one looks"
    QTest.keyClick(body.drawer.list, Qt.Key.Key_Escape)
    assert (workspace.counts()["clash"], body.what_if.isHidden(), body.drawer.isVisible()) == (1, True, True)
    assert body.drawer.detail.ways.rows[0].try_button.text() == "Try"
    assert workspace.file.can_undo is None


def test_undo_puts_what_is_tried_back_and_leaves_the_plan_alone(open_plan: OpenPlan, qtbot: QtBot) -> None:
    window, body, workspace = parts(open_plan(late.records()))
    workspace.commit(set_fields(workspace.plan, "person", "ben", {"city": "Lagos"}))
    window.run("next_clash")
    offered(body, qtbot)
    QTest.keyClick(body.drawer.list, Qt.Key.Key_1)
    assert thinks(workspace)
    QTest.keyClick(body.drawer.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (thinks(workspace), workspace.counts()["clash"]) == (False, 1)
    assert workspace.file.can_undo is not None
    assert workspace.file.can_undo.label == "set_fields", "the change before it stands"
    QTest.keyClick(body.drawer.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace.file.can_undo is None


@pytest.mark.parametrize("second", [Qt.Key.Key_1, Qt.Key.Key_Return])
def test_the_digit_again_or_enter_applies_it_with_one_undo(open_plan: OpenPlan, qtbot: QtBot, second: Qt.Key) -> None:
    window, body, workspace = parts(open_plan(late.records()))
    window.run("next_clash")
    offered(body, qtbot)
    assert window.focusWidget() is body.drawer.list
    QTest.keyClick(body.drawer.list, Qt.Key.Key_1)
    QTest.keyClick(body.drawer.list, second)
    assert (thinks(workspace), workspace.counts()["clash"], workspace.read_only) == (False, 0, False)
    assert body.undo_bar.sentence.text().endswith("; 1 solved")
    window.undo()
    assert (workspace.counts()["clash"], workspace.file.can_undo) == (1, None)


def test_a_digit_pressed_too_soon_waits_for_the_ways_and_only_looks(open_plan: OpenPlan, qtbot: QtBot) -> None:
    window, body, workspace = parts(open_plan(late.records()))
    window.run("next_clash")
    for _ in range(2):
        QTest.keyClick(body.drawer.list, Qt.Key.Key_1)
    assert not thinks(workspace)
    qtbot.waitUntil(lambda: thinks(workspace), timeout=10_000)
    assert (workspace.read_only, workspace.counts()["clash"]) == (True, 0)


def test_another_clash_ends_the_look(open_plan: OpenPlan, qtbot: QtBot) -> None:
    window, body, workspace = parts(open_plan(late.records()))
    window.run("next_clash")
    offered(body, qtbot)
    body.drawer.detail.ways.rows[0].try_button.click()
    assert thinks(workspace)
    body.drawer.choose(late.OPEN)
    assert not thinks(workspace)
    assert body.drawer.list.key == late.OPEN
    qtbot.waitUntil(lambda: bool(body.drawer.detail.ways.ways), timeout=10_000)


def test_what_is_accepted_needs_no_way_out_and_nothing_is_applied_to_a_read_only_plan(
    open_plan: OpenPlan, qtbot: QtBot
) -> None:
    window, body, _ = parts(open_plan(late.records()))
    window.run("next_clash")
    offered(body, qtbot)
    body.drawer.detail.accept.reason.setText("the host waits")
    QTest.keyClick(body.drawer.detail.accept.reason, Qt.Key.Key_Return)
    body.drawer.choose(late.TOO_SHORT)
    assert (body.drawer.filters.wish.accepted, body.drawer.detail.ways.isHidden()) == (True, True)


def test_why_unfolds_with_the_rule_and_what_it_rests_on_and_stays_so(open_plan: OpenPlan) -> None:
    shell = open_plan(late.records())
    window, body, _ = parts(shell)
    window.run("next_clash")
    why = body.drawer.detail.why
    assert why.isHidden()
    why.button.click()
    assert "27" in why.rule.text()
    assert "12:00" not in why.lines.text()
    assert "Round table" in why.lines.text()
    assert shell.desk.settings.value("clash-why", default=False) is True


@pytest.mark.parametrize("width", [500, 760, 1200])
def test_nothing_of_the_clash_selected_stands_outside_its_half(open_plan: OpenPlan, qtbot: QtBot, width: int) -> None:
    window, body, _ = parts(open_plan(late.records()))
    window.run("next_clash")
    offered(body, qtbot)
    detail = body.drawer.detail
    detail.setFixedWidth(width)
    qtbot.wait(50)
    ground = detail.widget()
    assert ground is not None
    assert ground.width() <= detail.viewport().width()
    for row in detail.ways.rows:
        assert row.apply_button.mapTo(ground, row.apply_button.rect().bottomRight()).x() <= ground.width()


def test_who_is_meant_is_never_cut_for_the_tags(open_plan: OpenPlan, qtbot: QtBot) -> None:
    _, body, _ = parts(open_plan(sample.records(), "fr", "2022-05-13T13:00:00Z"))
    body.set_drawer(shown=True)
    body.drawer.choose("open-slot:rt1-open")
    assert len(offered(body, qtbot)) > 1
    row = body.drawer.detail.ways.rows[0]
    layout = row.layout()
    assert layout is not None
    cut = []
    for width in (1100, 900, 700, 560):
        row.resize(width, row.height())
        layout.activate()
        if "…" in row.label.text():
            cut.append(width)
    assert cut == []
