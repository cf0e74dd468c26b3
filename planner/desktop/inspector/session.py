"""The session in the inspector: what and when, what clashes, the speaking order, and all its other fields in folds."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector import documents
from planner.desktop.inspector.folds import add_folds
from planner.desktop.inspector.here import Here
from planner.desktop.inspector.inspection import Inspection
from planner.desktop.inspector.kind_line import KindLine
from planner.desktop.inspector.place import PLACE
from planner.desktop.inspector.sections import SESSION_FIRST, SESSION_FOLDED
from planner.desktop.inspector.speaking_order import SpeakingOrder
from planner.desktop.inspector.title import TitleField
from planner.desktop.inspector.when import SESSION_WHEN
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.composed import Composed
from planner.desktop.widgets.form import Form
from planner.desktop.widgets.section import Section
from planner.desktop.widgets.text import Text
from planner.errors import N_
from planner.plan import clock, names
from planner.plan.edits.order import append_slot
from planner.plan.places import place_of_session
from planner.plan.records import LISTED_ROLES, Session

COMPOSED: Mapping[str, Composed] = {
    "when": SESSION_WHEN,
    "place": PLACE,
    "documents": Composed(N_("Documents"), ("documents",), documents.shown, documents.edit),
}


class SessionInspection(Inspection):
    """Everything about a session."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk, "session")
        self._kind_line = KindLine(desk)
        self.title = TitleField(desk, "session", "title", desk.say("Title"))
        self.head.addWidget(self._kind_line)
        self.head.addWidget(self.title)
        self.form = Form(desk, "session", SESSION_FIRST, composed=COMPOSED)
        first = Section(desk.theme, line=False)
        first.body.addWidget(self.form)
        self._way = Button(desk.theme, desk.say("Venue"), kind="link", icon="pin")
        self._way.clicked.connect(lambda: desk.workspace.show.emit("venue", self._venue_id()))
        first.body.addWidget(self._way, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(first)
        self._here = Here(desk)
        self.content.addWidget(self._here)
        self.order = SpeakingOrder(desk)
        self._time = Text(desk.theme, "", "small", "text3")
        self._add_order()
        self.folds = add_folds(desk, self.content, "session", SESSION_FOLDED, composed=COMPOSED)

    @property
    def session(self) -> Session:
        """The session shown."""
        return self.desk.workspace.plan.sessions[self.record_id]

    def fill(self) -> None:
        """Show what the plan holds now."""
        self._kind_line.show_session(self.session)
        self.title.show_record(self.record_id)
        for form in (self.form, *self.folds):
            form.show_record(self.record_id)
        self._say_way()
        findings = self.desk.workspace.findings()
        self._here.show_findings([one for one in findings if self.record_id in one.sessions])
        self.order.show_session(self.record_id)
        vacant = any(one.person_id is None for one in self.desk.workspace.plan.slots_of_session(self.record_id))
        self._fill.setVisible(vacant)
        self._fill.setEnabled(not self.desk.workspace.read_only)
        self._say_time()

    def focus(self) -> None:
        """A session that has only the name that all new ones have is named first, else its time comes first."""
        if self.session.title == self.desk.say("New session"):
            self.title.edit()
        else:
            self.form.focus("when")

    def _add_order(self) -> None:
        desk = self.desk
        section = Section(desk.theme, desk.say("Speaking order"))
        section.head.addWidget(self._time)
        section.body.addWidget(self.order)
        row = QHBoxLayout()
        row.setContentsMargins(0, desk.theme.px(6), 0, 0)
        row.setSpacing(desk.theme.px(6))
        self._add = Button(desk.theme, desk.say("Slot"), icon="plus", words=desk.say("Add a slot"), small=True)
        self._add.clicked.connect(self.add_slot)
        row.addWidget(self._add)
        self._fill = Button(
            desk.theme, desk.say("Fill open…"), words=desk.say("Find somebody for its open slots"), small=True
        )
        self._fill.clicked.connect(lambda: desk.workspace.intent.emit("fill_session", "session", self.record_id))
        row.addWidget(self._fill)
        row.addWidget(Text(desk.theme, desk.say("Alt+Up and Alt+Down reorder"), "small", "text3", elide=True), 1)
        section.body.addLayout(row)
        self.content.addWidget(section)

    def add_slot(self) -> None:
        """An open slot at the end, shown at once."""
        edit = append_slot(self.desk.workspace.plan, self.record_id)
        if self.desk.workspace.commit(edit):
            self.fill()
            self.order.choose(edit.changes[0].id)
            self.order.setFocus()

    def _say_way(self) -> None:
        """How one gets in: of the venue."""
        desk = self.desk
        venue = desk.workspace.plan.venues.get(self._venue_id())
        self._way.setVisible(venue is not None)
        self._add.setEnabled(not desk.workspace.read_only)
        if venue is None:
            return
        words = desk.say("About the venue")
        if venue.access_minutes:
            words = desk.count("Way in: {n} min", "Way in: {n} min", venue.access_minutes)
        self._way.setText(words)
        self._way.setAccessibleName(f"{words}, {names.venue_name(venue, desk.language)}")

    def _venue_id(self) -> str:
        return place_of_session(self.desk.workspace.plan, self.session).venue_id or ""

    def _say_time(self) -> None:
        plan, session = self.desk.workspace.plan, self.session
        limit = session.speaking_minutes or 0
        taken = sum(
            clock.wall_between(slot.start, slot.end) if slot.start and slot.end else slot.minutes or limit
            for slot in plan.slots_of_session(session.id)
            if slot.role in LISTED_ROLES and slot.reply != "declined"
        )
        whole = clock.wall_between(session.start, session.end)
        self._time.setText(self.desk.say("{n} of {whole} min", n=taken, whole=whole) if taken else "")
