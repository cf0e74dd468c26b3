"""Tables: a model over ids that sorts and filters its own list, a view, and one delegate that paints a row.

    model = IdModel(columns, cells=lambda id: ("Ndour, Aïssatou", "FR"), searched=lambda id: "ndour aissatou dakar fr")
    view = TableView(theme); view.set_model(model, RowDelegate(theme, model))
    model.set_ids([...])          # all ids, in their natural order
    model.refresh(ids)            # after a change: their cells are asked anew
    model.filter("dak")           # every word must be found; "" shows all
    view.chosen                   # the id of the current row, "" for none

`cells` gives the ready strings of a row, `keys` (optional) what the row sorts by, column for column. Pages with special
cells derive from `RowDelegate` and override `paint_cell`. A page must never put widgets into cells.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from planner.desktop.widgets.text import plain_tip
from planner.plan import names

Index = QModelIndex | QPersistentModelIndex
Cells = Callable[[str], Sequence[str]]


@dataclass(frozen=True)
class Column:
    """`title` is ready words; `width` px of the look; columns with `stretch` share what is left."""

    key: str
    title: str
    width: int
    stretch: int = 0
    right: bool = False
    role: str = "body"
    token: str = "text"


class IdModel(QAbstractTableModel):
    """Rows are ids. `data` answers from ready strings; sorting and filtering are plain list work."""

    def __init__(
        self,
        columns: Sequence[Column],
        cells: Cells,
        *,
        searched: Callable[[str], str] | None = None,
        keys: Callable[[str], Sequence[Any]] | None = None,
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._cells = cells
        self._searched = searched or (lambda one: names.folded(" ".join(self.row(one))))
        self._keys = keys
        self._all: list[str] = []
        self._ordered: list[str] = []
        self._sort_keys: dict[int, dict[str, Any]] = {}
        self._shown: list[str] = []
        self._place: dict[str, int] = {}
        self._rows: dict[str, tuple[str, ...]] = {}
        self._texts: dict[str, str] = {}
        self._words: tuple[str, ...] = ()
        self.sorted_by: tuple[int, Qt.SortOrder] | None = None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Display text first; the tooltip is the same text, made plain."""
        if role == Qt.ItemDataRole.DisplayRole and index.isValid():
            return self.row(self._shown[index.row()])[index.column()]
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.row(self._shown[index.row()])[index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[index.column()].right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The columns' titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def row(self, one: str) -> tuple[str, ...]:
        """The ready strings of an id."""
        row = self._rows.get(one)
        if row is None:
            row = self._rows[one] = tuple(self._cells(one))
        return row

    def id_at(self, row: int) -> str:
        """The id of a row shown; "" outside."""
        return self._shown[row] if 0 <= row < len(self._shown) else ""

    def row_of(self, one: str) -> int:
        """The row of an id; -1 if it is not shown."""
        return self._place.get(one, -1)

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids shown, in order."""
        return tuple(self._shown)

    def set_ids(self, ids: Iterable[str]) -> None:
        """All ids, in their natural order; every cell is asked anew."""
        self._all = list(ids)
        self._rows.clear()
        self._texts.clear()
        self._sort_keys.clear()
        self._put_in_order()
        self._arrange()

    def refresh(self, ids: Iterable[str]) -> None:
        """Ask these ids' cells anew; their place stays until the next sort."""
        for one in ids:
            self._rows.pop(one, None)
            self._texts.pop(one, None)
            for keys in self._sort_keys.values():
                keys.pop(one, None)
            row = self.row_of(one)
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def filter(self, typed: str) -> None:
        """Show those in which every word is found."""
        words = tuple(names.folded(typed).split())
        if words != self._words:
            self._words = words
            self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 goes back to the natural order."""
        self.sorted_by = (column, order) if column >= 0 else None
        self._put_in_order()
        self._arrange()

    def _put_in_order(self) -> None:
        """All ids as sorted, so that typing in the filter only picks from them."""
        if self.sorted_by is None:
            self._ordered = self._all
            return
        column, order = self.sorted_by
        keys = self._sort_keys.setdefault(column, {})
        for one in self._all:
            if one not in keys:
                keys[one] = self._keys(one)[column] if self._keys else names.folded(self.row(one)[column])
        self._ordered = sorted(self._all, key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)

    def _arrange(self) -> None:
        self.beginResetModel()
        shown = self._ordered
        for word in self._words:
            shown = [one for one in shown if word in self._text(one)]
        self._shown = list(shown)
        self._place = {one: row for row, one in enumerate(self._shown)}
        self.endResetModel()

    def _text(self, one: str) -> str:
        text = self._texts.get(one)
        if text is None:
            text = self._texts[one] = self._searched(one)
        return text
