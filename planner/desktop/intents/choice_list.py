"""The list of what there is to choose from: name, what speaks for or against, the clashes it would bring; filtered."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.desktop.bidi import isolated
from planner.desktop.desk import OpenDesk
from planner.desktop.frame.status import lane_count
from planner.desktop.intents.intent import Choice
from planner.desktop.marks import Marks
from planner.desktop.theme import Theme
from planner.desktop.widgets.text import plain_tip
from planner.plan import names

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW, BOX = 42, 16


class ChoiceModel(QAbstractListModel):
    """`take` fills it, `filter` narrows it; `ticked` are the ids where several can be chosen."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._desk = desk
        self._all: list[Choice] = []
        self._shown: list[Choice] = []
        self._typed = ""
        self.many = False
        self.ticked: list[str] = []

    def take(self, choices: Sequence[Choice], *, many: bool) -> None:
        """Other choices; ticks of those that are there stay."""
        self.beginResetModel()
        self._all = list(choices)
        self.many = many
        self.ticked = [one for one in self.ticked if any(choice.id == one for choice in choices)]
        self._shown = self._fitting()
        self.endResetModel()

    def filter(self, typed: str) -> None:
        """Those whose words hold what is typed."""
        self.beginResetModel()
        self._typed = names.folded(typed).strip()
        self._shown = self._fitting()
        self.endResetModel()

    def at(self, row: int) -> Choice | None:
        """The choice in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, one: str) -> int:
        """Where a choice stands; -1 if it does not."""
        return next((row for row, choice in enumerate(self._shown) if choice.id == one), -1)

    def toggle(self, one: str) -> None:
        """Tick it, or take the tick off."""
        if one in self.ticked:
            self.ticked.remove(one)
        else:
            self.ticked.append(one)
        index = self.index(self.row_of(one), 0)
        self.dataChanged.emit(index, index, [Role.CheckStateRole])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Those shown."""
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: ARG002 - Qt's signature
        """With a box where several can be chosen."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.many else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """What a row says."""
        choice = self.at(index.row()) if index.isValid() else None
        if choice is None:
            return None
        match role:
            case Role.DisplayRole:
                return choice.name
            case Role.AccessibleTextRole:
                counts = [lane_count(self._desk, lane, n) for lane, n in choice.lanes]
                fits = [self._desk.say("fits")] if choice.fits else []
                return ", ".join(part for part in (choice.name, *counts, *fits, choice.second) if part)
            case Role.ToolTipRole:
                return plain_tip("\n".join(part for part in (choice.name, choice.second) if part))
            case Role.CheckStateRole if self.many:
                return Qt.CheckState.Checked if choice.id in self.ticked else Qt.CheckState.Unchecked
            case _:
                return None

    def _fitting(self) -> list[Choice]:
        pieces = self._typed.split()
        return [one for one in self._all if all(piece in names.folded(f"{one.name} {one.second}") for piece in pieces)]


class ChoiceDelegate(QStyledItemDelegate):
    """Two lines; at the trailing edge a tick for who fits, else the clashes by lane."""

    def __init__(self, theme: Theme, model: ChoiceModel, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = Marks(theme)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """All rows are as high."""
        return QSize(10, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, box, signs, words, focus."""
        theme, px, rect = self._theme, self._theme.px, option.rect
        choice = self._model.at(index.row())
        if choice is None:
            return
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, theme.colour("accent-soft" if chosen else "hover" if hover else "page"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        left = rect.left() + px(16)
        if self._model.many:
            self._box(painter, QRectF(left, rect.center().y() - px(BOX) / 2, px(BOX), px(BOX)), choice)
            left += px(BOX + 10)
        right = self._signs(painter, rect, choice)
        self._words(painter, QRect(left, rect.top(), right - left - px(8), rect.height()), choice)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, choice: Choice) -> None:
        px, high = self._theme.px, rect.height()
        lines = [(choice.name, "name", "text")] + ([(choice.second, "small", "text2")] if choice.second else [])
        top = rect.top() + (high - px(17) * len(lines)) // 2
        # Each text in its own direction, so that the cut end of Arabic is where it ends.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        for text, role, token in lines:
            painter.setFont(self._theme.font(role))
            painter.setPen(self._theme.colour(token))
            cut = self._theme.metrics(role).elidedText(isolated(text), Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(QRect(rect.left(), top, rect.width(), px(17)), flags, cut)
            top += px(17)

    def _signs(self, painter: QPainter, rect: QRect, choice: Choice) -> int:
        px, right = self._theme.px, rect.right() - self._theme.px(16)
        metrics = self._theme.metrics("small")
        middle = rect.center().y()
        if choice.fits:
            self._marks.icon(painter, QRectF(right - px(16), middle - px(8), px(16), px(16)), "check", "fine")
            return right - px(16)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("text2"))
        for lane, n in reversed(choice.lanes):
            wide = metrics.horizontalAdvance(str(n))
            painter.drawText(
                QRect(right - wide, rect.top(), wide + 1, rect.height()), Qt.AlignmentFlag.AlignVCenter, str(n)
            )
            self._marks.lane(painter, QRectF(right - wide - px(18), middle - px(7), px(14), px(14)), lane)
            right -= wide + px(26)
        return right

    def _box(self, painter: QPainter, box: QRectF, choice: Choice) -> None:
        theme, ticked = self._theme, choice.id in self._model.ticked
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if ticked else "line2"), 1))
        painter.setBrush(theme.colour("accent" if ticked else "page"))
        painter.drawRoundedRect(box, theme.px(3), theme.px(3))
        if ticked:
            self._marks.icon(painter, box.adjusted(1, 1, -1, -1), "check", "on-accent")


