"""The generic form: reads field declarations, shows a record, commits each field as one change set.

    form = Form(desk, "session", ("start", "end", "room_id", "notes"))
    form.show_record(session_id)      # also after every change

Label 84 px at the leading side, value at 28 px pitch. A field commits on Enter, Tab or leaving, Esc restores; what is
refused stays as typed with the reason under it. `pending` is true while something is typed and not committed.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.editors import Editor, editor_for
from planner.desktop.widgets.text import Text
from planner.desktop.widgets.typed import Beside, Refused
from planner.plan.edits.fields import set_fields
from planner.plan.fields import field, value
from planner.plan.records import Record
from planner.wording import labels

LABEL = 84


class Form(QWidget):
    """The fields `shown` of a kind, in that order."""

    def __init__(self, desk: OpenDesk, kind: str, shown: Sequence[str]) -> None:
        super().__init__()
        self._desk = desk
        self._kind = kind
        self._id = ""
        self._busy = False
        self.editors: dict[str, Editor] = {}
        self.errors: dict[str, Text] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(desk.theme.px(4))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for number, name in enumerate(shown):
            self._add(grid, number * 2, name)

    @property
    def record(self) -> Record | None:
        """The record shown, if it is there."""
        return self._desk.workspace.plan.get(self._kind, self._id) if self._id else None

    @property
    def pending(self) -> bool:
        """Whether something is typed that was refused or not yet committed."""
        return any(not error.isHidden() for error in self.errors.values())

    def show_record(self, record_id: str) -> None:
        """Show a record; what is being typed into the same record stays."""
        another = record_id != self._id
        self._id = record_id
        record = self.record
        if record is None:
            return
        for name, editor in self.editors.items():
            typing = any(part.hasFocus() for part in editor.parts()) or not self.errors[name].isHidden()
            if not another and typing and editor.changed() and not self._busy:
                continue
            self._show(name)
        for editor in self.editors.values():
            editor.set_read_only(self._desk.workspace.read_only)

    def focus(self) -> None:
        """Take the keyboard: the first field."""
        for editor in self.editors.values():
            editor.take_focus()
            return

    def commit(self, name: str) -> None:
        """Bring a field's value into the plan, or say under it why not."""
        record, editor = self.record, self.editors[name]
        if record is None or self._busy or self._desk.workspace.read_only or not editor.changed():
            return
        try:
            new = editor.entered(self._beside(record, name))
        except Refused as refused:
            self._say(name, self._desk.say(refused.what, **refused.facts))
            return
        self._busy = True
        try:
            edit = set_fields(self._desk.workspace.plan, self._kind, self._id, {name: new})
            error = self._desk.workspace.try_commit(edit)
        finally:
            self._busy = False
        if error is None:
            self._show(name)
        else:
            facts = error.facts
            todo = f" {self._desk.say(error.todo, **facts)}" if error.todo else ""
            self._say(name, f"{self._desk.say(error.what, **facts)}.{todo}")

    def restore(self, name: str) -> None:
        """Show again what the record holds."""
        self._show(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on a label goes to its field."""
        if event.type() == QEvent.Type.MouseButtonRelease and watched.objectName() in self.editors:
            self.editors[watched.objectName()].take_focus()
        return super().eventFilter(watched, event)

    def _add(self, grid: QGridLayout, row: int, name: str) -> None:
        theme, words = self._desk.theme, labels.field_label(self._kind, name, self._desk.language)
        declared = field(self._kind, name)
        label = Text(theme, words, "small", "text3", wrap=True)
        label.setObjectName(name)
        label.setFixedWidth(theme.px(LABEL))
        label.setMinimumHeight(theme.px(28))
        label.installEventFilter(self)
        editor = editor_for(self._desk, declared, words)
        label.setBuddy(editor)
        editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        editor.left.connect(lambda: self.commit(name))
        editor.restored.connect(lambda: self.restore(name))
        error = Text(theme, "", "small", "clash", wrap=True)
        error.setContentsMargins(theme.px(11), 0, 0, theme.px(4))
        error.hide()
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter if declared.shape not in ("long", "map") else top)
        grid.addWidget(editor, row, 1)
        grid.addWidget(error, row + 1, 1)
        self.editors[name] = editor
        self.errors[name] = error

    def _show(self, name: str) -> None:
        record = self.record
        if record is not None:
            self.editors[name].show_value(value(record, name), self._beside(record, name))
            self._say(name, "")

    def _say(self, name: str, sentence: str) -> None:
        error = self.errors[name]
        if sentence or not error.isHidden():
            error.setText(sentence)
            error.setVisible(bool(sentence))
            self.editors[name].set_wrong(bool(sentence))

    def _beside(self, record: Record, name: str) -> Beside:
        head = self._desk.workspace.plan.head
        start = getattr(record, "start", None) or getattr(record, "departs", None) or ""
        return Beside(
            field(self._kind, name), value(record, name), start, head.first_day, head.last_day, self._desk.language
        )
