"""A list of things in two lines each: a sign or an icon, what it is, what is to be said of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.tokens import LANE_LOOK
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.table import Column, IdModel
from planner.desktop.widgets.table_view import RowDelegate, TableView
from planner.desktop.widgets.text import Text, plain_tip

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """`mark` is a lane (its sign) or an icon; `word` says it to those who do not see it; `show` is what it is about."""

    id: str
    mark: str
    word: str
    first: str
    second: str = ""
    beside: str = ""
    show: tuple[str, str] = ("", "")


class LineModel(IdModel):
    """Rows by id; the text of a row is all that it says."""

    def __init__(self, title: str) -> None:
        super().__init__([Column("line", title, 200, 1)], self._texts_of)
        self.rows: dict[str, Row] = {}

    def fill(self, rows: Sequence[Row]) -> None:
        """Others."""
        self.rows = {one.id: one for one in rows}
        self.set_ids(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is read aloud names the sign, too."""
        if index.isValid() and role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            row = self.rows[self.id_at(index.row())]
            said = [part for part in (row.word, row.first, row.second, row.beside) if part]
            return ", ".join(said) if role == Qt.ItemDataRole.AccessibleTextRole else plain_tip("\n".join(said))
        return super().data(index, role)

    def _texts_of(self, one: str) -> tuple[str, ...]:
        row = self.rows[one]
        return (" ".join(part for part in (row.first, row.second, row.beside) if part),)


class LineDelegate(RowDelegate):
    """Rows of 46 px: the first line in the voice of names, the second smaller."""

    def __init__(self, desk: OpenDesk, model: LineModel) -> None:
        super().__init__(desk.theme, model)
        self._lines = model
        self.height = 46

    def paint_cell(self, painter: QPainter, rect: QRect, one: str, column: int) -> None:  # noqa: ARG002 - there is one
        """Sign, two lines, what stands at the trailing edge."""
        row, px = self._lines.rows[one], self.theme.px
        inner = rect.adjusted(px(20), 0, -px(12), 0)
        if row.mark:
            sign = QRectF(inner.left(), rect.top() + px(9), px(14), px(14))
            if row.mark in LANE_LOOK:
                self.marks.lane(painter, sign, row.mark)
            else:
                self.marks.icon(painter, sign.adjusted(-1, -1, 1, 1), row.mark, "text2")
            inner.adjust(px(24), 0, 0, 0)
        top = QRect(inner.left(), rect.top() + px(5), inner.width(), px(18))
        if not row.second:
            top.moveCenter(QRect(top.left(), rect.top(), top.width(), rect.height()).center())
        took = self.text(painter, top, row.beside, "small", "text3", right=True) if row.beside else 0
        self.text(painter, top.adjusted(0, 0, -took - px(8) if took else 0, 0), row.first, "name")
        if row.second:
            below = QRect(inner.left(), rect.top() + px(23), inner.width(), px(17))
            self.text(painter, below, row.second, "small", "text2")


class LinePanel(QWidget):
    """A head with what it is, a sentence, the list, buttons. `wants(id)` asks to show what a row is about."""

    wants = Signal(str)
    closed = Signal()

    def __init__(self, desk: OpenDesk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        theme, px = desk.theme, desk.theme.px
        self.model = LineModel(title)
        self.view = TableView(theme)
        self.view.set_model(self.model, LineDelegate(desk, self.model))
        self.view.horizontalHeader().hide()
        self.view.setAccessibleName(title)
        self.view.opened.connect(self.wants)
        self.title = Text(theme, title, "name", elide=True)
        self.sentence = Text(theme, "", "body", "text2", wrap=True)
        self._close = Button(theme, kind="flat", icon="close", words=desk.say("Back to the sheet (Esc)"))
        self._close.clicked.connect(self.closed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = QFrame()
        head.setObjectName("DrawerHead")
        head.setFixedHeight(px(40))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(20), 0, px(12), 0)
        row.addWidget(self.title, 1)
        row.addWidget(self._close)
        whole.addWidget(head)
        said = QWidget()
        lines = QVBoxLayout(said)
        lines.setContentsMargins(px(20), px(10), px(16), px(10))
        lines.addWidget(self.sentence)
        whole.addWidget(said)
        whole.addWidget(self.view, 1)
        foot = QFrame()
        foot.setObjectName("ListFoot")
        self.buttons = QHBoxLayout(foot)
        self.buttons.setContentsMargins(px(20), px(8), px(16), px(8))
        self.buttons.setSpacing(px(8))
        whole.addWidget(foot)

    def fill(self, rows: Sequence[Row]) -> None:
        """The rows; the one that was chosen stays."""
        kept = self.view.chosen
        if list(rows) == list(self.model.rows.values()):
            return
        self.model.fill(rows)
        if not self.view.choose(kept) and rows:
            self.view.choose(rows[0].id)

    def focus(self) -> None:
        """Take the keyboard."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
