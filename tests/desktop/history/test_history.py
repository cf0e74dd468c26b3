"""The history on a real plan file: by day, before and after; any change can be taken back, or it is said why not."""

from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.history.model import COUNT, WHO, HistoryModel
from planner.desktop.pages.history.page import History
from planner.desktop.said import Line, Said, initials, said
from planner.plan.edits.assign import give_slot
from planner.plan.edits.fields import set_fields
from planner.plan.edits.move import move_session
from planner.plan.edits.remove import remove
from planner.wording import catalogue
from tests.desktop.clashes import late
from tests.desktop.conftest import OpenDeskOf


def sentences(model: HistoryModel) -> list[list[object]]:
    days = [model.index(row, 0) for row in range(model.rowCount())]
    return [[model.index(row, 0, day).data() for row in range(model.rowCount(day))] for day in days]


def shown(qtbot: QtBot, desk: OpenDesk) -> History:
    page = History(desk)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    return page


def test_the_newest_stands_on_top_and_follows_every_edit(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(late.records())
    page = shown(qtbot, desk)
    model = page.view.sets
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    made = sentences(model)[0][-1]
    assert desk.workspace.commit(give_slot(desk.workspace.plan, "open", "ben"))
    assert desk.workspace.undo()
    assert sentences(model) == [["Undone: talk: given to Ben Okafor", "talk: given to Ben Okafor", made]]
    day = model.index(0, 0)
    assert (day.data(COUNT), model.index(0, 0, day).data(WHO)) == ("3 changes", "S")
    assert page.head.subtitle.whole() == "3 changes"


def test_a_change_says_what_was_and_what_became_of_it(desk_of: OpenDeskOf) -> None:
    desk = desk_of(late.records())
    edit = move_session(desk.workspace.plan, "talk", "2022-05-18T09:00")
    assert said(desk.workspace.plan, edit.changes[0], catalogue.of("en")) == Said(
        "session",
        "talk",
        "talk",
        "Session",
        (
            Line("Start", "Tue 17 May, 15:00", "Wed 18 May, 09:00"),
            Line("End", "Tue 17 May, 16:00", "Wed 18 May, 10:00"),
        ),
    )
    slot = give_slot(desk.workspace.plan, "open", "ben").changes[0]
    assert said(desk.workspace.plan, slot, catalogue.of("es")).lines == (
        Line("Persona", "–", "Ben Okafor"),
        Line("Respuesta", "Aceptado", "Propuesto"),
    )


def test_any_change_can_be_taken_back_if_nothing_stands_in_its_way(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(late.records())
    workspace = desk.workspace
    page = shown(qtbot, desk)
    assert workspace.commit(give_slot(workspace.plan, "open", "ben"))
    assert workspace.commit(set_fields(workspace.plan, "session", "launch", {"notes": "cake"}))
    refused: list[str] = []
    workspace.failed.connect(lambda error: refused.append(error.what))
    page.view.setCurrentIndex(page.view.sets.index(1, 0, page.view.sets.index(0, 0)))
    page.detail.button.click()
    assert (workspace.plan.slots["open"].person_id, workspace.plan.sessions["launch"].notes) == (None, "cake")
    assert workspace.commit(set_fields(workspace.plan, "session", "launch", {"notes": "tea"}))
    page.view.setCurrentIndex(page.view.sets.index(2, 0, page.view.sets.index(0, 0)))
    assert page.detail.sentence.text() == "launch: Note changed"
    page.detail.button.click()
    assert (workspace.plan.sessions["launch"].notes, len(refused)) == ("tea", 1)


def test_what_a_change_touched_is_selected_while_it_is_there(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(late.records())
    page = shown(qtbot, desk)
    told: list[tuple[str, str]] = []
    page.selected.connect(lambda kind, record_id: told.append((kind, record_id)))
    assert desk.workspace.commit(set_fields(desk.workspace.plan, "session", "launch", {"notes": "cake"}))
    page.view.setCurrentIndex(page.view.sets.index(0, 0, page.view.sets.index(0, 0)))
    assert told[-1] == ("session", "launch")
    assert desk.workspace.commit(remove(desk.workspace.plan, "slot", "open"))
    page.view.setCurrentIndex(page.view.sets.index(0, 0, page.view.sets.index(0, 0)))
    assert told[-1] == ("", "")
    page.view.setCurrentIndex(QModelIndex())


def test_initials() -> None:
    assert [initials(name) for name in ("Inés Valcárcel Ruiz", "sol", "")] == ["IR", "S", ""]
