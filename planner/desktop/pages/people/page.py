"""People: a row a person."""

from typing import ClassVar

from planner.desktop.desk import OpenDesk
from planner.desktop.page import Page
from planner.desktop.widgets.search_field import SearchField
from planner.desktop.widgets.table import Column, IdModel
from planner.desktop.widgets.table_view import RowDelegate, TableView
from planner.plan import names


class People(Page):
    """The people of the delegation."""

    kinds: ClassVar[tuple[str, ...]] = ("person",)

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk, desk.say("People"))
        columns = (Column("name", desk.say("Name"), 200, 1, role="strong"), Column("f", desk.say("Function"), 220, 2))
        self.model = IdModel(columns, self._cells)
        self.view = TableView(desk.theme)
        self.view.set_model(self.model, RowDelegate(desk.theme, self.model))
        self.body.addWidget(self.view)
        field = SearchField(desk.theme, desk.say("Filter"))
        field.filtered.connect(self.model.filter)
        self.set_filter(field)
        self.listen(self.view)
        self.view.chosen_changed.connect(self._chosen)

    def reload(self) -> None:
        """All, by name."""
        persons = self.desk.workspace.plan.persons.values()
        kept = self.view.chosen
        self.model.set_ids(p.id for p in sorted(persons, key=lambda p: names.folded(names.listed_name(p))))
        self.view.choose(kept)
        self.head.say(str(len(persons)))

    def reveal(self, kind: str, record_id: str) -> bool:
        """Select a person."""
        return kind == "person" and self.view.choose(record_id)

    def _chosen(self, one: str) -> None:
        self.selected.emit("person" if one else "", one)

    def _cells(self, one: str) -> tuple[str, ...]:
        person = self.desk.workspace.plan.persons[one]
        return names.listed_name(person), names.function_of(person, self.desk.language)
