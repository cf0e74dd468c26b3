"""The editors of a form's fields, a class a way of entering: a line, long text, tick, choice, reference, languages.

An editor shows a value, gives back what was entered (`entered`, which may raise `Refused`), and tells by `left` that
the user is done with it (Enter, Tab, leaving). It never touches the plan.
"""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.text import Text
from planner.desktop.widgets.typed import TYPED, Beside, Refused
from planner.errors import N_
from planner.plan import names
from planner.plan.fields import Field
from planner.plan.plan import Plan
from planner.wording import labels


class Line(QLineEdit):
    """A line that looks like text until it is hovered or focused; Esc restores."""

    left = Signal()
    restored = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("quiet", "true")
        self.setAccessibleName(name)
        self.setMinimumWidth(40)
        self.editingFinished.connect(self.left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc asks for what was there."""
        if event.key() == Qt.Key.Key_Escape:
            self.restored.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning again."""
        super().focusOutEvent(event)
        self.setCursorPosition(0)


class Editor(QWidget):
    """What every editor is."""

    left = Signal()
    restored = Signal()

    def __init__(self, desk: OpenDesk, field: Field, name: str) -> None:
        super().__init__()
        self.desk = desk
        self.field = field
        self.name = name
        self.setAccessibleName(name)

    def show_value(self, value: object, beside: Beside) -> None:
        """Show what the record holds."""

    def entered(self, beside: Beside) -> object:
        """What was entered; `Refused` if it cannot be."""
        raise NotImplementedError

    def changed(self) -> bool:
        """Whether the user entered anything since the value was shown."""
        return True

    def set_wrong(self, wrong: bool) -> None:
        """Mark or unmark as refused."""
        for widget in self.parts():
            widget.setProperty("wrong", "true" if wrong else "false")
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def set_read_only(self, read_only: bool) -> None:
        """Values without borders, not to be edited."""
        for widget in self.parts():
            if isinstance(widget, QLineEdit | QPlainTextEdit):
                widget.setReadOnly(read_only)
            else:
                widget.setEnabled(not read_only)

    def parts(self) -> list[QWidget]:
        """The widgets that take the keyboard."""
        return []

    def take_focus(self) -> None:
        """Take the keyboard."""
        for part in self.parts():
            part.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _only(holder: QWidget, widget: QWidget) -> None:
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)


class LineEditor(Editor):
    """One line, read and shown by its shape."""

    def __init__(self, desk: OpenDesk, field: Field, name: str) -> None:
        super().__init__(desk, field, name)
        self.line = Line(name)
        self._shown = ""
        _only(self, self.line)
        self.line.left.connect(self.left)
        self.line.restored.connect(self.restored)
        self.setFocusProxy(self.line)

    def show_value(self, value: object, beside: Beside) -> None:
        """By the shape's own words."""
        self._shown = TYPED[self.field.shape][1](value, beside)
        self.line.setText(self._shown)
        self.line.setCursorPosition(0)

    def entered(self, beside: Beside) -> object:
        """By the shape's own reading."""
        return TYPED[self.field.shape][0](self.line.text(), beside)

    def changed(self) -> bool:
        """Whether the text is another."""
        return self.line.text() != self._shown

    def parts(self) -> list[QWidget]:
        """The line."""
        return [self.line]


