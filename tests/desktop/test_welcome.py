from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from planner.desktop.desk import Desk
from planner.desktop.new_plan import NewPlan
from planner.desktop.pages.welcome.page import Welcome
from planner.desktop.shell import Shell
from planner.plan.plan import Plan


@pytest.fixture
def welcome(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Welcome:
    (tmp_path / "here.plan").write_bytes(b"")
    desk.settings.remember(str(tmp_path / "gone.plan"))
    desk.settings.remember(str(tmp_path / "here.plan"))
    made = Welcome(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def buttons(widget: Welcome) -> dict[str, QPushButton]:
    return {b.text(): b for b in widget.findChildren(QPushButton) if b.isVisible()}


def test_it_offers_new_open_sample_and_the_recent_ones(welcome: Welcome) -> None:
    assert {"New plan…", "Open…", "Open the sample plan", "Open", "Forget"} <= set(buttons(welcome))


def test_what_is_pressed_is_wished(welcome: Welcome, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(welcome.wish) as told:
        buttons(welcome)["Open"].click()
    assert told.args == ["open_plan", str(tmp_path / "here.plan")]
    with qtbot.waitSignal(welcome.wish) as told:
        buttons(welcome)["Open the sample plan"].click()
    assert told.args == ["open_sample", ""]


def test_a_missing_plan_can_be_forgotten(welcome: Welcome, desk: Desk, tmp_path: Path) -> None:
    buttons(welcome)["Forget"].click()
    assert desk.settings.recent() == [str(tmp_path / "here.plan")]


def test_a_file_that_is_no_plan_is_refused_in_one_sentence(desk: Desk, qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "letter.plan"
    path.write_text("Dear mayor", encoding="utf-8")
    shell = Shell(qapp, desk)
    shell.welcome()
    shell.open(str(path))
    assert shell.window is not None
    said = [label.text() for label in shell.window.findChildren(QLabel) if "letter.plan" in label.text()]
    assert (len(said), shell.workspace, path.read_text(encoding="utf-8")) == (1, None, "Dear mayor")
    shell.window.close()
    shell.window.deleteLater()


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> NewPlan:
    made = NewPlan(desk, None)
    qtbot.addWidget(made)
    made.show()
    return made


def fill(dialog: NewPlan, **texts: str) -> None:
    for name, text in texts.items():
        dialog.lines[name].setText(text)
        dialog.lines[name].editingFinished.emit()


def test_a_new_plan_is_what_the_form_says(dialog: NewPlan) -> None:
    fill(dialog, name="Review forum 2026", town="New York", zone="new york", first_day="18 May 2026")
    fill(dialog, last_day="22 May")
    dialog.lines["titles.es"].setText("Foro de examen")
    dialog.accept()
    record = dialog.record()
    head = (record.name, record.town, record.zone, record.first_day, record.last_day, record.titles, record.languages)
    assert head == (
        "Review forum 2026", "New York", "America/New_York", "2026-05-18", "2026-05-22",
        {"es": "Foro de examen"}, ("en",),
    )  # fmt: skip
    assert dialog.file_name() == "review-forum-2026"
    assert Plan.of([record]).head == record


def test_what_is_missing_is_said_at_its_field(dialog: NewPlan) -> None:
    fill(dialog, name="Forum", zone="Moon")
    dialog.accept()
    wrong = {name for name, error in dialog.errors.items() if not error.isHidden()}
    assert (wrong, dialog.result()) == ({"zone", "first_day", "last_day"}, 0)


def test_a_forum_does_not_end_before_it_starts(dialog: NewPlan) -> None:
    fill(dialog, name="Forum", zone="Europe/Madrid", first_day="2026-05-18", last_day="2026-05-17")
    dialog.accept()
    assert (dialog.result(), dialog.errors["last_day"].text()) == (0, "Ends before it starts.")
    assert dialog._problem.isHidden()
