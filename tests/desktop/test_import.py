from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from planner.desktop import importing
from planner.desktop.desk import Desk, OpenDesk
from planner.desktop.importing import ImportPreview, summary, troubles
from planner.desktop.shell import Shell
from planner.desktop.window import Window
from planner.jobs import imports

LIST = "Given name,Family name,City\nAïssatou,Ndour,Dakar\nAna,Silva,Lisbon\n"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def previews(window: Window) -> list[ImportPreview]:
    return [dialog for dialog in window.findChildren(ImportPreview) if dialog.isVisible()]


def test_a_list_is_shown_before_it_is_taken_in_and_can_be_undone(
    open_desk: OpenDesk, window: Window, people: Path, qtbot: QtBot
) -> None:
    workspace = open_desk.workspace
    before = dict(workspace.plan.persons)
    importing.start(open_desk, [people], window)
    qtbot.waitUntil(lambda: len(previews(window)) == 1, timeout=20_000)
    assert dict(workspace.plan.persons) == before
    previews(window)[0].accept()
    assert sorted(p.family for p in workspace.plan.persons.values()) == ["Ndour", "Okafor", "Silva"]
    assert window.body is not None
    assert window.body.undo_bar.sentence.text() == "2 records imported"
    workspace.undo()
    assert dict(workspace.plan.persons) == before


def test_the_preview_says_what_is_new_and_what_changes(open_desk: OpenDesk, people: Path) -> None:
    preview = imports.preview(open_desk.workspace.plan.copy(), [people], now=open_desk.workspace.now)
    assert summary(open_desk, preview) == ["New: 1 × Person.", "Changed: 1 × Person."]
    assert troubles(open_desk, preview) == []


def test_a_file_that_is_no_list_is_refused_on_the_strip(
    open_desk: OpenDesk, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    letter = tmp_path / "letter.csv"
    letter.write_text("Dear mayor\n", encoding="utf-8")
    importing.start(open_desk, [letter], window)
    assert window.body is not None
    strip = window.body.strip
    qtbot.waitUntil(strip.isVisible, timeout=20_000)
    assert "letter.csv" in strip.sentence.text()


def drop(window: Window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPointF(QPoint(100, 100))
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_dropped_plan_is_opened_and_a_dropped_list_imported(window: Window, people: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.wish) as told:
        drop(window, people.with_name("other.plan"))
    assert told.args == ["open_plan", str(people.with_name("other.plan"))]


def test_a_list_dropped_on_the_welcome_is_refused_in_words(desk: Desk, people: Path, qtbot: QtBot) -> None:
    welcome = Window(desk)
    qtbot.addWidget(welcome)
    welcome.show()
    drop(welcome, people)
    assert welcome._welcome is not None
    sentence = welcome._welcome._strip.sentence.text()
    assert sentence == "A list needs a plan to be imported into: open or make one first"


def test_a_copy_can_be_kept(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only here

    out = tmp_path / "copy.plan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    shell.wish("save_copy", "")
    assert out.is_file()
