"""The chooser of the grid's columns: a menu of ticks that stays open while one ticks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.people.cells import NAME
from planner.desktop.pages.people.columns import CHOOSABLE, DERIVED, title_of
from planner.wording import labels


class ColumnMenu(QMenu):
    """`chosen` tells the keys, in their order; the name is always there."""

    chosen = Signal(list)

    def __init__(self, desk: OpenDesk, keys: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._ticks: dict[str, QAction] = {}
        for key in CHOOSABLE:
            known = key == NAME or key in DERIVED
            words = title_of(desk, key) if known else labels.field_label("person", key, desk.language)
            tick = self.addAction(words.replace("&", "&&"))
            tick.setCheckable(True)
            tick.setChecked(key in keys)
            tick.setEnabled(key != NAME)
            tick.toggled.connect(self._tell)
            self._ticks[key] = tick

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click ticks and the menu stays."""
        action = self.actionAt(event.position().toPoint())
        if action in self.actions() and action.isEnabled():
            action.toggle()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks and the menu stays."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action in self.actions() and action.isEnabled():
            action.toggle()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.chosen.emit([key for key, tick in self._ticks.items() if tick.isChecked()])
