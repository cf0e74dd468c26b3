"""A lane's sign by itself, said to those who do not see it."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.desktop.marks import Marks
from planner.desktop.theme import Theme
from planner.desktop.widgets.text import plain_tip


class Sign(QWidget):
    """A lane's sign alone, 16 px, with its word as accessible name and tooltip."""

    def __init__(self, theme: Theme, lane: str, word: str, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = Marks(theme)
        self._lane = lane
        self.setFixedSize(theme.px(size), theme.px(size))
        self.setAccessibleName(word)
        self.setToolTip(plain_tip(word))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the sign."""
        painter = QPainter(self)
        self._marks.lane(painter, self.rect().toRectF(), self._lane)
