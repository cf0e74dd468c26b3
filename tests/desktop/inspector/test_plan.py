import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector import INSPECTIONS
from planner.desktop.inspector.inspection import Inspection
from planner.desktop.inspector.listed import RecordList
from planner.desktop.inspector.plan import PlanInspection
from planner.desktop.inspector.venue import VenueInspection
from planner.desktop.widgets.composed import ComposedEditor
from planner.desktop.widgets.form import Form
from planner.plan.fields import fields_of
from planner.plan.records import PlanRecord
from tests.desktop.conftest import OpenDeskOf
from tests.plan import small


@pytest.fixture
def desk(desk_of: OpenDeskOf) -> OpenDesk:
    return desk_of(small.records())


def shown(inspection: Inspection, record_id: str, qtbot: QtBot) -> None:
    qtbot.addWidget(inspection)
    inspection.show_record(record_id)


@pytest.fixture
def plan(desk: OpenDesk, qtbot: QtBot) -> PlanInspection:
    inspection = PlanInspection(desk)
    shown(inspection, "plan", qtbot)
    return inspection


@pytest.mark.parametrize(("kind", "own"), [("plan", ()), ("venue", ("name",))])
def test_every_field_is_there_once(desk: OpenDesk, qtbot: QtBot, kind: str, own: tuple[str, ...]) -> None:
    inspection = INSPECTIONS[kind](desk)
    qtbot.addWidget(inspection)
    lists = {one.form for one in inspection.findChildren(RecordList)}
    fields = [name for form in inspection.findChildren(Form) if form not in lists for name in form.editors]
    assert sorted([*fields, *own]) == sorted(one.name for one in fields_of(kind) if one.name != "id")


def test_what_hangs_on_the_plan_has_all_its_fields(plan: PlanInspection) -> None:
    for one in plan.lists:
        if not one.listed.elsewhere:
            assert set(one.form.editors) == {field.name for field in fields_of(one.listed.kind)} - {"id"}


@pytest.mark.parametrize("which", [1, 2, 4, 5])
def test_each_list_adds_and_removes(plan: PlanInspection, which: int) -> None:
    listed = plan.lists[which]
    records = plan.desk.workspace.plan.records[listed.listed.kind]
    listed.button.click()
    [new] = records
    assert listed.rows[new].isChecked()
    listed.remove()
    assert not records


def test_what_lacks_something_first_says_so(plan: PlanInspection, qtbot: QtBot) -> None:
    with qtbot.waitSignal(plan.desk.workspace.said) as said:
        plan.lists[3].button.click()
    assert said.args == ["There is no kind of pass yet: a pass needs one."]


def test_a_new_venue_is_shown_at_once_and_gets_its_rooms(plan: PlanInspection, desk: OpenDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.workspace.show) as told:
        plan.lists[0].button.click()
    assert told.args is not None
    kind, venue_id = told.args
    assert (kind, desk.workspace.plan.venues[venue_id].name) == ("venue", "New venue")
    venue = VenueInspection(desk)
    shown(venue, venue_id, qtbot)
    venue.lists[0].button.click()
    assert [one.name for one in desk.workspace.plan.rooms_of(venue_id)] == ["New room"]


def typed(plan: PlanInspection, name: str, text: str) -> str:
    form = next(one for one in plan.folds if name in one.editors)
    editor = form.editors[name]
    assert isinstance(editor, ComposedEditor)
    editor.line.setText(text)
    form.commit(name)
    return form.errors[name].text()


def test_emergency_numbers_are_lines_with_a_country_where_it_is_for_some(plan: PlanInspection) -> None:
    assert typed(plan, "emergency", "Police | 911; Embassy | +1 212 555 | be") == ""
    head = plan.desk.workspace.plan.head
    assert [(one.label, one.phone, one.country) for one in head.emergency] == [
        ("Police", "911", ""), ("Embassy", "+1 212 555", "BE"),
    ]  # fmt: skip
    assert typed(plan, "emergency", "Police").startswith("An emergency line is written")


def test_a_rule_gets_the_plans_own_lane_by_word_or_key(plan: PlanInspection) -> None:
    assert typed(plan, "severity", "room-double-booked = note; open-slot=off") == ""
    assert plan.desk.workspace.plan.head.severity == {"room-double-booked": "note", "open-slot": "off"}
    assert typed(plan, "severity", "open-slot = loud").startswith("A rule is written")


def test_lists_within_the_plan_are_shown_as_they_are_typed(plan: PlanInspection) -> None:
    typed(plan, "severity", "open-slot = off")
    form = next(one for one in plan.folds if "severity" in one.editors)
    form.show_record("plan")
    editor = form.editors["severity"]
    assert isinstance(editor, ComposedEditor)
    assert isinstance(plan.record, PlanRecord)
    assert editor.line.text().startswith("open-slot = ")
    assert typed(plan, "severity", editor.line.text() + ";") == ""