class LongText(QPlainTextEdit):
    """A few lines; Tab leaves, Ctrl+Enter or leaving commits."""

    left = Signal()
    restored = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("quiet", "true")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc restores; Ctrl+Enter commits."""
        if event.key() == Qt.Key.Key_Escape:
            self.restored.emit()
        elif event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class LongEditor(Editor):
    """Text of several lines, 64 px high."""

    def __init__(self, desk: OpenDesk, field: Field, name: str) -> None:
        super().__init__(desk, field, name)
        self.box = LongText(name)
        self._shown = ""
        self.box.setFixedHeight(desk.theme.px(64))
        _only(self, self.box)
        self.box.left.connect(self.left)
        self.box.restored.connect(self.restored)
        self.setFocusProxy(self.box)

    def show_value(self, value: object, beside: Beside) -> None:
        """As it is."""
        del beside
        self._shown = str(value or "")
        self.box.setPlainText(self._shown)

    def entered(self, beside: Beside) -> object:
        """As it is."""
        return TYPED["long"][0](self.box.toPlainText(), beside)

    def changed(self) -> bool:
        """Whether the text is another."""
        return self.box.toPlainText() != self._shown

    def parts(self) -> list[QWidget]:
        """The box."""
        return [self.box]


class TickEditor(Editor):
    """Yes or no, committed at once."""

    def __init__(self, desk: OpenDesk, field: Field, name: str) -> None:
        super().__init__(desk, field, name)
        self.box = QCheckBox()
        self.box.setAccessibleName(name)
        self.box.setMinimumHeight(desk.theme.px(26))
        row = QHBoxLayout(self)
        row.setContentsMargins(desk.theme.px(11), 0, 0, 0)
        row.addWidget(self.box)
        row.addStretch()
        self.box.clicked.connect(self.left)
        self.setFocusProxy(self.box)

    def show_value(self, value: object, beside: Beside) -> None:
        """Ticked or not."""
        del beside
        self.box.setChecked(bool(value))

    def entered(self, beside: Beside) -> object:
        """Ticked or not."""
        del beside
        return self.box.isChecked()

    def parts(self) -> list[QWidget]:
        """The box."""
        return [self.box]


class Combo(QComboBox):
    """A choice that the wheel does not change in passing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, not the choice."""
        event.ignore()


class ChoiceEditor(Editor):
    """One of a few words, committed at once; an optional one can be "–"."""

    def __init__(self, desk: OpenDesk, field: Field, name: str) -> None:
        super().__init__(desk, field, name)
        self.box = Combo()
        self.box.setProperty("quiet", "true")
        self.box.setAccessibleName(name)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(6)
        if field.optional:
            self.box.addItem("–", None)
        for choice in field.choices:
            self.box.addItem(labels.choice_label(choice, desk.language), choice)
        _only(self, self.box)
        self.box.activated.connect(self.left)
        self.setFocusProxy(self.box)

    def show_value(self, value: object, beside: Beside) -> None:
        """The choice's word."""
        del beside
        self.box.setCurrentIndex(max(0, self.box.findData(value)))

    def entered(self, beside: Beside) -> object:
        """The choice."""
        del beside
        return self.box.currentData()

    def parts(self) -> list[QWidget]:
        """The box."""
        return [self.box]


def reference_names(plan: Plan, kinds: tuple[str, ...], lang: str) -> dict[str, str]:
    """Name -> id of everything that a field may point to; of two with one name, the second says more."""
    found: dict[str, str] = {}
    for kind in kinds:
        for record in plan.records[kind].values():
            name = names.label(plan, record, lang) or record.id
            if name in found:
                name = f"{name} ({_more(plan, kind, record.id, lang)})"
            found[name] = record.id
    return found


def _more(plan: Plan, kind: str, record_id: str, lang: str) -> str:
    if kind == "person":
        person = plan.persons[record_id]
        return names.function_of(person, lang) or person.city or record_id
    if kind == "room":
        return names.place_name(plan, plan.rooms[record_id].venue_id, lang)
    if kind == "session":
        return plan.sessions[record_id].start.replace("T", " ")
    return record_id


