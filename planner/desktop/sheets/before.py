"""Before a batch: one list of what would embarrass on these sheets, with the way to each; then go on, or mend first."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.clashes.findings import Finding
from planner.desktop.desk import OpenDesk
from planner.desktop.latest import Latest
from planner.desktop.sheets.lines import LinePanel, Row
from planner.desktop.sheets.trouble import place_of
from planner.desktop.widgets.button import Button
from planner.itinerary.concerns import Concern
from planner.jobs.preflight import Preflight, groups, preflight
from planner.plan import names
from planner.plan.plan import Plan
from planner.wording.clashes import detail, title

GRAVE = ("characters", "nothing")
"""Kinds that hold a sheet back or leave it empty: a clash sign; the others a warning's."""


class Before(LinePanel):
    """`look(ids, words, then)`: `then` is called at once if nothing is to be looked at, else when the user goes on.

    `shown` when the list is there to be looked at; `shows(kind, id)` and `finding(key)` ask to show what a row names.
    """

    shown = Signal()
    shows = Signal(str, str)
    finding = Signal(str)
    looked = Signal(object)
    """The `Preflight` that was found."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, desk.say("Before printing"), parent)
        self._then: Callable[[], object] | None = None
        self._words = ""
        self._seen = Preflight()
        self._maker = Latest(desk.jobs, self)
        self._maker.answered.connect(self._answer)
        self.go = Button(desk.theme, desk.say("Print…"), kind="primary")
        self.show_button = Button(desk.theme, desk.say("Show where"))
        self.buttons.addWidget(self.show_button)
        self.buttons.addStretch()
        self.buttons.addWidget(self.go)
        self.go.clicked.connect(self._go_on)
        self.show_button.clicked.connect(lambda: self.wants.emit(self.view.chosen))
        self.wants.connect(self._show)

    @property
    def waiting(self) -> bool:
        """Whether it is still looking."""
        return self._maker.waiting

    def look(self, ids: Sequence[str], words: str, then: Callable[[], object] | None) -> None:
        """Look over the sheets of these people; `words` are on the button that goes on. Without `then` only look."""
        self._then, self._words = then, words
        workspace = self._desk.workspace
        plan, now, found = workspace.plan.copy(), workspace.now, workspace.findings()
        asked = tuple(ids)
        self._maker.ask(lambda progress: preflight(plan, asked, now=now, findings=found, progress=progress))

    def _answer(self, found: Preflight) -> None:
        self.looked.emit(found)
        self._seen = found
        if found.clear and self._then is not None:
            self._go_on()
            return
        desk = self._desk
        rows = list(rows_of(desk, desk.workspace.plan, found))
        n = len(rows)
        said = desk.count("{n} thing to look at first.", "{n} things to look at first.", n)
        held = len(found.failed)
        if held:
            said += " " + desk.count("{n} sheet cannot be made and waits.", "{n} sheets cannot be made and wait.", held)
        self.sentence.setText(said if n or held else desk.say("Nothing to look at: these sheets are ready."))
        self.fill(rows)
        self.go.setText(self._words)
        self.go.setAccessibleName(self._words)
        self.go.setVisible(self._then is not None)
        self.show_button.setEnabled(bool(rows))
        self.shown.emit()

    def _go_on(self) -> None:
        then, self._then = self._then, None
        self.closed.emit()
        if then is not None:
            then()

    def _show(self, row_id: str) -> None:
        row = self.model.rows.get(row_id)
        if row is None:
            return
        kind, record_id = row.show
        if kind == "finding":
            self.finding.emit(record_id)
        elif kind:
            self.shows.emit(kind, record_id)


def rows_of(desk: OpenDesk, plan: Plan, found: Preflight) -> Iterator[Row]:
    """A row for each thing, as it is told everywhere; a sheet that fails for another reason is told by itself."""
    told: set[str] = set()
    for group in groups(plan, found, desk.language):
        for at, line in enumerate(group.lines):
            about = line.about
            if isinstance(about, Finding):
                first, second = title(plan, about, desk.language), detail(plan, about, desk.language)
                yield Row(f"c{about.key}", "clash", desk.say("clash"), first, second, "", ("finding", about.key))
            else:
                told |= set(about.people) if about.kind == "characters" else set()
                lane = "clash" if about.kind in GRAVE else "warning"
                yield Row(f"{about.kind}{at}", lane, desk.say(lane), group.head, line.text, "", _place(plan, about))
    for one in found.failed:
        if one.person not in told:
            name, why = names.full_name(plan.persons[one.person]), desk.words.error(one.why)
            place = place_of(plan, one.why) or ("person", one.person)
            yield Row(
                f"f{one.person}", "clash", desk.say("clash"), desk.say("cannot be made"), f"{name}: {why}", "", place
            )


def _place(plan: Plan, concern: Concern) -> tuple[str, str]:
    """The record it is about; of a day without a contact the plan, of an unknown one the first of the people."""
    if concern.record in plan.records and plan.get(concern.record, concern.id) is not None:
        return concern.record, concern.id
    if concern.kind == "no-contact":
        return "plan", plan.head.id
    return "person", concern.people[0] if concern.people else ""
