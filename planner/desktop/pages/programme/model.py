"""The programme as a flat list: days and their sessions, filtered and ordered here, rows from ready strings."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.programme.query import Query, query
from planner.desktop.pages.programme.rows import Row, order_of, session_row
from planner.desktop.widgets.text import plain_tip
from planner.desktop.worst import WORDS
from planner.plan.presence import is_present
from planner.wording.dates import day_long

Index = QModelIndex | QPersistentModelIndex


class ProgrammeModel(QAbstractListModel):
    """`reload` reads the plan; `refresh` reads some sessions again; `filter` shows those asked for."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[str, Row] = {}
        self._order: list[str] = []
        self._shown: list[Row] = []
        self._place: dict[str, int] = {}
        self._present: dict[str, int] = {}
        self._query = Query()
        self._signs: Mapping[str, str] = {}
        self.thought: frozenset[str] = frozenset()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Rows shown, days among them."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; the whole row in words for who listens."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.kind != "day":
            return plain_tip(self._spoken(row))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Days are heads: they cannot be chosen."""
        if not index.isValid() or self._shown[index.row()].kind == "day":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def row_at(self, row: int) -> Row:
        """What a row shows."""
        return self._shown[row]

    def id_at(self, row: int) -> str:
        """The session of a row; "" for a day or outside."""
        inside = 0 <= row < len(self._shown) and self._shown[row].kind != "day"
        return self._shown[row].id if inside else ""

    def row_of(self, session_id: str) -> int:
        """The row of a session; -1 if it is not shown."""
        return self._place.get(session_id, -1)

    def sign_of(self, session_id: str) -> str:
        """The lane of its gravest finding; "" for none."""
        return self._signs.get(session_id, "")

    def head_above(self, row: int) -> int:
        """The row of the day's head that a row stands under."""
        while row > 0 and self._shown[row].kind != "day":
            row -= 1
        return row

    def next_head(self, row: int) -> int:
        """The row of the next day's head behind a row; -1 for the last day."""
        return next((one for one in range(row + 1, len(self._shown)) if self._shown[one].kind == "day"), -1)

    @property
    def counts(self) -> tuple[int, int]:
        """Sessions shown, sessions there are; parts do not count."""
        whole = sum(1 for row in self._rows.values() if row.kind == "session")
        return sum(1 for row in self._shown if row.kind == "session"), whole

    def reload(self) -> None:
        """Read everything."""
        self._rows.clear()
        self._present.clear()
        self.refresh(self._desk.workspace.plan.sessions)

    def refresh(self, session_ids: Iterable[str], *, travel: bool = False) -> None:
        """Read some sessions again, those that came and those that went among them."""
        sessions = self._desk.workspace.plan.sessions
        if travel:
            self._present.clear()
        for one in session_ids:
            if one in sessions:
                self._rows[one] = session_row(self._desk, sessions[one])
            else:
                self._rows.pop(one, None)
        plan, lang = self._desk.workspace.plan, self._desk.language
        self._order = sorted(self._rows, key=lambda one: order_of(plan, sessions[one], lang))
        self._arrange()

    def filter(self, typed: str) -> None:
        """Show what is asked for."""
        asked = query(self._desk, typed)
        if asked != self._query:
            self._query = asked
            self._arrange()

    def set_signs(self, signs: Mapping[str, str]) -> None:
        """Other findings stand: tell the rows whose sign is another one."""
        before, self._signs = self._signs, signs
        for one in before.keys() | signs.keys():
            row = self.row_of(one)
            if row >= 0 and before.get(one) != signs.get(one):
                self.dataChanged.emit(self.index(row), self.index(row))

    def set_thought(self, session_ids: frozenset[str]) -> None:
        """These are other than in the file: what the pages show is only thought of."""
        before, self.thought = self.thought, session_ids
        for one in before ^ session_ids:
            if (row := self.row_of(one)) >= 0:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _arrange(self) -> None:
        """Lay the rows out anew; where only words changed, nothing moves."""
        shown = self._laid_out()
        same = [(row.kind, row.id) for row in shown] == [(row.kind, row.id) for row in self._shown]
        if same:
            changed = [n for n, row in enumerate(shown) if row != self._shown[n]]
            self._shown = shown
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._shown = shown
        self._place = {row.id: number for number, row in enumerate(shown) if row.kind != "day"}
        self.endResetModel()

    def _laid_out(self) -> list[Row]:
        wanted = self._wanted()
        days: dict[str, list[Row]] = {}
        for one in self._order:
            days.setdefault(self._rows[one].day, []).append(self._rows[one])
        shown: list[Row] = []
        for day in sorted(days):
            of_day = [row for row in days[day] if row.id in wanted]
            if of_day:
                shown.append(self._head(day, days[day], of_day))
                shown.extend(of_day)
        return shown

    def _wanted(self) -> set[str]:
        """What fits; with a part what it is part of, with a whole its parts."""
        fits = {one for one in self._order if self._query.fits(self._rows[one])}
        sessions = self._desk.workspace.plan.sessions
        parts = [(one, sessions[one].parent_id) for one in self._order if self._rows[one].kind == "part"]
        under = {one for one, parent in parts if parent in fits}
        above = {parent for one, parent in parts if one in fits and parent is not None}
        return fits | under | above

    def _head(self, day: str, there: list[Row], shown: list[Row]) -> Row:
        desk = self._desk
        n, whole = (sum(1 for row in rows if row.kind == "session") for rows in (shown, there))
        words = desk.count("{n} session", "{n} sessions", whole)
        if n < whole:
            words = desk.count("{m} of {n} session shown", "{m} of {n} sessions shown", whole, m=n)
        plan = desk.workspace.plan
        slots = sum(len(plan.slots_of_session(row.id)) for row in there)
        beside = desk.count("{n} slot", "{n} slots", slots)
        present = desk.say("{n} present", n=self._present_on(day))
        return Row("day", day, day, day_long(day, desk.language), second=words, seats=f"{beside} · {present}")

    def _present_on(self, day: str) -> int:
        if day not in self._present:
            plan = self._desk.workspace.plan
            people = [one.id for one in plan.persons.values() if one.kind != "counterpart"]
            self._present[day] = sum(1 for one in people if is_present(plan, one, day))
        return self._present[day]

    def _spoken(self, row: Row) -> str:
        if row.kind == "day":
            return f"{row.title}, {row.second}, {row.seats}"
        lane = self.sign_of(row.id)
        names = [*(" ".join(one).strip() for one in row.ours.words[:1]), row.ours.vacant]
        thought = self._desk.say("only thought of") if row.id in self.thought else ""
        parts = [
            f"{row.start}–{row.end}", row.title, row.second, row.room, *names, row.seats,
            self._desk.say(WORDS.get(lane, "")), thought,
        ]  # fmt: skip
        return ", ".join(part for part in parts if part)
