"""The clash drawer on a real plan: what an edit brings and takes, walking, accepting, and what the undo bar tells."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.clashes.findings import digest
from planner.desktop.clashes.drawer import Drawer
from planner.desktop.clashes.news import News
from planner.desktop.desk import OpenDesk
from planner.plan.edits.accept import accept_clash
from planner.plan.edits.assign import give_slot
from planner.plan.edits.fields import set_fields
from planner.plan.edits.move import move_session
from tests.desktop.clashes import late
from tests.desktop.conftest import OpenDeskOf

NOW = "2022-05-13T13:00:00Z"


def shown(qtbot: QtBot, desk: OpenDesk) -> Drawer:
    drawer = Drawer(desk)
    qtbot.addWidget(drawer)
    drawer.resize(1200, 372)
    drawer.show()
    return drawer


def wanted(drawer: Drawer) -> list[list[tuple[str, str]]]:
    told: list[list[tuple[str, str]]] = []
    drawer.wants.connect(told.append)
    return told


def test_f8_walks_through_the_unfolded_lanes_and_shows_each(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(late.records())
    assert desk.workspace.commit(move_session(desk.workspace.plan, "talk", "2022-05-17T14:00"))
    assert desk.workspace.commit(give_slot(desk.workspace.plan, "open", "ana"))
    drawer = shown(qtbot, desk)
    told = wanted(drawer)
    seen = []
    for _ in range(3):
        drawer.step(1)
        seen.append(drawer.list.key)
    double = "double-booking:ana-launch:open"
    assert seen == [late.TOO_SHORT, double, late.TOO_SHORT]
    drawer.step(-1)
    assert drawer.list.key == double
    assert told[0] == [("session", "launch"), ("person", "ana"), ("session", "table")]


def test_where_only_folded_lanes_have_something_f8_unfolds_the_first(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(late.records())
    assert desk.workspace.commit(move_session(desk.workspace.plan, "launch", "2022-05-17T13:40"))
    drawer = shown(qtbot, desk)
    drawer.step(1)
    assert drawer.list.key == late.OPEN


def test_an_edit_keeps_the_selection_and_does_not_move_the_page(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(late.records())
    drawer = shown(qtbot, desk)
    drawer.step(1)
    told = wanted(drawer)
    assert desk.workspace.commit(move_session(desk.workspace.plan, "launch", "2022-05-17T13:15"))
    assert drawer.list.key == late.TOO_SHORT
    assert (
        drawer.detail.sentence.text() == "Ana Silva cannot be on time at “Launch”, Tuesday 17 May 13:15: 15 min for 27."
    )
    assert desk.workspace.commit(move_session(desk.workspace.plan, "launch", "2022-05-17T13:40"))
    assert drawer.list.key == ""
    assert desk.workspace.undo()
    assert drawer.list.clashes.finding(late.TOO_SHORT) is not None
    assert told == []


def test_taking_the_keyboard_selects_the_first_without_moving_the_page(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    drawer = shown(qtbot, desk_of(late.records()))
    told = wanted(drawer)
    drawer.focus()
    assert (drawer.list.key, drawer.detail.code.text(), told) == (late.TOO_SHORT, "transfer-too-short", [])
    QTest.keyClick(drawer.list, Qt.Key.Key_Return)
    assert [things[0] for things in told] == [("session", "launch")]


def test_a_filter_without_result_shows_the_way_back_and_closing_takes_it_off(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    drawer = shown(qtbot, desk_of(late.records()))
    drawer.choose_lane("note")
    assert (drawer.detail.sentence.text(), drawer.detail.all.isVisible()) == ("Nothing here fits the filter.", True)
    drawer.detail.all.click()
    drawer.step(1)
    assert drawer.list.key == late.TOO_SHORT
    drawer.choose_lane("todo")
    assert drawer.list.key == late.OPEN
    drawer.hide()
    drawer.step(1)
    assert drawer.list.key == late.TOO_SHORT


def test_accepting_moves_it_to_the_accepted_until_its_facts_change(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(late.records())
    workspace = desk.workspace
    drawer = shown(qtbot, desk)
    drawer.step(1)
    drawer.detail.accept.reason.setText("the host waits")
    QTest.keyClick(drawer.detail.accept.reason, Qt.Key.Key_Return)
    assert workspace.counts() == {"clash": 0, "warning": 0, "todo": 1, "note": 0, "accepted": 1}
    (acceptance,) = workspace.plan.acceptances.values()
    assert (acceptance.clash_key, acceptance.reason) == (late.TOO_SHORT, "the host waits")
    drawer.choose_lane("accepted")
    drawer.step(1)
    assert drawer.list.key == late.TOO_SHORT
    assert workspace.commit(set_fields(workspace.plan, "session", "launch", {"notes": "cake"}))
    assert workspace.counts()["accepted"] == 1
    assert workspace.commit(move_session(workspace.plan, "launch", "2022-05-17T13:15"))
    assert workspace.counts()["clash"] == 1
    drawer.choose_lane("clash")
    drawer.step(1)
    assert drawer.detail.sentence.text().endswith("It was accepted, and has changed since.")


def test_an_acceptance_can_be_taken_back(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(late.records())
    drawer = shown(qtbot, desk)
    drawer.step(1)
    drawer.detail.accept.reason.setText("the host waits")
    drawer.detail.accept.button.click()
    drawer.choose_lane("accepted")
    drawer.step(1)
    drawer.detail.accept.back.click()
    assert desk.workspace.counts()["clash"] == 1
    assert desk.workspace.plan.acceptances == {}


def test_without_a_reason_nothing_is_accepted(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    drawer = shown(qtbot, desk_of(late.records()))
    drawer.step(1)
    drawer.detail.accept.reason.setText("  ")
    assert not drawer.detail.accept.button.isEnabled()
    assert drawer.detail.accept.button.toolTip() == "Say why first"
    QTest.keyClick(drawer.detail.accept.reason, Qt.Key.Key_Return)
    assert drawer.list.clashes.finding(late.TOO_SHORT) is not None


def test_the_undo_bar_tells_what_an_edit_made_clash(desk_of: OpenDeskOf) -> None:
    desk = desk_of(late.records())
    news = News(desk)
    told: list[str] = []
    news.say.connect(told.append)
    workspace = desk.workspace
    assert workspace.commit(move_session(workspace.plan, "talk", "2022-05-17T14:00"), "The talk is moved")
    assert told == ["The talk is moved"]
    assert workspace.commit(give_slot(workspace.plan, "open", "ana"), "The slot is given to Ana")
    assert told[-1] == "The slot is given to Ana; 1 new clash: Ana Silva: in two places"
    assert workspace.commit(move_session(workspace.plan, "launch", "2022-05-17T13:15"))
    assert len(told) == 3, "a clash that only changed its minutes is not news"
    workspace.said.emit("Copied")
    assert told[-1] == "Copied"
    (finding,) = (one for one in workspace.findings() if one.code == "transfer-too-short")
    assert workspace.commit(
        accept_clash(workspace.plan, finding.key, digest(finding), "so be it", name="Ana", by="Sol", at=NOW)
    )
    assert workspace.undo()
    assert told[-1] == "Copied", "what is accepted no longer is no new clash"


def test_each_language_has_its_own_words(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    said = {}
    for lang in ("en", "es", "fr"):
        drawer = shown(qtbot, desk_of(late.records(), lang))
        drawer.step(1)
        said[lang] = (
            drawer.filters.kinds.itemText(0),
            drawer.detail.accept.button.text(),
            drawer.list.accessibleName(),
        )
    assert said == {
        "en": ("All kinds", "Accept", "Clashes"),
        "es": ("Todos los tipos", "Aceptar", "Conflictos"),
        "fr": ("Tous les types", "Accepter", "Conflits"),
    }
