"""The middle of the sheets page: the preview, or in its place a list that is to be looked at first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from planner.desktop.sheets.lines import LinePanel
from planner.desktop.sheets.sheet_view import SheetView


class Middle(QStackedWidget):
    """`left` when a list was closed and the page's own list wants the keyboard back."""

    left = Signal()

    def __init__(self, sheet: SheetView, *parts: LinePanel) -> None:
        super().__init__()
        self._sheet = sheet
        self.addWidget(sheet)
        for part in parts:
            self.addWidget(part)
            part.closed.connect(self._leave)

    @property
    def part(self) -> LinePanel | None:
        """The list that stands in the preview's place."""
        current = self.currentWidget()
        return current if isinstance(current, LinePanel) else None

    def show_part(self, part: LinePanel) -> None:
        """Show a list; it takes the keyboard."""
        self.setCurrentWidget(part)
        part.focus()

    def show_sheet(self) -> None:
        """Back to the preview."""
        self.setCurrentWidget(self._sheet)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the preview."""
        if event.key() == Qt.Key.Key_Escape and self.part is not None:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self.part is not None:
            self.show_sheet()
            self.left.emit()
