"""The person's whole picture: days, presence, passes, practices, sheet, private note; all their fields in folds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector.folds import add_folds
from planner.desktop.inspector.here import Here
from planner.desktop.inspector.inspection import Inspection
from planner.desktop.inspector.listed import RecordList
from planner.desktop.inspector.pass_days import PassDays
from planner.desktop.inspector.person_head import PersonHead
from planner.desktop.inspector.presence import ABSENCES, LEGS, PASSES, STAYS
from planner.desktop.inspector.sections import PERSON_FOLDED
from planner.desktop.inspector.strip import Strip
from planner.desktop.widgets.fold import Fold
from planner.desktop.widgets.form import Form
from planner.desktop.widgets.row_button import RowButton
from planner.desktop.widgets.section import Section
from planner.desktop.widgets.text import Text
from planner.plan import names
from planner.plan.records import Person
from planner.wording import labels


class PersonInspection(Inspection):
    """Everything about a person."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk, "person")
        self._who = PersonHead(desk)
        self.head.addWidget(self._who)
        self.strip = Strip(desk)
        days = Section(desk.theme, line=False)
        days.body.addWidget(self.strip)
        self.content.addWidget(days)
        self._here = Here(desk)
        self.content.addWidget(self._here)
        self.lists = [RecordList(desk, listed) for listed in (LEGS, STAYS, ABSENCES)]
        self.passes = RecordList(desk, PASSES)
        self._add_presence()
        self._add_passes()
        self._practices = Section(desk.theme, desk.say("Practices"))
        self._rows = QVBoxLayout()
        self._practices.body.addLayout(self._rows)
        self.content.addWidget(self._practices)
        self._sheet = Text(desk.theme, "", "body", wrap=True)
        self.note = Form(desk, "person", ("notes",))
        self._add_sheet()
        self.folds = add_folds(desk, self.content, "person", PERSON_FOLDED)

    @property
    def person(self) -> Person:
        """The person shown."""
        return self.desk.workspace.plan.persons[self.record_id]

    def fill(self) -> None:
        """Show what the plan holds now."""
        self._who.show_person(self.person)
        self.strip.show_person(self.record_id)
        findings = self.desk.workspace.findings()
        self._here.show_findings([one for one in findings if self.record_id in one.people])
        for one in (*self.lists, self.passes):
            one.show_owner(self.record_id)
        self._pass_days.show_person(self.record_id)
        self._fill_practices()
        self._sheet.setText(self._sheet_words())
        for form in (self.note, *self.folds):
            form.show_record(self.record_id)

    def focus(self) -> None:
        """The name, which is what one most often comes for."""
        for fold in self.findChildren(Fold):
            fold.open()
            break
        self.folds[0].focus("given")

    def _add_presence(self) -> None:
        section = Section(self.desk.theme, self.desk.say("Presence"))
        for one in self.lists:
            section.body.addWidget(one)
        section.body.addWidget(_buttons(self.desk, self.lists))
        self.content.addWidget(section)

    def _add_passes(self) -> None:
        section = Section(self.desk.theme, self.desk.say("Passes"))
        self._pass_days = PassDays(self.desk)
        section.body.addWidget(self._pass_days)
        section.body.addWidget(self.passes)
        section.body.addWidget(_buttons(self.desk, [self.passes]))
        self.content.addWidget(section)

    def _add_sheet(self) -> None:
        section = Section(self.desk.theme, self.desk.say("Sheet"))
        section.body.addWidget(self._sheet)
        lock = QLabel()
        lock.setTextFormat(Qt.TextFormat.PlainText)
        lock.setPixmap(self.desk.theme.pixmap("lock", "text3", 14))
        row = QHBoxLayout()
        row.setSpacing(self.desk.theme.px(6))
        row.addWidget(lock)
        row.addWidget(Text(self.desk.theme, self.desk.say("The private note is never printed"), "small", "text3"), 1)
        section.body.addWidget(self.note)
        section.body.addLayout(row)
        self.content.addWidget(section)

    def _fill_practices(self) -> None:
        plan, lang = self.desk.workspace.plan, self.desk.language
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        practices = plan.practices_of(self.record_id)
        for one in practices:
            beside = ", ".join(str(number) for number in one.objectives)
            said = self.desk.count("objective {list}", "objectives {list}", len(one.objectives), list=beside)
            words = names.in_language(one.title, one.titles, lang)
            row = RowButton(self.desk.theme, "practices", words, said if one.objectives else "")
            row.clicked.connect(lambda _checked=False, one=one.id: self.desk.workspace.show.emit("practice", one))
            self._rows.addWidget(row)
        self._practices.setVisible(bool(practices))

    def _sheet_words(self) -> str:
        plan, lang, desk = self.desk.workspace.plan, self.desk.language, self.desk
        person = self.person
        language = labels.language_name(person.sheet_language or plan.head.languages[0], lang)
        paper = labels.choice_label(person.sheet_paper or plan.head.paper, lang)
        given = [plan.releases[one.release_id].number for one in plan.issues_of(person.id)]
        state = desk.say("release {n} given", n=max(given)) if given else desk.say("no sheet given yet")
        return f"{language[:1].upper()}{language[1:]}, {paper} · {state}"


def _buttons(desk: OpenDesk, lists: list[RecordList]) -> QWidget:
    """The lists' buttons in one row."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, desk.theme.px(6), 0, 0)
    row.setSpacing(desk.theme.px(6))
    for one in lists:
        row.addWidget(one.button)
    row.addStretch()
    return holder
