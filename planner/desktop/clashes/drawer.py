"""The clash drawer under the page: its head, and the parts below it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text


class Drawer(QFrame):
    """`choose_lane` filters, `step` selects the next or the previous finding, `closed` asks to be hidden."""

    closed = Signal()

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.setObjectName("Drawer")
        self._desk = desk
        theme, px = desk.theme, desk.theme.px
        self.setMinimumHeight(px(200))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 1, 0, 0)
        whole.setSpacing(0)
        head = QFrame()
        head.setObjectName("DrawerHead")
        head.setFixedHeight(px(36))
        self.head = QHBoxLayout(head)
        self.head.setContentsMargins(px(16), 0, px(8), 0)
        self.head.addWidget(Text(theme, desk.say("Clashes"), "section"))
        self.head.addStretch()
        self.head.addWidget(Text(theme, desk.say("F8 next · Shift F8 back · Esc closes"), "small", "text3"))
        close = Button(theme, kind="flat", icon="close", words=desk.say("Close"))
        close.clicked.connect(self.closed)
        self.head.addWidget(close)
        whole.addWidget(head)
        self.body = QVBoxLayout()
        whole.addLayout(self.body, 1)

    def choose_lane(self, lane: str) -> None:
        """Show one lane."""

    def step(self, by: int) -> None:
        """Select the next (1) or previous (-1) finding, and show its thing on the page."""

    def focus(self) -> None:
        """Take the keyboard."""
        self.setFocus()
