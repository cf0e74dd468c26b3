from collections.abc import Sequence

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.people.columns import CHOOSABLE, STANDARD
from planner.desktop.pages.people.model import PeopleModel
from planner.desktop.pages.people.page import People
from planner.errors import PlannerError
from planner.plan.fields import fields_of
from planner.plan.records import Leg, Party, Pass, PassKind, Person, Record
from tests.desktop.conftest import OpenDeskOf
from tests.desktop.pages import crowd
from tests.plan import small

CARLA = Person(id="carla", given="Carla", family="Abad", city="Quito", sheet_language="es", party_id="party")
PARTY = Party(id="party", name="Quito", principal_id="ana")
FLIGHT = Leg(
    id="leg",
    person_id="ana",
    direction="arrival",
    from_place="Lima",
    from_zone="America/Lima",
    departs="2022-05-15T10:00",
    to_place="New York",
    to_zone="America/New_York",
    arrives="2022-05-15T19:25",
)
GROUNDS = PassKind(id="grounds", name="Grounds")


def holds(person_id: str, state: str) -> Pass:
    return Pass(
        id=f"{person_id}-{state}", person_id=person_id, pass_kind_id="grounds", from_day="2022-05-16",
        to_day="2022-05-20", state=state,  # type: ignore[arg-type]
    )  # fmt: skip


def people(desk: OpenDesk, qtbot: QtBot) -> People:
    page = People(desk)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page.model)
    with qtbot.waitExposed(page):
        page.show()
    QApplication.processEvents()
    return page


@pytest.fixture
def page(desk_of: OpenDeskOf, qtbot: QtBot) -> People:
    return people(desk_of([*small.records(), CARLA, PARTY, FLIGHT, GROUNDS, holds("ben", "collected")]), qtbot)


def cell(page: People, person_id: str, key: str) -> QModelIndex:
    return page.model.index(page.model.row_of(person_id), page.model.keys.index(key))


def row(page: People, person_id: str) -> Sequence[str]:
    return page.model.row(person_id)


def typed(page: People, index: QModelIndex, text: str) -> QLineEdit:
    """Type into a cell as one does: the first key opens the editor and replaces."""
    page.view.setCurrentIndex(index)
    page.view.edit(index)
    [editor] = [one for one in page.view.viewport().findChildren(QLineEdit) if not one.isHidden()]
    editor.setText(text)
    editor.setModified(True)
    return editor


def choose(page: People, *cells: QModelIndex) -> None:
    page.view.setCurrentIndex(cells[0])
    for one in cells[1:]:
        page.view.selectionModel().select(one, QItemSelectionModel.SelectionFlag.Select)


