"""The middle of the sheets page: whose sheet, now or as handed out or both, which page, and the preview or why not."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.latest import Latest
from planner.desktop.sheets.copies import Since, View, draw, since_copy
from planner.desktop.sheets.pdf import Document
from planner.desktop.sheets.preview import Paper
from planner.desktop.sheets.trouble import Trouble
from planner.desktop.sheets.turning import Turning
from planner.desktop.widgets.empty import Empty
from planner.desktop.widgets.segments import Segments
from planner.desktop.widgets.text import Text
from planner.errors import PlannerError
from planner.itinerary.compose import compose
from planner.itinerary.releases import last_copy
from planner.itinerary.values import Itinerary
from planner.jobs.printing import who_gets_a_sheet
from planner.plan import names

ROOMY = 540
"""From which width there is room for all that stands at the head."""

VIEWS: tuple[View, ...] = ("now", "then", "both")


class SheetView(QWidget):
    """`show_sheet` a person's; `follow` after an edit makes it anew if, and only if, something on it changed."""

    wants = Signal(str, str)

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person = ""
        self._made_of: tuple[Itinerary | None, str] | None = None
        self._maker = Latest(desk.jobs, self)
        self._maker.failed.connect(self._failed)
        self._maker.answered.connect(self._made)
        self._same = False
        self.paper = Paper(desk)
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
        self._make(same=False)

    @property
    def view(self) -> View:
        """What is shown: the sheet as it is now, as the copy in hand was printed, or both side by side."""
        return next((one for one in VIEWS if one == self.views.key), "now")

    def show_sheet(self, person_id: str) -> None:
        """Show a person's sheet, or with "" nothing."""
        if person_id != self._person:
            self._person = person_id
            self._make(same=False)

    def look_at(self, view: View) -> None:
        """Now, as handed out, or both; who never got a copy has none to look at."""
        if view == "now" or self._copy():
            self.views.choose(view)
            self._make(same=False)

    def follow(self) -> None:
        """Look whether an edit changed what is shown."""
        if self._person not in self._desk.workspace.plan.persons:
            self.show_sheet("")
        elif self._person and self._now_of() != self._made_of:
            self._make(same=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The head takes what room there is."""
        super().resizeEvent(event)
        self.turning.set_roomy(roomy=self.width() >= self._desk.theme.px(ROOMY))

    def _head(self) -> QFrame:
        theme, px, say = self._desk.theme, self._desk.theme.px, self._desk.say
        head = QFrame()
        head.setObjectName("DrawerHead")
        head.setFixedHeight(px(40))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(12), 0)
        row.setSpacing(px(6))
        self.name = Text(theme, "", "name", elide=True)
        self.views = Segments(theme, [("now", say("Now")), ("then", say("Release")), ("both", say("Both"))])
        self.views.setFixedHeight(px(28))
        self.views.chosen.connect(lambda _key: self._make(same=False))
        self.turning = Turning(self._desk, self.paper)
        row.addWidget(self.name, 1)
        row.addWidget(self.views)
        row.addWidget(self.turning)
        return head

    def _copy(self) -> int:
        """The number of the release in hand; 0 for none, and while the plan shown is only thought of."""
        held = last_copy(self._desk.workspace.plan, self._person)
        return held[0].number if held is not None and self._desk.workspace.what_if is None else 0

    def _now_of(self) -> tuple[Itinerary | None, str]:
        """All that is on the paper: made anew only if this changes."""
        held = last_copy(self._desk.workspace.plan, self._person)
        try:
            return compose(self._desk.workspace.plan, self._person), held[1].id if held is not None else ""
        except PlannerError:
            return None, ""

    def _make(self, *, same: bool) -> None:
        workspace, person_id = self._desk.workspace, self._person
        person = workspace.plan.persons.get(person_id)
        self.name.setText(names.full_name(person) if person else "")
        number = self._copy()
        self.views.setVisible(number > 0)
        if number:
            self.views.rename("then", self._desk.say("Release {number}", number=number))
        elif self.view != "now":
            self.views.choose("now")
        if person is None:
            self._show_nothing()
            return
        self._made_of, self._same = self._now_of(), same
        view, plan, now = self.view, workspace.plan.copy(), workspace.now
        since: Since | None = None
        if view != "now":
            try:
                since = since_copy(workspace, person_id)
            except PlannerError as error:
                self._maker.drop()
                self._failed(error)
                return
        self._maker.ask(lambda progress: draw(plan, person_id, view, since=since, now=now, progress=progress))

    def _show_nothing(self) -> None:
        self._made_of = None
        self._maker.drop()
        nobody = not who_gets_a_sheet(self._desk.workspace.plan)
        said = self._desk.say("Nobody gets a sheet yet: add people first.")
        self._empty.sentence.setText(said if nobody else self._desk.say("Select a person to see the sheet."))
        self.paper.show_documents((), same=False)
        self._stack.setCurrentWidget(self._empty)

    def _made(self, documents: Sequence[Document]) -> None:
        self.paper.setAccessibleName(self._desk.say("Sheet of {name}", name=self.name.whole()))
        self.paper.show_documents(documents, same=self._same and self._stack.currentWidget() is self.paper)
        self._stack.setCurrentWidget(self.paper)

    def _failed(self, error: PlannerError) -> None:
        self.paper.show_documents((), same=False)
        self.trouble.tell(error)
        self._stack.setCurrentWidget(self.trouble)
