"""Why a clash is one: the rule in the reader's words, and line by line what it rests on; folded until asked for."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from planner.clashes.findings import Finding
from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text
from planner.wording import clashes as wording
from planner.wording.evidence import evidence

KEPT = "clash-why"


class Why(QFrame):
    """`button` unfolds it and stands elsewhere; that it is open is kept."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Why")
        self._desk = desk
        self._finding: Finding | None = None
        theme, px = desk.theme, desk.theme.px
        self.button = Button(theme, desk.say("Why?"), kind="flat", icon="right", small=True)
        self.button.setCheckable(True)
        self.button.setChecked(desk.settings.value(KEPT, default=False))
        self.button.toggled.connect(self._turn)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(px(12), px(8), px(12), px(8))
        lines.setSpacing(px(4))
        self.rule = Text(theme, "", "body", "text", wrap=True)
        self.lines = Text(theme, "", "small", "text2", wrap=True)
        lines.addWidget(self.rule)
        lines.addWidget(self.lines)
        self.hide()

    def show_finding(self, finding: Finding | None) -> None:
        """Explain another one."""
        self._finding = finding
        self.button.setVisible(finding is not None)
        self._fill()

    def _turn(self, opened: bool) -> None:
        self._desk.settings.keep(KEPT, opened)
        self._fill()

    def _fill(self) -> None:
        opened = self._finding is not None and self.button.isChecked()
        self.button.set_icon("down" if opened else "right")
        self.setVisible(opened)
        if self._finding is None or not opened:
            return
        plan, lang = self._desk.workspace.plan, self._desk.language
        self.rule.setText(wording.why(plan, self._finding, lang))
        self.lines.setText("\n".join(evidence(plan, self._finding, lang)))
