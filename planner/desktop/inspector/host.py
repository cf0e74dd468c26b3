"""The place of the inspector: shows the inspection of what is selected, keeps it fresh, says so when nothing is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector import build
from planner.desktop.inspector.inspection import Inspection
from planner.desktop.widgets.empty import Empty

WIDTH, PERSON_WIDTH = 312, 400


class InspectorHost(QFrame):
    """`show_record(kind, id)`; an inspection a kind is made once and reused."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.setObjectName("Inspector")
        self._desk = desk
        self._kind = ""
        self._id = ""
        self._made: dict[str, Inspection] = {}
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

    def show_record(self, kind: str, record_id: str) -> None:
        """Show a record; one that is not there shows nothing."""
        known = bool(kind) and self._desk.workspace.plan.get(kind, record_id) is not None
        self._kind, self._id = (kind, record_id) if known else ("", "")
        if not known:
            self._stack.setCurrentWidget(self._empty)
        else:
            inspection = self._inspection(kind)
            inspection.show_record(record_id)
            self._stack.setCurrentWidget(inspection)
        self._fit()

    def refresh(self) -> None:
        """Follow a change of the plan."""
        if not self._kind:
            return
        if self._desk.workspace.plan.get(self._kind, self._id) is None:
            self.show_record("", "")
        else:
            self._made[self._kind].refresh()

    def focus(self) -> None:
        """Take the keyboard: the first field."""
        current = self._stack.currentWidget()
        if isinstance(current, Inspection):
            current.focus()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _inspection(self, kind: str) -> Inspection:
        if kind not in self._made:
            self._made[kind] = build(self._desk, kind)
            self._stack.addWidget(self._made[kind])
        return self._made[kind]

    def _fit(self) -> None:
        wide = PERSON_WIDTH if self._kind == "person" else WIDTH
        self.setFixedWidth(self._desk.theme.px(wide))
