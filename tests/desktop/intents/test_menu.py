"""A row's context menu: what can be done to its record, and a wish for it when chosen."""

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from planner.desktop.intents.menu import add_intents
from tests.desktop.clashes import late
from tests.desktop.conftest import OpenDeskOf


def words(menu: QMenu) -> list[str]:
    return [action.text().partition("\t")[0] for action in menu.actions()]


def test_of_a_slot_only_what_fits_it(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk, menu = desk_of(late.records()), QMenu()
    qtbot.addWidget(menu)
    add_intents(menu, desk, "slot", "open")
    assert words(menu) == [
        "Give to…",
        "Move the slot…",
        "Another length for the slot…",
        "Move the session…",
        "Shift the session by…",
        "Another end for the session…",
        "Fill its open slots…",
    ]
    wished: list[tuple[str, str, str]] = []
    desk.workspace.intent.connect(lambda *wish: wished.append(wish))
    menu.actions()[0].trigger()
    assert wished == [("give_slot", "slot", "open")]


def test_of_a_person_the_slots_have_a_menu_of_their_own(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk, menu = desk_of(late.records()), QMenu()
    qtbot.addWidget(menu)
    add_intents(menu, desk, "person", "ana")
    assert words(menu) == ["Slot", "Replace everywhere…", "Join with another record…"]
    assert desk.workspace.think(looking=True)
    locked = QMenu()
    qtbot.addWidget(locked)
    add_intents(locked, desk, "person", "ana")
    assert words(locked) == []
