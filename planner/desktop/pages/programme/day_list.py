"""The list of the programme: its day's head sticks to the top; keys and mouse choose sessions, never heads."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from planner.desktop.pages.programme.delegate import HEIGHTS, ProgrammeDelegate
from planner.desktop.pages.programme.model import ProgrammeModel
from planner.desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class DayList(QListView):
    """`chosen_changed` tells the session of the current row, `opened` Enter or a double click, `unwanted` Del.

    `widened` tells how wide the rows are.
    """

    chosen_changed = Signal(str)
    opened = Signal(str)
    unwanted = Signal()
    widened = Signal(int)

    def __init__(self, theme: Theme, model: ProgrammeModel) -> None:
        super().__init__()
        self._theme = theme
        self._rows = model
        self.rows_delegate = ProgrammeDelegate(theme, model)
        self.rows_delegate.setParent(self)
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(self.rows_delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.verticalScrollBar().setSingleStep(theme.px(23))
        theme.changed.connect(self.viewport().update)

    @property
    def chosen(self) -> str:
        """The session of the current row; "" for none."""
        return self._rows.id_at(self.currentIndex().row())

    def selected_ids(self) -> list[str]:
        """The sessions selected, in order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [one for row in rows if (one := self._rows.id_at(row))]

    def choose(self, session_id: str) -> bool:
        """Make a session's row the current one and scroll to it; False if it is not shown."""
        row = self._rows.row_of(session_id)
        if row < 0:
            return False
        index = self._rows.index(row)
        if index != self.currentIndex() or not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without choosing a session that nobody chose."""
        QFrame.focusInEvent(self, event)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the session."""
        super().currentChanged(current, previous)
        self.chosen_changed.emit(self.chosen)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Show a row, and not under the head that sticks."""
        super().scrollTo(index, hint)
        covered = self._head_height() - self.visualRect(index).top()
        if index.isValid() and covered > 0 and self._rows.id_at(index.row()):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - covered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the heads how wide the rows are."""
        super().resizeEvent(event)
        self.widened.emit(self.viewport().width())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What sticks does not move along."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, then the head that sticks over them."""
        super().paintEvent(event)
        sticky = self.sticky_head()
        if sticky is not None:
            painter = QPainter(self.viewport())
            self.rows_delegate.paint_day(painter, sticky[1], self._rows.row_at(sticky[0]))
            painter.end()

    def sticky_head(self) -> tuple[int, QRect] | None:
        """The head to draw at the top and where: pushed up by the next one."""
        first = self.indexAt(QPoint(1, 0))
        if not first.isValid():
            return None
        head = self._rows.head_above(first.row())
        following = self._rows.next_head(head)
        top, height = 0, self._head_height()
        if following >= 0:
            below = self.visualRect(self._rows.index(following))
            top = min(0, below.top() - height) if below.isValid() else 0
        return head, QRect(0, top, self.viewport().width(), height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the head that sticks is not one on the row under it."""
        sticky = self.sticky_head()
        if sticky is None or not sticky[1].contains(event.position().toPoint()):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens."""
        super().mouseDoubleClickEvent(event)
        if self.chosen and self.indexAt(event.position().toPoint()) == self.currentIndex():
            self.opened.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Del removes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.opened.emit(self.chosen)
        elif event.key() == Qt.Key.Key_Delete and self.chosen:
            self.unwanted.emit()
        else:
            super().keyPressEvent(event)

    def _head_height(self) -> int:
        return self._theme.px(HEIGHTS["day"])
