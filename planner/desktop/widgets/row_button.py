"""A row that is a button: an icon, words cut at the width, a few more at the trailing edge."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from planner.desktop.theme import Theme
from planner.desktop.widgets.text import plain_tip


class RowButton(QPushButton):
    """28 px high; checkable where it opens something below it."""

    def __init__(self, theme: Theme, icon: str, words: str, beside: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._icon_name, self._words, self._beside = icon, words, beside
        self.setAutoDefault(False)
        self.setAccessibleName(", ".join(part for part in (words, beside) if part))
        self.setToolTip(plain_tip(words))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(28))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def set_beside(self, beside: str) -> None:
        """Other words at the trailing edge."""
        self._beside = beside
        self.setAccessibleName(", ".join(part for part in (self._words, beside) if part))
        self.update()

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(self._theme.px(120), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the row as tables do."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        if self.isChecked() or self.underMouse():
            painter.fillRect(self.rect(), theme.colour("accent-soft" if self.isChecked() else "hover"))
        left = px(4)
        if self._icon_name:
            size = px(16)
            painter.drawPixmap(left, (self.height() - size) // 2, theme.pixmap(self._icon_name, "text2", 16))
            left += px(24)
        small = theme.metrics("small")
        took = small.horizontalAdvance(self._beside)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text3"))
        middle = Qt.AlignmentFlag.AlignVCenter
        right = QRect(self.width() - took - px(4), 0, took + 1, self.height())
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, self._beside)
        room = QRect(left, 0, max(0, right.left() - left - px(8)), self.height())
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text"))
        shown = theme.metrics("body").elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, shown)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
