"""The middle of the sheets page: whose sheet, which page of how many, and the preview or why there is none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.runner import Task
from planner.desktop.sheets.preview import Paper
from planner.desktop.sheets.trouble import Trouble
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.empty import Empty
from planner.desktop.widgets.text import Text
from planner.errors import PlannerError
from planner.itinerary.compose import compose
from planner.itinerary.values import Itinerary
from planner.jobs.printing import sheet_pdf, who_gets_a_sheet
from planner.plan import names


class SheetView(QWidget):
    """`show_sheet` a person's; `follow` after an edit makes it anew if, and only if, something on it changed."""

    wants = Signal(str, str)

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person = ""
        self._itinerary: Itinerary | None = None
        self._task: Task | None = None
        self.paper = Paper(desk)
        self.paper.turned.connect(self._turned)
        self.trouble = Trouble(desk)
        self.trouble.wants.connect(self.wants)
        self._empty = Empty(desk.theme, desk.say("Select a person to see the sheet."))
        self._stack = QStackedWidget()
        for widget in (self._empty, self.paper, self.trouble):
            self._stack.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head())
        whole.addWidget(self._stack, 1)
        self._turned(0, 0)
        self._make(same=False)

    def show_sheet(self, person_id: str) -> None:
        """Show a person's sheet, or with "" nothing."""
        if person_id != self._person:
            self._person = person_id
            self._make(same=False)

    def follow(self) -> None:
        """Look whether an edit changed the sheet."""
        if self._person not in self._desk.workspace.plan.persons:
            self.show_sheet("")
        elif self._person and self._composed() != self._itinerary:
            self._make(same=True)

    def _head(self) -> QFrame:
        theme, px, say = self._desk.theme, self._desk.theme.px, self._desk.say
        head = QFrame()
        head.setObjectName("DrawerHead")
        head.setFixedHeight(px(40))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(12), 0)
        row.setSpacing(px(6))
        self.name = Text(theme, "", "name", elide=True)
        self.count = Text(theme, "", "body", "text2")
        self._back = Button(theme, kind="flat", icon="left", words=say("Previous page"))
        self._on = Button(theme, kind="flat", icon="right", words=say("Next page"))
        self._back.clicked.connect(lambda: self.paper.turn(-1))
        self._on.clicked.connect(lambda: self.paper.turn(1))
        row.addWidget(self.name, 1)
        for widget in (self.count, self._back, self._on):
            row.addWidget(widget)
        return head

    def _composed(self) -> Itinerary | None:
        try:
            return compose(self._desk.workspace.plan, self._person)
        except PlannerError:
            return None

    def _make(self, *, same: bool) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        workspace, person_id = self._desk.workspace, self._person
        person = workspace.plan.persons.get(person_id)
        self.name.setText(names.full_name(person) if person else "")
        if person is None:
            self._itinerary = None
            if not who_gets_a_sheet(workspace.plan):
                self._empty.sentence.setText(self._desk.say("Nobody gets a sheet yet: add people first."))
            else:
                self._empty.sentence.setText(self._desk.say("Select a person to see the sheet."))
            self.paper.show_document(b"", same=False)
            self._stack.setCurrentWidget(self._empty)
            return
        self._itinerary = self._composed()
        plan, now = workspace.plan.copy(), workspace.now
        task = self._desk.jobs.run(lambda _progress: sheet_pdf(plan, person_id, now=now), self, quiet=True)
        task.done.connect(lambda data: self._made(task, data, same=same))
        task.failed.connect(lambda error: self._failed(task, error))
        self._task = task

    def _made(self, task: Task, data: bytes, *, same: bool) -> None:
        if task is not self._task:
            return
        self._task = None
        self.paper.setAccessibleName(self._desk.say("Sheet of {name}", name=self.name.whole()))
        self.paper.show_document(data, same=same and self._stack.currentWidget() is self.paper)
        self._stack.setCurrentWidget(self.paper)

    def _failed(self, task: Task, error: PlannerError) -> None:
        if task is not self._task:
            return
        self._task = None
        self.paper.show_document(b"", same=False)
        self.trouble.tell(error)
        self._stack.setCurrentWidget(self.trouble)

    def _turned(self, page: int, pages: int) -> None:
        said = self._desk.say("Page {n} of {m}", n=page + 1, m=pages) if pages else ""
        self.count.setText(said)
        self._back.setEnabled(page > 0)
        self._on.setEnabled(page + 1 < pages)
        for button in (self._back, self._on):
            button.setVisible(pages > 0)
