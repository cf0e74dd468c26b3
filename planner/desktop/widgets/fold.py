"""A part of an inspector that opens and closes: its title is a button; closed it keeps what is in it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from planner.desktop.theme import Theme


class Fold(QFrame):
    """`body` is a vertical layout for the content."""

    def __init__(self, theme: Theme, title: str, *, opened: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SectionLine")
        self._theme = theme
        px = theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(4), px(16), px(4))
        whole.setSpacing(0)
        self.button = QPushButton(title.replace("&", "&&"))
        self.button.setObjectName("FoldTitle")
        self.button.setProperty("kind", "flat")
        self.button.setCheckable(True)
        self.button.setAutoDefault(False)
        self.button.setFixedHeight(px(28))
        self.button.setFont(theme.font("strong"))
        self.button.setStyleSheet("text-align: left; padding: 0;")
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, 0, px(8))
        self.body.setSpacing(px(2))
        whole.addWidget(self.button)
        whole.addWidget(self.content)
        self.button.toggled.connect(self._turn)
        theme.changed.connect(self._dress)
        self.button.setChecked(opened)
        self._turn(opened)

    def open(self) -> None:
        """Show the content."""
        self.button.setChecked(True)

    def _turn(self, opened: bool) -> None:
        self.content.setVisible(opened)
        self._dress()

    def _dress(self) -> None:
        self.button.setIcon(self._theme.icon("down" if self.button.isChecked() else "right", "text3", 14))
        self.button.setIconSize(QSize(self._theme.px(14), self._theme.px(14)))
