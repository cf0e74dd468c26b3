"""Several records of one kind in the inspector: the fields that they can share, "9 values" where they differ."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.form import Form
from planner.desktop.widgets.section import Section
from planner.desktop.widgets.text import Text
from planner.plan.fields import fields_of
from planner.wording import labels

OWN = frozenset({"id", "title", "family", "given", "printed_name", "passport_name", "email", "phone", "code", "short"})
"""Fields that no two records share, or that would be wrong if they did."""
SHAPES = ("text", "int", "bool", "choice", "lang", "country", "texts", "ints", "reference", "day", "time", "zone")


class ManyInspection(QWidget):
    """`show_records` fills it; every edit sets a field of all of them, as one change set."""

    def __init__(self, desk: OpenDesk, kind: str) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("Sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kind = kind
        self.title = Text(desk.theme, "", "inspector", wrap=True)
        shared = [one.name for one in fields_of(kind) if one.shape in SHAPES and one.name not in OWN]
        self.form = Form(desk, kind, [name for name in shared if not name.startswith("source")])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        head = Section(desk.theme, line=False)
        head.body.addWidget(self.title)
        section = Section(desk.theme)
        section.body.addWidget(self.form)
        whole.addWidget(head)
        whole.addWidget(section)
        whole.addStretch()

    def show_records(self, record_ids: Sequence[str]) -> None:
        """Those that are still there."""
        there = [one for one in record_ids if self._desk.workspace.plan.get(self._kind, one) is not None]
        self.title.setText(self._words(len(there)))
        self.form.show_records(there)

    def _words(self, n: int) -> str:
        match self._kind:
            case "person":
                return self._desk.count("{n} person selected", "{n} people selected", n)
            case "session":
                return self._desk.count("{n} session selected", "{n} sessions selected", n)
            case _:
                kind = labels.kind_label(self._kind, self._desk.language)
                return self._desk.say("{kind}: {n} selected", kind=kind, n=n)
