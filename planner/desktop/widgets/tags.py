"""Tags in a row: words on a soft ground, each with its sign; as wide as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.desktop.marks import Marks
from planner.desktop.theme import Theme

Tag = tuple[str, str]
"""Words, and the lane whose sign and colours they get ("fine" for a tick)."""


class Tags(QWidget):
    """`show_tags` sets them; the accessible name reads them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = Marks(theme)
        self._tags: tuple[Tag, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """Others."""
        self._tags = tuple(tags)
        self.setAccessibleName(", ".join(words for words, _ in tags))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All tags side by side."""
        px, metrics = self._theme.px, self._theme.metrics("small")
        wide = sum(metrics.horizontalAdvance(words) + px(16 + 18 + 6) for words, _ in self._tags)
        return QSize(max(0, wide - px(6)), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """From the trailing edge."""
        painter = QPainter(self)
        right = self.width()
        for words, lane in reversed(self._tags):
            right = self._marks.tag(painter, right, self.rect(), words, lane, sign=True) - self._theme.px(6)