class ChoiceList(QListView):
    """`changed` when another one is chosen or ticked, `taken` at Enter or a double click."""

    changed = Signal()
    taken = Signal()

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.choices = ChoiceModel(desk)
        self.choices.setParent(self)
        self.setModel(self.choices)
        self.setItemDelegate(ChoiceDelegate(desk.theme, self.choices, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(desk.say("Choices"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        desk.theme.changed.connect(self.viewport().update)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids that are chosen: the ticked ones, or the current one."""
        if self.choices.many:
            return tuple(self.choices.ticked)
        choice = self.choices.at(self.currentIndex().row())
        return (choice.id,) if choice is not None else ()

    def take(self, choices: Sequence[Choice], *, many: bool) -> None:
        """Other choices; what was chosen stays so while it is there, else the first is."""
        kept = self.chosen
        self.choices.take(choices, many=many)
        self._choose(kept[0] if kept and not many else "")

    def filter(self, typed: str) -> None:
        """Narrow them."""
        kept = self.chosen
        self.choices.filter(typed)
        self._choose(kept[0] if kept and not self.choices.many else "")

    def step(self, by: int) -> None:
        """The next one, from the filter field."""
        row = self.currentIndex().row() + by
        self.setCurrentIndex(self.choices.index(max(0, min(row, self.choices.rowCount() - 1)), 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Another one is chosen."""
        super().currentChanged(current, previous)
        if not self.choices.many:
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes it, Space ticks where several can be chosen; letters are the filter's."""
        choice = self.choices.at(self.currentIndex().row())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Space and self.choices.many and choice is not None:
            self._toggle(choice.id)
        elif event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click ticks where several can be chosen."""
        super().mouseReleaseEvent(event)
        choice = self.choices.at(self.indexAt(event.position().toPoint()).row())
        if self.choices.many and choice is not None:
            self._toggle(choice.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click takes it."""
        super().mouseDoubleClickEvent(event)
        if not self.choices.many and self.indexAt(event.position().toPoint()).isValid():
            self.taken.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """As it comes."""
        super().focusInEvent(event)
        self.viewport().update()

    def _toggle(self, one: str) -> None:
        self.choices.toggle(one)
        self.changed.emit()

    def _choose(self, one: str) -> None:
        row = max(0, self.choices.row_of(one))
        self.setCurrentIndex(self.choices.index(row, 0))
        if not self.choices.rowCount():
            self.changed.emit()
