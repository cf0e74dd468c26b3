"""Why there is no sheet, and the way to what must be mended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.sign import Sign
from planner.desktop.widgets.text import Text
from planner.errors import PlannerError
from planner.plan.plan import Plan


def place_of(plan: Plan, error: PlannerError) -> tuple[str, str] | None:
    """The record that an error names ("person p17, family"), if it is there."""
    kind, _, rest = error.where.partition(" ")
    record_id = rest.split(",", 1)[0]
    known = kind in plan.records and plan.get(kind, record_id) is not None
    return (kind, record_id) if known else None


class Trouble(QWidget):
    """A sign, a sentence, and "Show where"; `wants(kind, id)` asks to show the record."""

    wants = Signal(str, str)

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place: tuple[str, str] | None = None
        theme, px = desk.theme, desk.theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(24), px(20), px(24))
        whole.setSpacing(px(12))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.sentence = Text(theme, "", wrap=True)
        row.addWidget(Sign(theme, "clash", desk.say("cannot be made")), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sentence, 1)
        whole.addLayout(row)
        self.button = Button(theme, desk.say("Show where"))
        self.button.clicked.connect(self._show)
        whole.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addStretch()

    def tell(self, error: PlannerError) -> None:
        """Say what is wrong and what to do."""
        facts = error.facts
        todo = self._desk.say(error.todo, **facts)
        said = self._desk.say(error.what, **facts)
        self.sentence.setText(f"{said}. {todo[:1].upper()}{todo[1:]}." if todo else f"{said}.")
        self._place = place_of(self._desk.workspace.plan, error)
        self.button.setVisible(self._place is not None)

    def _show(self) -> None:
        if self._place is not None:
            self.wants.emit(*self._place)
