import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector.inspection import Inspection
from planner.desktop.inspector.session import SessionInspection
from planner.desktop.inspector.slot import SlotInspection
from planner.desktop.shell import Shell
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.composed import ComposedEditor
from planner.desktop.widgets.editors import Line
from planner.desktop.widgets.form import Form
from planner.plan.edits.add import add
from planner.plan.edits.fields import set_fields
from planner.plan.fields import fields_of
from planner.plan.records import Room, Slot, Venue
from tests.desktop.conftest import OpenDeskOf
from tests.plan import small

SLOTS = [
    Slot(id="s1", session_id="talk", person_id="ana", role="speaker", start="2022-05-17T10:10", end="2022-05-17T10:20"),
    Slot(
        id="s2", session_id="talk", person_id="ben", role="panellist", start="2022-05-17T10:20", end="2022-05-17T10:25"
    ),
    Slot(id="s3", session_id="talk", role="speaker", wanted="Asia-Pacific"),
    Slot(id="s4", session_id="talk", person_id="ben", role="moderator"),
]
RECORDS = [one for one in small.records() if one.id != "ana-talks"]


def shown(inspection: Inspection, record_id: str, qtbot: QtBot) -> None:
    qtbot.addWidget(inspection)
    inspection.resize(320, 700)
    with qtbot.waitExposed(inspection):
        inspection.show()
    inspection.show_record(record_id)
    QApplication.processEvents()


@pytest.fixture
def desk(desk_of: OpenDeskOf) -> OpenDesk:
    return desk_of([*RECORDS, *SLOTS])


@pytest.fixture
def session(desk: OpenDesk, qtbot: QtBot) -> SessionInspection:
    inspection = SessionInspection(desk)
    shown(inspection, "talk", qtbot)
    return inspection


@pytest.fixture
def slot(desk: OpenDesk, qtbot: QtBot) -> SlotInspection:
    inspection = SlotInspection(desk)
    shown(inspection, "s1", qtbot)
    return inspection


def line(form: Form, name: str) -> Line:
    editor = form.editors[name]
    assert isinstance(editor, ComposedEditor) or hasattr(editor, "line")
    found = editor.line
    assert isinstance(found, Line)
    return found


def type_into(form: Form, name: str, text: str) -> None:
    field = line(form, name)
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("build", [SessionInspection, SlotInspection])
def test_every_field_is_there_once(
    desk: OpenDesk, qtbot: QtBot, build: type[SessionInspection | SlotInspection]
) -> None:
    inspection = build(desk)
    qtbot.addWidget(inspection)
    shown_fields: list[str] = []
    for form in inspection.findChildren(Form):
        for name, editor in form.editors.items():
            shown_fields += editor.made.covers if isinstance(editor, ComposedEditor) else (name,)
    title = ["title"] if build is SessionInspection else []
    every = sorted(one.name for one in fields_of(inspection.kind) if one.name != "id")
    assert sorted([*shown_fields, *title]) == every


def test_a_session_is_read_as_one_says_it(session: SessionInspection) -> None:
    assert (line(session.form, "when").text(), line(session.form, "place").text()) == (
        "Tue 17 May, 10:00–11:00", "Room 1, Hall",
    )  # fmt: skip


def test_when_moves_what_has_a_time_inside_it_and_undo_brings_it_back(session: SessionInspection) -> None:
    plan = session.desk.workspace.plan
    type_into(session.form, "when", "Wed 18 May, 14:00")
    assert (plan.sessions["talk"].start, plan.sessions["talk"].end) == ("2022-05-18T14:00", "2022-05-18T15:00")
    assert (plan.slots["s1"].start, plan.slots["s2"].end) == ("2022-05-18T14:10", "2022-05-18T14:25")
    session.desk.workspace.undo()
    assert (plan.sessions["talk"].start, plan.slots["s1"].start) == ("2022-05-17T10:00", "2022-05-17T10:10")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("930-11", "2022-05-17T09:30", "2022-05-17T11:00"),
        ("9.30 – 10.45", "2022-05-17T09:30", "2022-05-17T10:45"),
        ("10:00–+45", "2022-05-17T10:00", "2022-05-17T10:45"),
        ("22:00–18 May, 00:30", "2022-05-17T22:00", "2022-05-18T00:30"),
        ("+15", "2022-05-17T10:15", "2022-05-17T11:15"),
        ("2022-05-19 08:00-09:00", "2022-05-19T08:00", "2022-05-19T09:00"),
    ],
)
def test_times_are_typed_as_one_likes(session: SessionInspection, text: str, start: str, end: str) -> None:
    type_into(session.form, "when", text)
    talk = session.desk.workspace.plan.sessions["talk"]
    assert (talk.start, talk.end, session.form.errors["when"].text()) == (start, end, "")


