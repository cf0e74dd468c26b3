"""The leading side of the sheets page: filters, the list, how far a job is, and quiet rows to what stands behind."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.sheets.filters import Filters
from planner.desktop.sheets.listing import SheetList
from planner.desktop.sheets.progress import Foot
from planner.desktop.sheets.standing import Found
from planner.desktop.widgets.row_button import RowButton

LEAST = 446


class Left(QWidget):
    """`call` stands there while somebody cannot know of a change."""

    def __init__(self, desk: OpenDesk, filters: Filters, view: SheetList) -> None:
        super().__init__()
        self._desk = desk
        theme, px = desk.theme, desk.theme.px
        self.setMinimumWidth(px(LEAST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.foot = Foot(desk)
        self.call = RowButton(theme, "phone", desk.say("Cannot know yet, call them"))
        self.look = RowButton(theme, "sign-warning", desk.say("What to look at before printing"))
        rows = QFrame()
        rows.setObjectName("ListFoot")
        self.rows = QVBoxLayout(rows)
        self.rows.setContentsMargins(px(14), px(4), px(8), px(4))
        self.rows.setSpacing(0)
        self.documents = RowButton(theme, "statement", desk.say("Lists and documents"), "Ctrl+Shift+L")
        for row in (self.call, self.look, self.documents):
            self.rows.addWidget(row)
        for widget in (filters, self.foot, rows):
            column.addWidget(widget)
        column.insertWidget(1, view, 1)

    def tell(self, found: Found) -> None:
        """How many are to be called."""
        n = len(found.unknowing)
        self.call.setVisible(n > 0)
        self.call.set_beside(str(n))
