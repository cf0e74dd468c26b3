"""The window's middle: navigation, page stack, inspector, drawer, status bar, and how they share the space."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from planner.desktop.clashes.drawer import Drawer
from planner.desktop.clashes.news import News
from planner.desktop.desk import OpenDesk
from planner.desktop.frame.navigation import Navigation
from planner.desktop.frame.status import Status
from planner.desktop.frame.strip import Strip
from planner.desktop.frame.undo_bar import UndoBar
from planner.desktop.frame.what_if_strip import WhatIfStrip
from planner.desktop.inspector.host import InspectorHost
from planner.desktop.intents.panel import IntentPanel
from planner.desktop.intents.table import BY_NAME
from planner.desktop.page import Page
from planner.desktop.pages import PAGES, PageEntry
from planner.desktop.scripts import fonts_for, letters_of
from planner.errors import N_, PlannerError
from planner.plan.changes import ChangeSet
from planner.plan.records import Record

RAIL_BELOW, OVERLAY_BELOW = 1320, 1280
DRAWER, DRAWER_LEAST = 372, 200
PAGE_HEAD = 56
_SELECT_FIRST = {
    "slot": N_("Select a slot, its session or its person first."),
    "slots": N_("Select a slot, its session or its person first."),
    "session": N_("Select a session first."),
    "person": N_("Select a person first."),
    "leg": N_("Select a person with a journey first."),
    "": "",
}
POLL = 1000
"""Milliseconds between two looks at what others did to the file."""


class Body(QWidget):
    """`page_changed` after another page is shown."""

    page_changed = Signal()

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.setObjectName("Frame")
        self._desk = desk
        self._pages: dict[str, Page] = {}
        self._key = ""
        self._wish_rail: bool | None = None
        self._wish_inspector: bool | None = None
        self.navigation = Navigation(desk)
        self.stack = QStackedWidget()
        self.inspector = InspectorHost(desk)
        self.drawer = Drawer(desk)
        self.panel = IntentPanel(desk)
        self._drawer_behind = False
        self._news = News(desk, self)
        self.status = Status(desk)
        self.strip = Strip(desk)
        self.what_if = WhatIfStrip(desk, self)
        self.upper = QWidget()
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self.undo_bar = UndoBar(desk, self.stack)
        self._connect()
        self._cover(desk.workspace.plan.all())
        self.drawer.hide()
        self.panel.hide()
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._look_again)
        self._poll.start(POLL)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        current = self.stack.currentWidget()
        return current if isinstance(current, Page) else None

    def go(self, key: str) -> None:
        """Show a page by its key."""
        entry = next((entry for entry in PAGES if entry.key == key), PAGES[0])
        page = self._page(entry)
        self._key = entry.key
        page.notices.addWidget(self.what_if)
        page.notices.addWidget(self.strip)
        self.stack.setCurrentWidget(page)
        self.navigation.choose(entry.key)
        self._desk.settings.keep("page", entry.key)
        page.focus()
        self.arrange()
        self.page_changed.emit()

    def show_record(self, kind: str, record_id: str, *, stay: bool = False) -> None:
        """Show a record: on the page that is shown if it can, else on the first that can; always in the inspector.

        Who goes there from within the inspector goes on typing there.
        """
        focused = QApplication.focusWidget()
        within = focused is not None and self.inspector.isAncestorOf(focused)
        if not stay:
            keys = [self._key, *(entry.key for entry in PAGES if entry.key != self._key)]
            for key in keys:
                page = self._page(next(entry for entry in PAGES if entry.key == key))
                if kind in page.kinds:
                    if key != self._key:
                        self.go(key)
                    if page.reveal(kind, record_id):
                        break
        self.inspector.show_record(kind, record_id)
        self.arrange()
        if within and not stay:
            self.inspector.focus()

    def show_first(self, things: Sequence[tuple[str, str]]) -> None:
        """Show the first of these records that the page shown can show, else the very first wherever it is shown."""
        kinds = self.page.kinds if self.page is not None else ()
        here = [thing for thing in things if thing[0] in kinds]
        for kind, record_id in [*here, *things][:1]:
            self.show_record(kind, record_id)

    def arrange(self) -> None:
        """Rail or wide navigation, inspector beside the page or over its trailing edge: by the width there is."""
        px = self._desk.theme.px
        narrow = self.width() < px(RAIL_BELOW)
        rail = narrow if self._wish_rail is None else self._wish_rail
        if rail != self.navigation.rail:
            self.navigation.set_rail(rail)
        over = self.width() < px(OVERLAY_BELOW)
        shown = self._wants_inspector(over=over)
        if over and self._side.indexOf(self.inspector) >= 0:
            self._side.removeWidget(self.inspector)
        elif not over and self._side.indexOf(self.inspector) < 0:
            self._side.addWidget(self.inspector)
        self.inspector.setVisible(shown)
        self._place()

    def _wants_inspector(self, *, over: bool) -> bool:
        """As F4 said last; else shown, but not over a page's trailing edge where that is what one looks at."""
        if not over:
            return self._wish_inspector is not False
        wish = self._wish_inspector
        if wish is None:
            wish = self.page is None or not self.page.needs_its_edge
        return wish and bool(self.inspector.record[0])

    def edit(self) -> None:
        """The inspector takes the keyboard, shown if it was not."""
        self._wish_inspector = True
        self.arrange()
        self.inspector.focus()

    def toggle_rail(self) -> None:
        """Ctrl+B."""
        self._wish_rail = not self.navigation.rail
        self.arrange()

    def toggle_inspector(self) -> None:
        """F4."""
        self._wish_inspector = not self.inspector.isVisible()
        self.arrange()

    def toggle_drawer(self) -> None:
        """F9: shows it and takes the keyboard there, or hides it."""
        self.set_drawer(not self.drawer.isVisible())
        if self.drawer.isVisible():
            self.drawer.focus()

    def set_drawer(self, shown: bool) -> None:
        """Show or hide the drawer, at the height that it had."""
        if not shown and self.drawer.isVisible():
            self._desk.settings.keep("drawer", self._splitter.sizes()[1])
            inside = self.drawer.isAncestorOf(QApplication.focusWidget() or self)
            self.drawer.hide()
            if inside and self.page is not None:
                self.page.focus()
        elif shown and not self.drawer.isVisible():
            self._drawer_behind = False
            if self.panel.isVisible():
                self.panel.leave()
            self.drawer.show()
            self._share()

    def do_to_selected(self, name: str) -> None:
        """An intent for the record that the inspector shows."""
        self.do(name, *self.inspector.record)

    def do(self, name: str, kind: str, record_id: str) -> None:
        """Show the panel of an intent, in the drawer's place; say so where it is not for that record."""
        if not self.panel.isVisible():
            self._drawer_behind = self.drawer.isVisible()
        prefer = self.inspector.preferred_slot if (kind, record_id) == self.inspector.record else ""
        if not self.panel.open(BY_NAME[name], kind, record_id, prefer=prefer):
            self.status.say(self._desk.say(_SELECT_FIRST[BY_NAME[name].of]))
            return
        self.drawer.hide()
        self.panel.show()
        self._share()
        self.panel.focus()

    def _leave_panel(self) -> None:
        """Back to the drawer if it was there, else to the page."""
        if not self.panel.isVisible():
            return
        self._desk.settings.keep("drawer", self._splitter.sizes()[2])
        inside = self.panel.isAncestorOf(QApplication.focusWidget() or self)
        self.panel.hide()
        if self._drawer_behind:
            self.set_drawer(shown=True)
        if inside:
            self.drawer.focus() if self.drawer.isVisible() else self._focus_page()

    def _share(self) -> None:
        """The lower part gets the height that it had last."""
        height = max(DRAWER_LEAST, self._desk.settings.number("drawer", self._desk.theme.px(DRAWER)))
        height = min(height, self._splitter.height() * 6 // 10)
        lower = [height if widget.isVisible() else 0 for widget in (self.drawer, self.panel)]
        self._splitter.setSizes([self._splitter.height() - height, *lower])

    def walk(self, step: int) -> None:
        """F6: the next area that is shown takes the keyboard: navigation, page, inspector, drawer, status."""
        areas: list[tuple[QWidget, Callable[[], None]]] = [
            (self.navigation, self.navigation.focus),
            (self.stack, self._focus_page),
            (self.inspector, self.inspector.focus),
            (self.drawer, self.drawer.focus),
            (self.panel, self.panel.focus),
            (self.status, self.status.focus),
        ]
        areas = [area for area in areas if area[0].isVisible()]
        focused = QApplication.focusWidget()
        here = next((n for n, area in enumerate(areas) if focused and area[0].isAncestorOf(focused)), None)
        if here is None:
            here = next((n for n, area in enumerate(areas) if area[0] is focused), -1 if step > 0 else 0)
        areas[(here + step) % len(areas)][1]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the overlaid inspector at the trailing edge."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.navigation)
        self._side = QHBoxLayout(self.upper)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(0)
        self._side.addWidget(self.stack, 1)
        self._side.addWidget(self.inspector)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.upper)
        self._splitter.addWidget(self.drawer)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        row.addWidget(self._splitter, 1)
        whole.addLayout(row, 1)
        whole.addWidget(self.status)
        self.upper.installEventFilter(self)

    def _connect(self) -> None:
        workspace = self._desk.workspace
        self.navigation.chosen.connect(self.go)
        self.status.lane_chosen.connect(self._show_lane)
        self.drawer.closed.connect(self.toggle_drawer)
        self.drawer.wants.connect(self.show_first)
        self.drawer.went.connect(self._focus_page)
        self.undo_bar.undo.connect(workspace.undo)
        self.undo_bar.redo.connect(workspace.redo)
        workspace.show.connect(self.show_record)
        workspace.show_finding.connect(self._show_finding)
        workspace.intent.connect(self.do)
        workspace.what_if_changed.connect(self._place)
        self.panel.closed.connect(self._leave_panel)
        workspace.failed.connect(self.strip.error)
        workspace.changed.connect(self.undo_bar.hide)
        workspace.changed.connect(self._cover_change)
        workspace.changed.connect(self.strip.hide)
        self._news.say.connect(self.undo_bar.say)
        self._news.undone.connect(self.undo_bar.say_undone)
        self._news.fresh.connect(self.drawer.fresh)
        workspace.hint.connect(self.status.hint)

    def _cover(self, records: Iterable[Record]) -> None:
        """Fonts for the letters of records: at first of the whole plan, then of what changes."""
        self._desk.theme.cover(fonts_for(letters_of(records)))

    def _cover_change(self, done: ChangeSet) -> None:
        self._cover(change.after for change in done.changes if change.after is not None and change.kind != "photo")

    def _page(self, entry: PageEntry) -> Page:
        if entry.key not in self._pages:
            page = entry.build(self._desk)
            page.selected.connect(self._selected)
            page.edit.connect(self.edit)
            page.selected_many.connect(self._selected_many)
            self._pages[entry.key] = page
            self.stack.addWidget(page)
        return self._pages[entry.key]

    def _selected(self, kind: str, record_id: str) -> None:
        if self.sender() is self.page:
            self.inspector.show_record(kind, record_id)
            self.arrange()

    def _selected_many(self, kind: str, record_ids: list[str]) -> None:
        if self.sender() is self.page:
            self.inspector.show_records(kind, record_ids)
            self.arrange()

    def _show_finding(self, key: str) -> None:
        self.set_drawer(True)
        self.drawer.choose(key)

    def _show_lane(self, lane: str) -> None:
        self.set_drawer(True)
        self.drawer.choose_lane(lane)

    def _look_again(self) -> None:
        try:
            self._desk.workspace.look_again()
        except PlannerError as error:
            self._poll.stop()
            self.strip.error(error)

    def _focus_page(self) -> None:
        if self.page is not None:
            self.page.focus()

    def _place(self) -> None:
        if self._side.indexOf(self.inspector) < 0:
            strips = [one for one in (self.what_if, self.strip) if not one.isHidden()]
            head = self._desk.theme.px(PAGE_HEAD) + sum(one.sizeHint().height() for one in strips)
            self.inspector.setParent(self.upper)
            self.inspector.move(self.upper.width() - self.inspector.width(), head)
            self.inspector.resize(self.inspector.width(), self.upper.height() - head)
            self.inspector.raise_()
            self.inspector.setVisible(self._wants_inspector(over=True))
