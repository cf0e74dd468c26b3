"""The editors of a form's fields, a class a way of entering: a line, long text, tick, choice.

An editor shows a value, gives back what was entered (`entered`, which may raise `Refused`), and tells by `left` that
the user is done with it (Enter, Tab, leaving). It never touches the plan.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.text import plain_tip
from planner.desktop.widgets.typed import TYPED, Beside
from planner.plan.fields import Field
from planner.wording import labels

LONG = 24
"""Characters from which a line may not fit."""


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

    def show_text(self, text: str) -> None:
        """Show a value from its beginning; the tooltip has all of it where it may be cut."""
        self.setText(text)
        self.setCursorPosition(0)
        self.setToolTip(plain_tip(text) if len(text) > LONG else "")

    def event(self, event: QEvent) -> bool:
        """Undo of what is typed comes first; where nothing is, the plan's own undo has the key."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            nothing = not self.isUndoAvailable() and event.matches(QKeySequence.StandardKey.Undo)
            if nothing or (not self.isRedoAvailable() and event.matches(QKeySequence.StandardKey.Redo)):
                event.ignore()
                return False
        return super().event(event)

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
    """What every editor is; `tall` ones have their label at the top."""

    left = Signal()
    restored = Signal()
    typed = Signal()
    tall = False

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

    def set_mixed(self, words: str) -> None:
        """Several records differ here: say so where the value would stand; "" if they do not."""
        for widget in self.parts():
            if isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox):
                widget.setPlaceholderText(words)
            if words and isinstance(widget, QComboBox):
                widget.setCurrentIndex(-1)
            if isinstance(widget, QCheckBox):
                widget.setTristate(bool(words))
                if words:
                    widget.setCheckState(Qt.CheckState.PartiallyChecked)

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
        self.line.textEdited.connect(lambda _text: self.typed.emit())
        self.line.restored.connect(self.restored)
        self.setFocusProxy(self.line)

    def show_value(self, value: object, beside: Beside) -> None:
        """By the shape's own words."""
        self._shown = TYPED[self.field.shape][1](value, beside)
        self.line.show_text(self._shown)

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

    tall = True

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
