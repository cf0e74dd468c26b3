"""The panel in the drawer's place: chosen and typed by keys, previewed while one types, applied with one undo."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from planner.desktop.frame.body import Body
from planner.desktop.intents.panel import IntentPanel
from planner.desktop.shell import Shell
from planner.desktop.window import Window
from planner.desktop.workspace import Workspace
from planner.plan.changes import ChangeSet, added
from planner.plan.records import Leg, Person, Photo
from tests.clashes import scene
from tests.desktop.clashes import late
from tests.desktop.conftest import OpenPlan

TALK = "2022-05-17T15:00"
PHOTO = Photo(id="photo", person_id="ana-2", image=b"\xff\xd8\xff\xe0 a picture")


def parts(shell: Shell) -> tuple[Window, Body, Workspace]:
    assert shell.window is not None
    assert shell.window.body is not None
    assert shell.workspace is not None
    return shell.window, shell.window.body, shell.workspace


def settled(panel: IntentPanel, qtbot: QtBot) -> None:
    """The choices are there, and what would come of it."""
    qtbot.wait(150)
    qtbot.waitUntil(lambda: panel.foot.words.whole() not in ("", "Trying it out…"), timeout=20_000)


def heads(panel: IntentPanel) -> list[str]:
    model = panel.view.outcomes
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def holder(workspace: Workspace, slot_id: str) -> str:
    return workspace.plan.slots[slot_id].person_id or ""


def test_a_slot_is_given_by_keys_alone(open_plan: OpenPlan, qtbot: QtBot) -> None:
    window, body, workspace = parts(open_plan(late.records()))
    body.show_record("session", "talk")
    window.run("intent.give_slot")
    panel = body.panel
    settled(panel, qtbot)
    assert (panel.isVisible(), body.drawer.isVisible(), panel.title.whole()) == (True, False, "Give to")
    assert panel.subject.currentText() == "Open slot: talk, Tue 15:00, Speaker"
    QTest.keyClicks(panel.filter, "okafor")
    settled(panel, qtbot)
    assert heads(panel)[0].startswith("Goes · 1")
    assert holder(workspace, "open") == ""
    QTest.keyClick(panel.filter, Qt.Key.Key_Return)
    assert (holder(workspace, "open"), panel.isVisible()) == ("ben", False)
    assert body.undo_bar.sentence.text().startswith("talk: given to Ben Okafor")
    window.undo()
    assert holder(workspace, "open") == ""


def test_arrows_in_the_filter_move_the_choice_and_the_preview_follows(open_plan: OpenPlan, qtbot: QtBot) -> None:
    window, body, workspace = parts(open_plan(late.records()))
    body.show_record("slot", "open")
    window.run("intent.give_slot")
    panel = body.panel
    settled(panel, qtbot)
    first = panel.list.chosen
    QTest.keyClick(panel.filter, Qt.Key.Key_Down)
    settled(panel, qtbot)
    assert (first, panel.list.chosen) == (("ben",), ("ana",)) or (first, panel.list.chosen) == (("ana",), ("ben",))
    QTest.keyClick(panel.filter, Qt.Key.Key_Escape)
    assert (panel.isVisible(), holder(workspace, "open")) == (False, "")


def test_escape_brings_back_the_drawer_that_was_there(open_plan: OpenPlan, qtbot: QtBot) -> None:
    window, body, _ = parts(open_plan(late.records()))
    window.run("next_clash")
    body.show_record("session", "talk")
    window.run("intent.shift_session")
    settled(body.panel, qtbot)
    field = body.panel.asks.field("by")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (body.panel.isVisible(), body.drawer.isVisible()) == (False, True)


def test_a_session_is_shifted_by_what_is_typed_and_nonsense_is_said(open_plan: OpenPlan, qtbot: QtBot) -> None:
    window, body, workspace = parts(open_plan(late.records()))
    body.show_record("session", "launch")
    window.run("intent.shift_session")
    panel = body.panel
    field = panel.asks.field("by")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "soon")
    settled(panel, qtbot)
    assert panel.foot.words.whole() == "Type how much: 45 (minutes), 3h, 1d, with a minus for earlier"
    assert not panel.foot.apply_button.isEnabled()
    field.clear()
    QTest.keyClicks(field, "20")
    qtbot.waitUntil(panel.foot.apply_button.isEnabled, timeout=20_000)
    assert panel.foot.words.whole().startswith("1 solved, none new")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (workspace.plan.sessions["launch"].start[11:], workspace.counts()["clash"]) == ("13:40", 0)


def test_what_if_shows_it_on_the_pages_without_saving(open_plan: OpenPlan, qtbot: QtBot) -> None:
    window, body, workspace = parts(open_plan(late.records()))
    body.go("programme")
    body.show_record("session", "launch")
    window.run("intent.move_session")
    panel = body.panel
    field = panel.asks.field("start")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Tue 17 May, 13:20"
    field.selectAll()
    QTest.keyClicks(field, "13:40")
    qtbot.waitUntil(panel.foot.if_button.isEnabled, timeout=20_000)
    panel.foot.if_button.click()
    assert (panel.isVisible(), workspace.what_if is not None, workspace.file.can_undo is not None) == (
        False,
        True,
        True,
    )
    assert (workspace.counts()["clash"], body.what_if.sentence.text()) == (
        0,
        "What if: 1 change, nothing saved yet. 1 solved, none new.",
    )
    body.what_if.leave.click()
    assert (workspace.counts()["clash"], workspace.file.can_undo) == (1, None)


def test_who_is_free_lists_everybody_and_goes_to_the_one_chosen(open_plan: OpenPlan, qtbot: QtBot) -> None:
    window, body, _ = parts(open_plan(late.records()))
    body.show_record("session", "launch")
    window.run("intent.free_people")
    panel = body.panel
    begins = [panel.asks.field(name) for name in ("from", "until")]
    assert [one.text() for one in begins if isinstance(one, QLineEdit)] == ["Tue 17 May, 13:20", "Tue 17 May, 14:30"]
    for name, text in (("from", "Tue 17 May, 11:00"), ("until", "Tue 17 May, 12:00")):
        field = panel.asks.field(name)
        assert isinstance(field, QLineEdit)
        field.selectAll()
        QTest.keyClicks(field, text)
    qtbot.waitUntil(lambda: panel.foot.words.whole() == "1 of 2 is free", timeout=20_000)
    assert (panel.list.chosen, panel.foot.apply_button.text()) == (("ben",), "Show the person")
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert body.inspector.record == ("person", "ben")


def test_two_records_of_a_person_are_joined_once_every_difference_is_decided(open_plan: OpenPlan, qtbot: QtBot) -> None:
    twin = Person(id="ana-2", given="Ana", family="Silva", city="Quito", email="ana@quito.example")
    records = [*late.records(), twin, scene.slot("twin-talk", "talk", "ana-2", role="attendee")]
    records = [
        Person(id="ana", given="Ana", family="Silva", email="a.silva@quito.example") if one.id == "ana" else one
        for one in records
    ]
    window, body, workspace = parts(open_plan(records))
    workspace.commit(ChangeSet(changes=(added(PHOTO),), label="add", facts={"name": "photo"}))
    body.show_record("person", "ana")
    window.run("intent.join_people")
    panel = body.panel
    qtbot.waitUntil(panel.deciding.isVisible, timeout=20_000)
    assert panel.list.chosen == ("ana-2",)
    assert not panel.foot.apply_button.isEnabled()
    combo = panel.deciding._combos["email"]
    combo.setCurrentIndex(2)
    combo.activated.emit(2)
    qtbot.waitUntil(panel.foot.apply_button.isEnabled, timeout=20_000)
    panel.foot.apply_button.click()
    assert "ana-2" not in workspace.plan.persons
    joined = workspace.plan.persons["ana"]
    assert (joined.city, joined.email, holder(workspace, "twin-talk")) == ("Quito", "ana@quito.example", "ana")
    assert workspace.file.photo_record("ana") == replace(PHOTO, person_id="ana")
    window.undo()
    assert holder(workspace, "twin-talk") == "ana-2"
    assert workspace.file.photo_record("ana-2") == PHOTO


def test_a_photo_that_changes_hands_in_a_thought_is_kept_with_it(open_plan: OpenPlan, qtbot: QtBot) -> None:
    twin = Person(id="ana-2", given="Ana", family="Silva")
    window, body, workspace = parts(open_plan([*late.records(), twin]))
    workspace.commit(ChangeSet(changes=(added(PHOTO),), label="add", facts={"name": "photo"}))
    body.show_record("person", "ana")
    window.run("intent.join_people")
    qtbot.waitUntil(body.panel.foot.apply_button.isEnabled, timeout=20_000)
    body.panel.think()
    assert workspace.what_if is not None
    moved = replace(PHOTO, person_id="ana")
    assert (workspace.file.photo_record("ana"), workspace.file.photo_record("ana-2")) == (moved, None)
    assert workspace.keep()
    assert (workspace.file.photo_record("ana"), workspace.file.photo_record("ana-2")) == (moved, None)


def test_the_same_journey_for_those_who_are_ticked(open_plan: OpenPlan, qtbot: QtBot) -> None:
    leg = Leg(
        id="leg",
        person_id="ana",
        direction="arrival",
        mode="flight",
        from_place="UIO",
        from_zone="America/Guayaquil",
        departs="2022-05-16T06:00",
        to_place="JFK",
        to_zone="America/New_York",
        arrives="2022-05-16T13:00",
    )
    window, body, workspace = parts(open_plan([*late.records(), leg, Person(id="eva", family="Ruiz")]))
    body.show_record("person", "ana")
    window.run("intent.same_leg")
    panel = body.panel
    qtbot.waitUntil(lambda: panel.list.choices.rowCount() == 2, timeout=20_000)
    assert panel.foot.words.whole() == "Nothing would change."
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    qtbot.waitUntil(panel.foot.apply_button.isEnabled, timeout=20_000)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert [len(workspace.plan.legs_of(one)) for one in ("ana", "ben", "eva")] == [1, 1, 1]


def test_open_slots_are_filled_with_reasons_and_what_stays_open_says_why(open_plan: OpenPlan, qtbot: QtBot) -> None:
    records = [*late.records(), scene.slot("next-day", "tomorrow", None, role="speaker", wanted="")]
    records.insert(-1, scene.session("tomorrow", "2022-05-18T10:00", "2022-05-18T11:00"))
    window, body, workspace = parts(open_plan(records))
    window.run("intent.fill")
    panel = body.panel
    qtbot.waitUntil(panel.foot.apply_button.isEnabled, timeout=60_000)
    assert heads(panel)[:2] == ["Filled · 1", "Stays open · 1"]
    assert panel.foot.words.whole().startswith("Filled: 1. Open: 1.")
    panel.foot.apply_button.click()
    assert holder(workspace, "next-day") in ("ana", "ben")
    window.undo()
    assert holder(workspace, "next-day") == ""


def test_an_edit_meanwhile_is_taken_into_account_and_a_subject_that_goes_closes_it(
    open_plan: OpenPlan, qtbot: QtBot
) -> None:
    from planner.plan.edits.remove import remove  # noqa: PLC0415 - what somebody else does

    window, body, workspace = parts(open_plan(late.records()))
    body.show_record("slot", "open")
    window.run("intent.give_slot")
    settled(body.panel, qtbot)
    assert workspace.commit(remove(workspace.plan, "slot", "open"))
    assert not body.panel.isVisible()


@pytest.mark.parametrize("name", ["give_slot", "move_session", "replace_person", "same_leg", "confirm"])
def test_with_nothing_selected_it_says_what_to_select(open_plan: OpenPlan, name: str) -> None:
    window, body, _ = parts(open_plan(late.records()))
    body.show_record("venue", "hall", stay=True)
    window.run(f"intent.{name}")
    assert (body.panel.isVisible(), "first." in body.status._hint.whole()) == (False, True)
