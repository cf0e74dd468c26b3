"""What is asked for one document: its language, the day or the session, whether it is for the public."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from planner.desktop.clocks import day_words
from planner.desktop.desk import OpenDesk
from planner.desktop.sheets.documents import Offer
from planner.desktop.widgets.editors import Combo
from planner.jobs.documents import language_of
from planner.plan import clock, names
from planner.wording import labels
from planner.wording.official import OFFICIAL


class Asking(QWidget):
    """`changed` when something else is asked for."""

    changed = Signal()

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.language = self._choice(desk.say("Language"), 8)
        self.of = self._choice(desk.say("Day"), 14)
        self.public = QCheckBox(desk.say("For the public"))
        self.public.setAccessibleName(self.public.text())
        self.public.setMinimumHeight(theme.px(26))
        self.public.clicked.connect(lambda _on: self.changed.emit())
        self.note = QLineEdit()
        self.note.setPlaceholderText(desk.say("A paragraph of your own"))
        self.note.setAccessibleName(self.note.placeholderText())
        self.note.editingFinished.connect(self._noted)
        self._last_note = ""
        for code in OFFICIAL:
            self.language.addItem(labels.language_name(code, desk.language), code)
        self.language.setCurrentIndex(self.language.findData(language_of(desk.workspace.plan, None)))
        row.addWidget(self.language)
        row.addWidget(self.of, 1)
        row.addWidget(self.note, 2)
        row.addWidget(self.public)
        row.addStretch()

    @property
    def lang(self) -> str:
        """The language."""
        return str(self.language.currentData())

    @property
    def what(self) -> str:
        """The day or the session; "" for none."""
        return "" if self.of.isHidden() else str(self.of.currentData() or "")

    @property
    def for_public(self) -> bool:
        """Whether it is for the public."""
        return not self.public.isHidden() and self.public.isChecked()

    @property
    def own(self) -> str:
        """The paragraph of one's own."""
        return "" if self.note.isHidden() else self.note.text().strip()

    def ask(self, offer: Offer) -> None:
        """Show what this one needs; what was chosen stays where it fits."""
        self.public.setVisible(offer.public)
        self.note.setVisible(offer.note)
        self.of.setVisible(bool(offer.of))
        kept = self.of.currentData()
        choices = self._days() if offer.of == "day" else self._sessions() if offer.of == "session" else []
        self.of.setAccessibleName(self._desk.say("Day") if offer.of == "day" else self._desk.say("Session"))
        if [self.of.itemData(at) for at in range(self.of.count())] != [data for _, data in choices]:
            self.of.clear()
            for words, data in choices:
                self.of.addItem(words, data)
            self.of.setCurrentIndex(max(0, self.of.findData(kept if self.of.findData(kept) >= 0 else self._today())))

    def _noted(self) -> None:
        if self.own != self._last_note:
            self._last_note = self.own
            self.changed.emit()

    def _today(self) -> str:
        return clock.day(self._desk.workspace.now, self._desk.workspace.plan.head.zone)

    def _days(self) -> list[tuple[str, str]]:
        head = self._desk.workspace.plan.head
        days = range(clock.days_between(head.first_day, head.last_day) + 1)
        found = [clock.shift_day(head.first_day, n) for n in days]
        return [(day_words(day, self._desk.language), day) for day in found]

    def _sessions(self) -> list[tuple[str, str]]:
        lang = self._desk.language
        found = sorted(self._desk.workspace.plan.sessions.values(), key=lambda one: (one.start, one.title, one.id))
        return [
            (f"{day_words(one.start[:10], lang)} {one.start[11:]}  {names.session_title(one, lang)}", one.id)
            for one in found
        ]

    def _choice(self, name: str, letters: int) -> Combo:
        box = Combo()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(letters)
        box.activated.connect(lambda _at: self.changed.emit())
        return box
