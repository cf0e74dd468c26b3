"""The window's frame: menus, navigation, page stack, inspector, clash drawer, status bar; and who answers the menus.

It knows where things stand and hands the actions on; what a page shows is the page's.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from planner.desktop.actions import COMMANDS, GO, INTENT, MENUS, TO_PAGE, Command
from planner.desktop.desk import Desk, OpenDesk
from planner.desktop.frame.top_bar import TopBar
from planner.desktop.pages import PAGES
from planner.desktop.pages.welcome.page import Welcome
from planner.errors import N_, PlannerError

if TYPE_CHECKING:  # a window without a plan does not wait for what shows one
    from planner.desktop.frame.body import Body
    from planner.plan.changes import ChangeSet


FRAME_TOP, FRAME_SIDE = 32, 4
"""The system's frame of a window, at most; its true size is known only after the window was shown."""


class Window(QMainWindow):
    """One window. With an `OpenDesk` it shows the plan, else the welcome. What leads elsewhere is a signal."""

    wish = Signal(str, str)
    """Something that the start does: ("open", path), ("new", ""), ("sample", ""), ("close", ""), ("look", "dark"), …"""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._open = desk if isinstance(desk, OpenDesk) else None
        self._actions: dict[str, QAction] = {}
        self.body: Body | None = None
        self._welcome: Welcome | None = None
        px = desk.theme.px
        self.setMinimumSize(min(px(1180), 1180), min(px(680), 680))
        self.resize(QSize(px(1440), px(900)).boundedTo(self._room()))
        self.setAcceptDrops(True)
        self._bar = TopBar(desk, with_find=self._open is not None)
        self._bar.wanted.connect(self.find_something)
        self.setMenuWidget(self._bar)
        self._make_menus()
        self._tick_choices()
        desk.theme.changed.connect(self._tick_choices)
        if self._open is None:
            self._welcome = Welcome(desk)
            self._welcome.wish.connect(self.wish)
            self.setCentralWidget(self._welcome)
            self.setWindowTitle(desk.say("Delegation planner"))
        else:
            self._set_up(self._open)
        self._restore()

    def find_something(self) -> None:
        """Open the palette."""
        if self._open is not None:
            self._palette.open(self.commands())

    def next_area(self) -> None:
        """F6."""
        if self.body is not None:
            self.body.walk(1)

    def previous_area(self) -> None:
        """Shift+F6."""
        if self.body is not None:
            self.body.walk(-1)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is typed and not yet committed is committed now; keep the geometry."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        self.keep_geometry()
        super().closeEvent(event)

    def keep_geometry(self) -> None:
        """Where it stands and how large it is, for the next window."""
        self._desk.settings.keep("geometry", self.saveGeometry())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files only."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A plan is opened, lists are imported into the plan that is open."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        plans = [path for path in paths if path.endswith(".plan")]
        if plans:
            self.wish.emit("open_plan", plans[0])
        elif paths and self._open is not None:
            self.wish.emit("import_list", "\n".join(paths))
        elif paths:
            self.say_error(
                PlannerError(N_("A list needs a plan to be imported into"), todo=N_("open or make one first"))
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rail and overlay follow the width."""
        super().resizeEvent(event)
        if self.body is not None:
            self.body.arrange()

    def say_error(self, error: PlannerError, words: str = "", way: Callable[[], object] | None = None) -> None:
        """Say what went wrong, on the strip, and offer a way out if there is one."""
        if self.body is not None:
            self.body.strip.error(error, words, way)
        elif self._welcome is not None:
            self._welcome.say_error(error)

    def run(self, do: str) -> None:
        """Do what a command names: a method of the window's actions or of the page shown."""
        if do.startswith(TO_PAGE):
            self._go(do.removeprefix(TO_PAGE))
            return
        if do.startswith(INTENT):
            if self.body is not None:
                self.body.do_to_selected(do.removeprefix(INTENT))
            return
        owner, _, name = do.rpartition(".")
        target: object = self.body.page if owner == "page" and self.body is not None else self
        method = getattr(target, name, None)
        if method is not None:
            method()
        else:
            self.wish.emit(name, "")

    def commands(self) -> list[Command]:
        """What can be done now: for the palette."""
        return [c for c in COMMANDS if c.text and self._enabled(c)]

    def undo(self) -> None:
        """Take the last change back."""
        if self._open is not None:
            self._open.workspace.undo()

    def redo(self) -> None:
        """Bring it again."""
        if self._open is not None:
            self._open.workspace.redo()

    def say_saved(self) -> None:
        """Ctrl+S: there is nothing to save, say since when."""
        if self.body is not None:
            self.body.status.say(self._desk.say("Saved: every edit is in the file at once"))

    def show_plan(self) -> None:
        """The plan's own settings, in the inspector."""
        if self._open is not None and self.body is not None:
            self.body.show_record("plan", self._open.workspace.plan.head.id, stay=True)

    def toggle_navigation(self) -> None:
        """Ctrl+B."""
        if self.body is not None:
            self.body.toggle_rail()

    def toggle_inspector(self) -> None:
        """F4."""
        if self.body is not None:
            self.body.toggle_inspector()

    def toggle_drawer(self) -> None:
        """F9."""
        if self.body is not None:
            self.body.toggle_drawer()

    def toggle_what_if(self) -> None:
        """Think of a plan, or throw away the one that is thought of."""
        if self._open is not None:
            workspace = self._open.workspace
            workspace.throw_away() if workspace.what_if is not None else workspace.think()

    def next_clash(self) -> None:
        """F8."""
        self._step(1)

    def previous_clash(self) -> None:
        """Shift+F8."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.body is not None:
            self.body.set_drawer(True)
            self.body.drawer.step(by)
            self.body.drawer.take_keyboard()

    def _set_up(self, desk: OpenDesk) -> None:
        from planner.desktop.frame.body import Body  # noqa: PLC0415 - see above
        from planner.desktop.palette.palette import Palette  # noqa: PLC0415
        from planner.plan import names  # noqa: PLC0415

        workspace = desk.workspace
        self.body = Body(desk)
        self.setCentralWidget(self.body)
        self._palette = Palette(desk, self)
        self._palette.chosen.connect(self.body.show_record)
        self._palette.command.connect(self.run)
        self._palette.inspect.connect(self._inspect)
        head = workspace.plan.head
        title = " – ".join(filter(None, (head.name, names.delegation_name(head, desk.language))))
        self._bar.name(title, workspace.path)
        self.setWindowTitle(f"{title} – {desk.say('Delegation planner')}")
        for number, entry in enumerate(PAGES, 1):
            self._add_key(f"Ctrl+{number}", entry.key)
        workspace.changed.connect(self._refresh_actions)
        workspace.what_if_changed.connect(self._refresh_actions)
        self.body.page_changed.connect(self._refresh_actions)
        self.body.go(desk.settings.value("page", PAGES[0].key))
        self._refresh_actions()

    def _inspect(self, kind: str, record_id: str) -> None:
        if self.body is not None:
            self.body.show_record(kind, record_id, stay=True)

    def _go(self, page: str) -> None:
        if self.body is not None:
            self.body.go(page)

    def _add_key(self, key: str, page: str) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: self._go(page))
        self.addAction(action)

    def _make_menus(self) -> None:
        menus = {menu: self._bar.menus.addMenu(self._desk.say(menu)) for menu in MENUS}
        within: dict[str, QMenu] = {}
        for command in COMMANDS:
            menu = menus[command.menu]
            if command.under and command.under not in within:
                within[command.under] = menu.addMenu(self._desk.say(command.under))
            self._add(within.get(command.under, menu), command)
        if self._open is not None:
            go = menus[GO]
            for number, entry in enumerate(PAGES, 1):
                action = go.addAction(f"{self._desk.say(entry.title)}\tCtrl+{number}")
                action.triggered.connect(lambda _checked=False, key=entry.key: self._go(key))

    def _add(self, menu: QMenu, command: Command) -> None:
        if not command.text:
            menu.addSeparator()
            return
        action = QAction(self._desk.say(command.text), self)
        if command.key is not None:
            action.setShortcut(QKeySequence(command.key))
        action.setMenuRole(command.role)
        action.setEnabled(self._enabled(command))
        action.triggered.connect(lambda _checked=False, do=command.do: self.run(do))
        action.setCheckable(bool(command.group))
        menu.addAction(action)
        self._actions[command.do] = action

    def _enabled(self, command: Command) -> bool:
        if self._open is None:
            return not command.needs_plan
        workspace = self._open.workspace
        if command.do == "undo" and workspace.looking:
            return True
        if command.writes and workspace.read_only:
            return False
        owner, _, name = command.do.rpartition(".")
        if owner == "page":
            page = self.body.page if self.body is not None else None
            return page is not None and hasattr(page, name)
        if command.do == "undo":
            return workspace.file.can_undo is not None
        return workspace.file.can_redo is not None if command.do == "redo" else True

    def _refresh_actions(self) -> None:
        for command in COMMANDS:
            if command.do:
                self._actions[command.do].setEnabled(self._enabled(command))
        if self._open is not None:
            file = self._open.workspace.file
            for do, word, change_set in (("undo", N_("Undo"), file.can_undo), ("redo", N_("Redo"), file.can_redo)):
                said = self._desk.say(word)
                if change_set is not None:
                    said = f"{said}: {_sentence(change_set, self._desk.language)}"
                self._actions[do].setText(_menu_text(said))

    def _tick_choices(self) -> None:
        """The choice that holds of look and language."""
        now = {"look": f"look_{self._desk.theme.choice}", "language": f"speak_{self._desk.language}"}
        for command in COMMANDS:
            if command.group:
                self._actions[command.do].setChecked(now[command.group] == command.do)

    def _room(self) -> QSize:
        """What the screen has for a window and the frame that the system draws around it."""
        free = self.screen().availableGeometry().size()
        return free - QSize(2 * FRAME_SIDE, FRAME_TOP + FRAME_SIDE)

    def _restore(self) -> None:
        kept = self._desk.settings.value("geometry", QByteArray())
        if not kept.isEmpty():
            self.restoreGeometry(kept)


def _sentence(change_set: "ChangeSet", lang: str) -> str:
    from planner.wording.changes import sentence  # noqa: PLC0415 - see above

    return sentence(change_set, lang)


def _menu_text(words: str) -> str:
    """Plan data in a menu: no mnemonics of its own, and not as wide as the screen."""
    cut = words if len(words) <= 72 else words[:71] + "…"
    return cut.replace("&", "&&")
