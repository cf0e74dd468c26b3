"""The grid's model: people by id, cells from ready strings, an entry into a cell is one change set."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt

from planner.clashes.findings import Finding
from planner.desktop.clocks import weekday
from planner.desktop.desk import OpenDesk
from planner.desktop.pages.people.cells import Cells
from planner.desktop.pages.people.columns import DERIVED, Order, columns, order_of, text_of
from planner.desktop.pages.people.pass_state import State, pass_state
from planner.desktop.widgets.table import IdModel, Index
from planner.desktop.widgets.typed import Refused
from planner.desktop.worst import WORDS, worst_lanes
from planner.errors import N_, PlannerError
from planner.plan import clock, names
from planner.plan.edits.fields import set_fields
from planner.plan.records import Person
from planner.wording import labels

PASS_WORDS: Mapping[State, str] = {
    "": N_("none"),
    "collected": N_("collected"),
    "to-collect": N_("to collect"),
    "requested": N_("requested"),
    "refused": N_("refused"),
    "missing": N_("missing {day}"),
}


class PeopleModel(IdModel):
    """`keys` are the columns shown; `signs` the gravest finding of each person."""

    def __init__(self, desk: OpenDesk, keys: Sequence[str]) -> None:
        super().__init__(columns(desk, keys), self._texts_of, searched=self._search, keys=self._orders)
        self._desk = desk
        self.cells = Cells(desk)
        self.keys = tuple(keys)
        self.signs: Mapping[str, str] = {}
        self.thought: frozenset[str] = frozenset()
        self._missing: dict[str, str] = {}

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells that hold a field can be edited."""
        flags = super().flags(index)
        editable = index.isValid() and self.editable(index.column()) and not self._desk.workspace.read_only
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Editing begins with the whole text; who listens hears "not known" and the sign."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self.edit_text(index)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            lane = self.signs.get(self.id_at(index.row()), "") if index.column() == 0 else ""
            text = str(super().data(index)) or self._desk.say("not known")
            thought = index.column() == 0 and self.id_at(index.row()) in self.thought
            said = [self._desk.say(WORDS[lane])] if lane else []
            return ", ".join([text, *said, *([self._desk.say("only thought of")] if thought else [])])
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Enter a text; a refusal is told to the window."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        refused = self.enter(index, str(value))
        if refused is not None:
            self._desk.workspace.failed.emit(refused)
        return refused is None

    def person(self, row: int) -> Person:
        """The person of a row."""
        return self._desk.workspace.plan.persons[self.id_at(row)]

    def editable(self, column: int) -> bool:
        """Whether a column holds a field."""
        return self.keys[column] not in DERIVED

    def edit_text(self, index: Index) -> str:
        """The text that editing a cell begins with."""
        if not self.editable(index.column()):
            return str(super().data(index))
        return self.cells.shown(self.person(index.row()), self.keys[index.column()])

    def enter(self, index: Index, text: str) -> PlannerError | None:
        """Bring a text typed into a cell into the plan; the reason if it cannot be."""
        if text.strip() == self.edit_text(index):
            return None
        person, key = self.person(index.row()), self.keys[index.column()]
        try:
            entry = self.cells.read(person, key, text)
        except Refused as refused:
            where = f"{names.full_name(person)}, {self.columns[index.column()].title}: {text}"
            return refused.error(where)
        return self._desk.workspace.try_commit(set_fields(self._desk.workspace.plan, "person", person.id, entry))

    def state_of(self, person_id: str) -> State:
        """How far a person is with their passes."""
        return pass_state(self._desk.workspace.plan, person_id, missing=person_id in self._missing)

    def set_keys(self, keys: Sequence[str]) -> None:
        """Show other columns; the order stays where its column does."""
        kept = self.keys[self.sorted_by[0]] if self.sorted_by else ""
        order = self.sorted_by[1] if self.sorted_by else Qt.SortOrder.AscendingOrder
        self.beginResetModel()
        self.keys = tuple(keys)
        self.columns = columns(self._desk, keys)
        self.sorted_by = (self.keys.index(kept), order) if kept in self.keys else None
        self.endResetModel()
        self.set_ids(self._all)

    def take_findings(self, findings: Sequence[Finding]) -> None:
        """Other findings stand: ask those rows anew that say it."""
        signs = worst_lanes(findings, "people")
        missing = self._days_without_pass(findings)
        changed = {
            one
            for before, after in ((self.signs, signs), (self._missing, missing))
            for one in before.keys() | after.keys()
            if before.get(one) != after.get(one)
        }
        self.signs, self._missing = signs, missing
        self.refresh(changed)

    def set_thought(self, person_ids: frozenset[str]) -> None:
        """These are other than in the file: what the pages show is only thought of."""
        before, self.thought = self.thought, person_ids
        self.refresh(before ^ person_ids)

    def _days_without_pass(self, findings: Sequence[Finding]) -> dict[str, str]:
        zone = self._desk.workspace.plan.head.zone
        days: dict[str, str] = {}
        for finding in findings:
            if finding.code == "no-pass" and finding.accepted is None:
                for person_id in finding.people:
                    days.setdefault(person_id, clock.day(finding.from_, zone) if finding.from_ is not None else "")
        return days

    def _texts_of(self, one: str) -> list[str]:
        person = self._desk.workspace.plan.persons[one]
        said = [text_of(self._desk, self.cells, person, key) for key in self.keys]
        if "pass" in self.keys:
            day = self._missing.get(one, "")
            words = PASS_WORDS[self.state_of(one)]
            said[self.keys.index("pass")] = self._desk.say(words, day=weekday(day, self._desk.language) if day else "")
        return said

    def _search(self, one: str) -> str:
        person, lang = self._desk.workspace.plan.persons[one], self._desk.language
        whole = (
            names.printed_name(person), names.full_name(person), names.listed_name(person), person.function,
            names.function_of(person, lang), person.city, labels.country_name(person.country, lang), person.body,
            person.region, person.email, person.sheet_language, labels.choice_label(person.kind, lang), *person.tags,
        )  # fmt: skip
        return names.folded(" ".join(whole))

    def _orders(self, one: str) -> Sequence[Order]:
        return _Orders(self._order, one)

    def _order(self, one: str, column: int) -> Order:
        plan = self._desk.workspace.plan
        return order_of(plan, plan.persons[one], self.keys[column], self.row(one)[column])


class _Orders(Sequence[Order]):
    """What a row sorts by, worked out for the column that is asked."""

    def __init__(self, order: Callable[[str, int], Order], one: str) -> None:
        self._order = order
        self._one = one

    def __getitem__(self, column: int) -> Order:  # type: ignore[override]
        return self._order(self._one, column)

    def __len__(self) -> int:
        return 0
