"""A titled part of an inspector or page: a hairline, the title, something at its right, then the content."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.theme import Theme
from planner.desktop.widgets.text import Text


class Section(QFrame):
    """`head` takes widgets at the right of the title; `body` is a vertical layout for the content."""

    def __init__(self, theme: Theme, title: str = "", *, line: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if line:
            self.setObjectName("SectionLine")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        whole.setSpacing(theme.px(4))
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.px(8))
        self.title = Text(theme, title, "strong", "text2")
        if title:
            self.head.addWidget(self.title)
            self.head.addStretch()
            whole.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(2))
        whole.addLayout(self.body)