def test_an_end_before_the_start_is_refused_with_what_may_have_been_meant(session: SessionInspection) -> None:
    type_into(session.form, "when", "22:00–00:30")
    assert session.form.errors["when"].text() == "Ends before it starts. Did you mean Wed 18 May, 00:30?"
    assert (line(session.form, "when").text(), session.desk.workspace.file.can_undo) == ("22:00–00:30", None)


def test_what_is_no_time_is_refused_kept_and_restored_by_escape(session: SessionInspection) -> None:
    type_into(session.form, "when", "soon")
    assert (line(session.form, "when").text(), bool(session.form.errors["when"].text())) == ("soon", True)
    QTest.keyClick(line(session.form, "when"), Qt.Key.Key_Escape)
    assert (line(session.form, "when").text(), session.form.errors["when"].text()) == ("Tue 17 May, 10:00–11:00", "")


def test_what_is_typed_is_judged_before_it_is_entered(session: SessionInspection, qtbot: QtBot) -> None:
    field = line(session.form, "when")
    field.selectAll()
    QTest.keyClicks(field, "12:00-11:00")
    qtbot.waitUntil(lambda: session.form.errors["when"].text().startswith("Ends before it starts."))
    assert session.desk.workspace.file.can_undo is None


def test_a_place_is_found_by_part_of_its_name(session: SessionInspection) -> None:
    type_into(session.form, "place", "room 2")
    assert session.desk.workspace.plan.sessions["talk"].room_id == "room-2"
    type_into(session.form, "place", "Church")
    talk = session.desk.workspace.plan.sessions["talk"]
    assert (talk.venue_id, talk.room_id) == ("church", None)


@pytest.mark.parametrize(
    ("text", "venue", "room"),
    [("Attic, Church", "Church", "Attic"), ("Tent", "Tent", None), ("Zoo, Cage", "Cage", "Zoo")],
)
def test_a_new_place_is_added_where_it_is_missing(
    session: SessionInspection, text: str, venue: str, room: str | None
) -> None:
    type_into(session.form, "place", text)
    editor = session.form.editors["place"]
    assert isinstance(editor, ComposedEditor)
    assert (session.form.errors["place"].text(), editor.adder.text()) == (
        f"No place is called “{text}”.", f"Add “{text}”",
    )  # fmt: skip
    editor.adder.click()
    plan = session.desk.workspace.plan
    talk = plan.sessions["talk"]
    held = plan.rooms.get(talk.room_id or "")
    found: Room | Venue | None = plan.venues[held.venue_id if held else talk.venue_id or ""]
    assert (found.name if found else "", held.name if held else None) == (venue, room)
    assert (session.form.errors["place"].text(), editor.adder.isHidden(), editor.changed()) == ("", True, False)
    session.desk.workspace.undo()
    assert sorted(plan.rooms) == ["room-1", "room-2"]


def test_a_title_cannot_be_emptied(session: SessionInspection) -> None:
    session.title.text.setPlainText("")
    session.title.commit()
    assert (session.title.error.text(), session.desk.workspace.file.can_undo) == ("This cannot be empty.", None)
    session.title.text.setPlainText("Talk of  the town")
    session.title.commit()
    assert session.desk.workspace.plan.sessions["talk"].title == "Talk of the town"


def test_the_speaking_order_says_who_when_and_how_long(session: SessionInspection) -> None:
    order = session.order.slots
    assert [(*order.row(one)[:2], order.row(one)[3]) for one in order.shown] == [
        ("", "Ben Okafor", ""),
        ("", "Open slot, Asia-Pacific wanted", ""),
        ("10:10", "Ana Silva", "10"),
        ("10:20", "Ben Okafor", "5"),
    ]


