from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.form import Form
from planner.plan.edits.fields import set_fields
from tests.plan import small

MakeForm = Callable[..., Form]
SHOWN = ("title", "kind", "ours", "start", "end", "room_id", "languages", "seats", "titles", "notes")


@pytest.fixture
def form(open_desk: OpenDesk, qtbot: QtBot) -> Form:
    made = Form(open_desk, "session", SHOWN)
    qtbot.addWidget(made)
    made.show_record("talk")
    made.show()
    made.activateWindow()
    return made


def line(form: Form, name: str) -> QLineEdit:
    part = form.editors[name].parts()[0]
    assert isinstance(part, QLineEdit)
    return part


def type_into(form: Form, name: str, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    field = line(form, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)


def test_it_shows_what_the_record_holds(form: Form) -> None:
    shown = {name: line(form, name).text() for name in ("title", "start", "end", "room_id", "seats")}
    assert shown == {
        "title": "Talk",
        "start": "Tue 17 May, 10:00",
        "end": "Tue 17 May, 11:00",
        "room_id": "Room 1",
        "seats": "",
    }


def test_enter_commits_one_change(form: Form, open_desk: OpenDesk) -> None:
    type_into(form, "title", "Opening talk")
    assert open_desk.workspace.plan.sessions["talk"].title == "Opening talk"
    undo = open_desk.workspace.file.can_undo
    assert undo is not None
    assert (undo.label, len(undo.changes)) == ("set_fields", 1)


def test_leaving_the_field_commits(form: Form, open_desk: OpenDesk) -> None:
    type_into(form, "end", "+45", Qt.Key.Key_Tab)
    assert open_desk.workspace.plan.sessions["talk"].end == "2022-05-17T10:45"
    assert line(form, "end").text() == "Tue 17 May, 10:45"


def test_escape_restores(form: Form, open_desk: OpenDesk) -> None:
    type_into(form, "title", "Nonsense", Qt.Key.Key_Escape)
    assert (line(form, "title").text(), open_desk.workspace.plan.sessions["talk"].title) == ("Talk", "Talk")
    assert open_desk.workspace.file.can_undo is None


def test_what_cannot_be_read_stays_with_the_reason_under_it(form: Form, open_desk: OpenDesk) -> None:
    type_into(form, "start", "25:99")
    assert (line(form, "start").text(), form.errors["start"].text()) == ("25:99", "There is no 25:99 on a clock.")
    assert (open_desk.workspace.file.can_undo, form.pending) == (None, True)
    type_into(form, "start", "930")
    assert (form.errors["start"].isHidden(), form.pending) == (True, False)
    assert open_desk.workspace.plan.sessions["talk"].start == "2022-05-17T09:30"


def test_what_the_plan_refuses_stays_with_its_reason(form: Form, open_desk: OpenDesk) -> None:
    type_into(form, "end", "900")
    assert line(form, "end").text() == "900"
    assert not form.errors["end"].isHidden()
    assert open_desk.workspace.plan.sessions["talk"] == small.TALK


def test_what_was_refused_survives_a_change_elsewhere(form: Form, open_desk: OpenDesk) -> None:
    type_into(form, "end", "900")
    open_desk.workspace.commit(set_fields(open_desk.workspace.plan, "session", "talk", {"seats": 5}))
    form.show_record("talk")
    assert (line(form, "end").text(), line(form, "seats").text()) == ("900", "5")


def test_another_record_starts_clean(form: Form) -> None:
    type_into(form, "end", "900")
    form.show_record("panel")
    assert (line(form, "end").text(), form.errors["end"].isHidden()) == ("Tue 17 May, 12:00", True)


def test_a_reference_is_found_by_a_part_of_its_name(form: Form, open_desk: OpenDesk) -> None:
    type_into(form, "room_id", "room 2")
    assert open_desk.workspace.plan.sessions["talk"].room_id == "room-2"
    type_into(form, "room_id", "oom")
    assert form.errors["room_id"].text() == "“oom” could be 2 things; write more of the name."
    type_into(form, "room_id", "")
    assert open_desk.workspace.plan.sessions["talk"].room_id == "room-2"


def test_an_optional_reference_can_be_emptied(form: Form, open_desk: OpenDesk) -> None:
    field = line(form, "room_id")
    field.setFocus()
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert open_desk.workspace.plan.sessions["talk"].room_id is None


def test_a_choice_and_a_tick_commit_at_once(form: Form, open_desk: OpenDesk) -> None:
    box = form.editors["kind"].parts()[0]
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("plenary"))
    box.activated.emit(box.currentIndex())
    tick = form.editors["ours"].parts()[0]
    assert isinstance(tick, QCheckBox)
    tick.click()
    talk = open_desk.workspace.plan.sessions["talk"]
    assert (talk.kind, talk.ours) == ("plenary", True)


def test_every_kind_of_record_has_its_form(open_desk: OpenDesk, qtbot: QtBot) -> None:
    from planner.plan.fields import fields_of  # noqa: PLC0415 - only here

    for kind, records in open_desk.workspace.plan.records.items():
        shown = [f.name for f in fields_of(kind) if f.name != "id" and f.shape not in ("bytes", "structs")]
        made = Form(open_desk, kind, shown)
        qtbot.addWidget(made)
        for record_id in records:
            made.show_record(record_id)
            for name in shown:
                made.commit(name)
    assert open_desk.workspace.file.can_undo is None
