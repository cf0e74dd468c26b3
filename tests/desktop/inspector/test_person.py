import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector import build
from planner.desktop.inspector.host import InspectorHost
from planner.desktop.inspector.many import ManyInspection
from planner.desktop.inspector.person import PersonInspection
from planner.desktop.inspector.strip_blocks import blocks_of, days_of, hatches_of
from planner.desktop.widgets.composed import ComposedEditor
from planner.desktop.widgets.editors import LineEditor
from planner.desktop.widgets.form import Form
from planner.plan.fields import fields_of
from planner.plan.records import Absence, Leg, Pass, PassKind, Practice
from tests.desktop.conftest import OpenDeskOf
from tests.plan import small

ARRIVAL = Leg(
    id="in",
    person_id="ana",
    direction="arrival",
    number="LA 2486",
    from_place="Quito (UIO)",
    from_zone="America/Guayaquil",
    departs="2022-05-15T13:10",
    to_place="New York (JFK)",
    to_zone="America/New_York",
    arrives="2022-05-15T21:05",
)
AWAY = Absence(id="away", person_id="ana", start="2022-05-18T09:00", end="2022-05-18T12:00", reason="Press")
GROUNDS = PassKind(id="grounds", name="Grounds pass")
HELD = Pass(
    id="held", person_id="ana", pass_kind_id="grounds", from_day="2022-05-16", to_day="2022-05-18", state="collected"
)
PRACTICE = Practice(id="casa", city="Quito", title="Casa Somos", objectives=(15, 16), presenter_ids=("ana",))


@pytest.fixture
def desk(desk_of: OpenDeskOf) -> OpenDesk:
    return desk_of([*small.records(), ARRIVAL, AWAY, GROUNDS, HELD, PRACTICE])


@pytest.fixture
def person(desk: OpenDesk, qtbot: QtBot) -> PersonInspection:
    inspection = PersonInspection(desk)
    qtbot.addWidget(inspection)
    inspection.resize(400, 900)
    with qtbot.waitExposed(inspection):
        inspection.show()
    inspection.show_record("ana")
    QApplication.processEvents()
    return inspection


def test_every_field_of_a_person_is_there_once(person: PersonInspection) -> None:
    lists = {one.form for one in (*person.lists, person.passes)}
    shown = [name for form in person.findChildren(Form) if form not in lists for name in form.editors]
    assert sorted(shown) == sorted(one.name for one in fields_of("person") if one.name != "id")


def test_every_field_of_what_brings_and_keeps_them_is_there(person: PersonInspection) -> None:
    for one in (*person.lists, person.passes):
        kind = one.listed.kind
        covered = {made.covers for made in one.listed.composed.values()}
        shown = {*one.form.editors, *(name for names in covered for name in names)} - set(one.listed.composed)
        assert shown == {field.name for field in fields_of(kind)} - {"id", "person_id"}


def test_the_strip_has_a_row_a_day_blocks_and_hatching(desk: OpenDesk) -> None:
    plan = desk.workspace.plan
    days = days_of(plan, "ana")
    blocks = [(one.day, one.start, one.end, one.slot_id, one.leg_id) for one in blocks_of(plan, "ana", ())]
    assert days == ("2022-05-15", "2022-05-16", "2022-05-17", "2022-05-18", "2022-05-19", "2022-05-20")
    assert blocks == [
        ("2022-05-15", 850, 1265, "", "in"),
        ("2022-05-17", 600, 660, "ana-talks", ""),
    ]
    hatched = [(one.day, one.start, one.end) for one in hatches_of(plan, "ana", days)]
    assert hatched == [("2022-05-15", 0, 1355), ("2022-05-18", 540, 720)]


def test_arrows_go_from_block_to_block_and_enter_shows_the_slot(person: PersonInspection, qtbot: QtBot) -> None:
    QTest.keyClick(person.strip, Qt.Key.Key_Right)
    QTest.keyClick(person.strip, Qt.Key.Key_Right)
    assert person.strip.accessibleDescription() == "Tue 10:00–11:00, Talk"
    with qtbot.waitSignal(person.desk.workspace.show) as told:
        QTest.keyClick(person.strip, Qt.Key.Key_Return)
    assert told.args == ["slot", "ana-talks"]


def test_legs_read_in_one_line_and_open_their_form(person: PersonInspection) -> None:
    legs = person.lists[0]
    assert legs.rows["in"].accessibleName() == "Sun 15, LA 2486, UIO 13:10 → JFK 21:05, local times"
    legs.rows["in"].click()
    editor = legs.form.editors["number"]
    assert isinstance(editor, LineEditor)
    assert (legs.form.isVisibleTo(legs), editor.line.text()) == (True, "LA 2486")
    editor.line.setText("LA 2490")
    legs.form.commit("number")
    assert person.desk.workspace.plan.legs["in"].number == "LA 2490"
    person.refresh()
    assert legs.rows["in"].isChecked()


