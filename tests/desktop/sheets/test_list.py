"""The list of sheets under Qt's own tester: who gets one, ticks, and what is known of each before it is printed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from planner.desktop.sheets.known import Known
from planner.desktop.sheets.listing import SheetDelegate, SheetList
from planner.desktop.sheets.model import NAME, SHEET, SINCE, TICK, SheetModel
from planner.jobs.printing import look_over, who_gets_a_sheet
from planner.plan.edits.fields import set_fields
from tests.clashes import scene
from tests.desktop.conftest import OpenDeskOf
from tests.desktop.sheets import three


def rows(model: SheetModel) -> list[tuple[object, ...]]:
    return [
        tuple(model.index(row, column).data() for column in (NAME, SHEET, SINCE)) for row in range(model.rowCount())
    ]


def test_everybody_of_ours_has_a_row_with_language_paper_and_what_is_known(desk_of: OpenDeskOf) -> None:
    desk = desk_of(three.records())
    plan, known = desk.workspace.plan, Known(desk)
    model = SheetModel(desk, known)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.keep(who_gets_a_sheet(plan))
    zoe = f"W{three.UGARITIC}, Zoe"
    assert rows(model) == [("Okafor, Ben", "FR · Letter", ""), ("Silva, Ana", "ES · A4", ""), (zoe, "EN · A4", "")]
    known.learn(look_over(plan, who_gets_a_sheet(plan), now=scene.NOW))
    assert [row[2] for row in rows(model)] == ["", "", "1 sign missing"]
    assert known.troubled(who_gets_a_sheet(plan)) == 1
    model.sort(SINCE)
    assert [row[0] for row in rows(model)] == [zoe, "Okafor, Ben", "Silva, Ana"]
    model.sort(-1)
    tip = str(model.index(2, SINCE).data(Qt.ItemDataRole.ToolTipRole))
    assert (
        tip == f"No font has {three.UGARITIC} (U+10380 UGARITIC LETTER ALPA) (person zoe, family): write it another way"
    )


def test_ticks_are_kept_by_person(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(three.records())
    model = SheetModel(desk, Known(desk))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    view = SheetList(desk.theme)
    qtbot.addWidget(view)
    view.set_model(model, SheetDelegate(desk.theme, model))
    view.toggled.connect(model.toggle)
    model.keep(who_gets_a_sheet(desk.workspace.plan))
    view.resize(460, 300)
    view.show()
    view.choose("ana")
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert model.ticked == {"ana"}
    box = view.visualRect(model.index(0, TICK)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert (model.ticked, view.chosen) == ({"ana", "ben"}, "ana")
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert model.ticked == {"ana", "ben", "zoe"}
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert model.ticked == set()
    view.horizontalHeader().sectionClicked.emit(TICK)
    assert model.ticked == {"ana", "ben", "zoe"}
    view.horizontalHeader().sectionClicked.emit(TICK)
    assert model.ticked == set()
    checked = Qt.CheckState.Checked
    assert model.setData(model.index(1, TICK), checked.value, Qt.ItemDataRole.CheckStateRole)
    assert model.index(1, TICK).data(Qt.ItemDataRole.CheckStateRole) == checked
    model.keep(["ben"])
    assert model.ticked == set()


def test_what_is_known_is_found_out_beside_the_window_and_again_after_an_edit(
    desk_of: OpenDeskOf, qtbot: QtBot
) -> None:
    desk = desk_of(three.records())
    known, everybody = Known(desk), who_gets_a_sheet(desk.workspace.plan)
    desk.workspace.changed.connect(known.follow)
    known.want(["ben"], everybody)
    qtbot.waitUntil(lambda: known.state("zoe") is not None)
    assert [getattr(known.state(one), "missing", None) for one in everybody] == [(), (), (three.UGARITIC,)]
    assert desk.workspace.commit(set_fields(desk.workspace.plan, "person", "zoe", {"family": "Wu"}))
    known.want(["ben"], everybody)
    qtbot.waitUntil(lambda: known.troubled(everybody) == 0)
