"""The sample plan by keys alone: F8, a digit to look, the digit again to apply, until no clash is left."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.jobs import sample
from tests.desktop.conftest import OpenPlan


def test_every_clash_of_the_sample_is_gone_in_as_many_steps(open_plan: OpenPlan, qtbot: QtBot) -> None:
    shell = open_plan(sample.records(), now=sample.NOW)
    window, workspace = shell.window, shell.workspace
    assert window is not None
    assert window.body is not None
    assert workspace is not None
    drawer = window.body.drawer
    window.body._show_lane("clash")
    steps, before = 0, workspace.counts()["clash"]
    assert before > 0
    while workspace.counts()["clash"]:
        window.run("next_clash")
        qtbot.waitUntil(lambda: bool(drawer.detail.ways.ways), timeout=20_000)
        left = workspace.counts()["clash"]
        QTest.keyClick(drawer.list, Qt.Key.Key_1)
        QTest.keyClick(drawer.list, Qt.Key.Key_1)
        assert workspace.counts()["clash"] < left
        steps += 1
    assert steps <= before
    for _ in range(steps):
        window.undo()
    assert (workspace.counts()["clash"], workspace.file.can_undo) == (before, None)