@pytest.mark.parametrize(("which", "kind"), [(0, "leg"), (2, "absence")])
def test_one_is_added_and_removed_again(person: PersonInspection, which: int, kind: str) -> None:
    listed, records = person.lists[which], person.desk.workspace.plan.records[kind]
    before = set(records)
    listed.button.click()
    person.refresh()
    [new] = set(records) - before
    assert listed.rows[new].isChecked()
    listed.remove()
    assert set(records) == before


def test_the_second_leg_is_the_way_back(person: PersonInspection) -> None:
    person.lists[0].button.click()
    [back] = [one for one in person.desk.workspace.plan.legs.values() if one.id != "in"]
    assert (back.direction, back.from_place) == ("departure", "New York")


def test_passes_stand_against_the_days(person: PersonInspection) -> None:
    said = person._pass_days.accessibleName()
    assert said == "Grounds pass: 16 collected, 17 collected, 18 collected, 19 none, 20 none"


def test_a_bad_day_is_refused_and_kept(person: PersonInspection) -> None:
    person.passes.rows["held"].click()
    editor = person.passes.form.editors["to_day"]
    assert isinstance(editor, LineEditor)
    editor.line.setText("12 May")
    person.passes.form.commit("to_day")
    assert (editor.line.text(), person.passes.form.errors["to_day"].text().startswith("It ends")) == ("12 May", True)
    assert person.desk.workspace.plan.passes["held"].to_day == "2022-05-18"


def test_several_records_show_what_they_share_and_are_set_together(desk: OpenDesk, qtbot: QtBot) -> None:
    many = ManyInspection(desk, "person")
    qtbot.addWidget(many)
    many.show_records(["ana", "ben"])
    editor = many.form.editors["city"]
    assert isinstance(editor, LineEditor)
    editor.line.setText("Lima")
    many.form.commit("city")
    assert {one.city for one in desk.workspace.plan.persons.values()} == {"Lima"}
    desk.workspace.undo()
    many.form.editors["function"].line.setText("Mayor")  # type: ignore[attr-defined]
    many.form.show_records(["ana"])
    many.form.editors["function"].line.setText("Mayor")  # type: ignore[attr-defined]
    many.form.commit("function")
    many.show_records(["ana", "ben"])
    function = many.form.editors["function"]
    assert isinstance(function, LineEditor)
    assert (function.line.text(), function.line.placeholderText()) == ("", "2 values")


def test_the_host_follows_one_many_and_none(desk: OpenDesk, qtbot: QtBot) -> None:
    host = InspectorHost(desk)
    qtbot.addWidget(host)
    host.show_record("person", "ana")
    host.show_records("person", ["ana", "ben"])
    assert host.record == ("person", "ana")
    host.show_records("person", ["ben"])
    assert host.record == ("person", "ben")
    host.show_record("person", "nobody")
    assert host.record == ("", "")


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_the_picture_speaks_the_windows_language(desk_of: OpenDeskOf, qtbot: QtBot, lang: str) -> None:
    desk = desk_of([*small.records(), ARRIVAL, AWAY, GROUNDS, HELD, PRACTICE], lang)
    inspection = PersonInspection(desk)
    qtbot.addWidget(inspection)
    inspection.show_record("ana")
    assert inspection.lists[0].button.text() == {"en": "Leg", "es": "Tramo de viaje", "fr": "Étape de voyage"}[lang]


def test_a_practice_is_shown_with_its_pledges_editable_in_a_line(desk: OpenDesk, qtbot: QtBot) -> None:
    inspection = build(desk, "practice")
    qtbot.addWidget(inspection)
    inspection.show_record("casa")
    [form] = inspection.findChildren(Form)
    assert sorted(form.editors) == sorted(one.name for one in fields_of("practice") if one.name != "id")
    editor = form.editors["pledges"]
    assert isinstance(editor, ComposedEditor)
    editor.line.setText("gcm submitted; GCR")
    form.commit("pledges")
    held = desk.workspace.plan.practices["casa"].pledges
    assert [(one.platform, one.state) for one in held] == [("GCM", "submitted"), ("GCR", "drafted")]
    editor.line.setText("UN submitted")
    form.commit("pledges")
    assert form.errors["pledges"].text().startswith("A pledge is written GCM submitted.")