def test_alt_and_arrows_let_speakers_change_places_in_time(session: SessionInspection) -> None:
    session.order.choose("s2")
    QTest.keyClick(session.order, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    slots = session.desk.workspace.plan.slots
    times = [(slots[one].start, slots[one].end) for one in ("s2", "s1")]
    assert times == [("2022-05-17T10:10", "2022-05-17T10:15"), ("2022-05-17T10:15", "2022-05-17T10:25")]
    assert session.order.chosen == "s2"


def test_del_frees_a_slot_and_then_removes_it(session: SessionInspection) -> None:
    slots = session.desk.workspace.plan.slots
    session.order.choose("s1")
    QTest.keyClick(session.order, Qt.Key.Key_Delete)
    assert slots["s1"].person_id is None
    QTest.keyClick(session.order, Qt.Key.Key_Delete)
    assert "s1" not in slots


def test_enter_on_a_slot_shows_it_and_a_new_one_is_open(session: SessionInspection, qtbot: QtBot) -> None:
    session.order.choose("s1")
    with qtbot.waitSignal(session.desk.workspace.show) as told:
        QTest.keyClick(session.order, Qt.Key.Key_Return)
    assert told.args == ["slot", "s1"]
    session.add_slot()
    assert session.desk.workspace.plan.slots[session.order.chosen].person_id is None


def test_what_clashes_stands_there_in_words(session: SessionInspection) -> None:
    desk = session.desk
    taken = Slot(id="x", session_id="panel", person_id="ana", role="speaker")
    desk.workspace.commit(set_fields(desk.workspace.plan, "session", "panel", {"start": "2022-05-17T10:05"}))
    desk.workspace.commit(add(desk.workspace.plan, taken))
    session.refresh()
    QApplication.processEvents()
    said = [one.text() for one in session.findChildren(type(session.title.error)) if one.isVisible()]
    assert any(words.endswith("findings here") for words in said)
    assert any(words.startswith("Ana Silva") for words in said)


def test_documents_are_lines_and_odd_addresses_are_refused(session: SessionInspection) -> None:
    form = next(one for one in session.folds if "documents" in one.editors)
    type_into(form, "documents", "Concept note | https://example.org/a; Agenda")
    held = session.desk.workspace.plan.sessions["talk"].documents
    assert [(one.title, one.url) for one in held] == [("Concept note", "https://example.org/a"), ("Agenda", "")]
    type_into(form, "documents", "Trap | file:///etc/passwd")
    assert form.errors["documents"].text() == "“file:///etc/passwd” is no web address; write https://…"
    assert session.desk.workspace.plan.sessions["talk"].documents == held


def test_giving_a_slot_asks_anew_and_emptying_it_opens_it(slot: SlotInspection) -> None:
    plan = slot.desk.workspace.plan
    slot.desk.workspace.commit(set_fields(plan, "slot", "s1", {"reply": "confirmed"}))
    type_into(slot.form, "person_id", "Ben Okafor")
    assert (plan.slots["s1"].person_id, plan.slots["s1"].reply) == ("ben", "proposed")
    type_into(slot.form, "person_id", "")
    line(slot.form, "person_id").setText("")
    slot.form.commit("person_id")
    assert plan.slots["s1"].person_id is None


def test_a_slot_without_a_time_says_when_it_is_expected(slot: SlotInspection) -> None:
    slot.show_record("s4")
    assert (line(slot.form, "when").text(), line(slot.form, "when").placeholderText()) == ("", "10:00–11:00, the whole")
    type_into(slot.form, "when", "10:30-10:40")
    held = slot.desk.workspace.plan.slots["s4"]
    assert (held.start, held.end) == ("2022-05-17T10:30", "2022-05-17T10:40")


def test_a_name_that_nobody_has_is_refused_and_kept(slot: SlotInspection) -> None:
    type_into(slot.form, "person_id", "Zorro")
    assert (line(slot.form, "person_id").text(), slot.form.errors["person_id"].text()) == (
        "Zorro", "Nothing is called “Zorro” here.",
    )  # fmt: skip


def test_the_title_is_shown_and_set_in_the_windows_language(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(small.records(), "es")
    desk.workspace.commit(set_fields(desk.workspace.plan, "session", "talk", {"titles": {"es": "Charla"}}))
    inspection = SessionInspection(desk)
    shown(inspection, "talk", qtbot)
    assert inspection.title.text.toPlainText() == "Charla"
    inspection.title.text.setPlainText("Conversación")
    inspection.title.commit()
    talk = desk.workspace.plan.sessions["talk"]
    assert (talk.title, talk.titles) == ("Talk", {"es": "Conversación"})


def test_what_clashes_can_be_shown_in_its_list(sample_shell: Shell, qtbot: QtBot) -> None:
    window, workspace = sample_shell.window, sample_shell.workspace
    assert window is not None
    assert window.body is not None
    assert workspace is not None
    finding = next(one for one in workspace.findings() if one.sessions)
    workspace.show.emit("session", finding.sessions[0])
    QApplication.processEvents()
    buttons = window.body.inspector.findChildren(Button)
    [button] = [one for one in buttons if one.text() == "Show" and one.isVisible()]
    with qtbot.waitSignal(workspace.show_finding) as told:
        button.click()
    assert told.args is not None
    assert (window.body.drawer.isVisible(), window.body.drawer.list.key) == (True, told.args[0])
