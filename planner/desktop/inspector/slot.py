"""The slot in the inspector: who, as what, when, what was said to it; a link back to its session."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector.folds import add_folds
from planner.desktop.inspector.here import Here
from planner.desktop.inspector.inspection import Inspection
from planner.desktop.inspector.sections import SLOT_FIRST, SLOT_FOLDED
from planner.desktop.inspector.when import SLOT_WHEN
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.composed import Composed
from planner.desktop.widgets.form import Edit, Form
from planner.desktop.widgets.section import Section
from planner.desktop.widgets.text import Text
from planner.plan import names
from planner.plan.changes import ChangeSet
from planner.plan.edits.assign import Grant, Reply, free_slot, give_slot, set_grant, set_reply
from planner.plan.plan import Plan
from planner.plan.records import Slot
from planner.wording import labels


def give(plan: Plan, slot_id: str, person_id: object) -> ChangeSet:
    """Give the slot to somebody, or free it."""
    return give_slot(plan, slot_id, person_id) if isinstance(person_id, str) else free_slot(plan, slot_id)


def answer(plan: Plan, slot_id: str, reply: object) -> ChangeSet:
    """Note what the person said: one of the field's choices."""
    return set_reply(plan, slot_id, cast("Reply", reply))


def allow(plan: Plan, slot_id: str, grant: object) -> ChangeSet:
    """Note what the organiser said: one of the field's choices."""
    return set_grant(plan, slot_id, cast("Grant", grant))


EDITS: Mapping[str, Edit] = {"person_id": give, "reply": answer, "grant": allow}
COMPOSED: Mapping[str, Composed] = {"when": SLOT_WHEN}


class SlotInspection(Inspection):
    """Everything about a slot."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk, "slot")
        self._session = Button(
            desk.theme, desk.say("Session"), kind="link", icon="left", words=desk.say("Back to the session")
        )
        self._session.clicked.connect(lambda: desk.workspace.show.emit("session", self.slot.session_id))
        self._title = Text(desk.theme, "", "inspector", wrap=True)
        self._role = Text(desk.theme, "", "small", "text2", wrap=True)
        self._person = Button(desk.theme, desk.say("Show the person"), kind="link")
        self._person.clicked.connect(lambda: desk.workspace.show.emit("person", self.slot.person_id or ""))
        self.head.addWidget(self._session, 0, Qt.AlignmentFlag.AlignLeft)
        self.head.addWidget(self._title)
        row = QHBoxLayout()
        row.addWidget(self._role, 1)
        row.addWidget(self._person)
        self.head.addLayout(row)
        self._takers = Button(desk.theme, desk.say("Who could take it?"), icon="people", small=True)
        self._takers.clicked.connect(lambda: desk.workspace.intent.emit("give_slot", "slot", self.record_id))
        self.form = Form(desk, "slot", SLOT_FIRST, edits=EDITS, composed=COMPOSED)
        section = Section(desk.theme, line=False)
        section.body.addWidget(self._takers, 0, Qt.AlignmentFlag.AlignLeft)
        section.body.addWidget(self.form)
        self.content.addWidget(section)
        self._here = Here(desk)
        self.content.addWidget(self._here)
        self.folds = add_folds(desk, self.content, "slot", SLOT_FOLDED)

    @property
    def slot(self) -> Slot:
        """The slot shown."""
        return self.desk.workspace.plan.slots[self.record_id]

    def fill(self) -> None:
        """Show what the plan holds now."""
        plan, lang = self.desk.workspace.plan, self.desk.language
        session = plan.sessions[self.slot.session_id]
        self._session.setText(names.short_title(session, lang).replace("&", "&&"))
        person = plan.persons.get(self.slot.person_id or "")
        self._title.setText(names.full_name(person) if person is not None else self.desk.say("Open slot"))
        self._person.setVisible(person is not None)
        self._takers.setEnabled(not self.desk.workspace.read_only)
        self._role.setText(labels.choice_label(self.slot.role, lang))
        for form in (self.form, *self.folds):
            form.show_record(self.record_id)
        findings = self.desk.workspace.findings()
        self._here.show_findings([one for one in findings if self.record_id in one.slots])
