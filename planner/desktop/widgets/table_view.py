"""The table's view: heads of 28 px, hairlines, whole rows chosen; the delegate that paints them."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planner.desktop.marks import Marks
from planner.desktop.theme import Theme
from planner.desktop.widgets.table import IdModel

Index = QModelIndex | QPersistentModelIndex


class Header(QHeaderView):
    """Heads: 12 px `text2` on sunken, an arrow on the sorted one only."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.grid = False
        self.setFixedHeight(theme.px(28))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(24))
        theme.changed.connect(self.viewport().update)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one head."""
        model = self.model()
        if not isinstance(model, IdModel):
            return
        theme, px, column = self._theme, self._theme.px, model.columns[logicalIndex]
        painter.fillRect(rect, theme.colour("sunken"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self.grid:
            painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        words = rect.adjusted(px(8), 0, -px(8), 0)
        text = theme.metrics("small").elidedText(column.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | side, text)
        if model.sorted_by is not None and model.sorted_by[0] == logicalIndex:
            down = model.sorted_by[1] == Qt.SortOrder.AscendingOrder
            picture = theme.pixmap("down" if down else "up", "text2", 12)
            painter.drawPixmap(rect.right() - px(16), rect.center().y() - px(6), picture)


class RowDelegate(QStyledItemDelegate):
    """Paints ground, text, hairline and focus; override `paint_cell` for cells with more than text."""

    def __init__(self, theme: Theme, model: IdModel) -> None:
        super().__init__()
        self.theme = theme
        self.model = model
        self.marks = Marks(theme)
        self.hovered = -1
        self.height = 31
        self.grid = False
        self.ground = "page"

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """All rows are as high."""
        return QSize(10, self.theme.px(self.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground and line, then the cell."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        token = "accent-soft" if chosen else "hover" if index.row() == self.hovered else self.ground
        painter.fillRect(rect, self.theme.colour(token))
        painter.setPen(self.theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self.grid:
            painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.save()
        self.paint_cell(painter, rect.adjusted(0, 0, 0, -1), self.model.id_at(index.row()), index.column())
        painter.restore()
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def paint_cell(self, painter: QPainter, rect: QRect, one: str, column: int) -> None:
        """One cell: by default its text in the column's voice."""
        declared = self.model.columns[column]
        inner = rect.adjusted(self.theme.px(8), 0, -self.theme.px(8), 0)
        text = self.model.row(one)[column]
        self.text(painter, inner, text, declared.role, declared.token, right=declared.right)

    def text(
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        role: str = "body",
        token: str = "text",
        *,
        right: bool = False,
    ) -> int:
        """Words in a role and a token's colour, cut at the width; the width they took."""
        metrics = self.theme.metrics(role)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(self.theme.font(role))
        painter.setPen(self.theme.colour(token))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        # Each text in its own direction, so that the cut end of Arabic is where it ends.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        flags = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
        painter.drawText(rect, flags, shown)
        return metrics.horizontalAdvance(shown)


class TableView(QTableView):
    """`chosen_changed` tells the id of the current row; `opened` a double click or Enter on it."""

    chosen_changed = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._delegate: RowDelegate | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalHeader(Header(theme, self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSortingEnabled(False)
        self.horizontalHeader().sectionClicked.connect(self._sort)
        theme.changed.connect(self.viewport().update)

    def set_model(self, model: IdModel, delegate: RowDelegate) -> None:
        """Show a model through its delegate."""
        self._delegate = delegate
        delegate.setParent(self)
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(delegate)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self._theme.px(delegate.height))
        model.modelReset.connect(self._fit)
        self._fit()

    @property
    def chosen(self) -> str:
        """The id of the current row; "" for none."""
        model = self.model()
        return model.id_at(self.currentIndex().row()) if isinstance(model, IdModel) else ""

    def choose(self, one: str) -> bool:
        """Make an id's row the current one and scroll to it; False if it is not shown."""
        model = self.model()
        row = model.row_of(one) if isinstance(model, IdModel) else -1
        if row < 0:
            return False
        if one != self.chosen or not self.selectionModel().isRowSelected(row, QModelIndex()):
            # Not selectRow: with Ctrl held down, as for the key that led here, that one toggles.
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(model.index(row, 0), flag.ClearAndSelect | flag.Rows)
        self.scrollTo(model.index(row, 0))
        return True

    def selected_ids(self) -> list[str]:
        """The ids of the rows selected, in order."""
        model = self.model()
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return [model.id_at(row) for row in rows] if isinstance(model, IdModel) else []

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the id."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not previous.isValid():
            self.chosen_changed.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.opened.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without choosing a row that nobody chose."""
        QFrame.focusInEvent(self, event)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens."""
        super().mouseDoubleClickEvent(event)
        if self.chosen:
            self.opened.emit(self.chosen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer."""
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width."""
        super().resizeEvent(event)
        self._fit()

    def _hover(self, row: int) -> None:
        if self._delegate is not None and self._delegate.hovered != row:
            self._delegate.hovered = row
            self.viewport().update()

    def _sort(self, column: int) -> None:
        model = self.model()
        if not isinstance(model, IdModel):
            return
        kept = self.chosen
        down, up = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        order = up if model.sorted_by == (column, down) else down
        model.sort(-1 if model.sorted_by == (column, up) else column, order)
        self.choose(kept)

    def _fit(self) -> None:
        model = self.model()
        if not isinstance(model, IdModel):
            return
        px, header = self._theme.px, self.horizontalHeader()
        fixed = sum(px(column.width) for column in model.columns)
        parts = sum(column.stretch for column in model.columns)
        left = max(0, self.viewport().width() - fixed)
        for number, column in enumerate(model.columns):
            more = left * column.stretch // parts if parts else 0
            header.resizeSection(number, px(column.width) + more)
