"""A row of choices of which one is taken: the view switches of a page's head."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from planner.desktop.theme import Theme


class Segments(QFrame):
    """`choices` are (key, words); `chosen` tells the key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Segments")
        self.setFixedHeight(theme.px(30))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for key, words in choices:
            button = QPushButton(words.replace("&", "&&"))
            button.setObjectName("Segment")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        if choices:
            self._buttons[choices[0][0]].setChecked(True)
        self._group.buttonClicked.connect(self._tell)

    @property
    def key(self) -> str:
        """The chosen key."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Take one, without telling."""
        self._buttons[key].setChecked(True)

    def rename(self, key: str, words: str) -> None:
        """Other words for a choice (its count, say)."""
        self._buttons[key].setText(words.replace("&", "&&"))

    def _tell(self) -> None:
        self.chosen.emit(self.key)
