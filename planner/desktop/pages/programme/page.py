"""The page: head with filter and new session, column heads, the list by day; what its keys do."""

from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.intents.menu import offer_intents
from planner.desktop.page import Page
from planner.desktop.pages.programme.columns import ColumnHeads
from planner.desktop.pages.programme.day_list import DayList
from planner.desktop.pages.programme.model import ProgrammeModel
from planner.desktop.pages.programme.touched import touched, travels
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.empty import Empty
from planner.desktop.widgets.search_field import SearchField
from planner.desktop.worst import worst_lanes
from planner.plan.changes import ChangeSet
from planner.plan.edits.add import add, duplicate_session
from planner.plan.edits.remove import remove_all
from planner.plan.edits.sessions import session_after
from planner.wording.changes import sentence


class Programme(Page):
    """Sessions by day. The inspector follows the current row; several rows are edited together."""

    kinds: ClassVar[tuple[str, ...]] = ("session", "slot")

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk, desk.say("Programme"))
        self._model = ProgrammeModel(desk)
        self.view = DayList(desk.theme, self._model)
        self.view.setAccessibleName(desk.say("Programme"))
        field = SearchField(desk.theme, desk.say("Filter"))
        field.setToolTip(desk.say("Names, rooms, kinds; mine, open, tentative, cancelled, speaking or hosted"))
        field.filtered.connect(self._filter_by)
        self.set_filter(field)
        self._field = field
        self._new = Button(desk.theme, desk.say("Session"), kind="primary", icon="plus", words=desk.say("New session"))
        self._new.setEnabled(not desk.workspace.read_only)
        self._new.clicked.connect(self.do_new)
        self.head.add(self._new)
        self._stack = QStackedWidget()
        self._several = False
        self._lay_out()
        self.listen(self.view)
        self.view.chosen_changed.connect(self._tell)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._tell_many())
        self.view.opened.connect(lambda _id: self.edit.emit())
        self.view.unwanted.connect(self.do_remove)
        offer_intents(self.view, desk, "session", lambda: self.view.chosen)
        desk.workspace.clashes_changed.connect(self._sign)
        desk.workspace.what_if_changed.connect(self._mark)

    def reload(self) -> None:
        """Read the plan."""
        kept = self.view.chosen
        self._model.reload()
        self._sign()
        self._mark()
        self._say_scope()
        self._keep(kept)

    def take(self, change_set: ChangeSet) -> None:
        """Read again what a change touched."""
        plan, kept = self.desk.workspace.plan, self.view.chosen
        ids = touched(plan, change_set)
        if ids is None:
            self.reload()
            return
        self._model.refresh(ids, travel=travels(change_set))
        self._say_scope()
        self._keep(kept)

    def reveal(self, kind: str, record_id: str) -> bool:
        """Show a session, or the session of a slot; the filter gives way."""
        plan = self.desk.workspace.plan
        slot = plan.slots.get(record_id) if kind == "slot" else None
        session_id = slot.session_id if slot is not None else record_id
        if session_id not in plan.sessions:
            return False
        if self._stale:
            self._stale = False
            self.reload()
        if self._model.row_of(session_id) < 0:
            self._field.clear()
            self._model.filter("")
            self._say_scope()
        return self.view.choose(session_id)

    def do_new(self) -> None:
        """A session after the current one."""
        session = session_after(self.desk.workspace.plan, self.view.chosen or None, self.desk.say("New session"))
        self._field.clear()
        if self.desk.workspace.commit(add(self.desk.workspace.plan, session)):
            self.desk.workspace.show.emit("session", session.id)
            self.edit.emit()

    def do_duplicate(self) -> None:
        """A second session like the current one."""
        if not self.view.chosen:
            return
        twin = duplicate_session(self.desk.workspace.plan, self.view.chosen)
        if self.desk.workspace.commit(twin, sentence(twin, self.desk.language)):
            self.desk.workspace.show.emit("session", twin.changes[0].id)

    def do_remove(self) -> None:
        """The sessions selected, with what hangs on them; the row below is next."""
        ids = self.view.selected_ids()
        if not ids:
            return
        below = self._next_to(ids)
        gone = remove_all(self.desk.workspace.plan, "session", ids)
        sessions = self.desk.count("Session removed", "{n} sessions removed", len(ids))
        people = self.desk.count("{n} person freed", "{n} people freed", int(gone.facts["n"]))
        if self.desk.workspace.commit(gone, f"{sessions}, {people}"):
            self.view.choose(below)

    def _next_to(self, ids: list[str]) -> str:
        """The session that stands nearest below those, else above."""
        rows = [self._model.row_of(one) for one in ids]
        order = [*range(max(rows) + 1, self._model.rowCount()), *range(min(rows) - 1, -1, -1)]
        sessions = self.desk.workspace.plan.sessions
        around = (self._model.id_at(row) for row in order)
        return next((one for one in around if one and sessions[one].parent_id not in ids), "")

    def _lay_out(self) -> None:
        desk = self.desk
        self._nothing = Empty(
            desk.theme,
            desk.say("No sessions yet. Add a session, or import the programme."),
            [(desk.say("Add a session"), self.do_new)],
        )
        self._no_match = Empty(desk.theme, "", [(desk.say("Clear the filter"), self._field.clear)])
        for widget in (self.view, self._nothing, self._no_match):
            self._stack.addWidget(widget)
        heads = ColumnHeads(desk)
        self.view.widened.connect(heads.follow)
        self.body.addWidget(heads)
        self.body.addWidget(self._stack, 1)

    def _filter_by(self, typed: str) -> None:
        kept = self.view.chosen
        self._model.filter(typed)
        self._say_scope()
        self._keep(kept)

    def _say_scope(self) -> None:
        shown, whole = self._model.counts
        words = self.desk.count("{n} session", "{n} sessions", whole)
        if self._model.rowCount() == 0 and whole:
            self._no_match.sentence.setText(self.desk.say("No session matches “{typed}”.", typed=self._field.text()))
        if shown < whole:
            words = self.desk.count("{m} of {n} session", "{m} of {n} sessions", whole, m=shown)
        self.head.say(words if whole else "")
        empty = self._no_match if whole else self._nothing
        self._stack.setCurrentWidget(self.view if self._model.rowCount() else empty)

    def _keep(self, session_id: str) -> None:
        if session_id and session_id != self.view.chosen:
            self.view.choose(session_id)

    def _sign(self) -> None:
        self._model.set_signs(worst_lanes(self.desk.workspace.findings(), "sessions"))

    def _mark(self) -> None:
        self._model.set_thought(self.desk.workspace.thought("session"))

    def _tell(self, session_id: str) -> None:
        self.selected.emit("session" if session_id else "", session_id)

    def _tell_many(self) -> None:
        ids = self.view.selected_ids()
        if len(ids) > 1:
            self.selected_many.emit("session", ids)
        elif ids and self._several:
            self._tell(ids[0])
        self._several = len(ids) > 1
