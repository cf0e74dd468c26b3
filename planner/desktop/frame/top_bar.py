"""The bar at the top: the menus, which plan is open, the find field."""

from pathlib import PurePath

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QHBoxLayout, QMenuBar

from planner.desktop.desk import Desk
from planner.desktop.marks import Marks
from planner.desktop.theme import Theme
from planner.desktop.widgets.text import Text, plain_tip


class FindField(QAbstractButton):
    """Looks like a field and opens the palette."""

    def __init__(self, theme: Theme, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self._marks = Marks(theme)
        self._hint = hint
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # repainted when the mouse comes and goes
        self.setFixedHeight(theme.px(28))
        self.setMinimumWidth(theme.px(180))
        self.setMaximumWidth(theme.px(312))
        self.setAccessibleName(f"{hint} (Ctrl+K)")
        self.setToolTip("Ctrl+K")
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As in the look."""
        return QSize(self._theme.px(312), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Border, lens, hint, key."""
        theme, painter = self._theme, QPainter(self)
        px, middle = theme.px, Qt.AlignmentFlag.AlignVCenter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("hover" if self.underMouse() else "page"))
        focused = self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if focused else "line2"), 2 if focused else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        self._marks.icon(painter, QRectF(px(10), 0, px(14), self.height()), "search", "text2")
        painter.setFont(theme.font("small"))
        key = theme.metrics("small").horizontalAdvance("Ctrl K")
        box = QRectF(self.width() - key - px(18), px(5), key + px(10), self.height() - px(10))
        painter.setPen(theme.colour("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, px(3), px(3))
        painter.setPen(theme.colour("text3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "Ctrl K")
        painter.setFont(theme.font("body"))
        words = QRect(px(32), 0, int(box.left()) - px(40), self.height())
        shown = theme.metrics("body").elidedText(self._hint, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, shown)


class TopBar(QFrame):
    """Set as the window's menu widget; `menus` is the menu bar itself."""

    wanted = Signal()

    def __init__(self, desk: Desk, *, with_find: bool) -> None:
        super().__init__()
        self.setObjectName("TopBar")
        theme, px = desk.theme, desk.theme.px
        self.setFixedHeight(px(36))
        grid = QGridLayout(self)
        grid.setContentsMargins(px(6), 0, px(12), 0)
        self.menus = QMenuBar()
        self.menus.setFont(theme.font("body"))
        grid.addWidget(self.menus, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        name = QHBoxLayout()
        name.setSpacing(px(4))
        self._plan, self._file = Text(theme, "", "strong"), Text(theme, "", "body", "text3")
        name.addWidget(self._plan)
        name.addWidget(self._file)
        grid.addLayout(name, 0, 1)
        self.field = FindField(theme, desk.say("Find person, session, room, command"))
        self.field.clicked.connect(self.wanted)
        grid.addWidget(self.field, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        self.field.setVisible(with_find)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        self.field.setSizePolicy(self.field.sizePolicy().Policy.Maximum, self.field.sizePolicy().Policy.Fixed)
        grid.setAlignment(self.field, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def name(self, plan: str, path: str) -> None:
        """Which plan is open."""
        self._plan.setText(plan)
        self._file.setText(f"· {PurePath(path).name}" if path else "")
        self._file.setToolTip(plain_tip(path))
