"""Sheets: who holds which release and who gets another, the very PDF beside the list, print, save, release."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMenu, QSplitter

from planner.desktop.desk import OpenDesk
from planner.desktop.page import Page
from planner.desktop.sheets import dialogs
from planner.desktop.sheets.before import Before
from planner.desktop.sheets.calling import Calling
from planner.desktop.sheets.copies import View
from planner.desktop.sheets.document_view import DocumentView
from planner.desktop.sheets.filters import Filters
from planner.desktop.sheets.giving import hand_over_all, tell
from planner.desktop.sheets.head import SheetsHead, scope
from planner.desktop.sheets.known import Known
from planner.desktop.sheets.left import Left
from planner.desktop.sheets.listing import SheetDelegate, SheetList
from planner.desktop.sheets.middle import Middle
from planner.desktop.sheets.model import Narrowing, SheetModel
from planner.desktop.sheets.outgoing import ALL_IN_ONE, SLIPS, Outgoing
from planner.desktop.sheets.release_section import ReleaseSection
from planner.desktop.sheets.sheet_view import SheetView
from planner.desktop.sheets.standing import newest
from planner.desktop.worst import worst_lanes
from planner.jobs import releasing
from planner.jobs.printing import who_gets_a_sheet
from planner.jobs.releasing import How
from planner.plan.changes import ChangeSet
from planner.plan.edits import release as edits
from planner.plan.records import Release
from planner.store.planfile import PlanFile

LEFT, MIDDLE = 470, 560
AFTER_SCROLL = 60


class Sheets(Page):
    """The list at the left, the preview in the middle; the inspector shows what changed, what was given, the settings.

    Its parts are in `planner/desktop/sheets`.
    """

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
        self.filters = Filters(desk)
        self.sheet = SheetView(desk)
        self.before = Before(desk)
        self.calling = Calling(desk)
        self.documents = DocumentView(desk)
        self.release = ReleaseSection(desk)
        self.left = Left(desk, self.filters, self.view)
        self.foot = self.left.foot
        self.middle = Middle(self.sheet, self.before, self.calling)
        self.outgoing = Outgoing(desk, self.foot, self)
        self.controls = SheetsHead(desk, self.head)
        self.set_filter(self.filters.field, in_head=False)
        self.listen(self.view)
        self._lay_out()
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(AFTER_SCROLL)
        self._look.timeout.connect(self._want)
        self._connect()

    def reload(self) -> None:
        """All who get a sheet, by name; the one that was selected stays."""
        kept = self.view.chosen
        self._ids = who_gets_a_sheet(self.desk.workspace.plan)
        self.filters.offer()
        self.model.keep(self._ids)
        self._sign()
        self._choose_again(kept)
        self.sheet.follow()
        self._say_scope()
        self._look.start()
        self.desk.standings.want()

    def take(self, change_set: ChangeSet) -> None:
        """Look again where an edit may show on paper."""
        people = [change.id for change in change_set.changes if change.kind == "person"]
        if any(change.kind in ("plan", "party") for change in change_set.changes) or self._moved(people):
            self.reload()
        else:
            self.model.refresh(people)
            self.sheet.follow()
        self._say_scope()
        self.known.soon()

    def reveal(self, kind: str, record_id: str) -> bool:
        """Select a person's sheet, also one that the filter leaves out."""
        if kind != "person" or record_id not in self._ids:
            return False
        if self.model.row_of(record_id) < 0:
            self.controls.choose("")
            self.filters.clear()
            self.model.filter("")
            self._narrow()
        self._show_documents(shown=False)
        self.middle.show_sheet()
        return self.view.choose(record_id)

    def showEvent(self, event: QShowEvent) -> None:
        """What was missed while another page was shown is looked at again."""
        super().showEvent(event)
        self.sheet.follow()
        self._look.start()

    def focus(self) -> None:
        """Take the keyboard: the list, or that of the documents."""
        (self.view if self.documents.isHidden() else self.documents.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def do_print(self) -> None:
        """Look over those ticked, or all that are shown, then ask for a printer; a document is printed as it is."""
        if self.documents.isVisible():
            self._ask_printer(self.documents.print_to)
            return
        ids = self.chosen()
        if ids and self.outgoing.ready():
            words = self.desk.say("Print {n}…", n=len(ids))
            self.before.look(
                ids, words, lambda: self._ask_printer(lambda printer: self.outgoing.print_to(printer, ids))
            )

    def do_save_sheets(self) -> None:
        """Ask as what, then where."""
        if self.documents.isVisible():
            self.documents.ask_where()
            return
        menu = QMenu(self)
        say, release = self.desk.say, newest(self.desk.workspace.plan)
        menu.addAction(say("A file for each person…"), lambda: self._ask_where(How()))
        menu.addAction(say("One PDF for all…"), lambda: self._ask_where(ALL_IN_ONE))
        menu.addAction(say("Correction slips…"), lambda: self._ask_where(SLIPS)).setEnabled(release is not None)
        if release is not None:
            number = release.number
            menu.addSeparator()
            menu.addAction(say("Release {number} again, as it was…", number=number), lambda: self._ask_again(number))
        menu.exec(self.controls.save.mapToGlobal(QPoint(0, self.controls.save.height() + 2)))
        menu.deleteLater()

    def do_slips(self) -> None:
        """Correction slips to a printer, for those ticked or all that are shown."""
        ids = self.desk.standings.found.wrong(self.chosen())
        if not self.outgoing.ready():
            return
        if not ids:
            self.foot.tell(self.desk.say("Nobody’s own copy is wrong: there is no slip to print."))
            return
        self._ask_printer(lambda printer: self.outgoing.print_to(printer, ids, SLIPS))

    def do_release(self) -> None:
        """The part of the page that gives a release out."""
        file = self.desk.workspace.file
        if not self.outgoing.ready() or not isinstance(file, PlanFile):
            return
        self._show_documents(shown=False)
        self.release.open(edits.next_number(self.desk.workspace.plan, file.given_out()))
        self._tell_release()

    def do_look_over(self) -> None:
        """What would embarrass, without printing."""
        if ids := self.chosen():
            self.before.look(ids, "", None)

    def do_call(self) -> None:
        """Who cannot know yet."""
        self.middle.show_part(self.calling)

    def do_documents(self) -> None:
        """Lists and documents in the place of the sheets, and back."""
        self._show_documents(shown=self.documents.isHidden())

    def do_hand_over(self) -> None:
        """The newest copies of those ticked, or selected, were handed over on paper."""
        hand_over_all(self.desk, self._ticked_or_selected(), "paper")

    def do_mailed(self) -> None:
        """The same, by mail."""
        hand_over_all(self.desk, self._ticked_or_selected(), "mail")

    def do_told(self) -> None:
        """Who is selected was called and told."""
        if self.middle.part is self.calling:
            self.calling.do_told()
        else:
            tell(self.desk, self.view.chosen)

    def do_show_now(self) -> None:
        """The sheet as it would be printed now."""
        self._look_at("now")

    def do_show_then(self) -> None:
        """The copy in hand."""
        self._look_at("then")

    def do_show_both(self) -> None:
        """Both, side by side."""
        self._look_at("both")

    def chosen(self) -> list[str]:
        """Those ticked, in the list's order; none ticked: all that the list shows."""
        ticked = [one for one in self._ids if one in self.model.ticked]
        return ticked or list(self.model.shown)

    def save(self, folder: Path, *, one_file: bool) -> None:
        """Save those ticked, or all, into a folder: a file a person, or one for all."""
        if (ids := self.chosen()) and self.outgoing.ready():
            self.outgoing.save(ids, folder, How(one_file=one_file))

    def print_to(self, printer: QPrinter) -> None:
        """Print those ticked, or all, on a printer."""
        self.outgoing.print_to(printer, self.chosen())

    def give_out(self, note: str, printer: QPrinter | None) -> None:
        """The release, for those of the ticked, or of all, whom it concerns."""
        concerned = set(self.desk.standings.found.concerned)
        asked = self._asked_for_release()
        if ids := [one for one in asked if one in concerned]:
            self.outgoing.release(ids, note, printer)

    def _lay_out(self) -> None:
        self.body.addWidget(self.release)
        self.body.addWidget(self.documents, 1)
        self.documents.hide()
        parts = self._parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.left)
        parts.addWidget(self.middle)
        parts.setStretchFactor(1, 1)
        parts.setSizes([self.desk.theme.px(LEFT), self.desk.theme.px(MIDDLE)])
        self.body.addWidget(parts, 1)

    def _connect(self) -> None:
        workspace, standings = self.desk.workspace, self.desk.standings
        workspace.clashes_changed.connect(self._sign)
        workspace.changed.connect(self.known.follow)
        standings.learned.connect(self._learn)
        self.view.toggled.connect(self.model.toggle)
        self.view.chosen_changed.connect(self._show)
        self.view.verticalScrollBar().valueChanged.connect(self._look.start)
        self.filters.field.filtered.connect(self._typed)
        self.filters.narrowed.connect(self._narrow)
        self.model.ticks_changed.connect(self._say_scope)
        self.known.learned.connect(lambda _ids: self._say_scope())
        self.outgoing.learned.connect(self.known.learn)
        self.outgoing.released.connect(self._released)
        self.controls.narrowed.connect(self._narrow)
        self.controls.save.clicked.connect(self.do_save_sheets)
        self.controls.print.clicked.connect(self.do_print)
        self.controls.release.clicked.connect(self.do_release)
        self.left.call.clicked.connect(self.do_call)
        self.left.look.clicked.connect(self.do_look_over)
        self.left.documents.clicked.connect(self.do_documents)
        self.documents.left.connect(lambda: self._show_documents(shown=False))
        self.documents.printing.connect(lambda: self._ask_printer(self.documents.print_to))
        self.release.prints.connect(self._print_release)
        self.release.only.connect(lambda note: self.give_out(note, None))
        self.release.shows.connect(workspace.show_finding)
        self.release.closed.connect(self._close_release)
        self.middle.left.connect(self.focus)
        self.before.shown.connect(lambda: self.middle.show_part(self.before))
        self.before.finding.connect(workspace.show_finding)
        for wish in (self.foot.wants, self.sheet.wants, self.before.shows, self.calling.shows, self.documents.wants):
            wish.connect(workspace.show)
        self._say_scope()

    def _show_documents(self, *, shown: bool) -> None:
        if shown is not self.documents.isHidden():
            return
        self.release.hide()
        self._parts.setVisible(not shown)
        self.documents.setVisible(shown)
        self.controls.set_visible(visible=not shown)
        self._say_scope()
        self.selected.emit(*(("", "") if shown or not self.view.chosen else ("sheet", self.view.chosen)))
        self.focus()

    def _look_at(self, view: View) -> None:
        self.middle.show_sheet()
        self.sheet.look_at(view)

    def _learn(self) -> None:
        kept = self.view.chosen
        self.model.learn()
        self._choose_again(kept)
        self._say_scope()

    def _choose_again(self, kept: str) -> None:
        if not self.view.choose(kept) and self.model.rowCount():
            self.view.choose(self.model.id_at(0))
        elif not self.model.rowCount():
            self._show("")

    def _sign(self) -> None:
        if not self._stale:
            self.model.set_signs(worst_lanes(self.desk.workspace.findings(), "people"))
            self._tell_release()

    def _moved(self, person_ids: list[str]) -> bool:
        """Whether an edit of these people brings, takes or moves a row."""
        return bool(person_ids) and who_gets_a_sheet(self.desk.workspace.plan) != self._ids

    def _show(self, person_id: str) -> None:
        self.sheet.show_sheet(person_id)
        self.selected.emit("sheet" if person_id else "", person_id)

    def _typed(self, typed: str) -> None:
        kept = self.view.chosen
        self.model.filter(typed)
        self._choose_again(kept)
        self._say_scope()
        self._look.start()

    def _narrow(self) -> None:
        kept = self.view.chosen
        self.model.narrow(Narrowing(self.filters.party, self.filters.day, self.controls.state))
        self._choose_again(kept)
        self._say_scope()
        self._look.start()

    def _want(self) -> None:
        self.known.want(self.view.in_sight(), self._ids)

    def _say_scope(self) -> None:
        found, n = self.desk.standings.found, len(self.chosen())
        said = scope(self.desk, len(self._ids), found, self.known.troubled(self._ids))
        self.head.say(said if self.documents.isHidden() else self.desk.say("Lists and documents"))
        everything = n == len(self._ids) and not self.model.ticked
        self.controls.tell(len(self._ids), found, n, everything=everything)
        self.left.tell(found)
        self._tell_release()

    def _tell_release(self) -> None:
        if self.release.isHidden():
            return
        plan, findings = self.desk.workspace.plan, self.desk.workspace.findings()
        self.release.tell(self.desk.standings.found, self._asked_for_release(), releasing.held_among(plan, findings))

    def _asked_for_release(self) -> list[str]:
        return [one for one in self._ids if one in self.model.ticked] or list(self._ids)

    def _ticked_or_selected(self) -> list[str]:
        return [one for one in self._ids if one in self.model.ticked] or self.view.selected_ids()

    def _print_release(self, note: str) -> None:
        concerned = set(self.desk.standings.found.concerned)
        ids = [one for one in self._asked_for_release() if one in concerned]
        words = self.desk.say("Release and print {n}…", n=len(ids))
        self.before.look(ids, words, lambda: self._ask_printer(lambda printer: self.give_out(note, printer)))

    def _released(self, _release: Release) -> None:
        self.model.untick()
        self._close_release()

    def _close_release(self) -> None:
        self.release.hide()
        self.focus()

    def _ask_printer(self, then: Callable[[QPrinter], object]) -> None:
        printer = dialogs.printer(self.desk, self)
        if printer is not None and self.outgoing.ready():
            then(printer)

    def _ask_where(self, how: How) -> None:
        ids = self.chosen() if not how.slips else self.desk.standings.found.wrong(self.chosen())
        if not ids or not self.outgoing.ready():
            return
        if how.slips:
            self._ask_folder(lambda folder: self.outgoing.save(ids, folder, how))
            return
        words = self.desk.say("Save {n}…", n=len(ids))
        self.before.look(ids, words, lambda: self._ask_folder(lambda folder: self.outgoing.save(ids, folder, how)))

    def _ask_again(self, number: int) -> None:
        if self.outgoing.ready():
            self._ask_folder(lambda folder: self.outgoing.again(number, folder))

    def _ask_folder(self, then: Callable[[Path], object]) -> None:
        folder = dialogs.folder(self.desk, self)
        if folder is not None and self.outgoing.ready():
            then(folder)
