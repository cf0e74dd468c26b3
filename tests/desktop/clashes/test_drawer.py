"""The clash drawer on a real plan: what an edit brings and takes, walking, accepting, and what the undo bar tells."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.clashes.findings import digest
from planner.desktop.clashes.drawer import Drawer
from planner.desktop.clashes.model import LANES_HELD
from planner.desktop.clashes.news import News
from planner.desktop.clashes.wish import Wish
from planner.desktop.desk import OpenDesk
from planner.plan.edits.accept import accept_clash
from planner.plan.edits.assign import add_slot, give_slot
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


def choose(drawer: Drawer, by: str) -> None:
    """Another grouping, as a user chooses it."""
    combo = drawer.filters.grouping
    combo.setCurrentIndex(combo.findData(by))
    combo.activated.emit(combo.currentIndex())


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


def test_a_filter_without_result_shows_the_way_back(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    drawer = shown(qtbot, desk_of(late.records()))
    drawer.choose_lane("note")
    assert (drawer.detail.sentence.text(), drawer.detail.all.isVisible()) == ("Nothing here fits the filter.", True)
    drawer.detail.all.click()
    drawer.step(1)
    assert drawer.list.key == late.TOO_SHORT
    assert drawer.filters.clear.isHidden()


def test_filter_and_grouping_stay_through_edits_closing_and_a_new_window(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(late.records())
    drawer = shown(qtbot, desk)
    drawer.choose_lane("todo")
    choose(drawer, "person")
    assert (drawer.list.key, drawer.filters.clear.isVisible()) == (late.OPEN, True)
    assert desk.workspace.commit(move_session(desk.workspace.plan, "launch", "2022-05-17T13:40"))
    drawer.hide()
    drawer.show()
    drawer.step(1)
    assert (drawer.filters.wish, drawer.list.key) == (Wish(lane="todo", by="person"), late.OPEN)
    again = shown(qtbot, desk)
    assert (again.filters.wish, again.list.clashes.wish) == (Wish(lane="todo", by="person"),) * 2
    drawer.choose(late.OPEN)
    assert drawer.filters.wish.lane == "todo", "a filter that does not hide it stays"
    desk.workspace.undo()
    drawer.choose(late.TOO_SHORT)
    assert (drawer.filters.wish, drawer.list.key) == (Wish(by="person"), late.TOO_SHORT)


def test_heads_are_what_one_goes_through_and_every_clash_stands_once(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(late.records())
    assert desk.workspace.commit(move_session(desk.workspace.plan, "talk", "2022-05-17T14:00"))
    assert desk.workspace.commit(give_slot(desk.workspace.plan, "open", "ana"))
    assert desk.workspace.commit(add_slot(desk.workspace.plan, "table", None, "speaker"))
    drawer = shown(qtbot, desk)
    seen = {}
    for by in ("person", "session", "day", "code"):
        choose(drawer, by)
        model = drawer.list.clashes
        heads = [model.index(row, 0) for row in range(model.rowCount())]
        seen[by] = [(head.data(), head.data(LANES_HELD)) for head in heads]
        assert all(drawer.list.isExpanded(head) for head in heads)
    assert seen == {
        "person": [("Ana Silva", [("clash", 2)]), ("Of nobody", [("todo", 1)])],
        "session": [
            ("Tue 11:00  Round table", [("todo", 1)]),
            ("Tue 13:20  Launch", [("clash", 1)]),
            ("Tue 14:00  talk", [("clash", 1)]),
        ],
        "day": [("Tue 17 May", [("clash", 2), ("todo", 1)])],
        "code": [
            ("In two places", [("clash", 1)]),
            ("Transfer too short", [("clash", 1)]),
            ("Slot open", [("todo", 1)]),
        ],
    }
    head = drawer.list.clashes.index(0, 0)
    assert head.data(Qt.ItemDataRole.AccessibleTextRole) == "In two places, 1 clash"


def test_what_is_selected_and_folded_stays_when_heads_come_and_go(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(late.records())
    drawer = shown(qtbot, desk)
    choose(drawer, "person")
    drawer.choose(late.TOO_SHORT)
    drawer.list.collapse(drawer.list.clashes.index(1, 0))
    assert desk.workspace.commit(give_slot(desk.workspace.plan, "open", "ben"))
    assert [drawer.list.clashes.rowCount(), drawer.list.key] == [1, late.TOO_SHORT]
    assert desk.workspace.undo()
    assert drawer.list.key == late.TOO_SHORT
    assert [drawer.list.isExpanded(drawer.list.clashes.index(row, 0)) for row in range(2)] == [True, False]


def test_enter_goes_to_the_thing_and_letters_do_nothing(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    drawer = shown(qtbot, desk_of(late.records()))
    drawer.focus()
    told = wanted(drawer)
    with qtbot.waitSignal(drawer.went):
        QTest.keyClick(drawer.list, Qt.Key.Key_Return)
    QTest.keyClick(drawer.list, Qt.Key.Key_Z)
    assert ([things[0] for things in told], drawer.list.key) == ([("session", "launch")], late.TOO_SHORT)


def test_f8_goes_first_to_what_the_last_edit_made(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(late.records())
    drawer = shown(qtbot, desk)
    news = News(desk)
    news.fresh.connect(drawer.fresh)
    assert desk.workspace.commit(move_session(desk.workspace.plan, "talk", "2022-05-17T14:00"))
    assert desk.workspace.commit(give_slot(desk.workspace.plan, "open", "ana"))
    drawer.step(1)
    assert drawer.list.key == "double-booking:ana-launch:open"
    drawer.step(1)
    assert drawer.list.key == late.TOO_SHORT
    drawer.fresh("double-booking:ana-launch:open")
    assert desk.workspace.undo()
    drawer.step(1)
    assert drawer.list.key == late.TOO_SHORT, "what no longer stands is not gone to"


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
    was = drawer.detail.was
    assert (was.isHidden(), was.whole().startswith("Was accepted by "), was.whole().endswith(": the host waits")) == (
        False,
        True,
        True,
    )


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
    taken_back: list[str] = []
    news.undone.connect(taken_back.append)
    workspace = desk.workspace
    assert workspace.commit(move_session(workspace.plan, "talk", "2022-05-17T14:00"), "The talk is moved")
    assert told == ["The talk is moved"]
    assert workspace.commit(give_slot(workspace.plan, "open", "ana"), "The slot is given to Ana")
    assert told[-1] == "The slot is given to Ana; 1 new clash: Ana Silva: in two places (F8)"
    assert workspace.commit(move_session(workspace.plan, "launch", "2022-05-17T13:15"))
    assert len(told) == 3, "a clash that only changed its minutes is not news"
    assert workspace.commit(move_session(workspace.plan, "launch", "2022-05-17T17:00"))
    assert told[-1] == "launch moved to Tue 17 May, 17:00; 2 solved"
    assert workspace.undo()
    assert taken_back == [
        "Undone: launch moved to Tue 17 May, 17:00; 2 new clashes: Ana Silva: transfer too short (F8)"
    ]
    assert workspace.redo()
    assert told[-1] == "Done again: launch moved to Tue 17 May, 17:00; 2 solved"
    assert workspace.undo()
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
