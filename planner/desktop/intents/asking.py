"""The fields of an intent: a moment, a span, minutes, days, a day of the forum; read as one types them."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from planner.desktop.clocks import day_words
from planner.desktop.desk import OpenDesk
from planner.desktop.inspector import when
from planner.desktop.intents.intent import Ask, Sort, Value
from planner.desktop.widgets.text import Text
from planner.desktop.widgets.typed import Beside, Refused, wall
from planner.errors import N_, PlannerError
from planner.plan import clock
from planner.plan.fields import field

_SPAN = re.compile(r"([+\-−]?)\s*(\d{1,5})\s*([a-zA-Zí]*)\.?")
_UNITS = {"": 1, "m": 1, "min": 1, "h": 60, "d": 1440, "t": 1440, "j": 1440, "día": 1440, "dia": 1440, "jour": 1440}


class Asks(QWidget):
    """`typed` after every change. `value` reads a field; a `PlannerError` says what is not understood."""

    typed = Signal()

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._desk = desk
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(desk.theme.px(8))
        self._grid.setVerticalSpacing(desk.theme.px(6))
        self._asks: tuple[Ask, ...] = ()
        self._subject = ""
        self._fields: dict[str, QLineEdit | QComboBox] = {}

    def ask(self, asks: tuple[Ask, ...], subject: str) -> None:
        """Other fields, filled with what is there."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._asks, self._subject, self._fields = asks, subject, {}
        for row, one in enumerate(asks):
            label = Text(self._desk.theme, self._desk.say(one.label), "body", "text3")
            made = self._field(one)
            label.setBuddy(made)
            made.setAccessibleName(self._desk.say(one.label))
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(made, row, 1)
            self._fields[one.name] = made
        self._grid.setColumnStretch(1, 1)
        self.setVisible(bool(asks))

    def values(self) -> dict[str, Value]:
        """All of them, read."""
        return {one.name: self._read(one) for one in self._asks}

    def field(self, name: str) -> QLineEdit | QComboBox:
        """The field of that name."""
        return self._fields[name]

    def focus(self) -> bool:
        """The first field takes the keyboard; False if there is none."""
        for made in self._fields.values():
            made.setFocus()
            if isinstance(made, QLineEdit):
                made.selectAll()
            return True
        return False

    def _field(self, one: Ask) -> QLineEdit | QComboBox:
        workspace, lang = self._desk.workspace, self._desk.language
        begin = one.begin(workspace.plan, self._subject, workspace.now)
        if one.sort == "day":
            combo = QComboBox()
            head = workspace.plan.head
            for n in range(clock.days_between(head.first_day, head.last_day) + 1):
                day = clock.shift_day(head.first_day, n)
                combo.addItem(day_words(day, lang), day)
            combo.setCurrentIndex(max(0, combo.findData(begin)))
            combo.activated.connect(self.typed)
            return combo
        line = QLineEdit(when.words(begin, None, lang) if one.sort == "wall" else begin)
        line.setPlaceholderText(self._desk.say(_HINTS[one.sort]))
        line.textEdited.connect(self.typed)
        return line

    def _read(self, one: Ask) -> Value:
        made = self._fields[one.name]
        if isinstance(made, QComboBox):
            return str(made.currentData())
        text = made.text().strip()
        if one.sort == "wall":
            return self._wall(one, text)
        return span(text) if one.sort == "span" else _number(text, signed=one.sort == "days")

    def _wall(self, one: Ask, text: str) -> str:
        workspace = self._desk.workspace
        begin = one.begin(workspace.plan, self._subject, workspace.now)
        head = workspace.plan.head
        declared = field("session", "end" if one.name in ("end", "until") else "start")
        beside = Beside(declared, begin, begin, head.first_day, head.last_day, self._desk.language)
        try:
            found = wall(text, beside)
        except Refused as refused:
            raise refused.error("") from None
        if found is None:
            raise PlannerError(N_("Type a time"))
        return found


def span(text: str) -> int:
    """Minutes from "45", "-3h", "1d" (días, jours)."""
    found = _SPAN.fullmatch(text.strip().lower())
    unit = _UNITS.get(found[3].rstrip("s")) if found else None
    if found is None or unit is None:
        raise PlannerError(N_("Type how much: 45 (minutes), 3h, 1d, with a minus for earlier"))
    minutes = int(found[2]) * unit
    return -minutes if found[1] in ("-", "−") else minutes


def _number(text: str, *, signed: bool) -> int:
    if not re.fullmatch(r"[+-]?\d{1,5}" if signed else r"\d{1,5}", text):
        raise PlannerError(N_("Type a whole number"))
    return int(text)


_HINTS: dict[Sort, str] = {
    "wall": N_("Wed 13:15, 13:15, +45"),
    "span": N_("45, 3h, 1d, -30"),
    "minutes": N_("Minutes"),
    "days": N_("1, 7, -1"),
    "day": "",
}
