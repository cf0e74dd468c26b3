"""Who cannot know yet: they sit in a leg or a session while their copy is wrong; to be called, then ticked as told."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.sheets.lines import LinePanel, Row
from planner.desktop.widgets.button import Button
from planner.itinerary.releases import Unknowing, last_copy
from planner.plan import clock, names
from planner.plan.edits import release as edits
from planner.wording import dates


class Calling(LinePanel):
    """`shows(kind, id)` asks to show the person; Told notes that they were called."""

    shows = Signal(str, str)

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, desk.say("Cannot know yet, call them"), parent)
        self.told = Button(desk.theme, desk.say("Told"), kind="primary", icon="phone")
        self.person = Button(desk.theme, desk.say("Show the person"), icon="people")
        self.buttons.addWidget(self.person)
        self.buttons.addStretch()
        self.buttons.addWidget(self.told)
        self.told.clicked.connect(self.do_told)
        self.person.clicked.connect(lambda: self.wants.emit(self.view.chosen))
        self.wants.connect(lambda one: self.shows.emit("person", one))
        self.view.chosen_changed.connect(lambda _one: self._enable())
        desk.standings.learned.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Those who are known to be so."""
        found = self._desk.standings.found.unknowing
        self.fill([self._row(one) for one in found])
        waits = self._desk.say("They are on the way or in a session, and what they know of their sheet has changed.")
        self.sentence.setText(waits if found else self._desk.say("Everybody whom a change concerns can know of it."))
        self._enable()

    def do_told(self) -> None:
        """The one that is chosen was called, and told what the newest copy says."""
        one = self._chosen()
        copy = self._to_tell(one) if one is not None else ""
        if not copy:
            return
        workspace = self._desk.workspace
        change = edits.told(workspace.plan, copy, at=clock.instant_of_minute(workspace.now))
        name = change.facts.get("person", "")
        workspace.commit(change, self._desk.say("{name}: told", name=name))

    def _row(self, one: Unknowing) -> Row:
        desk, plan, lang = self._desk, self._desk.workspace.plan, self._desk.language
        person = plan.persons[one.person_id]
        until = clock.wall(one.until, plan.head.zone)
        time = f"{dates.day_short(until[:10], lang)}, {dates.time(until, lang)}"
        if one.where == "session":
            where = names.session_title(plan.sessions[one.id], lang)
            said = desk.say("in “{where}” until {until}", where=where, until=time)
        else:
            said = desk.say("on the way until {until}", until=time)
        what = ", ".join(dict.fromkeys(wrong.title for wrong in one.wrong if wrong.title))
        line = f"{dates.capital(said)} · {what}" if what else dates.capital(said)
        icon = "seat" if one.where == "session" else "plane"
        return Row(one.person_id, icon, "", names.full_name(person), line, person.phone or "", ("person", person.id))

    def _chosen(self) -> Unknowing | None:
        found = self._desk.standings.found.unknowing
        return next((one for one in found if one.person_id == self.view.chosen), None)

    def _to_tell(self, one: Unknowing) -> str:
        """The copy that says what they do not know; "" while no release has it."""
        held = last_copy(self._desk.workspace.plan, one.person_id)
        return held[1].id if held is not None and held[1].id != one.issue.id else ""

    def _enable(self) -> None:
        one = self._chosen()
        why = ""
        if self._desk.workspace.read_only:
            why = self._desk.say("The plan is read-only")
        elif one is not None and not self._to_tell(one):
            why = self._desk.say("No release says it yet: release first, then note who was told.")
        self.told.setEnabled(one is not None and not why)
        self.told.setToolTip(why)
        self.person.setEnabled(one is not None)
