import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from planner.desktop.theme import Theme
from planner.desktop.widgets.table import Column, IdModel
from planner.desktop.widgets.table_view import RowDelegate, TableView

CITIES = {
    "a": ("Ndour, Aïssatou", "Dakar", 3),
    "b": ("Villacís, Mateo", "Quito", 12),
    "c": ("Åkesson, Göran", "Malmö", 1),
}
COLUMNS = (Column("name", "Name", 120, 1), Column("city", "City", 80), Column("slots", "Slots", 50, right=True))


@pytest.fixture
def model() -> IdModel:
    made = IdModel(
        COLUMNS,
        lambda one: (CITIES[one][0], CITIES[one][1], str(CITIES[one][2])),
        keys=lambda one: (CITIES[one][0], CITIES[one][1], CITIES[one][2]),
    )
    made.set_ids(CITIES)
    return made


def test_the_model_keeps_qts_rules(model: IdModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.filter("dakar")
    model.sort(2, Qt.SortOrder.DescendingOrder)
    model.filter("")
    model.refresh(["a"])
    assert model.rowCount() == 3


def test_every_word_must_be_found_whatever_accents_and_case(model: IdModel) -> None:
    model.filter("AISSATOU dak")
    assert [*model.shown] == ["a"]
    model.filter("dakar quito")
    assert model.rowCount() == 0


def test_it_sorts_by_the_keys_and_goes_back_to_the_natural_order(model: IdModel) -> None:
    model.sort(2)
    assert model.shown == ("c", "a", "b")
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert model.shown == ("b", "a", "c")
    model.sort(-1)
    assert model.shown == ("a", "b", "c")


def test_a_refreshed_row_is_asked_anew(model: IdModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert model.row("a")[1] == "Dakar"
    monkeypatch.setitem(CITIES, "a", ("Ndour, Aïssatou", "Thiès", 3))
    with qtbot.waitSignal(model.dataChanged):
        model.refresh(["a"])
    assert model.data(model.index(0, 1)) == "Thiès"


def test_a_tooltip_is_never_markup(model: IdModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CITIES, "a", ("<b>Ann</b>", "x", 0))
    model.set_ids(CITIES)
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == "<qt>&lt;b&gt;Ann&lt;/b&gt;</qt>"


@pytest.fixture
def view(theme: Theme, model: IdModel, qtbot: QtBot) -> TableView:
    made = TableView(theme)
    qtbot.addWidget(made)
    made.set_model(model, RowDelegate(theme, model))
    made.resize(400, 200)
    made.show()
    return made


def test_the_view_tells_the_id_chosen(view: TableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.chosen_changed) as told:
        assert view.choose("b")
    assert (told.args, view.chosen, view.selected_ids()) == (["b"], "b", ["b"])
    assert not view.choose("nobody")


def test_enter_opens_the_row(view: TableView, qtbot: QtBot) -> None:
    view.choose("c")
    with qtbot.waitSignal(view.opened) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["c"]


def test_taking_the_keyboard_chooses_nothing(view: TableView) -> None:
    view.setFocus()
    assert view.chosen == ""


def test_columns_share_the_width(view: TableView, theme: Theme) -> None:
    header = view.horizontalHeader()
    widths = [header.sectionSize(n) for n in range(3)]
    assert (sum(widths), widths[1:]) == (view.viewport().width(), [theme.px(80), theme.px(50)])