def pasted(page: People, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    page.paste()


def test_rows_say_what_is_known_in_the_order_of_names(page: People) -> None:
    assert page.model.shown == ("carla", "ben", "ana")
    assert [row(page, one) for one in page.model.shown] == [
        ("Abad, Carla", "", "ES", "", "", "none", "0"),
        ("Okafor, Ben", "", "", "", "", "collected", "0"),
        ("Silva, Ana", "", "", "Sun 15 19:25", "", "none", "1"),
    ]


def test_what_is_not_known_is_said_to_who_listens(page: People) -> None:
    assert page.model.data(cell(page, "ana", "function"), Qt.ItemDataRole.AccessibleTextRole) == "not known"


def test_a_cell_is_one_change_set_and_undo_restores(page: People) -> None:
    editor = typed(page, cell(page, "ana", "function"), "Mayor of Lima")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    workspace = page.desk.workspace
    done = workspace.file.can_undo
    assert done is not None
    assert [change.differing() for change in done.changes] == [("function",)]
    assert row(page, "ana")[1] == "Mayor of Lima"
    workspace.undo()
    assert (row(page, "ana")[1], workspace.file.can_undo) == ("", None)


def test_enter_goes_down_and_tab_to_the_right(page: People) -> None:
    QTest.keyClick(typed(page, cell(page, "carla", "function"), "Adviser"), Qt.Key.Key_Return)
    assert page.view.currentIndex() == cell(page, "ben", "function")
    QTest.keyClick(typed(page, page.view.currentIndex(), "Mayor"), Qt.Key.Key_Tab)
    assert page.view.currentIndex() == cell(page, "ben", "sheet_language")
    QTest.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.view.currentIndex() == cell(page, "carla", "sheet_language")


def test_what_is_refused_stays_as_typed_with_the_reason_under_it(page: People) -> None:
    editor = typed(page, cell(page, "ana", "sheet_language"), "Klingonish")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    error = page.view.cell_delegate._error
    assert error is not None
    assert error.text() == "“Klingonish” is no language that is known; write en, es, fr …"
    assert (editor.isVisible(), editor.text(), page.desk.workspace.file.can_undo) == (True, "Klingonish", None)


@pytest.mark.parametrize(
    ("key", "text", "field", "value"),
    [
        ("name", "Pérez, Ana Lucía", "family", "Pérez"),
        ("name", "Ana Lucía Pérez", "given", "Ana Lucía"),
        ("name", "Dr VAN DEN BERG Els", "honorific", "Dr"),
        ("name", "Dr VAN DEN BERG Els", "given", "Els"),
        ("kind", "intérprete", "kind", "interpreter"),
        ("sheet_language", "Spanish", "sheet_language", "es"),
        ("sheet_language", "fr", "sheet_language", "fr"),
        ("country", "ec", "country", "EC"),
        ("country", "Ecuador", "country", "EC"),
        ("kind", "interp", "kind", "interpreter"),
        ("pocket", "yes", "pocket", True),
        ("most_a_day", "4", "most_a_day", 4),
        ("languages", "es, en", "languages", ("es", "en")),
        ("party_id", "quito", "party_id", "party"),
        ("not_before", "930", "not_before", "09:30"),
    ],
)
def test_cells_are_read_by_their_fields(page: People, key: str, text: str, field: str, value: object) -> None:
    page.model.set_keys(CHOOSABLE)
    assert page.model.enter(cell(page, "ana", key), text) is None
    assert getattr(page.desk.workspace.plan.persons["ana"], field) == value


@pytest.mark.parametrize(
    ("key", "text"), [("name", ","), ("kind", "x"), ("pocket", "maybe"), ("party_id", "Nowhere"), ("most_a_day", "two")]
)
def test_what_cannot_be_read_is_refused_by_name(page: People, key: str, text: str) -> None:
    page.model.set_keys(CHOOSABLE)
    refused = page.model.enter(cell(page, "ana", key), text)
    assert isinstance(refused, PlannerError)
    assert refused.where.startswith("Ana Silva, ")


def test_every_plain_field_of_a_person_can_be_a_column() -> None:
    shapes = {"references", "map", "id", "structs", "ints", "bytes"}
    plain = {one.name for one in fields_of("person") if one.shape not in shapes}
    assert plain <= set(CHOOSABLE)


def test_columns_can_be_chosen_and_are_remembered(page: People, qtbot: QtBot) -> None:
    page._choose_columns(["name", "city"])
    assert row(page, "carla") == ("Abad, Carla", "Quito")
    again = people(page.desk, qtbot)
    assert again.model.keys == ("name", "city")


def test_a_column_sorts_and_what_is_not_known_comes_last(page: People) -> None:
    page.model.sort(list(STANDARD).index("arrives"))
    assert page.model.shown[0] == "ana"
    page.model.sort(list(STANDARD).index("slots"), Qt.SortOrder.DescendingOrder)
    assert page.model.shown[0] == "ana"
    page.model.sort(0)
    assert page.model.shown == ("carla", "ben", "ana")


def test_alt_and_arrows_sort_by_the_column_and_stay_at_the_person(page: People) -> None:
    page.view.setCurrentIndex(cell(page, "ben", "arrives"))
    QTest.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert (page.model.shown[0], page.view.currentIndex()) == ("ana", cell(page, "ben", "arrives"))
    page.view.setCurrentIndex(cell(page, "ben", "name"))
    QTest.keyClick(page.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert (page.model.shown, page.view.currentIndex()) == (("ana", "ben", "carla"), cell(page, "ben", "name"))


def test_a_range_is_filled_as_one_change_set_and_said(page: People, qtbot: QtBot) -> None:
    choose(page, cell(page, "carla", "sheet_language"), cell(page, "ben", "sheet_language"))
    choose_all = [cell(page, one, "sheet_language") for one in ("carla", "ben", "ana")]
    choose(page, *choose_all)
    with qtbot.waitSignal(page.desk.workspace.said) as said:
        QTest.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["Sheet of 2 people set to Spanish"]
    assert {one.sheet_language for one in page.desk.workspace.plan.persons.values()} == {"es"}
    page.desk.workspace.undo()
    assert [row(page, one)[2] for one in page.model.shown] == ["ES", "", ""]


def test_del_empties_and_a_name_cannot_be_emptied(page: People, qtbot: QtBot) -> None:
    choose(page, cell(page, "carla", "sheet_language"))
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert row(page, "carla")[2] == ""
    choose(page, cell(page, "carla", "name"))
    with qtbot.waitSignal(page.desk.workspace.failed):
        QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert row(page, "carla")[0] == "Abad, Carla"


def test_the_range_is_copied_for_other_programs(page: People) -> None:
    choose(page, cell(page, "carla", "name"), cell(page, "carla", "sheet_language"), cell(page, "ana", "name"),
           cell(page, "ana", "sheet_language"))  # fmt: skip
    page.copy()
    assert QGuiApplication.clipboard().text() == "Abad, Carla\tES\nSilva, Ana\t"


def test_a_paste_over_cells_changes_people_as_one_change_set(page: People, qtbot: QtBot) -> None:
    page.view.setCurrentIndex(cell(page, "carla", "function"))
    with qtbot.waitSignal(page.desk.workspace.said) as said:
        pasted(page, "Mayor of Quito\tFrench\nMayor of Accra\ten\n")
    assert said.args == ["2 people pasted"]
    assert [row(page, one)[1:3] for one in ("carla", "ben")] == [("Mayor of Quito", "FR"), ("Mayor of Accra", "EN")]
    page.desk.workspace.undo()
    assert [row(page, one)[1:3] for one in ("carla", "ben")] == [("", "ES"), ("", "")]


def test_a_paste_with_new_people_and_unclear_cells_says_first_what_it_would_do(page: People) -> None:
    page.view.setCurrentIndex(cell(page, "ana", "name"))
    pasted(page, "Silva, Ana\tMayor\tes\nMensah, Kofi\tMayor of Accra\ten\nRossi, Ugo\tMayor of Rome\txx-?\n")
    panel, plan = page._panel, page.desk.workspace.plan
    assert (panel.isVisible(), panel.sentence.whole(), len(plan.persons)) == (True, "3 rows, 2 new, 1 unclear", 3)
    assert panel.unclear.text().startswith("Row 3, “xx-?”: ")
    QTest.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    assert sorted(one.family for one in plan.persons.values()) == ["Abad", "Mensah", "Okafor", "Rossi", "Silva"]
    page.desk.workspace.undo()
    assert (len(plan.persons), plan.persons["ana"].function) == (3, "")


def test_escape_leaves_the_preview_and_changes_nothing(page: People) -> None:
    page.view.setCurrentIndex(cell(page, "ana", "name"))
    pasted(page, "Silva, Ana\tMayor\nMensah, Kofi\tMayor of Accra\n")
    QTest.keyClick(page._panel, Qt.Key.Key_Escape)
    assert (page._panel.isVisible(), page.desk.workspace.file.can_undo) == (False, None)


@pytest.mark.parametrize(
    "heads",
    ["Family name\tGiven name\tCity", "Apellidos\tNombre de pila\tCiudad", "family\tgiven\tcity", "Nom\tPrénom\tVille"],
)
def test_a_table_with_headings_finds_people_by_name_wherever_it_is_pasted(page: People, heads: str) -> None:
    pasted(page, f"{heads}\nSilva\tAna\tLima\nMensah\tKofi\tAccra\n")
    if page._panel.isVisible():
        page._panel.button.click()
    found = {one.family: one.city for one in page.desk.workspace.plan.persons.values()}
    assert found == {"Abad": "Quito", "Okafor": "", "Silva": "Lima", "Mensah": "Accra"}


def test_a_quoted_cell_may_hold_lines_and_tabs(page: People) -> None:
    page.view.setCurrentIndex(cell(page, "carla", "function"))
    pasted(page, '"Mayor\tof\nQuito"\tes\n')
    assert row(page, "carla")[1] == "Mayor of Quito"


def test_a_new_person_is_named_at_once(page: People) -> None:
    page.do_new()
    [editor] = [one for one in page.view.viewport().findChildren(QLineEdit) if not one.isHidden()]
    assert (editor.text(), len(page.desk.workspace.plan.persons)) == ("New person", 4)


def test_a_removed_person_leaves_open_slots_and_undo_brings_all_back(page: People, qtbot: QtBot) -> None:
    plan = page.desk.workspace.plan
    choose(page, cell(page, "ana", "name"))
    with qtbot.waitSignal(page.desk.workspace.said) as said:
        page.do_remove()
    assert said.args == ["Removed: Ana Silva, 1 slot is open now"]
    assert (plan.slots["ana-talks"].person_id, list(plan.legs), page.view.chosen) == (None, [], "ben")
    page.desk.workspace.undo()
    assert (plan.slots["ana-talks"].person_id, list(plan.legs)) == ("ana", ["leg"])


def test_the_row_is_told_and_several_rows_together(page: People) -> None:
    told: list[object] = []
    page.selected.connect(lambda _kind, one: told.append(one))
    page.selected_many.connect(lambda _kind, ids: told.append(ids))
    choose(page, cell(page, "carla", "name"), cell(page, "ana", "name"))
    assert (told[0], told[-1]) == ("carla", ["carla", "ana"])


def test_five_thousand_people_are_asked_for_by_the_screenful(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    page = people(desk_of(crowd.people(5000)), qtbot)
    page.view.cell_delegate.painted = 0
    page.view.scrollTo(page.model.index(2500, 0))
    page.view.viewport().repaint()
    rows = page.view.viewport().height() // 31 + 2
    assert 0 < page.view.cell_delegate.painted <= 2 * rows * len(STANDARD)
    assert len(page.model._rows) <= 4 * rows


def test_a_change_asks_only_its_rows_anew(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    page = people(desk_of(crowd.people(5000)), qtbot)
    asked: list[QPersistentModelIndex] = []
    resets: list[None] = []
    page.model.dataChanged.connect(lambda first, _last: asked.append(QPersistentModelIndex(first)))
    page.model.modelReset.connect(lambda: resets.append(None))
    page.model.enter(page.model.index(7, 1), "Mayor")
    assert ([one.row() for one in asked], resets) == ([7], [])


@pytest.mark.parametrize(
    ("lang", "heads"),
    [
        ("en", ["Name", "Function", "Sheet", "Arrives", "Leaves", "Pass", "Slots"]),
        ("es", ["Nombre", "Cargo", "Hoja", "Llegada", "Salida", "Pase", "Interv."]),
    ],
)
def test_heads_in_the_windows_language(desk_of: OpenDeskOf, lang: str, heads: list[str]) -> None:
    records: list[Record] = list(small.records())
    model = PeopleModel(desk_of(records, lang), STANDARD)
    assert [column.title for column in model.columns] == heads
