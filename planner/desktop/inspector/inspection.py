"""What an inspection is, and the plain one: a record's title and the form of all its fields.

An inspection shows one record of its kind and is reused for the next one:

    class SessionInspection(Inspection):
        def __init__(self, desk): super().__init__(desk, "session"); self.content.addWidget(...)
        def fill(self): ...       # from self.record, which is there; called for a new record and after every change
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.composed import Composed
from planner.desktop.widgets.form import Form
from planner.desktop.widgets.section import Section
from planner.desktop.widgets.text import Text
from planner.plan import names
from planner.plan.fields import fields_of
from planner.plan.records import Record


class Inspection(QWidget):
    """`head` (white, over a hairline) and `content` (scrolls) are vertical layouts to fill."""

    def __init__(self, desk: OpenDesk, kind: str) -> None:
        super().__init__()
        self.desk = desk
        self.kind = kind
        self.record_id = ""
        px = desk.theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = QFrame()
        head.setObjectName("InspectorHead")
        self.head = QVBoxLayout(head)
        self.head.setContentsMargins(px(16), px(12), px(16), px(12))
        self.head.setSpacing(px(4))
        whole.addWidget(head)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setObjectName("Sunken")
        outer = QVBoxLayout(ground)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(0)
        outer.addLayout(self.content)
        outer.addStretch(1)
        scroll.setWidget(ground)
        whole.addWidget(scroll, 1)

    @property
    def record(self) -> Record:
        """The record shown."""
        return self.desk.workspace.plan.records[self.kind][self.record_id]

    def show_record(self, record_id: str) -> None:
        """Show another record, or the same again."""
        self.record_id = record_id
        self.fill()

    def refresh(self) -> None:
        """Follow a change."""
        if self.desk.workspace.plan.get(self.kind, self.record_id) is not None:
            self.fill()

    def fill(self) -> None:
        """Show what the record holds now."""

    def focus(self) -> None:
        """Take the keyboard: the first field that takes it."""
        for form in self.findChildren(Form):
            form.focus()
            return


class PlainInspection(Inspection):
    """A title and every field but the id: for the kinds that have no inspection of their own."""

    def __init__(self, desk: OpenDesk, kind: str, composed: Mapping[str, Composed] | None = None) -> None:
        super().__init__(desk, kind)
        made = composed or {}
        self._title = Text(desk.theme, "", "inspector", wrap=True)
        self.head.addWidget(self._title)
        plain = (f.name for f in fields_of(kind) if f.name != "id" and f.shape not in ("bytes", "structs"))
        self._form = Form(desk, kind, [*plain, *made], composed=made)
        section = Section(desk.theme, line=False)
        section.body.addWidget(self._form)
        self.content.addWidget(section)

    def fill(self) -> None:
        """Title and fields."""
        self._title.setText(names.label(self.desk.workspace.plan, self.record, self.desk.language))
        self._form.show_record(self.record_id)
