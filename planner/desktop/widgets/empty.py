"""What stands where nothing is: one sentence, and the one or two things that one can do about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.theme import Theme
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text


class Empty(QWidget):
    """`ways` are (words, what happens)."""

    def __init__(
        self,
        theme: Theme,
        sentence: str,
        ways: Sequence[tuple[str, Callable[[], object]]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.px(20), theme.px(24), theme.px(20), theme.px(24))
        whole.setSpacing(theme.px(12))
        self.sentence = Text(theme, sentence, tone="text3", wrap=True)
        whole.addWidget(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for words, act in ways:
            button = Button(theme, words)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        row.addStretch()
        whole.addLayout(row)
        whole.addStretch()
        whole.setAlignment(Qt.AlignmentFlag.AlignTop)
