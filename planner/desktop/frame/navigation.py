"""The navigation at the leading side: the plan's name, the pages, two clocks; 196 px or a rail of 52."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.clocks import clock_line, span_of_days
from planner.desktop.desk import OpenDesk
from planner.desktop.marks import Marks
from planner.desktop.pages import PAGES, PageEntry
from planner.desktop.theme import Theme
from planner.desktop.widgets.text import Text, plain_tip
from planner.plan import names

WIDE, RAIL = 196, 52


class NavItem(QAbstractButton):
    """An entry: icon, words, a number at the right; chosen = soft ground and a bar at the leading edge."""

    def __init__(self, theme: Theme, entry: PageEntry, words: str, tip: str) -> None:
        super().__init__()
        self._theme = theme
        self._marks = Marks(theme)
        self._icon_name = entry.icon
        self._words = words
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # repainted when the mouse comes and goes
        self.number = ""
        self.rail = False
        self.key = entry.key
        self.setCheckable(True)
        self.setFixedHeight(theme.px(32))
        self.setAccessibleName(words)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def set_number(self, number: str) -> None:
        """What waits here, or how many there are."""
        self.number = number
        self.setAccessibleName(f"{self._words} {number}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the navigation."""
        return QSize(self._theme.px(RAIL if self.rail else WIDE), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Ground, bar, icon, words, number, focus ring."""
        px, colour, painter = self._theme.px, self._theme.colour, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(colour("accent-soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(self.rect(), px(4), px(4))
        if self.isChecked():
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(QRectF(0, px(6), 3, self.height() - 2 * px(6)), 1.5, 1.5)
        side = px(18)
        left = (self.width() - side) / 2 if self.rail else px(8)
        icon = QRectF(left, (self.height() - side) / 2, side, side)
        self._marks.icon(painter, icon, self._icon_name, "text" if self.isChecked() else "text2")
        if not self.rail:
            self._paint_words(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), px(4), px(4))

    def _paint_words(self, painter: QPainter) -> None:
        theme = self._theme
        role = "strong" if self.isChecked() else "body"
        number = theme.metrics("small").horizontalAdvance(self.number)
        left = theme.px(8 + 18 + 10)
        words = QRect(left, 0, self.width() - left - number - theme.px(14), self.height())
        painter.setPen(theme.colour("text" if self.isChecked() else "text2"))
        painter.setFont(theme.font(role))
        shown = theme.metrics(role).elidedText(self._words, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.setPen(theme.colour("text3"))
        painter.setFont(theme.font("small"))
        at = self.rect().adjusted(0, 0, -theme.px(8), 0)
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.number)


class Navigation(QFrame):
    """`chosen` tells the key of the page wished for."""

    chosen = Signal(str)

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.setObjectName("Nav")
        self._desk = desk
        theme, px = desk.theme, desk.theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(8), px(12), px(8), px(8))
        whole.setSpacing(px(1))
        self._name = Text(theme, "", "strong", elide=True)
        self._when = Text(theme, "", "small", "text3", elide=True)
        self._name.setContentsMargins(px(8), 0, px(8), 0)
        self._when.setContentsMargins(px(8), 0, px(8), px(8))
        whole.addWidget(self._name)
        whole.addWidget(self._when)
        self._items: dict[str, NavItem] = {}
        group = QButtonGroup(self)
        for number, entry in enumerate(PAGES, 1):
            words = desk.say(entry.title)
            item = NavItem(theme, entry, words, f"{words}  Ctrl+{number}")
            item.clicked.connect(lambda _checked=False, key=entry.key: self.chosen.emit(key))
            group.addButton(item)
            self._items[entry.key] = item
            whole.addWidget(item)
        whole.addStretch()
        self._clocks = QWidget()
        self._clock_texts = _clock_rows(theme, self._clocks)
        whole.addWidget(self._clocks)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self.tell_time)
        self._tick.start(15_000)
        self.rail = False
        desk.workspace.changed.connect(self.refresh)
        desk.standings.learned.connect(self.refresh)
        self.set_rail(False)

    def set_rail(self, rail: bool) -> None:
        """Narrow to icons, or wide."""
        self.rail = rail
        px = self._desk.theme.px
        self.setFixedWidth(px(RAIL if rail else WIDE))
        for _, time, line in self._clock_texts:
            line.setContentsMargins(*((0, 0, 0, 0) if rail else (px(8), 0, px(8), 0)))
            side = Qt.AlignmentFlag.AlignHCenter if rail else Qt.AlignmentFlag.AlignRight
            time.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._name.setVisible(not rail)
        self._when.setVisible(not rail)
        for item in self._items.values():
            item.rail = rail
            item.updateGeometry()
            item.update()
        self.refresh()

    def choose(self, key: str) -> None:
        """Mark the page that is shown."""
        if key in self._items:
            self._items[key].setChecked(True)

    def focus(self) -> None:
        """Take the keyboard."""
        for item in self._items.values():
            if item.isChecked():
                item.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Name, days, numbers and clocks from the plan."""
        desk, head = self._desk, self._desk.workspace.plan.head
        self._name.setText(head.name)
        days = span_of_days(head.first_day, head.last_day, desk.language)
        self._when.setText(f"{names.town(head, desk.language)}, {days}")
        for entry in PAGES:
            if entry.count is not None:
                self._items[entry.key].set_number(str(entry.count(desk)))
        self.tell_time()

    def tell_time(self) -> None:
        """Two clocks: the forum's zone and home."""
        head, now = self._desk.workspace.plan.head, self._desk.workspace.now
        zones = [(head.zone, names.town(head, self._desk.language))]
        if head.home_zone and head.home_zone != head.zone:
            zones.append((head.home_zone, names.zone_town(head.home_zone)))
        for row, (town, time, _) in enumerate(self._clock_texts):
            shown = row < len(zones)
            town.setVisible(shown and not self.rail)
            time.setVisible(shown)
            if shown:
                zone, name = zones[row]
                town.setText(name)
                time.setText(clock_line(now, zone, self._desk.language, short=self.rail))
                time.setToolTip(plain_tip(name))


def _clock_rows(theme: Theme, host: QWidget) -> list[tuple[Text, Text, QHBoxLayout]]:
    rows: list[tuple[Text, Text, QHBoxLayout]] = []
    whole = QVBoxLayout(host)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    for _ in range(2):
        line = QHBoxLayout()
        line.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        town, time = Text(theme, "", "small", "text3", elide=True), Text(theme, "", "small-strong", "text2")
        line.addWidget(town, 1)
        line.addWidget(time)
        whole.addLayout(line)
        rows.append((town, time, line))
    return rows
