"""The right half of the drawer: the clash selected, in a sentence and a strip; why, show it, ways out, accept it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.clashes.findings import Finding, digest
from planner.desktop.clashes.about import Thing, name, subject, things
from planner.desktop.clashes.accept import AcceptRow
from planner.desktop.clashes.picture import picture
from planner.desktop.clashes.strip import Strip
from planner.desktop.clashes.ways import WaysOut
from planner.desktop.clashes.why import Why
from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text
from planner.plan import clock
from planner.plan.edits.accept import accept_clash, take_acceptance_back
from planner.settings import author
from planner.wording import clashes as wording

NAME_LENGTH = 32


class Detail(QScrollArea):
    """`show_finding` fills it; `wants` asks to show a record (kind, id), `unfiltered` to show all clashes."""

    wants = Signal(str, str)
    unfiltered = Signal()

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._finding: Finding | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme, px = desk.theme, desk.theme.px
        ground = QWidget()
        ground.setObjectName("PageGround")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lines = QVBoxLayout(ground)
        self._lines.setContentsMargins(px(20), px(14), px(20), px(14))
        self._lines.setSpacing(px(12))
        self.sentence = Text(theme, "", "section", wrap=True)
        self.code = Text(theme, "", "small", "text3")
        head = QHBoxLayout()
        head.setSpacing(px(20))
        head.addWidget(self.sentence, 1)
        head.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addLayout(head)
        self.strip = Strip(theme)
        self._lines.addWidget(self.strip)
        self.why = Why(desk)
        shown = QWidget()
        shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        shown.setFixedHeight(px(26))
        self._things = QHBoxLayout(shown)
        self._things.setContentsMargins(0, 0, 0, 0)
        self._things.setSpacing(px(8))
        row = QHBoxLayout()
        row.addWidget(shown, 1)
        row.addWidget(self.why.button)
        self._lines.addLayout(row)
        self._lines.addWidget(self.why)
        self.ways = WaysOut(desk)
        self._lines.addWidget(self.ways)
        self.was = Text(theme, "", "body", "text2", wrap=True)
        self._lines.addWidget(self.was)
        self.accept = AcceptRow(desk)
        self.accept.accepted.connect(self._accept)
        self.accept.taken_back.connect(self._take_back)
        self._lines.addWidget(self.accept)
        self.all = Button(theme, desk.say("Show all"))
        self.all.clicked.connect(self.unfiltered)
        self._lines.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self._lines.addStretch()
        self.setWidget(ground)

    def show_finding(self, finding: Finding | None, *, otherwise: str = "", filtered: bool = False) -> None:
        """Show a finding; for none, a sentence, and the way back from a filter."""
        same = finding is not None and self._finding is not None and finding.key == self._finding.key
        self._finding = finding
        shown = finding is not None
        for widget in (self.code, self.strip, self.accept):
            widget.setVisible(shown)
        self.all.setVisible(finding is None and filtered)
        self.was.hide()
        self.why.show_finding(finding)
        self.ways.show_finding(finding)
        if finding is None:
            self.sentence.setText(otherwise)
            self._offer(())
            return
        plan, lang = self._desk.workspace.plan, self._desk.language
        self.sentence.setText(wording.sentence(plan, finding, lang))
        self.code.setText(finding.code)
        self.strip.show_picture(picture(plan, finding, lang))
        self._offer(things(plan, finding))
        said = wording.signed(plan, finding, lang)
        self.was.setText(said if finding.lapsed else "")
        self.was.setVisible(finding.lapsed is not None)
        self.accept.show_state(said if finding.accepted else "", keep_typed=same)

    def _offer(self, shown: tuple[Thing, ...]) -> None:
        while (item := self._things.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        theme, plan, lang = self._desk.theme, self._desk.workspace.plan, self._desk.language
        if not shown:
            return
        self._things.addWidget(Text(theme, self._desk.say("Show"), "small", "text3"))
        for thing in shown[:4]:
            whole = name(plan, thing, lang)
            cut = whole if len(whole) <= NAME_LENGTH else f"{whole[: NAME_LENGTH - 1]}…"
            button = Button(theme, cut, icon=thing.icon, small=True, words=self._desk.say("Show {name}", name=whole))
            button.clicked.connect(lambda _checked=False, one=thing: self.wants.emit(one.kind, one.id))
            self._things.addWidget(button)
        self._things.addStretch()
        self._fit_things()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The things that there is room for."""
        super().resizeEvent(event)
        self._fit_things()

    def _fit_things(self) -> None:
        """Hide those that would stand outside, the last ones first; the first always stays."""
        px = self._desk.theme.px
        room = self.viewport().width() - px(2 * 20 + 20) - self.why.button.sizeHint().width()
        for at in range(self._things.count()):
            item = self._things.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None:
                room -= widget.sizeHint().width() + px(8)
                widget.setVisible(at < 2 or room >= 0)

    def _accept(self, reason: str) -> None:
        if self._finding is None:
            return
        finding, workspace = self._finding, self._desk.workspace
        about = subject(workspace.plan, finding)
        signed = {"by": author(), "at": clock.now_instant()}
        done = accept_clash(workspace.plan, finding.key, digest(finding), reason, name=about, **signed)
        title = wording.title(workspace.plan, finding, self._desk.language)
        if workspace.commit(done, self._desk.say("Accepted: {clash}", clash=title)):
            self.accept.clear()

    def _take_back(self) -> None:
        if self._finding is None:
            return
        finding, workspace = self._finding, self._desk.workspace
        done = take_acceptance_back(workspace.plan, finding.key, name=subject(workspace.plan, finding))
        title = wording.title(workspace.plan, finding, self._desk.language)
        workspace.commit(done, self._desk.say("Open again: {clash}", clash=title))
