"""The bar over the list of sheets: filter by what is typed, a party, a day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from planner.desktop.clocks import day_words
from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.editors import Combo
from planner.desktop.widgets.search_field import SearchField
from planner.plan import clock, names


class Filters(QFrame):
    """`narrowed` when a party or a day is chosen; `field` is the page's filter."""

    narrowed = Signal()

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("DrawerHead")
        self._desk = desk
        theme, px = desk.theme, desk.theme.px
        self.setFixedHeight(px(40))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), 0, px(8), 0)
        row.setSpacing(px(4))
        self.field = SearchField(theme, desk.say("Filter"))
        self.field.setMinimumWidth(px(110))
        self.parties = self._choice(desk.say("Party"))
        self.days = self._choice(desk.say("Day"))
        row.addWidget(self.field, 1)
        row.addWidget(self.parties)
        row.addWidget(self.days)

    @property
    def party(self) -> str:
        """The party's id; "" for all."""
        return str(self.parties.currentData() or "")

    @property
    def day(self) -> str:
        """The day; "" for all."""
        return str(self.days.currentData() or "")

    def clear(self) -> None:
        """Show all again, without telling."""
        self.field.clear()
        for box in (self.parties, self.days):
            box.setCurrentIndex(0)

    def offer(self) -> None:
        """The parties and days that the plan has; what was chosen stays while it is there."""
        desk, plan = self._desk, self._desk.workspace.plan
        parties = sorted(plan.parties.values(), key=lambda one: names.folded(one.name))
        self._fill(self.parties, [(desk.say("All parties"), ""), *((one.name, one.id) for one in parties)])
        self.parties.setVisible(bool(parties))
        head = plan.head
        days = [
            clock.shift_day(head.first_day, n) for n in range(clock.days_between(head.first_day, head.last_day) + 1)
        ]
        self._fill(self.days, [(desk.say("All days"), ""), *((day_words(day, desk.language), day) for day in days)])

    def _choice(self, name: str) -> Combo:
        box = Combo()
        box.setProperty("kind", "flat")
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setFont(self._desk.theme.font("small"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(9)
        box.activated.connect(lambda _at: self.narrowed.emit())
        return box

    def _fill(self, box: Combo, choices: list[tuple[str, str]]) -> None:
        kept = box.currentData()
        if [(box.itemText(at), box.itemData(at)) for at in range(box.count())] == choices:
            return
        box.clear()
        for words, data in choices:
            box.addItem(words, data)
        box.setCurrentIndex(max(0, box.findData(kept)))
