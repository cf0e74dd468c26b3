"""The palette's window part: a field and at most nine rows, 560 px wide, 96 px from the top."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from planner.desktop.actions import Command
from planner.desktop.desk import OpenDesk
from planner.desktop.marks import Marks
from planner.desktop.palette.finds import ROWS, Found, doings, find, things
from planner.desktop.widgets.search_field import SearchField

WIDTH, TOP, ROW = 560, 96, 38


class Rows(QWidget):
    """The rows found; painted, chosen by the field's keys or a click."""

    picked = Signal()

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._theme = desk.theme
        self._marks = Marks(desk.theme)
        self._nothing = desk.say("Nothing is called that.")
        self.rows: list[Found] = []
        self.current = 0
        self.setAccessibleName(desk.say("Found"))
        self.setMouseTracking(True)

    def set_rows(self, rows: list[Found]) -> None:
        """Show these."""
        self.rows = rows
        self.current = 0
        self.setFixedHeight(self._theme.px(ROW) * max(1, len(rows)))
        self.update()

    def step(self, by: int) -> None:
        """Move the choice."""
        if self.rows:
            self.current = (self.current + by) % len(self.rows)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer is the chosen one."""
        row = int(event.position().y()) // self._theme.px(ROW)
        if 0 <= row < len(self.rows) and row != self.current:
            self.current = row
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self.mouseMoveEvent(event)
        self.picked.emit()

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(self._theme.px(WIDTH), self._theme.px(ROW) * max(1, len(self.rows)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Icon, name, second line, key."""
        theme, painter = self._theme, QPainter(self)
        height = theme.px(ROW)
        if not self.rows:
            painter.setPen(theme.colour("text3"))
            painter.drawText(self.rect().adjusted(theme.px(16), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._nothing)
        for number, found in enumerate(self.rows):
            line = QRect(0, number * height, self.width(), height)
            if number == self.current:
                painter.fillRect(line, theme.colour("accent-soft"))
            self._paint_row(painter, line, found)

    def _paint_row(self, painter: QPainter, line: QRect, found: Found) -> None:
        theme, px = self._theme, self._theme.px
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        icon = QRectF(px(14), line.top() + (line.height() - px(18)) / 2, px(18), px(18))
        self._marks.icon(painter, icon, found.icon)
        key = theme.metrics("small").horizontalAdvance(found.key)
        if found.lane:
            sign = QRectF(line.right() - px(14 + 14), line.center().y() - px(7), px(14), px(14))
            self._marks.lane(painter, sign, found.lane)
            key = px(18)
        name = line.adjusted(px(44), px(2), -px(24) - key, -line.height() // 2)
        second = line.adjusted(px(44), line.height() // 2 - px(1), -px(24) - key, -px(3))
        for role, token, place, text in (
            ("name", "text", name, found.name),
            ("small", "text3", second, found.second),
        ):
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(token))
            shown = theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, middle, shown)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text3"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line.adjusted(0, 0, -px(14), 0), right, found.key)


class Palette(QFrame):
    """`chosen(kind, id)` goes there, `inspect(kind, id)` opens it in the inspector only, `command(do)` runs one."""

    chosen = Signal(str, str)
    inspect = Signal(str, str)
    command = Signal(str)

    def __init__(self, desk: OpenDesk, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("Palette")
        self._desk = desk
        self._over = over
        self._things: list[Found] = []
        self._held: list[Found] | None = None
        self._recent: list[tuple[str, str]] = []
        self._before: QWidget | None = None
        px = desk.theme.px
        self.setFixedWidth(px(WIDTH))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(8), px(8), px(8), px(8))
        whole.setSpacing(px(6))
        self.field = SearchField(desk.theme, desk.say("Find person, session, room, command"), icon="search")
        self.field.setMaximumWidth(px(WIDTH))
        self.field.installEventFilter(self)
        self.field.filtered.connect(self._look)
        self.rows = Rows(desk)
        self.rows.picked.connect(self._pick)
        whole.addWidget(self.field)
        whole.addWidget(self.rows)
        desk.workspace.changed.connect(self._forget)
        desk.workspace.clashes_changed.connect(self._forget)
        self.hide()

    def open(self, commands: Iterable[Command]) -> None:
        """Show it, empty: the recent things."""
        self._before = QApplication.focusWidget()
        if self._held is None:
            self._held = things(self._desk)
        self._things = [*self._held, *doings(self._desk, commands)]
        self.field.clear()
        self._look("")
        over = self._over
        self.move((over.width() - self.width()) // 2, self._desk.theme.px(TOP))
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_it(self) -> None:
        """Hide it and give the keyboard back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys move the choice."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    self.rows.step(1 if event.key() == Qt.Key.Key_Down else -1)
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._look(self.field.text())
                    self._pick(only_inspect=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
                    return True
                case Qt.Key.Key_Escape:
                    self.close_it()
                    return True
                case _:
                    pass
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        self._held = None

    def _look(self, typed: str) -> None:
        found = find(typed, self._things, self._recent)
        if [(f.kind, f.id) for f in found] != [(f.kind, f.id) for f in self.rows.rows] or not found:
            self.rows.set_rows(found[:ROWS])
            self.adjustSize()

    def _pick(self, *, only_inspect: bool = False) -> None:
        if not self.rows.rows:
            return
        found = self.rows.rows[self.rows.current]
        self.close_it()
        self._recent = [(found.kind, found.id), *(key for key in self._recent if key != (found.kind, found.id))][:ROWS]
        if found.kind == "command":
            self.command.emit(found.id)
        elif only_inspect:
            self.inspect.emit(found.kind, found.id)
        else:
            self.chosen.emit(found.kind, found.id)
