"""The filter of a page's head: a field with an icon, a key hint, and a cross once something is typed. Esc clears it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.desktop.theme import Theme


class SearchField(QLineEdit):
    """`filtered` tells the text, at most once an event loop's turn; `left` wants the focus back in the list."""

    filtered = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, hint: str, *, icon: str = "filter", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setMinimumWidth(theme.px(220))
        self.setMaximumWidth(theme.px(240))
        self.setClearButtonEnabled(False)
        self._lead = QAction(self)
        self._clear = QAction(self)
        self._clear.triggered.connect(self.clear)
        self._clear.setVisible(False)
        self.addAction(self._lead, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(0)
        self._wait.timeout.connect(self._tell)
        self.textChanged.connect(self._typed)
        theme.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears, then leaves; Down and Enter go to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._wait.start()

    def _tell(self) -> None:
        self.filtered.emit(self.text())

    def _dress(self) -> None:
        self._lead.setIcon(self._theme.icon(self._icon_name, "text2"))
        self._clear.setIcon(self._theme.icon("close", "text2"))
