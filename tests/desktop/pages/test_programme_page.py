from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.programme.delegate import HEIGHTS
from planner.desktop.pages.programme.page import Programme
from planner.plan.records import Session
from tests.desktop.conftest import OpenDeskOf
from tests.desktop.pages import crowd
from tests.plan import small


def shown(desk: OpenDesk, qtbot: QtBot) -> Programme:
    page = Programme(desk)
    qtbot.addWidget(page)
    page.resize(900, 600)
    with qtbot.waitExposed(page):
        page.show()
    QApplication.processEvents()
    return page


def test_enter_asks_for_the_inspector_and_the_row_is_told(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    page = shown(desk_of(small.records()), qtbot)
    told: list[tuple[str, str]] = []
    page.selected.connect(lambda kind, one: told.append((kind, one)))
    page.view.choose("talk")
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.edit):
        QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert (told[0], told[-1]) == (("session", "talk"), ("session", "panel"))


def test_arrows_step_over_the_heads_of_days(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    late = Session(id="late", title="Late", start="2022-05-18T10:00", end="2022-05-18T11:00")
    page = shown(desk_of([*small.records(), late]), qtbot)
    page.view.choose("panel")
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert page.view.chosen == "late"
    QTest.keyClick(page.view, Qt.Key.Key_Up)
    assert page.view.chosen == "panel"


def test_a_new_session_begins_where_the_current_one_ends(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(small.records())
    page = shown(desk, qtbot)
    page.view.choose("talk")
    with qtbot.waitSignal(page.edit):
        page.do_new()
    [new] = [one for one in desk.workspace.plan.sessions.values() if one.title == "New session"]
    assert (new.start, new.end, new.room_id, new.status) == (
        "2022-05-17T11:00", "2022-05-17T12:00", "room-1", "tentative",
    )  # fmt: skip


def test_a_duplicate_is_shown_and_undone_as_one(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(small.records())
    page = shown(desk, qtbot)
    page.view.choose("talk")
    page.do_duplicate()
    assert sorted(one.title for one in desk.workspace.plan.sessions.values()) == ["Panel", "Talk", "Talk"]
    desk.workspace.undo()
    assert sorted(desk.workspace.plan.sessions) == ["panel", "talk"]


def test_del_removes_with_what_hangs_on_it_says_so_and_chooses_the_next(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(small.records())
    page = shown(desk, qtbot)
    page.view.choose("talk")
    with qtbot.waitSignal(desk.workspace.said) as said:
        QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert said.args == ["Session removed, 1 person freed"]
    assert (page.view.chosen, list(desk.workspace.plan.slots)) == ("panel", [])
    desk.workspace.undo()
    assert (sorted(desk.workspace.plan.sessions), list(desk.workspace.plan.slots)) == (["panel", "talk"], ["ana-talks"])


def test_several_chosen_are_told_and_removed_together(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(small.records())
    page = shown(desk, qtbot)
    told: list[list[str]] = []
    page.selected_many.connect(lambda _kind, ids: told.append(ids))
    page.view.choose("talk")
    QTest.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.do_remove()
    assert (told[-1], len(desk.workspace.plan.sessions)) == (["talk", "panel"], 0)


def test_typing_in_the_list_filters_and_what_is_revealed_clears_the_filter(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    page = shown(desk_of(small.records()), qtbot)
    QTest.keyClicks(page.view, "p")
    field = QApplication.focusWidget() if page.isActiveWindow() else page._field
    QTest.keyClicks(field or page._field, "anel")
    qtbot.waitUntil(lambda: page.head.subtitle.whole() == "1 of 2 sessions")
    assert page.reveal("slot", "ana-talks")
    assert (page.view.chosen, page._field.text(), page.head.subtitle.whole()) == ("talk", "", "2 sessions")


def test_where_nothing_matches_the_page_says_so_and_offers_the_way_back(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    page = shown(desk_of(small.records()), qtbot)
    page._field.setText("geneve")
    qtbot.waitUntil(page._no_match.isVisible)
    assert page._no_match.sentence.text() == "No session matches “geneve”."


def test_an_empty_plan_offers_the_first_session(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    page = shown(desk_of([small.HEAD]), qtbot)
    assert page._nothing.isVisible()
    page.do_new()
    assert page.view.isVisible()


def test_the_days_head_sticks_to_the_top_and_hides_no_row_that_is_chosen(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    page = shown(desk_of(crowd.sessions(60)), qtbot)
    view = page.view
    view.verticalScrollBar().setValue(200)
    head = view.sticky_head()
    assert head is not None
    assert (page._model.row_at(head[0]).kind, head[1].top()) == ("day", 0)
    hidden = page._model.id_at(view.indexAt(QPoint(1, 40)).row() - 1)
    view.choose(hidden)
    assert view.visualRect(view.currentIndex()).top() >= HEIGHTS["day"]


def test_nine_hundred_sessions_are_painted_by_the_screenful(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    page = shown(desk_of(crowd.sessions(900)), qtbot)
    assert page._model.rowCount() == 905
    page.view.rows_delegate.painted = 0
    page.view.verticalScrollBar().setValue(9000)
    page.view.viewport().repaint()
    most = page.view.viewport().height() // HEIGHTS["part"] + 3
    assert 0 < page.view.rows_delegate.painted <= 2 * most
