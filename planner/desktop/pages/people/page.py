"""The page: head with filter, columns and new person, the grid, and what a paste would do at its foot."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.intents.menu import offer_intents
from planner.desktop.page import Page
from planner.desktop.pages.people import clipboard
from planner.desktop.pages.people.column_menu import ColumnMenu
from planner.desktop.pages.people.columns import CHOOSABLE, STANDARD
from planner.desktop.pages.people.filling import fill
from planner.desktop.pages.people.grid import Grid
from planner.desktop.pages.people.model import PeopleModel
from planner.desktop.pages.people.paste_panel import PastePanel
from planner.desktop.pages.people.pasting import Preview, aim_at_cells, aim_by_heads, preview
from planner.desktop.pages.people.touched import touched
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.empty import Empty
from planner.desktop.widgets.search_field import SearchField
from planner.plan import names
from planner.plan.changes import ChangeSet
from planner.plan.edits.add import add
from planner.plan.edits.remove import remove_all
from planner.plan.ids import new_id
from planner.plan.records import Person

KEPT = "people-columns"


class People(Page):
    """A row a person. The inspector follows the current row."""

    kinds: ClassVar[tuple[str, ...]] = ("person",)
    types_into_filter: ClassVar[bool] = False

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk, desk.say("People"))
        kept = [key for key in desk.settings.value(KEPT, "").split(",") if key in CHOOSABLE]
        self.model = PeopleModel(desk, kept or STANDARD)
        self.view = Grid(desk, self.model)
        self.view.setAccessibleName(desk.say("People"))
        self._panel = PastePanel(desk)
        self._several = False
        self._stack = QStackedWidget()
        self._fill_head()
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """All, by name."""
        kept = self.view.chosen
        persons = self.desk.workspace.plan.persons.values()
        self.model.set_ids(one.id for one in sorted(persons, key=_by_name))
        self.model.take_findings(self.desk.workspace.findings())
        self._mark()
        self._say_scope()
        if kept:
            self.view.choose(kept)

    def take(self, change_set: ChangeSet) -> None:
        """Ask those rows anew that a change touched; who came or went changes the list."""
        if any(change.kind == "person" and None in (change.before, change.after) for change in change_set.changes):
            self.reload()
            return
        ids = touched(self.desk.workspace.plan, change_set)
        self.model.refresh(ids if ids is not None else self.model.shown)
        self._say_scope()

    def reveal(self, kind: str, record_id: str) -> bool:
        """Show a person; the filter gives way."""
        if record_id not in self.desk.workspace.plan.persons:
            return False
        if self._stale:
            self._stale = False
            self.reload()
        if self.model.row_of(record_id) < 0:
            self._field.clear()
            self._filter_by("")
        return kind == "person" and self.view.choose(record_id)

    def do_new(self) -> None:
        """A new person, to be named at once."""
        person = Person(id=new_id(), family=self.desk.say("New person"))
        self._field.clear()
        self._filter_by("")
        if self.desk.workspace.commit(add(self.desk.workspace.plan, person)):
            self.view.setCurrentIndex(self.model.index(max(0, self.model.row_of(person.id)), 0))
            self.view.setFocus()
            self.view.edit(self.view.currentIndex())

    def do_remove(self) -> None:
        """The people of the range, with what hangs on them; their slots become open."""
        ids = self.view.selected_ids()
        if not ids:
            return
        plan = self.desk.workspace.plan
        row = self.model.row_of(ids[0])
        opened = sum(len(plan.slots_of_person(one)) for one in ids)
        gone = remove_all(plan, "person", ids)
        said = names.full_name(plan.persons[ids[0]])
        if len(ids) > 1:
            said = self.desk.count("{n} person", "{n} people", len(ids))
        slots = self.desk.count("{n} slot is open now", "{n} slots are open now", opened)
        if self.desk.workspace.commit(gone, f"{self.desk.say('Removed: {name}', name=said)}, {slots}"):
            self.view.choose(self.model.id_at(min(row, self.model.rowCount() - 1)))

    def fill_range(self, text: str) -> None:
        """The same text in every cell of the range that can be edited."""
        refused = fill(self.desk, self.model, self.view.range(), text)
        if refused is not None:
            self.desk.workspace.failed.emit(refused)

    def copy(self) -> None:
        """The range, for any other program."""
        cells = self.view.range()
        rows: dict[int, list[str]] = {}
        for cell in cells:
            rows.setdefault(cell.row(), []).append(str(self.model.data(cell) or ""))
        QGuiApplication.clipboard().setText(clipboard.written(list(rows.values())))

    def paste(self) -> None:
        """What the clipboard holds; it says first what it would do, if that is more than plain changes."""
        rows = clipboard.read(QGuiApplication.clipboard().text())
        if not rows or self.desk.workspace.read_only:
            return
        if len(rows) == 1 and len(rows[0]) == 1:
            self.fill_range(rows[0][0])
            return
        plan, at = self.desk.workspace.plan, self.view.currentIndex()
        aim = aim_by_heads(plan, rows, self.desk.language)
        if aim is None:
            keys = [key if self.model.editable(n) else "" for n, key in enumerate(self.model.keys)]
            below = [plan.persons[one] for one in self.model.shown[max(0, at.row()) :]]
            aim = aim_at_cells(rows, keys[max(0, at.column()) :], below)
        seen = preview(plan, self.model.cells, aim)
        if seen.new or seen.unclear:
            self._panel.show_preview(seen)
        else:
            self._paste_now(seen)

    def _paste_now(self, seen: Preview) -> None:
        self._leave_panel()
        n = len(seen.change_set.changes)
        said = self.desk.count("{n} person pasted", "{n} people pasted", n)
        self.desk.workspace.commit(seen.change_set, said)

    def _leave_panel(self) -> None:
        self._panel.hide()
        self.view.setFocus()

    def _fill_head(self) -> None:
        desk = self.desk
        self._field = SearchField(desk.theme, desk.say("Filter"))
        self._field.filtered.connect(self._filter_by)
        self.set_filter(self._field)
        keys = desk.say("Choose the columns; Alt+Down and Alt+Up sort by the one where you are")
        self._columns = Button(desk.theme, desk.say("Columns"), words=keys)
        menu = ColumnMenu(desk, self.model.keys, self)
        menu.chosen.connect(self._choose_columns)
        self._columns.clicked.connect(lambda: menu.popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft())))
        self.head.add(self._columns)
        new = Button(desk.theme, desk.say("Person"), kind="primary", icon="plus", words=desk.say("New person"))
        new.setEnabled(not desk.workspace.read_only)
        new.clicked.connect(self.do_new)
        self.head.add(new)

    def _lay_out(self) -> None:
        desk = self.desk
        self._nothing = Empty(
            desk.theme,
            desk.say("Nobody yet. Add a person, paste a table with names, or import a list."),
            [(desk.say("Add a person"), self.do_new), (desk.say("Paste"), self.paste)],
        )
        self._no_match = Empty(desk.theme, "", [(desk.say("Clear the filter"), self._field.clear)])
        for widget in (self.view, self._nothing, self._no_match):
            self._stack.addWidget(widget)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._panel)

    def _connect(self) -> None:
        self.view.chosen_changed.connect(lambda one: self.selected.emit("person" if one else "", one))
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._tell_many())
        self.view.opened.connect(lambda _id: self.edit.emit())
        offer_intents(self.view, self.desk, "person", lambda: self.view.chosen)
        self.view.copied.connect(self.copy)
        self.view.pasted.connect(self.paste)
        self.view.filled.connect(self.fill_range)
        self.view.emptied.connect(lambda: self.fill_range(""))
        self._panel.agreed.connect(self._paste_now)
        self._panel.left.connect(self._leave_panel)
        self.desk.workspace.what_if_changed.connect(self._mark)
        self.desk.workspace.clashes_changed.connect(
            lambda: self.model.take_findings(self.desk.workspace.findings()) if not self._stale else None
        )

    def _mark(self) -> None:
        self.model.set_thought(self.desk.workspace.thought("person"))

    def _tell_many(self) -> None:
        ids = self.view.selected_ids()
        if len(ids) > 1:
            self.selected_many.emit("person", ids)
        elif ids and self._several:
            self.selected.emit("person", ids[0])
        self._several = len(ids) > 1

    def _choose_columns(self, keys: Sequence[str]) -> None:
        self.desk.settings.keep(KEPT, ",".join(keys))
        kept = self.view.chosen
        self.model.set_keys(keys)
        if kept:
            self.view.choose(kept)

    def _filter_by(self, typed: str) -> None:
        kept = self.view.chosen
        self.model.filter(typed)
        self._say_scope()
        if kept:
            self.view.choose(kept)

    def _say_scope(self) -> None:
        plan, shown = self.desk.workspace.plan, self.model.rowCount()
        whole = len(plan.persons)
        if shown < whole:
            words = self.desk.count("{m} of {n} person", "{m} of {n} people", whole, m=shown)
        elif plan.parties:
            n = len(plan.parties)
            words = self.desk.count("{m}, in {n} party", "{m}, in {n} parties", n, m=whole)
        else:
            words = str(whole) if whole else ""
        self.head.say(words)
        if not shown and whole:
            self._no_match.sentence.setText(self.desk.say("Nobody matches “{typed}”.", typed=self._field.text()))
        self._stack.setCurrentWidget(self.view if shown else self._no_match if whole else self._nothing)


def _by_name(person: Person) -> tuple[str, str]:
    return names.folded(names.listed_name(person)), person.id
