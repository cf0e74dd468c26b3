"""Sheets: who gets one, the very PDF beside the list, saving and printing all or those ticked."""

import tempfile
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QMenu, QSplitter, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.page import Page
from planner.desktop.sheets.known import Known
from planner.desktop.sheets.listing import SheetDelegate, SheetList
from planner.desktop.sheets.model import SheetModel
from planner.desktop.sheets.printer import Press
from planner.desktop.sheets.progress import Foot
from planner.desktop.sheets.sheet_view import SheetView
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.search_field import SearchField
from planner.desktop.worst import worst_lanes
from planner.errors import N_, PlannerError
from planner.jobs.printing import PrintReport, print_sheets, who_gets_a_sheet
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan
from planner.progress import Progress

LEFT, MIDDLE = 444, 560
AFTER_SCROLL = 60


class Sheets(Page):
    """The list at the left, the preview in the middle; the inspector shows the sheet's settings."""

    kinds: ClassVar[tuple[str, ...]] = ("person",)
    needs_its_edge: ClassVar[bool] = True

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk, desk.say("Sheets"))
        self._ids: list[str] = []
        self.known = Known(desk, self)
        self.model = SheetModel(desk, self.known)
        self.view = SheetList(desk.theme)
        self.view.set_model(self.model, SheetDelegate(desk.theme, self.model))
        self.view.setAccessibleName(desk.say("Sheets"))
        self.foot = Foot(desk)
        self.sheet = SheetView(desk)
        self._add_head()
        self.body.addWidget(self._parts(), 1)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(AFTER_SCROLL)
        self._look.timeout.connect(self._want)
        self._connect()

    def reload(self) -> None:
        """All who get a sheet, by name; the one that was selected stays."""
        kept = self.view.chosen
        self._ids = who_gets_a_sheet(self.desk.workspace.plan)
        self.model.keep(self._ids)
        self._sign()
        if not self.view.choose(kept) and self.model.rowCount():
            self.view.choose(self.model.id_at(0))
        self.sheet.follow()
        self._say_scope()
        self._look.start()

    def take(self, change_set: ChangeSet) -> None:
        """Look again where an edit may show on paper."""
        people = [change.id for change in change_set.changes if change.kind == "person"]
        if any(change.kind == "plan" for change in change_set.changes) or self._moved(people):
            self.reload()
        else:
            self.model.refresh(people)
            self.sheet.follow()
        self.known.soon()

    def reveal(self, kind: str, record_id: str) -> bool:
        """Select a person's sheet."""
        return kind == "person" and self.view.choose(record_id)

    def showEvent(self, event: QShowEvent) -> None:
        """What was missed while another page was shown is looked at again."""
        super().showEvent(event)
        self.sheet.follow()
        self._look.start()

    def do_print(self) -> None:
        """Ask for a printer, then print those ticked, or all."""
        if self.foot.busy or not self._chosen() or self._only_thought():
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.desk.workspace.plan.head.name)
        dialog = QPrintDialog(printer, self)
        for part in ("PrintSelection", "PrintPageRange", "PrintCurrentPage"):
            dialog.setOption(QPrintDialog.PrintDialogOption[part], False)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_to(printer)

    def print_to(self, printer: QPrinter) -> None:
        """Print those ticked, or all, on a printer."""
        ids, workspace = self._chosen(), self.desk.workspace
        plan, now = workspace.plan.copy(), workspace.now
        task = self.desk.jobs.run(lambda progress: _one_document(plan, ids, now, progress), self)
        title = self.desk.count("Making {n} sheet", "Making {n} sheets", len(ids))
        self.foot.watch(task, title, len(ids))
        task.done.connect(lambda made: self._feed(made[0], made[1], printer))
        task.failed.connect(self._failed)
        task.cancelled.connect(lambda: self.foot.tell(self.desk.say("Stopped. Nothing was printed.")))

    def save(self, folder: Path, *, one_file: bool) -> None:
        """Save those ticked, or all, into a folder: a file a person, or one for all."""
        ids, workspace = self._chosen(), self.desk.workspace
        if self.foot.busy or not ids or self._only_thought():
            return
        plan, now = workspace.plan.copy(), workspace.now
        task = self.desk.jobs.run(
            lambda progress: print_sheets(plan, ids, folder, now=now, progress=progress, one_file=one_file), self
        )
        title = self.desk.count("Saving {n} sheet", "Saving {n} sheets", len(ids))
        self.foot.watch(task, title, len(ids))
        task.done.connect(lambda report: self._saved(report, folder))
        task.failed.connect(self._failed)
        said = self.desk.say("Stopped. The sheets that were done are in {folder}.", folder=folder)
        nothing = self.desk.say("Stopped. Nothing was saved.")
        task.cancelled.connect(lambda: self.foot.tell(nothing if one_file else said))

    def _add_head(self) -> None:
        desk = self.desk
        field = SearchField(desk.theme, desk.say("Filter"))
        field.filtered.connect(self._narrow)
        self.set_filter(field)
        self.listen(self.view)
        self.save_button = Button(desk.theme, desk.say("Save all…"))
        self.print_button = Button(desk.theme, desk.say("Print all…"), kind="primary", icon="print")
        self.save_button.clicked.connect(self._ask_how)
        self.print_button.clicked.connect(self.do_print)
        self.head.add(self.save_button)
        self.head.add(self.print_button)

    def _parts(self) -> QSplitter:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.foot)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(self.sheet)
        parts.setStretchFactor(1, 1)
        parts.setSizes([self.desk.theme.px(LEFT), self.desk.theme.px(MIDDLE)])
        return parts

    def _sign(self) -> None:
        if not self._stale:
            self.model.set_signs(worst_lanes(self.desk.workspace.findings(), "people"))

    def _only_thought(self) -> bool:
        """What is only thought of goes on no paper: said, and true."""
        thought = self.desk.workspace.what_if is not None
        if thought:
            self.desk.workspace.failed.emit(
                PlannerError(
                    N_("What is shown is only thought of, and goes on no paper"),
                    todo=N_("keep it or throw it away first"),
                )
            )
        return thought

    def _connect(self) -> None:
        self.desk.workspace.clashes_changed.connect(self._sign)
        self.desk.workspace.changed.connect(self.known.follow)
        self.view.toggled.connect(self.model.toggle)
        self.view.chosen_changed.connect(self._show)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.model.ticks_changed.connect(self._say_scope)
        self.known.learned.connect(lambda _ids: self._say_scope())
        self.foot.wants.connect(self.desk.workspace.show)
        self.sheet.wants.connect(self.desk.workspace.show)
        self._say_scope()

    def _moved(self, person_ids: list[str]) -> bool:
        """Whether an edit of these people brings, takes or moves a row."""
        return bool(person_ids) and who_gets_a_sheet(self.desk.workspace.plan) != self._ids

    def _show(self, person_id: str) -> None:
        self.sheet.show_sheet(person_id)
        self.selected.emit("sheet" if person_id else "", person_id)

    def _chosen(self) -> list[str]:
        """Those ticked, in the list's order; none ticked: all that the list shows."""
        ticked = [one for one in self._ids if one in self.model.ticked]
        return ticked or list(self.model.shown)

    def _narrow(self, typed: str) -> None:
        self.model.filter(typed)
        self._say_scope()
        self._look.start()

    def _scrolled(self) -> None:
        self._look.start()

    def _want(self) -> None:
        self.known.want(self.view.in_sight(), self._ids)

    def _say_scope(self) -> None:
        everybody, n, desk = self._ids, len(self._chosen()), self.desk
        said = desk.count("{n} person", "{n} people", len(everybody))
        if troubled := self.known.troubled(everybody):
            said += " · " + desk.count("{n} sheet cannot be made", "{n} sheets cannot be made", troubled)
        self.head.say(said)
        every = n == len(everybody) and not self.model.ticked
        self.save_button.setText(desk.say("Save all…") if every else desk.say("Save {n}…", n=n))
        self.print_button.setText(desk.say("Print all…") if every else desk.say("Print {n}…", n=n))
        for button in (self.save_button, self.print_button):
            button.setEnabled(n > 0)
            button.setAccessibleName(button.text())
            button.setToolTip("" if n else desk.say("Nobody gets a sheet yet: add people first."))

    def _ask_how(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.desk.say("A file for each person…"), lambda: self._ask_where(one_file=False))
        menu.addAction(self.desk.say("One PDF for all…"), lambda: self._ask_where(one_file=True))
        menu.exec(self.save_button.mapToGlobal(QPoint(0, self.save_button.height() + 2)))
        menu.deleteLater()

    def _ask_where(self, *, one_file: bool) -> None:
        kept = self.desk.settings.value("sheets", str(Path.home()))
        chosen = QFileDialog.getExistingDirectory(self, self.desk.say("Save the sheets in"), kept)
        if chosen:
            self.desk.settings.keep("sheets", chosen)
            self.save(Path(chosen), one_file=one_file)

    def _saved(self, report: PrintReport, folder: Path) -> None:
        self.known.learn(report)
        n = len(report.sheets)
        said = self.desk.count("{n} sheet saved in {folder}", "{n} sheets saved in {folder}", n, folder=folder)
        self.foot.tell(said if n else self.desk.say("Nothing was saved."), report)

    def _feed(self, report: PrintReport, data: bytes, printer: QPrinter) -> None:
        self.known.learn(report)
        if not report.sheets:
            self.foot.tell(self.desk.say("Nothing was printed."), report)
            return
        press = Press(self.desk.jobs, printer, data, self)
        press.begun.connect(self.foot.carry_on)
        press.printed.connect(self.foot.step)
        n = len(report.sheets)
        said = self.desk.count("{n} sheet printed", "{n} sheets printed", n)
        press.done.connect(lambda: self.foot.tell(said, report))
        press.stopped.connect(lambda: self.foot.tell(self.desk.say("Stopped. The pages already sent are printed.")))
        press.failed.connect(self._failed)
        for end in (press.done, press.stopped, press.failed):
            end.connect(press.deleteLater)
        press.start()

    def _failed(self, error: PlannerError) -> None:
        self.foot.tell(self.desk.words.error(error))


def _one_document(plan: Plan, person_ids: list[str], now: int, progress: Progress) -> tuple[PrintReport, bytes]:
    """The sheets as one document for the printer."""
    with tempfile.TemporaryDirectory(prefix="planner-") as name:
        report = print_sheets(plan, person_ids, Path(name), now=now, progress=progress, one_file=True)
        return report, (Path(name) / report.sheets[0].file).read_bytes() if report.sheets else b""
