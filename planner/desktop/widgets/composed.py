"""A row of a form that stands for several fields in one line: "Wed 18 May, 13:15–14:30", "Church Center, Room 2"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.editors import Editor, Line
from planner.desktop.widgets.typed import Refused
from planner.plan.changes import ChangeSet
from planner.plan.fields import fields_of
from planner.plan.records import Record

Say = Callable[[OpenDesk, Record], str]
Read = Callable[[OpenDesk, Record, str], ChangeSet]


@dataclass(frozen=True)
class Composed:
    """`label` is a marked sentence; `edit` may raise `Refused`; `covers` are the fields that it stands for.

    With `add` a text that `edit` refuses can be added as something new; `offers` completes what is typed,
    `hint` stands where nothing is.
    """

    label: str
    covers: tuple[str, ...]
    show: Say
    edit: Read
    add: Read | None = None
    offers: Callable[[OpenDesk], Sequence[str]] | None = None
    hint: Say | None = None


class ComposedEditor(Editor):
    """One line; where something new can be added, a button under it offers that."""

    def __init__(self, desk: OpenDesk, made: Composed) -> None:
        super().__init__(desk, _ANY, desk.say(made.label))
        self.made = made
        self.line = Line(desk.say(made.label))
        self._shown = ""
        self._record: Record | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.line)
        self.adder = Button(desk.theme, desk.say("Add"), small=True)
        self.adder.hide()
        self.adder.clicked.connect(self._add)
        whole.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)
        self.line.left.connect(self.left)
        self.line.restored.connect(self.restored)
        self.line.textEdited.connect(self._edited)
        self._list = QStringListModel()
        self.setFocusProxy(self.line)
        if made.offers is not None:
            completer = QCompleter(self._list, self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.line.setCompleter(completer)

    def show_record(self, record: Record) -> None:
        """Show what the fields hold."""
        self._record = record
        self._shown = self.made.show(self.desk, record)
        self._list.setStringList([])
        self.adder.hide()
        self.line.setPlaceholderText(self.made.hint(self.desk, record) if self.made.hint is not None else "")
        self.line.show_text(self._shown)

    def edit(self, record: Record) -> ChangeSet:
        """The change set of what is typed."""
        try:
            return self.made.edit(self.desk, record, self.line.text())
        except Refused:
            self._offer_to_add()
            raise

    def changed(self) -> bool:
        """Whether the text is another."""
        return self.line.text() != self._shown

    def parts(self) -> list[QWidget]:
        """The line."""
        return [self.line]

    def _edited(self) -> None:
        self.adder.hide()
        if self.made.offers is not None and not self._list.stringList():
            self._list.setStringList(list(self.made.offers(self.desk)))
        self.typed.emit()

    def _offer_to_add(self) -> None:
        text = self.line.text().strip()
        if self.made.add is not None and text:
            self.adder.setText(self.desk.say("Add “{name}”", name=text).replace("&", "&&"))
            self.adder.setAccessibleName(self.desk.say("Add “{name}”", name=text))
            self.adder.show()

    def _add(self) -> None:
        if self.made.add is None or self._record is None:
            return
        if self.desk.workspace.commit(self.made.add(self.desk, self._record, self.line.text().strip())):
            self.restored.emit()  # what was refused is there now: the refusal and the offer go


_ANY = fields_of("plan")[0]
"""A composed row has no field of its own; an editor wants one."""
