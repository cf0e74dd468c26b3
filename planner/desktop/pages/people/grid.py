"""The grid's view: cells are chosen one by one or as a range; keys as in a spreadsheet."""

from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.people.delegate import GridDelegate
from planner.desktop.pages.people.model import PeopleModel
from planner.desktop.widgets.table_view import Header, TableView

EDIT_BY = (
    QAbstractItemView.EditTrigger.AnyKeyPressed
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.DoubleClicked
)


SORTS = {Qt.Key.Key_Down: Qt.SortOrder.AscendingOrder, Qt.Key.Key_Up: Qt.SortOrder.DescendingOrder}
"""With Alt: sort by the column where one is."""


class Grid(TableView):
    """`copied`, `pasted`, `emptied` are wishes about the range; `filled` brings a text into all of it."""

    copied = Signal()
    pasted = Signal()
    emptied = Signal()
    filled = Signal(str)

    def __init__(self, desk: OpenDesk, model: PeopleModel) -> None:
        super().__init__(desk.theme)
        self.people = model
        self.cell_delegate = GridDelegate(desk, model)
        self.set_model(model, self.cell_delegate)
        header = self.horizontalHeader()
        if isinstance(header, Header):
            header.grid = True
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(EDIT_BY)
        self.setTabKeyNavigation(True)
        self.cell_delegate.moved.connect(self.step)
        self.cell_delegate.filled.connect(self.filled)

    def choose(self, one: str) -> bool:
        """Make an id's row the current one, in the column where one is."""
        row = self.people.row_of(one)
        if row < 0:
            return False
        index = self.people.index(row, max(0, self.currentIndex().column()))
        if row != self.currentIndex().row() or not self.selectionModel().hasSelection():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        return True

    def step(self, columns: int, rows: int) -> None:
        """Go to a neighbouring cell; over the last column to the next row."""
        at = self.currentIndex()
        row, column = at.row() + rows, at.column() + columns
        width = self.people.columnCount()
        if columns:
            row, column = at.row() + column // width, column % width
        row = max(0, min(row, self.people.rowCount() - 1))
        self.setCurrentIndex(self.people.index(row, column))

    def sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """Sort, and stay at the person where one is."""
        kept = self.chosen
        self.people.sort(column, order)
        self.setCurrentIndex(self.people.index(max(0, self.people.row_of(kept)), column))

    def range(self) -> list[QPersistentModelIndex]:
        """The cells chosen, row by row."""
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        return [QPersistentModelIndex(index) for index in chosen]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes down, Ctrl+Enter fills, Del empties, copy and paste speak with other programs."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.filled.emit(self.people.edit_text(self.currentIndex()) if self.currentIndex().isValid() else "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(0, -1 if shift else 1)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in SORTS:
            self.sort_by(self.currentIndex().column(), SORTS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.emptied.emit()
        else:
            QTableView.keyPressEvent(self, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits a field; anything else opens the person."""
        if self.people.editable(max(0, self.columnAt(int(event.position().x())))):
            QTableView.mouseDoubleClickEvent(self, event)
        else:
            super().mouseDoubleClickEvent(event)
