"""The list of sheets as one sees it: boxes that a click or Space ticks, a tag where a sheet cannot be made."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen

from planner.desktop.sheets.model import NAME, SINCE, TICK, SheetModel
from planner.desktop.theme import Theme
from planner.desktop.widgets.table_view import RowDelegate, TableView

BOX = 16


class SheetDelegate(RowDelegate):
    """Rows of 40 px."""

    def __init__(self, theme: Theme, model: SheetModel) -> None:
        super().__init__(theme, model)
        self._sheets = model
        self.height = 40

    def paint_cell(self, painter: QPainter, rect: QRect, one: str, column: int) -> None:
        """The box, the tag; the rest as every table paints it."""
        if column == TICK:
            self._box(painter, rect, ticked=one in self._sheets.ticked)
        elif column == SINCE and (tag := self._tag(one)) is not None:
            right = rect.right() - self.theme.px(8)
            self.marks.tag(painter, right, rect, self._sheets.row(one)[SINCE], tag, sign=tag == "clash")
        elif column == NAME and (lane := self._sheets.signs.get(one)):
            side = self.theme.px(14)
            sign = QRectF(rect.right() - side - self.theme.px(4), rect.center().y() - side / 2, side, side)
            self.marks.lane(painter, sign, lane)
            super().paint_cell(painter, rect.adjusted(0, 0, -self.theme.px(18), 0), one, column)
        else:
            super().paint_cell(painter, rect, one, column)

    def _tag(self, one: str) -> str | None:
        """On which ground it is said how a sheet stands: one that cannot be made, that is out of date, that is due."""
        state, held = self._sheets.state(one), self._sheets.standing(one)
        if state is not None and state.why is not None:
            return "clash"
        if held is None or not held.concerned:
            return None
        return "" if held.issue is None else "warning"

    def _box(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        theme, px = self.theme, self.theme.px
        box = QRectF(rect.left() + px(20), rect.center().y() - px(BOX) / 2, px(BOX), px(BOX)).adjusted(0.5, 0.5, 0, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if ticked else "line2"), 1))
        painter.setBrush(theme.colour("accent" if ticked else "page"))
        painter.drawRoundedRect(box, px(3), px(3))
        if ticked:
            self.marks.icon(painter, box.adjusted(1, 1, -1, -1), "check", "on-accent")


class SheetList(TableView):
    """`toggled(ids)` asks to tick or untick."""

    toggled = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the rows that are selected."""
        if event.key() == Qt.Key.Key_Space and self.selected_ids():
            self.toggled.emit(tuple(self.selected_ids()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a box ticks it and selects nothing."""
        index = self.indexAt(event.position().toPoint())
        model = self.model()
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == TICK:
            if isinstance(model, SheetModel):
                self.toggled.emit((model.id_at(index.row()),))
        else:
            super().mousePressEvent(event)

    def _sort(self, column: int) -> None:
        """A click on the head of the boxes ticks all that are shown, or takes the ticks off."""
        model = self.model()
        if column == TICK and isinstance(model, SheetModel):
            self.toggled.emit(model.shown)
        else:
            super()._sort(column)

    def in_sight(self) -> list[str]:
        """The ids of the rows that can be seen."""
        model = self.model()
        if not isinstance(model, SheetModel) or not model.rowCount():
            return []
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        last = model.rowCount() - 1 if last < 0 else last
        return [model.id_at(row) for row in range(first, last + 1)]
