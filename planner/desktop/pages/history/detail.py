"""Beside the history: the change that is selected, record by record, before and after; and taking it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.desktop.clocks import day_words
from planner.desktop.desk import OpenDesk
from planner.desktop.said import Line, Said, said
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.section import Section
from planner.desktop.widgets.text import Text
from planner.plan import clock
from planner.plan.changes import ChangeSet
from planner.wording.changes import sentence

RECORDS, LINES = 20, 12
"""Records of one change, and fields of a record, that are shown."""

LABEL = 110


class ChangeDetail(QFrame):
    """`undo(id)` asks to take the set back."""

    undo = Signal(str)

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.setObjectName("Sunken")
        self._desk = desk
        self._id = ""
        theme, px = desk.theme, desk.theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = QWidget()
        lines = QVBoxLayout(head)
        lines.setContentsMargins(px(16), px(12), px(16), px(12))
        lines.setSpacing(px(6))
        self.sentence = Text(theme, "", "inspector", wrap=True)
        self.who = Text(theme, "", "small", "text3", wrap=True)
        self.button = Button(theme, desk.say("Undo this"), icon="undo", small=True)
        self.button.clicked.connect(lambda: self.undo.emit(self._id))
        lines.addWidget(self.sentence)
        lines.addWidget(self.who)
        lines.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(head)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.addWidget(self._scroll, 1)
        self.show_set(None)

    def show_set(self, done: ChangeSet | None) -> None:
        """Show a change set; None shows what to do."""
        desk = self._desk
        self._id = done.id if done is not None else ""
        self.button.setVisible(done is not None)
        self.button.setEnabled(not desk.workspace.read_only)
        if done is None:
            self.sentence.setText(desk.say("Select a change to see what it did."))
            self.who.setText("")
            self._scroll.setWidget(QWidget())
            return
        self.sentence.setText(sentence(done, desk.language))
        wall = clock.wall(clock.minute_of_instant(done.at), desk.workspace.plan.head.zone)
        self.who.setText(f"{day_words(wall[:10], desk.language)}, {wall[11:]} · {done.author}")
        self._scroll.setWidget(self._records(done))

    def _records(self, done: ChangeSet) -> QWidget:
        desk, plan = self._desk, self._desk.workspace.plan
        ground = QWidget()
        ground.setObjectName("Sunken")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for change in done.changes[:RECORDS]:
            column.addWidget(self._record(said(plan, change, desk.words)))
        if len(done.changes) > RECORDS:
            more = Section(desk.theme)
            n = len(done.changes) - RECORDS
            more.body.addWidget(
                Text(desk.theme, desk.count("and {n} more record", "and {n} more records", n), "small", "text3")
            )
            column.addWidget(more)
        column.addStretch()
        return ground

    def _record(self, one: Said) -> QWidget:
        theme = self._desk.theme
        section = Section(theme)
        section.body.addWidget(Text(theme, one.title, "name", wrap=True))
        section.body.addWidget(Text(theme, one.what, "small", "text3"))
        for line in one.lines[:LINES]:
            section.body.addWidget(self._line(line))
        if len(one.lines) > LINES:
            n = len(one.lines) - LINES
            said_more = self._desk.count("and {n} more field", "and {n} more fields", n)
            section.body.addWidget(Text(theme, said_more, "small", "text3"))
        return section

    def _line(self, line: Line) -> QWidget:
        theme, px = self._desk.theme, self._desk.theme.px
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, px(2), 0, px(2))
        row.setSpacing(px(8))
        label = Text(theme, line.label, "small", "text3", wrap=True)
        label.setFixedWidth(px(LABEL))
        values = f"{line.before} → {line.after}" if line.before and line.after else line.before or line.after
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(theme, values, wrap=True), 1)
        return widget
