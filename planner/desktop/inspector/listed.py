"""Records that hang on the one shown, a row each: a row opens its form below it; a button adds one, another removes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.composed import Composed
from planner.desktop.widgets.form import Form
from planner.desktop.widgets.row_button import RowButton
from planner.plan.edits.add import add
from planner.plan.edits.remove import remove
from planner.plan.plan import Plan
from planner.plan.records import Record


@dataclass(frozen=True)
class Listed:
    """A kind of record that hangs on another: how its rows read, what its form holds, how a new one begins.

    `new` gives None where one cannot be made yet; `lacking` says what has to be there first.
    Rows of what has an inspection of its own open it `elsewhere`.
    """

    kind: str
    of: Callable[[Plan, str], Sequence[Record]]
    icon: Callable[[Record], str]
    words: Callable[[OpenDesk, Record], str]
    beside: Callable[[OpenDesk, Record], str]
    shown: tuple[str, ...]
    add: str
    new: Callable[[OpenDesk, str], Record | None]
    lacking: str = ""
    elsewhere: bool = False
    composed: Mapping[str, Composed] = field(default_factory=dict)


class RecordList(QWidget):
    """The rows of one `Listed` for an owner."""

    def __init__(self, desk: OpenDesk, listed: Listed) -> None:
        super().__init__()
        self._desk = desk
        self.listed = listed
        self._owner = ""
        self._open = ""
        self.rows: dict[str, RowButton] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.form = Form(desk, listed.kind, listed.shown, composed=listed.composed)
        self.button = Button(desk.theme, desk.say(listed.add), icon="plus", small=True)
        self.button.clicked.connect(self.add)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(desk.theme.px(8), 0, 0, desk.theme.px(8))
        below.addWidget(self.form)
        self.remover = Button(desk.theme, desk.say("Remove"), small=True)
        self.remover.clicked.connect(self.remove)
        row = QHBoxLayout()
        row.addWidget(self.remover)
        row.addStretch()
        below.addLayout(row)
        self._below.hide()

    def show_owner(self, owner_id: str) -> None:
        """The rows of another owner, or of the same again; an open row stays open."""
        if owner_id != self._owner:
            self._owner, self._open = owner_id, ""
        plan = self._desk.workspace.plan
        records = self.listed.of(plan, owner_id)
        if self._open not in {one.id for one in records}:
            self._open = ""
        focused = next((one for one, row in self.rows.items() if row.hasFocus()), "")
        self._rows.removeWidget(self._below)
        for row in self.rows.values():
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {one.id: self._row(one) for one in records}
        for n, row in enumerate(self.rows.values()):
            self._rows.insertWidget(n, row)
        self._lay_out_open()
        if focused in self.rows:
            self.rows[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        self.button.setEnabled(not self._desk.workspace.read_only)
        self.remover.setEnabled(not self._desk.workspace.read_only)

    def open(self, record_id: str) -> None:
        """Show a record's form below its row; the same again closes it."""
        self._open = "" if record_id == self._open else record_id
        self._lay_out_open()

    def add(self) -> None:
        """A new one, its form open and focused."""
        record = self.listed.new(self._desk, self._owner)
        if record is None:
            self._desk.workspace.said.emit(self._desk.say(self.listed.lacking))
            return
        self._open = "" if self.listed.elsewhere else record.id
        if self._desk.workspace.commit(add(self._desk.workspace.plan, record)):
            self.show_owner(self._owner)
            if self.listed.elsewhere:
                self._desk.workspace.show.emit(self.listed.kind, record.id)
            else:
                self.form.focus()

    def remove(self) -> None:
        """The open one goes."""
        if self._open:
            gone, self._open = self._open, ""
            self._desk.workspace.commit(remove(self._desk.workspace.plan, self.listed.kind, gone))
            self.show_owner(self._owner)

    def _lay_out_open(self) -> None:
        for one, row in self.rows.items():
            row.setChecked(one == self._open)
        self._below.setVisible(bool(self._open))
        if self._open:
            self.form.show_record(self._open)
            self._rows.insertWidget(list(self.rows).index(self._open) + 1, self._below)
        else:
            self._rows.addWidget(self._below)

    def _row(self, record: Record) -> RowButton:
        listed, desk = self.listed, self._desk
        row = RowButton(desk.theme, listed.icon(record), listed.words(desk, record), listed.beside(desk, record))
        if listed.elsewhere:
            row.clicked.connect(lambda _checked=False, one=record.id: desk.workspace.show.emit(listed.kind, one))
        else:
            row.setCheckable(True)
            row.clicked.connect(lambda _checked=False, one=record.id: self.open(one))
        return row
