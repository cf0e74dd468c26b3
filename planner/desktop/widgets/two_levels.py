"""Lists of two levels, heads and the rows under each: where an item stands, and the ground that its row is drawn on."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from planner.desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class TwoLevelModel(QAbstractItemModel):
    """A head has the inner number 0, a row that of its head, from 1. One column: the delegate draws all of it."""

    def heads(self) -> int:
        """How many heads there are."""
        raise NotImplementedError

    def under(self, head: int) -> int:
        """How many rows stand under a head."""
        raise NotImplementedError

    def index(self, row: int, column: int, parent: Index = NO_PARENT) -> QModelIndex:
        """Where a head stands, or a row under its head."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index | None = None) -> QModelIndex:  # type: ignore[override]
        """The head of a row."""
        if child is None or not child.isValid() or child.internalId() == 0:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Heads, their rows, nothing under those."""
        if not parent.isValid():
            return self.heads()
        return self.under(parent.row()) if parent.internalId() == 0 else 0

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: ARG002 - Qt's signature
        """One."""
        return 1


class TwoLevelDelegate(QStyledItemDelegate):
    """Ground, hairline and focus ring; what stands on them is drawn by `head` and `row`."""

    HEAD: int
    ROW: int
    heads_hover = False

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme

    def head(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw a head's words."""
        raise NotImplementedError

    def row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw a row's words."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Heights are fixed, the width is the list's."""
        high = self.ROW if index.parent().isValid() else self.HEAD
        return QSize(option.rect.width(), self._theme.px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, words, hairline, focus ring."""
        theme, rect = self._theme, option.rect
        row = index.parent().isValid()
        painter.save()
        chosen = row and bool(option.state & QStyle.StateFlag.State_Selected)
        hover = (row or self.heads_hover) and bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "accent-soft" if chosen else "hover" if hover else "page" if row else "sunken"
        painter.fillRect(rect, theme.colour(ground))
        (self.row if row else self.head)(painter, rect, index)
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()
