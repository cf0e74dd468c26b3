"""The venue in the inspector: how one gets in, its rooms, the ways to others."""

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector.belongings import ROOMS, WAYS
from planner.desktop.inspector.folds import add_folds
from planner.desktop.inspector.inspection import Inspection
from planner.desktop.inspector.listed import RecordList
from planner.desktop.inspector.sections import VENUE_FIRST, VENUE_FOLDED
from planner.desktop.inspector.title import TitleField
from planner.desktop.widgets.form import Form
from planner.desktop.widgets.section import Section
from planner.desktop.widgets.text import Text
from planner.wording import labels


class VenueInspection(Inspection):
    """Everything about a venue."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk, "venue")
        self.head.addWidget(Text(desk.theme, labels.kind_label("venue", desk.language), "small", "text2"))
        self.title = TitleField(desk, "venue", "name", desk.say("Name"))
        self.head.addWidget(self.title)
        self.form = Form(desk, "venue", VENUE_FIRST)
        section = Section(desk.theme, line=False)
        section.body.addWidget(self.form)
        self.content.addWidget(section)
        self.lists = [RecordList(desk, ROOMS), RecordList(desk, WAYS)]
        for title, one in zip((desk.say("Rooms"), desk.say("Ways")), self.lists, strict=True):
            part = Section(desk.theme, title)
            part.head.addWidget(one.button)
            part.body.addWidget(one)
            self.content.addWidget(part)
        self.folds = add_folds(desk, self.content, "venue", VENUE_FOLDED)

    def fill(self) -> None:
        """Show what the plan holds now."""
        self.title.show_record(self.record_id)
        for form in (self.form, *self.folds):
            form.show_record(self.record_id)
        for one in self.lists:
            one.show_owner(self.record_id)

    def focus(self) -> None:
        """A new venue is named first."""
        self.title.edit()
