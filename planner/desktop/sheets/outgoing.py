"""What leaves the page: sheets and slips to a printer or a folder, a release that is recorded, a release again.

Everything is made beside the window; the foot of the list tells how far it is. One thing at a time.
"""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from planner.desktop.desk import OpenDesk
from planner.desktop.sheets.printer import feed
from planner.desktop.sheets.progress import Foot
from planner.errors import N_, PlannerError
from planner.jobs import releasing
from planner.jobs.printing import PrintReport
from planner.jobs.releasing import How
from planner.plan import clock
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan
from planner.plan.records import Release
from planner.progress import Progress
from planner.store import earlier
from planner.store.planfile import PlanFile

ALL_IN_ONE = How(one_file=True)
SLIPS = How(slips=True)


@dataclass(frozen=True)
class Made:
    """Documents for a printer, and what became of each sheet."""

    report: PrintReport
    documents: tuple[bytes, ...] = ()


class Outgoing(QObject):
    """`learned(report)` when more is known of sheets; `released(release)` when one is recorded."""

    learned = Signal(object)
    released = Signal(object)

    def __init__(self, desk: OpenDesk, foot: Foot, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._foot = foot

    def ready(self) -> bool:
        """Whether anything can leave now: nothing else does, and what is shown is not only thought of."""
        return not self._foot.busy and not self._only_thought()

    def save(self, ids: Sequence[str], folder: Path, how: How) -> None:
        """Into a folder: a file a person, one for all, or slips."""
        plan, now = self._desk.workspace.plan.copy(), self._desk.workspace.now
        task = self._desk.jobs.run(
            lambda progress: releasing.print_them(plan, ids, folder, how, now=now, progress=progress), self
        )
        self._foot.watch(task, self._desk.count("Saving {n} sheet", "Saving {n} sheets", len(ids)), len(ids))
        task.done.connect(lambda report: self._saved(report, folder, how))
        task.failed.connect(self._failed)
        said = self._desk.say("Stopped. The sheets that were done are in {folder}.", folder=folder)
        nothing = self._desk.say("Stopped. Nothing was saved.")
        task.cancelled.connect(lambda: self._foot.tell(nothing if how.one_file or how.slips else said))

    def print_to(self, printer: QPrinter, ids: Sequence[str], how: How = ALL_IN_ONE) -> None:
        """To a printer: made first, then fed."""
        self._make(ids, how, None, lambda made: self._feed(made, printer))

    def release(self, ids: Sequence[str], note: str, printer: QPrinter | None) -> None:
        """Number, record, and with a printer print: recorded when all sheets are made, before the first is fed."""
        workspace = self._desk.workspace
        file = workspace.file
        if not isinstance(file, PlanFile):
            return
        try:
            release = releasing.new_release(
                workspace.plan,
                file.given_out(),
                now=workspace.now,
                by=file.author,
                note=note,
                findings=workspace.findings(),
            )
        except PlannerError as error:
            self._failed(error)
            return
        self._make(ids, ALL_IN_ONE, release, lambda made: self._record(made, ids, release, printer))

    def again(self, number: int, folder: Path) -> None:
        """A release as it was printed: the same people, words and lines, into a folder."""
        file, plan = self._desk.workspace.file, self._desk.workspace.plan.copy()
        if not isinstance(file, PlanFile):
            return
        try:
            done = tuple(earlier.since_release(file, number))
        except PlannerError as error:
            self._failed(error)
            return
        task = self._desk.jobs.run(lambda progress: _again(plan, done, number, folder, progress), self)
        title = self._desk.say("Making release {number} again", number=number)
        self._foot.watch(task, title, 1)
        task.done.connect(lambda report: self._saved(report, folder, ALL_IN_ONE))
        task.failed.connect(self._failed)
        said = self._desk.say("Stopped. The sheets that were done are in {folder}.", folder=folder)
        task.cancelled.connect(lambda: self._foot.tell(said))

    def save_document(self, title: str, out: Path, make: Callable[[Progress], object]) -> None:
        """Another document into a file."""
        task = self._desk.jobs.run(make, self)
        self._foot.watch(task, self._desk.say("Saving: {title}", title=title), 1)
        task.done.connect(lambda _done: self._foot.tell(self._desk.say("{title} saved: {file}", title=title, file=out)))
        task.failed.connect(self._failed)
        task.cancelled.connect(lambda: self._foot.tell(self._desk.say("Stopped. Nothing was saved.")))

    def print_document(self, title: str, data: bytes, printer: QPrinter) -> None:
        """Another document to a printer."""
        task = self._desk.jobs.run(lambda progress: feed(printer, (data,), progress), self)
        self._foot.watch(task, self._desk.say("Printing: {title}", title=title), 1)
        task.done.connect(lambda _pages: self._foot.tell(self._desk.say("{title} printed", title=title)))
        task.failed.connect(self._failed)
        stopped = self._desk.say("Stopped. The pages already sent are printed.")
        task.cancelled.connect(lambda: self._foot.tell(stopped))

    def _make(self, ids: Sequence[str], how: How, release: Release | None, then: Callable[[Made], None]) -> None:
        plan, now = self._desk.workspace.plan.copy(), self._desk.workspace.now
        task = self._desk.jobs.run(
            lambda progress: _made(plan, ids, how, now=now, release=release, progress=progress), self
        )
        self._foot.watch(task, self._desk.count("Making {n} sheet", "Making {n} sheets", len(ids)), len(ids))
        task.done.connect(then)
        task.failed.connect(self._failed)
        said = N_("Stopped. Nothing was printed.") if release is None else N_("Stopped. Nothing was released.")
        task.cancelled.connect(lambda: self._foot.tell(self._desk.say(said)))

    def _record(self, made: Made, ids: Sequence[str], release: Release, printer: QPrinter | None) -> None:
        """The release becomes part of the plan, one undo; an edit made meanwhile is a change since then."""
        desk, workspace = self._desk, self._desk.workspace
        self.learned.emit(made.report)
        if self._only_thought():
            self._foot.tell(desk.say("Nothing was released."))
            return
        done = releasing.recorded(release, ids, made.report, How())
        if not done.changes:
            self._foot.tell(desk.say("Nothing was released."), made.report)
            return
        if (error := workspace.try_commit(done)) is not None:
            self._failed(error)
            return
        n = len(made.report.sheets)
        said = desk.count(
            "Release {number} given out: {n} sheet", "Release {number} given out: {n} sheets", n, number=release.number
        )
        workspace.said.emit(said)
        self.released.emit(release)
        if printer is not None:
            self._feed(made, printer)
        else:
            self._foot.tell(said, made.report)

    def _feed(self, made: Made, printer: QPrinter) -> None:
        desk, report = self._desk, made.report
        self.learned.emit(report)
        if not made.documents:
            self._foot.tell(desk.say("Nothing was printed."), report)
            return
        n = len(report.sheets)
        task = desk.jobs.run(lambda progress: feed(printer, made.documents, progress), self)
        self._foot.watch(task, desk.count("Printing {n} sheet", "Printing {n} sheets", n), n, report)
        said = desk.count("{n} sheet printed", "{n} sheets printed", n)
        task.done.connect(lambda _pages: self._foot.tell(said, report))
        task.failed.connect(self._failed)
        stopped = desk.say("Stopped. The pages already sent are printed.")
        task.cancelled.connect(lambda: self._foot.tell(stopped, report))

    def _saved(self, report: PrintReport, folder: Path, how: How) -> None:
        if not how.slips:
            self.learned.emit(report)
        n, desk = len(report.sheets), self._desk
        if how.slips:
            said = desk.count("Slips for {n} person in {folder}", "Slips for {n} people in {folder}", n, folder=folder)
        else:
            said = desk.count("{n} sheet saved in {folder}", "{n} sheets saved in {folder}", n, folder=folder)
        self._foot.tell(said if n else desk.say("Nothing was saved."), report)

    def _failed(self, error: PlannerError) -> None:
        self._foot.tell(self._desk.words.error(error))

    def _only_thought(self) -> bool:
        """What is only thought of goes on no paper: said, and true."""
        thought = self._desk.workspace.what_if is not None
        if thought:
            self._desk.workspace.failed.emit(
                PlannerError(
                    N_("What is shown is only thought of, and goes on no paper"),
                    todo=N_("keep it or throw it away first"),
                )
            )
        return thought


def _made(plan: Plan, ids: Sequence[str], how: How, *, now: int, release: Release | None, progress: Progress) -> Made:
    """Sheets or slips as documents for a printer; they are on no disk when it ends."""
    with tempfile.TemporaryDirectory(prefix="planner-") as name:
        folder = Path(name)
        report = releasing.print_them(plan, ids, folder, how, now=now, release=release, progress=progress)
        files = dict.fromkeys(one.file for one in report.sheets)
        return Made(report, tuple((folder / one).read_bytes() for one in files))


def _again(plan: Plan, done: tuple[ChangeSet, ...], number: int, folder: Path, progress: Progress) -> PrintReport:
    then = earlier.taken_back(plan, done)
    again = releasing.again(then.done, number)
    moment = clock.minute_of_instant(again.release.at)
    report = releasing.print_them(
        then.before, again.people, folder, again.how, now=moment, release=again.release, without=again.without,
        progress=progress,
    )  # fmt: skip
    failed = tuple(one for one in report.failed if one.person not in again.without)
    return PrintReport(report.sheets, failed)
