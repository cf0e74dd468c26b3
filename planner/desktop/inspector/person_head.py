"""The head of a person's picture: initials, how to address them, function, languages, party."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.text import Text
from planner.plan import names
from planner.plan.records import Person
from planner.wording import labels

SIZE = 56


class Initials(QWidget):
    """One or two letters where a photo would be."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._desk = desk
        self._letters = ""
        self.setFixedSize(desk.theme.px(SIZE), desk.theme.px(SIZE))
        desk.theme.changed.connect(self.update)

    def show_letters(self, letters: str) -> None:
        """Others."""
        self._letters = letters
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Letters on a quiet ground."""
        theme = self._desk.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hover"))
        painter.drawRoundedRect(self.rect(), theme.px(3), theme.px(3))
        painter.setPen(theme.colour("text2"))
        painter.setFont(theme.font("title"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letters)


class PersonHead(QWidget):
    """Three lines beside the initials."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._desk = desk
        self._initials = Initials(desk)
        self.name = Text(desk.theme, "", "inspector", wrap=True)
        self._function = Text(desk.theme, "", "body", "text2", wrap=True)
        self._more = Text(desk.theme, "", "small", "text3", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(desk.theme.px(14))
        row.addWidget(self._initials, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(desk.theme.px(2))
        for line in (self.name, self._function, self._more):
            lines.addWidget(line)
        lines.addStretch()
        row.addLayout(lines, 1)

    def show_person(self, person: Person) -> None:
        """Say who it is."""
        lang = self._desk.language
        self._initials.show_letters(names.initials(person))
        self.name.setText(names.printed_name(person))
        country = labels.country_name(person.country, lang)
        function = names.function_of(person, lang)
        self._function.setText(", ".join(part for part in (function, country) if part))
        self._function.setVisible(bool(function or country))
        self._more.setText(" · ".join(part for part in (self._speaks(person), self._party(person)) if part))

    def _speaks(self, person: Person) -> str:
        lang = self._desk.language
        spoken = ", ".join(labels.language_name(one, lang) for one in person.languages)
        return self._desk.say("speaks {languages}", languages=spoken) if spoken else ""

    def _party(self, person: Person) -> str:
        plan = self._desk.workspace.plan
        if person.party_id is None:
            return ""
        others = [one for one in plan.party_members(person.party_id) if one.id != person.id]
        called = ", ".join(names.full_name(one) for one in others)
        return self._desk.say("party with {people}", people=called) if called else plan.parties[person.party_id].name
