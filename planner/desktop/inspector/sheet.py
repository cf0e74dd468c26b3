"""What stands beside the preview: whose sheet, and how it is made, editable in place."""

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector.given import Given
from planner.desktop.inspector.inspection import Inspection
from planner.desktop.inspector.since import SinceCopy
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.form import Form
from planner.desktop.widgets.section import Section
from planner.desktop.widgets.text import Text
from planner.itinerary.releases import standing
from planner.jobs.printing import setting_of
from planner.plan import names
from planner.wording import labels

FIELDS = ("sheet_language", "sheet_paper", "hours", "digits", "note_lines")


class SheetInspection(Inspection):
    """The person's wishes for the sheet; what is left open is as the plan has it."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk, "person")
        theme = desk.theme
        self._name = Text(theme, "", "inspector", wrap=True)
        self._function = Text(theme, "", "body", "text2", wrap=True)
        self.head.addWidget(self._name)
        self.head.addWidget(self._function)
        self.since = SinceCopy(desk)
        self.given = Given(desk)
        self.content.addWidget(self.since)
        self.content.addWidget(self.given)
        section = Section(theme, desk.say("This sheet"))
        self.made_in = Text(theme, "", "small", "text3", wrap=True)
        self.form = Form(desk, "person", FIELDS)
        section.body.addWidget(self.form)
        section.body.addWidget(self.made_in)
        self.content.addWidget(section)
        person = Section(theme, desk.say("Person"))
        show = Button(theme, desk.say("Show the person"), icon="people", small=True)
        show.clicked.connect(lambda: desk.workspace.show.emit("person", self.record_id))
        person.head.addWidget(show)
        self.content.addWidget(person)

    def fill(self) -> None:
        """Name, and the fields."""
        plan, lang = self.desk.workspace.plan, self.desk.language
        person = plan.persons[self.record_id]
        self._name.setText(names.printed_name(person))
        said = names.function_of(person, lang)
        self._function.setText(said)
        self._function.setVisible(bool(said))
        self.since.show_standing(standing(plan, self.record_id))
        self.given.show_person(self.record_id)
        self.form.show_record(self.record_id)
        language, paper = setting_of(plan, self.record_id)
        words = labels.language_name(language, lang)
        self.made_in.setText(
            self.desk.say("Made in {language} on {paper}.", language=words, paper=labels.choice_label(paper, lang))
        )
