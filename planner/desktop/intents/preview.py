"""What would come of it, as a list of heads and rows: new clashes, solved ones, what to ask again, what changes."""

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from planner.desktop.bidi import isolated
from planner.desktop.desk import OpenDesk
from planner.desktop.frame.status import lane_count
from planner.desktop.intents.outcome import Outcome, Row
from planner.desktop.marks import Marks
from planner.desktop.theme import Theme
from planner.desktop.tokens import LANE_LOOK
from planner.desktop.widgets.text import plain_tip
from planner.desktop.widgets.two_levels import Index, TwoLevelDelegate, TwoLevelModel

Role = Qt.ItemDataRole
Middle = Qt.AlignmentFlag.AlignVCenter


class OutcomeModel(TwoLevelModel):
    """Shows an `Outcome`."""

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._outcome = Outcome(())

    def show(self, outcome: Outcome) -> None:
        """Another one."""
        self.beginResetModel()
        self._outcome = outcome
        self.endResetModel()

    def heads(self) -> int:
        """The parts."""
        return len(self._outcome.parts)

    def under(self, head: int) -> int:
        """The rows of a part."""
        return len(self._outcome.parts[head].rows)

    def row_at(self, index: Index) -> Row | None:
        """The row at an index, None at a head."""
        if not index.isValid() or index.internalId() == 0:
            return None
        return self._outcome.parts[index.internalId() - 1].rows[index.row()]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Words, for the delegate and for who listens."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        if row is None:
            part = self._outcome.parts[index.row()]
            n = len(part.rows) + part.more
            said = f"{part.title} · {n}" if part.counted else part.title
            return said if role in (Role.DisplayRole, Role.AccessibleTextRole) else None
        match role:
            case Role.DisplayRole:
                return row.text
            case Role.AccessibleTextRole:
                sign = lane_count(self._desk, row.lane, 1).partition(" ")[2] if row.lane in LANE_LOOK else ""
                return ", ".join(part for part in (sign, row.text, row.second) if part)
            case Role.ToolTipRole:
                return plain_tip("\n".join(part for part in (row.text, row.second) if part))
            case _:
                return None


class OutcomeDelegate(TwoLevelDelegate):
    """A sign, a line, the one below it."""

    HEAD, ROW = 26, 40

    def __init__(self, theme: Theme, view: QTreeView, model: OutcomeModel) -> None:
        super().__init__(theme, view)
        self._marks = Marks(theme)
        self._model = model

    def head(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The part's name and how many there are."""
        painter.setFont(self._theme.font("small-strong"))
        painter.setPen(self._theme.colour("text2"))
        painter.drawText(rect.adjusted(self._theme.px(16), 0, 0, 0), Middle, str(index.data()))

    def row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """See the class."""
        row, theme, px = self._model.row_at(index), self._theme, self._theme.px
        if row is None:
            return
        sign = QRectF(rect.left() + px(16), rect.center().y() - px(7), px(14), px(14))
        if row.lane == "fine":
            self._marks.icon(painter, sign, "check", "fine")
        elif row.lane:
            self._marks.lane(painter, sign, row.lane)
        left = rect.left() + px(16 + 22 if row.lane else 16)
        lines = [(row.text, "body", "text")] + ([(row.second, "small", "text2")] if row.second else [])
        top = rect.top() + (rect.height() - px(17) * len(lines)) // 2
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        flags = Middle | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        for text, role, token in lines:
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(token))
            wide = rect.right() - left - px(16)
            cut = theme.metrics(role).elidedText(isolated(text), Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRect(left, top, wide, px(17)), flags, cut)
            top += px(17)


class OutcomeView(QTreeView):
    """`wanted(kind, id)` at a double click or Enter on a row that is about a record."""

    wanted = Signal(str, str)

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.outcomes = OutcomeModel(desk, self)
        self.setModel(self.outcomes)
        self.setItemDelegate(OutcomeDelegate(desk.theme, self, self.outcomes))
        self.setAccessibleName(desk.say("What would come of it"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        desk.theme.changed.connect(self.viewport().update)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show another one."""
        self.outcomes.show(outcome)
        self.expandAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the record."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """So does a double click."""
        super().mouseDoubleClickEvent(event)
        self._want()

    def _want(self) -> None:
        row = self.outcomes.row_at(self.currentIndex())
        if row is not None and row.id:
            self.wanted.emit(row.kind, row.id)
