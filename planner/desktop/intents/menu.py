"""What can be done to a record, at the end of its row's context menu: the intents that fit its kind."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu

from planner.desktop.actions import COMMANDS, INTENT, SLOT
from planner.desktop.desk import OpenDesk
from planner.desktop.intents.subjects import subjects
from planner.desktop.intents.table import BY_NAME


def add_intents(menu: QMenu, desk: OpenDesk, kind: str, record_id: str) -> None:
    """Add those that can be done; of a person or a session those to a slot in a menu of their own."""
    within: dict[str, QMenu] = {}
    for command in COMMANDS:
        intent = BY_NAME.get(command.do.removeprefix(INTENT)) if command.do.startswith(INTENT) else None
        if intent is None or not intent.of or (command.writes and desk.workspace.read_only):
            continue
        if not subjects(desk.workspace.plan, intent, kind, record_id, desk.words):
            continue
        into = menu
        if command.under == SLOT and kind != "slot":
            if SLOT not in within:
                within[SLOT] = menu.addMenu(desk.say(SLOT))
            into = within[SLOT]
        action = into.addAction(f"{desk.say(command.text)}\t{command.key_words}".rstrip("\t"))
        name = intent.name
        action.triggered.connect(lambda _checked=False, name=name: desk.workspace.intent.emit(name, kind, record_id))


def offer_intents(view: QAbstractItemView, desk: OpenDesk, kind: str, chosen: Callable[[], str]) -> None:
    """Give a list's rows a context menu; the menu key opens it at the current row."""

    def pop_up(at: QPoint) -> None:
        record_id = chosen()
        if not record_id:
            return
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_intents(menu, desk, kind, record_id)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(view.viewport().mapToGlobal(at))

    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.customContextMenuRequested.connect(pop_up)