class ReferenceEditor(LineEditor):
    """Another record by its name, completed while one types; several with semicolons between."""

    def __init__(self, desk: OpenDesk, field: Field, name: str) -> None:
        super().__init__(desk, field, name)
        self._many = field.shape == "references"
        self._by_name: dict[str, str] = {}
        self._list = QStringListModel()
        if not self._many:
            completer = QCompleter(self._list, self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.line.setCompleter(completer)

    def show_value(self, value: object, beside: Beside) -> None:
        """The names of what it points to."""
        self._load(beside)
        by_id = {record_id: name for name, record_id in self._by_name.items()}
        held = value if isinstance(value, tuple) else (value,) if value else ()
        self._shown = "; ".join(by_id.get(str(one), str(one)) for one in held)
        self.line.setText(self._shown)
        self.line.setCursorPosition(0)

    def entered(self, beside: Beside) -> object:
        """The ids of the names; a name that is not known, or could be two, is refused."""
        self._load(beside)
        if self._many:
            return tuple(dict.fromkeys(self._id(part.strip()) for part in self.line.text().split(";") if part.strip()))
        text = self.line.text().strip()
        if not text:
            if not self.field.optional:
                raise Refused(N_("This cannot be empty."))
            return None
        return self._id(text)

    def _id(self, text: str) -> str:
        if text in self._by_name:
            return self._by_name[text]
        wanted = names.folded(text)
        same = [one for name, one in self._by_name.items() if names.folded(name) == wanted]
        near = same or [one for name, one in self._by_name.items() if wanted in names.folded(name)]
        if not near:
            raise Refused(N_("Nothing is called “{text}” here."), text=text)
        if len(set(near)) > 1:
            raise Refused(N_("“{text}” could be {n} things; write more of the name."), text=text, n=len(set(near)))
        return near[0]

    def _load(self, beside: Beside) -> None:
        self._by_name = reference_names(self.desk.workspace.plan, self.field.refers, beside.lang)
        wanted = sorted(self._by_name, key=names.folded)
        if wanted != self._list.stringList():
            self._list.setStringList(wanted)


class MapEditor(Editor):
    """A text in several languages: a line for each language of the plan, and for those that are there."""

    def __init__(self, desk: OpenDesk, field: Field, name: str) -> None:
        super().__init__(desk, field, name)
        self._lines: dict[str, Line] = {}
        self._shown: Mapping[str, object] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_value(self, value: object, beside: Beside) -> None:
        """A line a language."""
        del beside
        self._shown = cast("Mapping[str, object]", value) if isinstance(value, dict) else {}
        for lang in dict.fromkeys((*self.desk.workspace.plan.head.languages, *self._shown)):
            if lang not in self._lines:
                self._add(lang)
            self._lines[lang].setText(str(self._shown.get(lang, "")))
            self._lines[lang].setCursorPosition(0)

    def entered(self, beside: Beside) -> object:
        """Those that are not empty."""
        del beside
        texts = {lang: line.text().strip() for lang, line in self._lines.items() if line.text().strip()}
        if self.field.name != "pace":
            return texts
        if not all(text.isdigit() for text in texts.values()):
            raise Refused(N_("This is a whole number, as 15."))
        return {lang: int(text) for lang, text in texts.items()}

    def changed(self) -> bool:
        """Whether a line is another."""
        return any(line.text() != str(self._shown.get(lang, "")) for lang, line in self._lines.items())

    def parts(self) -> list[QWidget]:
        """The lines."""
        return list(self._lines.values())

    def _add(self, lang: str) -> None:
        theme = self.desk.theme
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(11), 0, 0, 0)
        row.setSpacing(0)
        code = Text(theme, lang, "small", "text3")
        code.setFixedWidth(theme.px(20))
        line = Line(f"{self.name}, {labels.language_name(lang, self.desk.language)}")
        line.left.connect(self.left)
        line.restored.connect(self.restored)
        row.addWidget(code)
        row.addWidget(line, 1)
        self._rows.addLayout(row)
        self._lines[lang] = line


def editor_for(desk: OpenDesk, field: Field, name: str) -> Editor:
    """The editor of a field's shape."""
    match field.shape:
        case "bool":
            return TickEditor(desk, field, name)
        case "choice":
            return ChoiceEditor(desk, field, name)
        case "long":
            return LongEditor(desk, field, name)
        case "reference" | "references":
            return ReferenceEditor(desk, field, name)
        case "map":
            return MapEditor(desk, field, name)
        case _:
            return LineEditor(desk, field, name)
