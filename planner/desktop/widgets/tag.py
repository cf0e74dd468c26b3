"""Words on a soft ground: a state in a row or a head ("2 solved", "3 changes")."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.desktop.marks import Marks
from planner.desktop.theme import Theme
from planner.desktop.widgets.text import plain_tip


class Tag(QWidget):
    """`lane` is clash, warning, note, fine or "" (neutral)."""

    def __init__(
        self, theme: Theme, text: str, lane: str = "", *, sign: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = Marks(theme)
        self._text, self._lane, self._sign = text, lane, sign
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        px = self._theme.px
        words = self._theme.metrics("small").horizontalAdvance(self._text)
        return QSize(words + px(16) + (px(18) if self._sign else 0) + 1, px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw as the tables do."""
        painter = QPainter(self)
        whole = QRect(0, 0, self.width(), self.height())
        self._marks.tag(painter, self.width(), whole, self._text, self._lane, sign=self._sign)


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
