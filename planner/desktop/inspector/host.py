"""The place of the inspector: shows the inspection of what is selected, keeps it fresh, says so when nothing is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector import VIEWS, build
from planner.desktop.inspector.inspection import Inspection
from planner.desktop.inspector.many import ManyInspection
from planner.desktop.inspector.session import SessionInspection
from planner.desktop.widgets.empty import Empty

WIDTH, PERSON_WIDTH = 312, 400


class InspectorHost(QFrame):
    """`show_record(kind, id)`; an inspection a kind is made once and reused. `show_records`: what several share."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.setObjectName("Inspector")
        self._desk = desk
        self._kind = ""
        self._id = ""
        self._ids: tuple[str, ...] = ()
        self._made: dict[str, Inspection] = {}
        self._many: dict[str, ManyInspection] = {}
        self._scrolls: dict[str, QScrollArea] = {}
        holder = QVBoxLayout(self)
        holder.setContentsMargins(1, 0, 0, 0)
        ground = QWidget()
        holder.addWidget(ground)
        self._stack = QStackedLayout(ground)
        self._empty = Empty(desk.theme, desk.say("Select a person or session."))
        self._stack.addWidget(self._empty)
        desk.workspace.changed.connect(self.refresh)
        desk.workspace.clashes_changed.connect(self.refresh)
        self._fit()

    @property
    def record(self) -> tuple[str, str]:
        """Kind and id of what is shown; ("", "") for nothing."""
        return self._kind, self._id

    @property
    def preferred_slot(self) -> str:
        """The slot that is chosen in the speaking order of the session shown; "" for none."""
        shown = self._made.get(self._kind)
        return shown.order.chosen if isinstance(shown, SessionInspection) else ""

    def show_record(self, kind: str, record_id: str) -> None:
        """Show a record; one that is not there shows nothing."""
        known = bool(kind) and self._is_there(kind, record_id)
        self._kind, self._id = (kind, record_id) if known else ("", "")
        self._ids = ()
        if not known:
            self._stack.setCurrentWidget(self._empty)
        else:
            inspection = self._inspection(kind)
            inspection.show_record(record_id)
            self._stack.setCurrentWidget(inspection)
        self._fit()

    def show_records(self, kind: str, record_ids: Sequence[str]) -> None:
        """Show what several records of a kind share."""
        if len(record_ids) < 2:
            self.show_record(kind if record_ids else "", record_ids[0] if record_ids else "")
            return
        self._kind, self._id, self._ids = kind, record_ids[0], tuple(record_ids)
        if kind not in self._many:
            self._many[kind] = ManyInspection(self._desk, kind)
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setWidget(self._many[kind])
            self._scrolls[kind] = scroll
            self._stack.addWidget(scroll)
        self._many[kind].show_records(record_ids)
        self._stack.setCurrentWidget(self._scrolls[kind])
        self._fit()

    def refresh(self) -> None:
        """Follow a change of the plan."""
        if not self._kind:
            return
        if self._ids:
            self.show_records(self._kind, [one for one in self._ids if self._is_there(self._kind, one)])
        elif not self._is_there(self._kind, self._id):
            self.show_record("", "")
        else:
            self._made[self._kind].refresh()

    def focus(self) -> None:
        """Take the keyboard: the first field."""
        current = self._stack.currentWidget()
        if self._ids:
            self._many[self._kind].form.focus()
        elif isinstance(current, Inspection):
            current.focus()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_there(self, kind: str, record_id: str) -> bool:
        return self._desk.workspace.plan.get(VIEWS.get(kind, kind), record_id) is not None

    def _inspection(self, kind: str) -> Inspection:
        if kind not in self._made:
            self._made[kind] = build(self._desk, kind)
            self._stack.addWidget(self._made[kind])
        return self._made[kind]

    def _fit(self) -> None:
        wide = PERSON_WIDTH if self._kind == "person" else WIDTH
        self.setFixedWidth(self._desk.theme.px(wide))
