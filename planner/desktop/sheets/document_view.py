"""Lists and documents: all that can be made, the one that is chosen as it would be printed, and where it goes."""

import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.latest import Latest
from planner.desktop.sheets.asking import Asking
from planner.desktop.sheets.documents import Choice, Offer, file_name, offers
from planner.desktop.sheets.lines import LineDelegate, LineModel, Row
from planner.desktop.sheets.outgoing import Outgoing
from planner.desktop.sheets.pdf import Document, document
from planner.desktop.sheets.preview import Paper
from planner.desktop.sheets.progress import Foot
from planner.desktop.sheets.trouble import Trouble
from planner.desktop.sheets.turning import Turning
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.table_view import TableView
from planner.desktop.widgets.text import Text
from planner.errors import N_, PlannerError
from planner.exchange.filenames import safe_name
from planner.plan.changes import ChangeSet
from planner.progress import Progress
from planner.store.planfile import PlanFile

LEFT, MIDDLE = 320, 700
REST = 300
ROOMY = 460
FORMATS = {
    ".pdf": N_("PDF"), ".xlsx": N_("Excel workbook"), ".csv": N_("CSV"), ".html": N_("Web page"), ".txt": N_("Text"),
}  # fmt: skip


class DocumentView(QWidget):
    """`left` when the sheets are wanted again; `prints(document)` asks for a printer."""

    left = Signal()
    printing = Signal()
    wants = Signal(str, str)

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._offers: dict[str, Offer] = {one.key: one for one in offers()}
        self.model = LineModel(desk.say("Lists and documents"))
        self.view = TableView(desk.theme)
        delegate = LineDelegate(desk, self.model)
        delegate.height = 32
        self.view.set_model(self.model, delegate)
        self.view.horizontalHeader().hide()
        self.view.setAccessibleName(desk.say("Lists and documents"))
        self.foot = Foot(desk)
        self.outgoing = Outgoing(desk, self.foot, self)
        self.paper = Paper(desk)
        self.trouble = Trouble(desk)
        self.asking = Asking(desk)
        self._maker = Latest(desk.jobs, self)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(REST)
        self._same = False
        self._stale = True
        self._lay_out()
        self._connect()

    @property
    def offer(self) -> Offer | None:
        """What is chosen."""
        return self._offers.get(self.view.chosen)

    def choose(self, key: str) -> None:
        """Take one of them."""
        self.view.choose(key)

    def focus(self) -> None:
        """Take the keyboard."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """What was edited meanwhile is on it."""
        super().showEvent(event)
        if not self.model.rows:
            self.model.fill([self._row(one) for one in self._offers.values()])
            self.view.choose(next(iter(self._offers)))
        elif self._stale:
            self._make(same=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The head takes what room there is."""
        super().resizeEvent(event)
        self.turning.set_roomy(roomy=self.paper.width() >= self._desk.theme.px(ROOMY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the sheets."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def save(self, out: Path) -> None:
        """As a file; its ending says as what."""
        offer = self.offer
        if offer is not None and self.outgoing.ready():
            choice = self._choice(offer)
            title = self._desk.say(offer.title)
            self.outgoing.save_document(title, out, lambda progress: offer.make(_with(choice, progress), out))

    def print_to(self, printer: QPrinter) -> None:
        """What the preview shows."""
        offer = self.offer
        if offer is not None and self.paper.data and self.outgoing.ready():
            self.outgoing.print_document(self._desk.say(offer.title), self.paper.data, printer)

    def ask_where(self) -> None:
        """The system's own dialogue for a file."""
        offer = self.offer
        if offer is None or not self.outgoing.ready():
            return
        kept = Path(self._desk.settings.value("sheets", str(Path.home())))
        name = safe_name(file_name(self._desk, offer, self._choice(offer)), offer.formats[0])
        filters = [f"{self._desk.say(FORMATS.get(one, one))} (*{one})" for one in offer.formats]
        chosen, kind = QFileDialog.getSaveFileName(
            self, self._desk.say("Save the document as"), str(kept / name), ";;".join(filters)
        )
        if not chosen:
            return
        suffix = offer.formats[filters.index(kind)] if kind in filters else offer.formats[0]
        out = Path(chosen if Path(chosen).suffix.lower() in offer.formats else f"{chosen}{suffix}")
        self._desk.settings.keep("sheets", str(out.parent))
        self.save(out)

    def _lay_out(self) -> None:
        theme, px, say = self._desk.theme, self._desk.theme.px, self._desk.say
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.back = Button(theme, say("Back to the sheets"), kind="flat", icon="left")
        bar, head = self._bar()
        head.addWidget(self.back)
        head.addStretch()
        column.addWidget(bar)
        column.addWidget(self.view, 1)
        column.addWidget(self.foot)
        right = QWidget()
        rows = QVBoxLayout(right)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        (upper, top), (lower, second) = self._bar(), self._bar()
        self.title = Text(theme, "", "name", elide=True)
        self.save_button = Button(theme, say("Save…"), small=True)
        self.print_button = Button(theme, say("Print…"), icon="print", small=True)
        top.addWidget(self.title, 1)
        self.turning = Turning(self._desk, self.paper)
        top.addWidget(self.turning)
        top.addWidget(self.save_button)
        top.addWidget(self.print_button)
        second.addWidget(self.asking, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.paper)
        self._stack.addWidget(self.trouble)
        for widget in (upper, lower):
            rows.addWidget(widget)
        rows.addWidget(self._stack, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(right)
        parts.setStretchFactor(1, 1)
        parts.setSizes([px(LEFT), px(MIDDLE)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)

    def _bar(self) -> tuple[QFrame, QHBoxLayout]:
        px = self._desk.theme.px
        bar = QFrame()
        bar.setObjectName("DrawerHead")
        bar.setFixedHeight(px(40))
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), 0, px(12), 0)
        row.setSpacing(px(6))
        return bar, row

    def _connect(self) -> None:
        self._maker.answered.connect(self._made)
        self._maker.failed.connect(self._failed)
        self._wait.timeout.connect(lambda: self._make(same=True))
        self.view.chosen_changed.connect(self._show)
        self.asking.changed.connect(lambda: self._make(same=False))
        self.back.clicked.connect(self.left)
        self.save_button.clicked.connect(self.ask_where)
        self.print_button.clicked.connect(self.printing)
        self.trouble.wants.connect(self.wants)
        self._desk.workspace.changed.connect(self._changed)

    def _row(self, offer: Offer) -> Row:
        say = self._desk.say
        beside = {"day": say("of a day"), "session": say("of a session"), "": ""}[offer.of]
        return Row(offer.key, "programme" if offer.listed else "sheets", "", say(offer.title), "", beside)

    def _show(self, _key: str) -> None:
        offer = self.offer
        if offer is not None:
            self.title.setText(self._desk.say(offer.title))
            self.asking.ask(offer)
            self._make(same=False)

    def _changed(self, _change_set: ChangeSet) -> None:
        self._stale = True
        if self.isVisible():
            self._wait.start()

    def _choice(self, offer: Offer) -> Choice:
        workspace, asking = self._desk.workspace, self.asking
        file = workspace.file
        photos = file.photos() if offer.photos and isinstance(file, PlanFile) else {}
        return Choice(
            workspace.plan.copy(), asking.lang, workspace.now, asking.what, asking.for_public, asking.own, photos
        )

    def _make(self, *, same: bool) -> None:
        offer = self.offer
        if offer is None:
            return
        self._same, self._stale = same, False
        self.asking.ask(offer)
        choice = self._choice(offer)
        self._maker.ask(lambda progress: (_preview(offer, _with(choice, progress)),))

    def _made(self, documents: tuple[Document, ...]) -> None:
        self.paper.setAccessibleName(self.title.whole())
        self.paper.show_documents(documents, same=self._same)
        self._stack.setCurrentWidget(self.paper)
        self.print_button.setEnabled(True)

    def _failed(self, error: PlannerError) -> None:
        self.paper.show_documents((), same=False)
        self.trouble.tell(error)
        self._stack.setCurrentWidget(self.trouble)
        self.print_button.setEnabled(False)


def _with(choice: Choice, progress: Progress) -> Choice:
    return replace(choice, progress=progress)


def _preview(offer: Offer, choice: Choice) -> Document:
    """As a PDF; it is on no disk when this ends."""
    with tempfile.TemporaryDirectory(prefix="planner-") as name:
        out = Path(name) / "preview.pdf"
        offer.make(choice, out)
        return document(out.read_bytes())
