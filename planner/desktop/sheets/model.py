"""The list of sheets: a row a person who gets one: tick box, language and paper, what is known of the sheet."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from planner.desktop.desk import OpenDesk
from planner.desktop.sheets.known import Known, State
from planner.desktop.widgets.table import Column, IdModel
from planner.desktop.widgets.text import plain_tip
from planner.desktop.worst import WORDS
from planner.jobs.printing import setting_of
from planner.plan import names
from planner.wording import labels

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TICK, NAME, SHEET, STATE = range(4)


def columns(desk: OpenDesk) -> tuple[Column, ...]:
    """Tick, name, language and paper, pages or what is wrong."""
    return (
        Column("tick", desk.say("All"), 56),
        Column("name", desk.say("Name"), 110, 1, role="name"),
        Column("sheet", desk.say("Sheet"), 86, token="text2"),
        Column("state", desk.say("Pages"), 126, right=True, token="text3"),
    )


def state_words(desk: OpenDesk, state: State | None) -> str:
    """What is known of a sheet, in words."""
    if state is None:
        return ""
    if state.missing:
        return desk.count("{n} sign missing", "{n} signs missing", len(state.missing))
    if state.why is not None:
        return desk.say("cannot be made")
    return desk.count("{n} page", "{n} pages", state.pages)


class SheetModel(IdModel):
    """`ticked` holds ids; `ticks_changed` tells."""

    ticks_changed = Signal()

    def __init__(self, desk: OpenDesk, known: Known) -> None:
        super().__init__(columns(desk), self._row, searched=self._searched, keys=self._order_of)
        self._desk = desk
        self._known = known
        self.ticked: set[str] = set()
        self.signs: Mapping[str, str] = {}
        known.learned.connect(self.refresh)

    def state(self, person_id: str) -> State | None:
        """What is known of a person's sheet."""
        return self._known.state(person_id)

    def set_signs(self, signs: Mapping[str, str]) -> None:
        """The gravest finding of each person."""
        before, self.signs = self.signs, signs
        for one in before.keys() | signs.keys():
            if before.get(one) != signs.get(one) and (row := self.row_of(one)) >= 0:
                self.dataChanged.emit(self.index(row, NAME), self.index(row, NAME))

    def keep(self, person_ids: Iterable[str]) -> None:
        """All who get a sheet; ticks of those who are gone go too."""
        ids = list(person_ids)
        self.set_ids(ids)
        if self.ticked - set(ids):
            self.ticked &= set(ids)
            self.ticks_changed.emit()

    def toggle(self, person_ids: Iterable[str]) -> None:
        """Tick these, or if all of them are ticked take the ticks off."""
        ids = set(person_ids)
        self.ticked = self.ticked - ids if ids <= self.ticked else self.ticked | ids
        for one in ids:
            if (row := self.row_of(one)) >= 0:
                box = self.index(row, TICK)
                self.dataChanged.emit(box, box, [Role.CheckStateRole])
        self.ticks_changed.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has a box."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == TICK else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """The box's state and name besides what every table answers."""
        if index.isValid() and index.column() == TICK:
            one = self.id_at(index.row())
            if role == Role.CheckStateRole:
                return Qt.CheckState.Checked if one in self.ticked else Qt.CheckState.Unchecked
            if role == Role.AccessibleTextRole:
                return self._desk.say("Print {name}", name=self.row(one)[NAME])
        if index.isValid() and index.column() == NAME and role == Role.AccessibleTextRole:
            one = self.id_at(index.row())
            words = (self.row(one)[NAME], self._desk.say(WORDS.get(self.signs.get(one, ""), "")))
            return ", ".join(part for part in words if part)
        if index.isValid() and index.column() == STATE and role == Role.ToolTipRole:
            state = self.state(self.id_at(index.row()))
            return "" if state is None or state.why is None else plain_tip(self._desk.words.error(state.why))
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Ticking by whoever goes through the model (a screen reader)."""
        if index.isValid() and index.column() == TICK and role == Role.CheckStateRole:
            one = self.id_at(index.row())
            if (Qt.CheckState(value) == Qt.CheckState.Checked) is not (one in self.ticked):
                self.toggle((one,))
            return True
        return False

    def _row(self, one: str) -> tuple[str, ...]:
        plan = self._desk.workspace.plan
        lang, paper = setting_of(plan, one)
        sheet = f"{lang.upper()} · {labels.choice_label(paper, self._desk.language)}"
        return "", names.listed_name(plan.persons[one]), sheet, state_words(self._desk, self.state(one))

    def _order_of(self, one: str) -> tuple[object, ...]:
        _, name, sheet, _ = self.row(one)
        state = self.state(one)
        pages = -1 if state is None else 0 if state.why is not None else state.pages
        return one in self.ticked, names.folded(name), sheet, pages

    def _searched(self, one: str) -> str:
        person = self._desk.workspace.plan.persons[one]
        words = (*self.row(one), person.city, names.function_of(person, self._desk.language))
        return names.folded(" ".join(words))
