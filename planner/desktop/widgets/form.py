"""The generic form: reads field declarations, shows a record, commits each field as one change set.

    form = Form(desk, "session", ("start", "end", "room_id", "notes"))
    form.show_record(session_id)      # also after every change
    form.show_records(ids)            # what several share; "9 values" where they differ

Label 84 px at the leading side, value at 28 px pitch. A field commits on Enter, Tab or leaving, Esc restores; what is
refused stays as typed with the reason under it, which also shows while one types. `edits` are the intents of fields
that do more than set themselves; `composed` are rows of several fields in one line (see `composed.py`).
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.composed import Composed, ComposedEditor
from planner.desktop.widgets.editor_for import editor_for
from planner.desktop.widgets.editors import Editor
from planner.desktop.widgets.text import Text
from planner.desktop.widgets.typed import Beside, Refused
from planner.errors import PlannerError
from planner.plan import entry
from planner.plan.changes import ChangeSet
from planner.plan.edits.fields import set_fields_of_all
from planner.plan.fields import field, value
from planner.plan.plan import Plan
from planner.plan.records import Record
from planner.wording import labels

LABEL = 84
TYPING = 500
"""Milliseconds without a key before what is typed is judged."""
Edit = Callable[[Plan, str, object], ChangeSet]


class Form(QWidget):
    """The fields `shown` of a kind, in that order."""

    def __init__(
        self,
        desk: OpenDesk,
        kind: str,
        shown: Sequence[str],
        *,
        edits: Mapping[str, Edit] | None = None,
        composed: Mapping[str, Composed] | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._kind = kind
        self._id = ""
        self._ids: tuple[str, ...] = ()
        self._edits = edits or {}
        self._composed = composed or {}
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPING)
        self._typing = ""
        self._typed.timeout.connect(lambda: self.judge(self._typing))
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
        self.show_records((record_id,))

    def show_records(self, record_ids: Sequence[str]) -> None:
        """Show what several records share."""
        another = tuple(record_ids) != self._ids
        self._ids = tuple(record_ids)
        self._id = record_ids[0] if record_ids else ""
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

    def focus(self, name: str = "") -> None:
        """Take the keyboard: a field, else the first."""
        for editor in [self.editors[name]] if name in self.editors else self.editors.values():
            editor.take_focus()
            return

    def judge(self, name: str) -> None:
        """Say under a field whether what is typed so far can be; nothing is committed."""
        record, editor = self.record, self.editors[name]
        if record is None or not editor.changed():
            self._say(name, "")
            return
        try:
            entry.check(self._desk.workspace.plan, self._edit(record, name))
        except Refused as refused:
            self._say(name, self._desk.say(refused.what, **refused.facts))
        except PlannerError as error:
            self._say(name, self._words(error))
        else:
            self._say(name, "")

    def commit(self, name: str) -> None:
        """Bring a field's value into the plan, or say under it why not."""
        record, editor = self.record, self.editors[name]
        if record is None or self._busy or self._desk.workspace.read_only or not editor.changed():
            return
        self._typed.stop()
        try:
            edit = self._edit(record, name)
        except Refused as refused:
            self._say(name, self._desk.say(refused.what, **refused.facts))
            return
        self._busy = True
        try:
            error = self._desk.workspace.try_commit(edit)
        finally:
            self._busy = False
        if error is None:
            self._show(name)
        else:
            self._say(name, self._words(error))

    def _edit(self, record: Record, name: str) -> ChangeSet:
        """The change set of what a field holds now; `Refused` if it cannot be read."""
        plan, editor = self._desk.workspace.plan, self.editors[name]
        if isinstance(editor, ComposedEditor):
            return editor.edit(record)
        new = editor.entered(self._beside(record, name))
        if name in self._edits and len(self._ids) == 1:
            return self._edits[name](plan, self._id, new)
        return set_fields_of_all(plan, self._kind, self._ids, {name: new})

    def _words(self, error: PlannerError) -> str:
        todo = f" {self._desk.say(error.todo, **error.facts)}" if error.todo else ""
        return f"{self._desk.say(error.what, **error.facts)}.{todo}"

    def _wait(self, name: str) -> None:
        self._typing = name
        self._typed.start()

    def restore(self, name: str) -> None:
        """Show again what the record holds."""
        self._show(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on a label goes to its field."""
        if event.type() == QEvent.Type.MouseButtonRelease and watched.objectName() in self.editors:
            self.editors[watched.objectName()].take_focus()
        return super().eventFilter(watched, event)

    def _add(self, grid: QGridLayout, row: int, name: str) -> None:
        theme, made = self._desk.theme, self._composed.get(name)
        words = self._desk.say(made.label) if made else labels.field_label(self._kind, name, self._desk.language)
        label = Text(theme, words, "small", "text3", wrap=True)
        label.setObjectName(name)
        label.setFixedWidth(theme.px(LABEL))
        label.setMinimumHeight(theme.px(28))
        label.installEventFilter(self)
        editor = ComposedEditor(self._desk, made) if made else editor_for(self._desk, field(self._kind, name), words)
        label.setBuddy(editor)
        editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        editor.left.connect(lambda: self.commit(name))
        editor.restored.connect(lambda: self.restore(name))
        editor.typed.connect(lambda: self._wait(name))
        error = Text(theme, "", "small", "clash", wrap=True)
        error.setContentsMargins(theme.px(11), 0, 0, theme.px(4))
        error.hide()
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label, row, 0, top if editor.tall else Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(editor, row, 1)
        grid.addWidget(error, row + 1, 1)
        self.editors[name] = editor
        self.errors[name] = error

    def _show(self, name: str) -> None:
        record, editor = self.record, self.editors[name]
        if record is None:
            return
        if isinstance(editor, ComposedEditor):
            editor.show_record(record)
        else:
            n = self._values(name)
            editor.show_value(value(record, name) if n == 1 else None, self._beside(record, name))
            editor.set_mixed(self._desk.count("{n} value", "{n} values", n) if n > 1 else "")
        self._say(name, "")

    def _values(self, name: str) -> int:
        """How many different values the records shown have."""
        if len(self._ids) == 1:
            return 1
        records = self._desk.workspace.plan.records[self._kind]
        return len({repr(value(records[one], name)) for one in self._ids if one in records})

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
