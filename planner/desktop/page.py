"""What a page is: a head, a body, a selection that the inspector follows, and how it hears of changes.

A page is a package under `pages/` with one line in `pages/__init__.py` (PAGES). It is built when first shown, by
`build(desk)`, and derives from `Page`:

    class Programme(Page):
        kinds = ("session", "slot")              # records that `reveal` can find here
        def __init__(self, desk):
            super().__init__(desk, desk.say("Programme"))
            self.body.addWidget(...)
        def reload(self): ...                    # fill from desk.workspace.plan; called before the first show
        def take(self, change_set): ...          # a change while shown; by default reload()
        def reveal(self, kind, record_id): ...   # select it and scroll to it; True if it is here
        def do_new(self): ...                    # handlers of the actions of actions.py that a page may answer

It tells its selection by `selected(kind, id)` ("", "" for none), its scope by `self.head.say("11 of 41 sessions")`, and
puts filter, view switch, secondary and primary button into the head by `self.head.add(widget)` in this order. A filter
given to `set_filter` gets Ctrl+F and what is typed while a list of the page has the focus. Widgets hold ids.
"""

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.theme import Theme
from planner.desktop.widgets.search_field import SearchField
from planner.desktop.widgets.text import Text
from planner.plan.changes import ChangeSet


class PageHead(QFrame):
    """56 px: title, subtitle that states the scope, controls at the right."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.setObjectName("PageHead")
        self.setFixedHeight(theme.px(56))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        self._row.setSpacing(theme.px(10))
        self.title = Text(theme, title, "title")
        self.subtitle = Text(theme, "", "body", "text3", elide=True)
        self._row.addWidget(self.title)
        self._row.addWidget(self.subtitle, 1)

    def say(self, subtitle: str) -> None:
        """The page's scope."""
        self.subtitle.setText(subtitle)

    def add(self, widget: QWidget) -> None:
        """A control at the trailing end."""
        self._row.addWidget(widget)


class Page(QWidget):
    """See the module."""

    kinds: ClassVar[tuple[str, ...]] = ()
    types_into_filter: ClassVar[bool] = True
    needs_its_edge: ClassVar[bool] = False
    """Whether an inspector laid over the trailing edge would hide what one looks at here: then it waits for F4."""
    selected = Signal(str, str)
    selected_many = Signal(str, list)
    """Several records of a kind: the inspector shows what they share."""
    edit = Signal()
    """The inspector is asked to take the keyboard."""

    def __init__(self, desk: OpenDesk, title: str) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName("PageGround")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stale = True
        self._filter: SearchField | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.head = PageHead(desk.theme, title)
        whole.addWidget(self.head)
        self.notices = QVBoxLayout()
        whole.addLayout(self.notices)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        whole.addLayout(self.body, 1)
        desk.workspace.changed.connect(self._changed)

    def reload(self) -> None:
        """Fill from the plan."""

    def take(self, change_set: ChangeSet) -> None:  # noqa: ARG002 - those who can, look at it
        """Follow a change while shown."""
        self.reload()

    def reveal(self, kind: str, record_id: str) -> bool:  # noqa: ARG002 - the default has nothing
        """Select a record and scroll to it; False if it is not here."""
        return False

    def focus(self) -> None:
        """Take the keyboard: the page's list."""
        for view in self.findChildren(QAbstractItemView):
            if view.isVisibleTo(self) and view.focusPolicy() != Qt.FocusPolicy.NoFocus:
                view.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_filter(self, field: SearchField, *, in_head: bool = True) -> None:
        """The field that Ctrl+F and typing in a list reach; put into the head, too, unless the page has a place."""
        self._filter = field
        field.left.connect(self.focus)
        if in_head:
            self.head.add(field)

    def do_filter(self) -> None:
        """Ctrl+F."""
        if self._filter is not None:
            self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._filter.selectAll()

    def listen(self, view: QAbstractItemView) -> None:
        """Typing in this list goes to the filter; Esc clears it."""
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand letters typed in a list to the filter."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and self.types_into_filter and self._filter is not None and isinstance(event, QKeyEvent):
            return self._to_filter(self._filter, event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was missed."""
        if self._stale:
            self._stale = False
            self.reload()
        super().showEvent(event)

    def _to_filter(self, field: SearchField, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and field.text():
            field.clear()
            return True
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and event.text().isprintable() and event.text().strip():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.insert(event.text())
            return True
        return False

    def _changed(self, change_set: ChangeSet) -> None:
        if self.isVisible():
            self.take(change_set)
        else:
            self._stale = True
