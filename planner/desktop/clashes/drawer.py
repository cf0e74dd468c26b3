"""The clash drawer under the page: its head with the filters, the list at the left, the one selected at the right."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSplitter, QVBoxLayout

from planner.desktop.clashes.about import name, things
from planner.desktop.clashes.detail import Detail
from planner.desktop.clashes.filters import Filters
from planner.desktop.clashes.listing import ClashList
from planner.desktop.clashes.wish import Wish, fits
from planner.desktop.desk import OpenDesk
from planner.desktop.intents.menu import add_intents
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text

LEFT, RIGHT = 2, 4


class Drawer(QFrame):
    """`choose_lane` filters, `step` selects the next or the previous finding, `closed` asks to be hidden.

    `wants` asks to show records: pairs of kind and id, the best first; the first that the page shown can show will do.
    `went` asks for the keyboard to follow there. What an edit made clash is where the next `step` goes (`fresh`).
    """

    closed = Signal()
    wants = Signal(object)
    went = Signal()

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.setObjectName("Drawer")
        self._desk = desk
        self._stale = True
        self._fresh = ""
        self.setMinimumHeight(desk.theme.px(200))
        self.filters = Filters(desk)
        self.list = ClashList(desk)
        self.detail = Detail(desk)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 1, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head())
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        parts.addWidget(self.detail)
        parts.setStretchFactor(0, LEFT)
        parts.setStretchFactor(1, RIGHT)
        parts.setSizes([desk.theme.px(424), desk.theme.px(820)])
        whole.addWidget(parts, 1)
        self.filters.wished.connect(self._filter)
        self.list.chosen.connect(self._choose)
        self.list.settled.connect(self._settle)
        self.list.went.connect(self._go)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._pop_up)
        self.list.way.connect(self.detail.ways.step)
        self.detail.ways.tried.connect(self._show_tried)
        desk.workspace.what_if_changed.connect(self._changed)
        self.detail.unfiltered.connect(self.filters.reset)
        self.detail.wants.connect(lambda kind, record_id: self.wants.emit([(kind, record_id)]))
        desk.workspace.clashes_changed.connect(self._changed)
        self.list.show_only(self.filters.wish)

    def choose_lane(self, lane: str) -> None:
        """Show one lane, or those accepted."""
        self._catch_up()
        self.filters.choose_lane(lane)
        self.focus()

    def choose(self, key: str) -> None:
        """Select a finding; a filter that hides it gives way."""
        self._catch_up()
        finding = self._desk.workspace.engine.get(key)
        if finding is not None and not fits(self._desk.workspace.plan, finding, self.filters.wish):
            self.filters.choose_lane("accepted" if finding.accepted else "")
        self.list.choose(key)
        self.take_keyboard()

    def step(self, by: int) -> None:
        """Select the next (1) or previous (-1) finding, and show its thing on the page; what is fresh comes first."""
        self._catch_up()
        fresh, self._fresh = self._fresh, ""
        if by > 0 and fresh and self._desk.workspace.engine.get(fresh) is not None:
            self.choose(fresh)
        else:
            self.list.step(by)

    def fresh(self, key: str) -> None:
        """An edit made this clash ("" for none): the next step goes there."""
        self._fresh = key

    def focus(self) -> None:
        """Take the keyboard: the list, at the first finding if none is selected."""
        self.list.begin()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """The list, as it is: arrows go on, digits try the ways out, Enter goes to the thing."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the edits made while it was hidden."""
        self._catch_up()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _head(self) -> QFrame:
        desk = self._desk
        theme, px = desk.theme, desk.theme.px
        head = QFrame()
        head.setObjectName("DrawerHead")
        head.setFixedHeight(px(38))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(8), 0)
        row.setSpacing(px(12))
        row.addWidget(Text(theme, desk.say("Clashes"), "section"))
        row.addWidget(self.filters)
        keys = Text(theme, desk.say("F8 next · Shift F8 back · Esc closes"), "small", "text3", elide=True)
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(keys, 1)
        close = Button(theme, kind="flat", icon="close", words=desk.say("Close"))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return head

    def _filter(self, wish: Wish) -> None:
        self.list.show_only(wish)

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if not self._stale or self._desk.workspace.looking:
            return  # the list stays what it was while a way out is shown on the pages
        self._stale = False
        self.filters.offer(self._desk.workspace.findings())
        self.list.follow()

    def _pop_up(self, at: QPoint) -> None:
        """What can be done to what the clash is about, without leaving the list."""
        finding = self.list.clashes.finding(self.list.key)
        if finding is None or self._desk.workspace.looking:
            return
        plan, menu = self._desk.workspace.plan, QMenu(self.list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in things(plan, finding)[:4]:
            words = self._desk.say("Show {name}", name=name(plan, one, self._desk.language)).replace("&", "&&")
            menu.addAction(words).triggered.connect(
                lambda _checked=False, one=one: self.wants.emit([(one.kind, one.id)])
            )
        menu.addSeparator()
        slot = next((one for one in reversed(finding.slots) if one in plan.slots), "")
        about = things(plan, finding)[:1]
        if slot:
            add_intents(menu, self._desk, "slot", slot)
        elif about:
            add_intents(menu, self._desk, about[0].kind, about[0].id)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _show_tried(self) -> None:
        """The page shows what the clash is about, as it would be."""
        finding = self.list.clashes.finding(self.list.key)
        if finding is not None:
            self.wants.emit([(one.kind, one.id) for one in things(self._desk.workspace.plan, finding)])

    def _choose(self, key: str) -> None:
        if self._desk.workspace.looking:
            self._desk.workspace.throw_away()
        finding = self.list.clashes.finding(key)
        self._settle(key)
        if finding is not None:
            self.wants.emit([(one.kind, one.id) for one in things(self._desk.workspace.plan, finding)])

    def _go(self, key: str) -> None:
        """Enter: applies the way out that is tried; else to the thing, with the keyboard."""
        if self.detail.ways.trying:
            self.detail.ways.apply()
            return
        self._choose(key)
        self.went.emit()

    def _settle(self, key: str) -> None:
        """Show what the selection is now, without moving the page."""
        finding = self.list.clashes.finding(key) if key else None
        self.detail.show_finding(finding, otherwise=self._nothing(), filtered=self.filters.wish.narrows)

    def _nothing(self) -> str:
        clashes = self.list.clashes
        if any(clashes.under(head) for head in range(clashes.heads())):
            return self._desk.say("Select a clash to see what it is about.")
        if not self.filters.wish.narrows:
            return self._desk.say("Nothing clashes.")
        return self._desk.say("Nothing here fits the filter.")
