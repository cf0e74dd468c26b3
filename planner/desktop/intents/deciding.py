"""Where two records of one person differ: field by field, whose word holds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.text import Text
from planner.plan.edits.join import Differing, differing
from planner.wording import labels

SHOWN, ROWS = 60, 5
"""Letters of a value, and fields, that are seen without scrolling."""


class Deciding(QWidget):
    """`decided` after every choice. Nothing is chosen for the user: what is open is refused until it is decided."""

    decided = Signal()

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._desk = desk
        self._pair = ("", "")
        self._combos: dict[str, QComboBox] = {}
        self._title = Text(desk.theme, desk.say("Where they differ, whose word holds?"), "small-strong", "text2")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(desk.theme.px(16), desk.theme.px(6), desk.theme.px(16), desk.theme.px(6))
        whole.setSpacing(desk.theme.px(4))
        whole.addWidget(self._title)
        whole.addWidget(self._scroll)

    @property
    def choices(self) -> dict[str, str]:
        """Whose word holds ("first", "second") for each field that is decided."""
        return {name: str(combo.currentData()) for name, combo in self._combos.items() if combo.currentData()}

    @property
    def open(self) -> bool:
        """Whether something is still to be decided."""
        return len(self.choices) < len(self._combos)

    def show_pair(self, first: str, second: str) -> None:
        """Ask about two records; of the same two what was decided stays."""
        plan = self._desk.workspace.plan
        there = first in plan.persons and second in plan.persons and first != second
        fields = differing(plan, first, second) if there else ()
        self.setVisible(bool(fields))
        if (first, second) == self._pair and set(self._combos) == {one.field for one in fields}:
            return
        self._pair = (first, second)
        self._combos = {}
        ground = QWidget()
        ground.setObjectName("PageGround")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, one in enumerate(fields):
            label = labels.field_label("person", one.field, self._desk.language)
            combo = self._combo(one, label)
            grid.addWidget(Text(self._desk.theme, label, "small", "text3"), row, 0)
            grid.addWidget(combo, row, 1)
            self._combos[one.field] = combo
        grid.setColumnStretch(1, 1)
        self._scroll.setWidget(ground)
        height = min(len(fields), ROWS) * self._desk.theme.px(36) + 4
        self._scroll.setMinimumHeight(min(height, self._desk.theme.px(2 * 36)))
        self._scroll.setMaximumHeight(height)

    def _combo(self, one: Differing, label: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(label)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        combo.addItem(self._desk.say("Choose…"), "")
        for key, value in (("first", one.first), ("second", one.second)):
            combo.addItem(self._words(one.field, value), key)
        combo.activated.connect(self.decided)
        return combo

    def _words(self, name: str, value: object) -> str:
        plan, lang = self._desk.workspace.plan, self._desk.language
        if name == "kind" or name in ("gender", "entry", "sheet_paper", "digits"):
            return labels.choice_label(str(value), lang)
        if name == "party_id" and str(value) in plan.parties:
            return plan.parties[str(value)].name
        text = "; ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)
        if isinstance(value, dict):
            text = "; ".join(f"{key}: {part}" for key, part in value.items())
        return text[:SHOWN]
