"""The list of sheets: a row a person who gets one: tick box, language and paper, the release in hand, since then."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from planner.desktop.desk import OpenDesk
from planner.desktop.sheets.known import Known, State
from planner.desktop.widgets.table import Column, IdModel
from planner.desktop.widgets.text import plain_tip
from planner.desktop.worst import WORDS
from planner.itinerary.releases import Standing
from planner.jobs.printing import setting_of
from planner.plan import names
from planner.wording import labels

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TICK, NAME, SHEET, RELEASE, SINCE = range(5)


def columns(desk: OpenDesk) -> tuple[Column, ...]:
    """Tick, name, language and paper, the release in hand, what is different since."""
    return (
        Column("tick", desk.say("All"), 48),
        Column("name", desk.say("Name"), 110, 1, role="name"),
        Column("sheet", desk.say("Sheet"), 82, token="text2"),
        Column("release", desk.say("Release"), 60, token="text2"),
        Column("since", desk.say("Since then"), 132, right=True, token="text3"),
    )


def trouble_words(desk: OpenDesk, state: State) -> str:
    """Why there is no sheet, in two words."""
    if state.missing:
        return desk.count("{n} sign missing", "{n} signs missing", len(state.missing))
    return desk.say("cannot be made")


def since_words(desk: OpenDesk, held: Standing | None) -> str:
    """What is different since the copy in hand, in two words."""
    if held is None:
        return ""
    if held.issue is None:
        return desk.say("never given")
    if not held.changes:
        return desk.say("current")
    if not held.marks.gone and all(mark.kind == "new" for mark in held.marks.by_stop.values()):
        return desk.count("{n} new entry", "{n} new entries", held.changes)
    return desk.count("{n} change", "{n} changes", held.changes)


@dataclass(frozen=True)
class Narrowing:
    """Which rows are shown besides what is typed: a party's, those with something on a day, those to be given one."""

    party: str = ""
    day: str = ""
    state: str = ""
    """"outdated", "never", or all."""

    def holds(self, party_id: str | None, held: Standing | None) -> bool:
        """Whether a person is among them; of whom nothing is known yet it is not said that they are."""
        if self.party and party_id != self.party:
            return False
        if not self.day and not self.state:
            return True
        if held is None or (self.day and all(entry.get("day") != self.day for entry in held.entries)):
            return False
        if not self.state:
            return True
        return held.issue is None if self.state == "never" else held.issue is not None and held.concerned


class SheetModel(IdModel):
    """`ticked` holds ids; `ticks_changed` tells."""

    ticks_changed = Signal()

    def __init__(self, desk: OpenDesk, known: Known) -> None:
        super().__init__(columns(desk), self._row, searched=self._searched, keys=self._order_of)
        self._desk = desk
        self._known = known
        self._everybody: list[str] = []
        self._narrowing = Narrowing()
        self.ticked: set[str] = set()
        self.signs: Mapping[str, str] = {}
        known.learned.connect(self.refresh)

    def state(self, person_id: str) -> State | None:
        """What is known of a person's sheet."""
        return self._known.state(person_id)

    def standing(self, person_id: str) -> Standing | None:
        """How it stands against the copy in hand."""
        return self._desk.standings.of(person_id)

    def set_signs(self, signs: Mapping[str, str]) -> None:
        """The gravest finding of each person."""
        before, self.signs = self.signs, signs
        for one in before.keys() | signs.keys():
            if before.get(one) != signs.get(one) and (row := self.row_of(one)) >= 0:
                self.dataChanged.emit(self.index(row, NAME), self.index(row, NAME))

    def keep(self, person_ids: Iterable[str]) -> None:
        """All who get a sheet; ticks of those who are gone go too."""
        self._everybody = list(person_ids)
        self._put()
        if self.ticked - set(self._everybody):
            self.ticked &= set(self._everybody)
            self.ticks_changed.emit()

    def narrow(self, narrowing: Narrowing) -> None:
        """Show only these; ticks stay."""
        if narrowing != self._narrowing:
            self._narrowing = narrowing
            self._put()

    def learn(self) -> None:
        """More is known of how sheets stand: who is shown, and what is said of each."""
        if self._wanted() != self._all:
            self._put()
        else:
            self.refresh(self._all)

    def toggle(self, person_ids: Iterable[str]) -> None:
        """Tick these, or if all of them are ticked take the ticks off."""
        ids = set(person_ids)
        self.ticked = self.ticked - ids if ids <= self.ticked else self.ticked | ids
        for one in ids:
            if (row := self.row_of(one)) >= 0:
                box = self.index(row, TICK)
                self.dataChanged.emit(box, box, [Role.CheckStateRole])
        self.ticks_changed.emit()

    def untick(self) -> None:
        """Take all ticks off."""
        if self.ticked:
            self.toggle(tuple(self.ticked))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has a box."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == TICK else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """The box's state and name, and why a sheet waits, besides what every table answers."""
        if not index.isValid():
            return super().data(index, role)
        one = self.id_at(index.row())
        match index.column(), role:
            case (0, Role.CheckStateRole):
                return Qt.CheckState.Checked if one in self.ticked else Qt.CheckState.Unchecked
            case (0, Role.AccessibleTextRole):
                return self._desk.say("Print {name}", name=self.row(one)[NAME])
            case (1, Role.AccessibleTextRole):
                words = (self.row(one)[NAME], self._desk.say(WORDS.get(self.signs.get(one, ""), "")))
                return ", ".join(part for part in words if part)
            case (4, Role.ToolTipRole):
                state = self.state(one)
                return "" if state is None or state.why is None else plain_tip(self._desk.words.error(state.why))
            case _:
                return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Ticking by whoever goes through the model (a screen reader)."""
        if index.isValid() and index.column() == TICK and role == Role.CheckStateRole:
            one = self.id_at(index.row())
            if (Qt.CheckState(value) == Qt.CheckState.Checked) is not (one in self.ticked):
                self.toggle((one,))
            return True
        return False

    def _wanted(self) -> list[str]:
        persons = self._desk.workspace.plan.persons
        return [
            one
            for one in self._everybody
            if one in persons and self._narrowing.holds(persons[one].party_id, self.standing(one))
        ]

    def _put(self) -> None:
        self.set_ids(self._wanted())

    def _row(self, one: str) -> tuple[str, ...]:
        plan, held, state = self._desk.workspace.plan, self.standing(one), self.state(one)
        lang, paper = setting_of(plan, one)
        sheet = f"{lang.upper()} · {labels.choice_label(paper, self._desk.language)}"
        release = "" if held is None else "–" if held.release is None else str(held.release.number)
        said = trouble_words(self._desk, state) if state is not None and state.why else since_words(self._desk, held)
        return "", names.listed_name(plan.persons[one]), sheet, release, said

    def _order_of(self, one: str) -> tuple[object, ...]:
        _, name, sheet, _, _ = self.row(one)
        held, state = self.standing(one), self.state(one)
        number = held.release.number if held is not None and held.release is not None else 0
        trouble = state is not None and state.why is not None
        return one in self.ticked, names.folded(name), sheet, number, (not trouble, *_urgency(held))

    def _searched(self, one: str) -> str:
        person = self._desk.workspace.plan.persons[one]
        words = (*self.row(one), person.city, names.function_of(person, self._desk.language))
        return names.folded(" ".join(words))


def _urgency(held: Standing | None) -> tuple[int, int]:
    """Most changes first, then those who never had one, then those that are current."""
    if held is None:
        return 3, 0
    if held.issue is None:
        return 1, 0
    return (0, -held.changes) if held.changes else (2, 0)
