"""The row under a clash: accept it as it is with a reason, or, if it is accepted, who did and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.sign import Sign
from planner.desktop.widgets.text import Text


class AcceptRow(QFrame):
    """`accepted(reason)`, `taken_back()`."""

    accepted = Signal(str)
    taken_back = Signal()

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SectionLine")
        self._desk = desk
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, desk.theme.px(12), 0, 0)
        self.reason = QLineEdit()
        self.button = Button(desk.theme, desk.say("Accept"))
        self.said = Text(desk.theme, "", wrap=True)
        self.back = Button(desk.theme, desk.say("Take back"))
        self._stack.addWidget(self._asking())
        self._stack.addWidget(self._telling())
        self.reason.returnPressed.connect(self._tell)
        self.reason.textChanged.connect(self._enable)
        self.button.clicked.connect(self._tell)
        self.back.clicked.connect(self.taken_back)
        self._enable()

    def show_state(self, accepted: str, *, keep_typed: bool) -> None:
        """Who accepted it and why, or "" while it is open; a reason begun for another clash goes."""
        self.said.setText(accepted)
        self._stack.setCurrentIndex(1 if accepted else 0)
        if not keep_typed:
            self.reason.clear()
        self._enable()

    def clear(self) -> None:
        """Forget what was typed."""
        self.reason.clear()

    def _asking(self) -> QWidget:
        desk, row = self._desk, QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(desk.theme.px(8))
        label = Text(desk.theme, desk.say("Accept it as it is:"), tone="text2")
        label.setBuddy(self.reason)
        self.reason.setPlaceholderText(desk.say("Reason, for example “the ambassador knows”"))
        self.reason.setAccessibleName(desk.say("Reason for accepting it"))
        line.addWidget(label)
        line.addWidget(self.reason, 1)
        line.addWidget(self.button)
        return row

    def _telling(self) -> QWidget:
        desk, row = self._desk, QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(desk.theme.px(8))
        line.addWidget(Sign(desk.theme, "accepted", desk.say("accepted")))
        line.addWidget(self.said, 1)
        line.addWidget(self.back)
        return row

    def _enable(self) -> None:
        read_only = self._desk.workspace.read_only
        self.reason.setEnabled(not read_only)
        self.back.setEnabled(not read_only)
        self.button.setEnabled(not read_only and bool(self.reason.text().strip()))
        why = self._desk.say("The plan is read-only") if read_only else self._desk.say("Say why first")
        self.button.setToolTip("" if self.button.isEnabled() else why)

    def _tell(self) -> None:
        if self.button.isEnabled():
            self.accepted.emit(self.reason.text().strip())
