"""Paints a cell of the grid, and edits one: typing replaces, Enter and Tab move on, what is refused stays as typed."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyleOptionViewItem, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.people.model import PeopleModel
from planner.desktop.pages.people.pass_state import TOKENS
from planner.desktop.widgets.table_view import RowDelegate
from planner.desktop.widgets.text import Text
from planner.errors import PlannerError

Index = QModelIndex | QPersistentModelIndex
STEPS = {Qt.Key.Key_Return: (0, 1), Qt.Key.Key_Enter: (0, 1), Qt.Key.Key_Tab: (1, 0), Qt.Key.Key_Backtab: (-1, 0)}
"""Keys that leave an editor: columns and rows to move by."""


class GridDelegate(RowDelegate):
    """`moved` asks for the next cell; `filled` for the text in all selected cells. `painted` counts cells."""

    moved = Signal(int, int)
    filled = Signal(str)

    def __init__(self, desk: OpenDesk, model: PeopleModel) -> None:
        super().__init__(desk.theme, model)
        self._desk = desk
        self._people = model
        self._editor: QLineEdit | None = None
        self._at = QPersistentModelIndex()
        self._error: Text | None = None
        self.grid = True
        self.closeEditor.connect(self._forgive)
        self.painted = 0

    def paint_cell(self, painter: QPainter, rect: QRect, one: str, column: int) -> None:
        """The text in its voice; a sign behind the name, a tick before "collected", "not known" where nothing is."""
        self.painted += 1
        px, key, text = self.theme.px, self._people.keys[column], self._people.row(one)[column]
        inner = rect.adjusted(px(8), 0, -px(8), 0)
        if key == "pass":
            self._paint_pass(painter, inner, one, text)
            return
        if column == 0 and one in self._people.thought:
            self.marks.thought(painter, rect)
        lane = self._people.signs.get(one, "") if column == 0 else ""
        if lane:
            sign = QRectF(inner.right() - px(13), inner.center().y() - px(7), px(14), px(14))
            self.marks.lane(painter, sign, lane)
            inner.setRight(inner.right() - px(18))
        declared = self._people.columns[column]
        known = bool(text)
        words = text or self._unknown(inner.width())
        self.text(painter, inner, words, declared.role, "text" if known else "text3", right=declared.right)

    def _unknown(self, width: int) -> str:
        """What stands where nothing is known: never a blank."""
        words = self._desk.say("not known")
        return words if self.theme.metrics("body").horizontalAdvance(words) <= width else "–"

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002
        """A line over the cell, with what the field offers."""
        line = QLineEdit(parent)
        line.setProperty("cell", "true")
        line.setAccessibleName(self._people.columns[index.column()].title)
        choices = self._people.cells.choices(self._people.keys[index.column()])
        if choices:
            completer = QCompleter(choices, line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchStartsWith)
            line.setCompleter(completer)
        self._editor, self._at = line, QPersistentModelIndex(index)
        line.textEdited.connect(self._forgive)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once: what is being typed is not written over by a change of the row."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(self._people.edit_text(index))
            editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002
        """As large as the cell; wider where the text needs it."""
        rect: QRect = option.rect
        editor.setGeometry(rect)
        if self._error is not None:
            self._error.move(rect.left(), rect.bottom() + 1)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and Tab enter the text and move on; Ctrl+Enter fills the range; refused: the editor stays."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QLineEdit):
            step = STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._leave(editor, event, step)
                return True
        return super().eventFilter(editor, event)

    def _leave(self, editor: QLineEdit, event: QKeyEvent, step: tuple[int, int]) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and step == (0, 1):
            text = editor.text()
            self.closeEditor.emit(editor)
            self.filled.emit(text)
            return
        refused = self._people.enter(self._at, editor.text())
        if refused is not None:
            self._say(editor, refused)
            return
        self.closeEditor.emit(editor)
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and step == (0, 1)
        self.moved.emit(step[0], -step[1] if back else step[1])

    def _say(self, editor: QLineEdit, refused: PlannerError) -> None:
        """Under the cell, until something is typed."""
        if self._error is None:
            self._error = Text(self.theme, "", "small", "clash", wrap=True, parent=editor.parentWidget())
            ink, ground = self.theme.colour("clash").name(), self.theme.colour("page").name()
            self._error.setStyleSheet(
                f"color: {ink}; background: {ground}; border: 1px solid {ink}; border-radius: 4px; padding: 4px 6px;"
            )
        self._error.setText(self._desk.say(refused.what, **refused.facts))
        self._error.setFixedWidth(max(editor.width(), self.theme.px(220)))
        self._error.adjustSize()
        self._error.move(editor.x(), editor.geometry().bottom() + 1)
        self._error.show()
        self._error.raise_()
        editor.setProperty("wrong", "true")
        editor.style().polish(editor)

    def _forgive(self, *_: object) -> None:
        if self._error is not None:
            self._error.hide()
            self._error.deleteLater()
            self._error = None

    def _paint_pass(self, painter: QPainter, rect: QRect, one: str, text: str) -> None:
        state, px = self._people.state_of(one), self.theme.px
        if state == "collected":
            self.marks.icon(painter, QRectF(rect.left(), rect.center().y() - px(7), px(14), px(14)), "check", "fine")
            rect = rect.adjusted(px(18), 0, 0, 0)
        self.text(painter, rect, text, "body", TOKENS[state])
