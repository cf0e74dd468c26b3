"""The foot of the list: how far a job is and how long it takes still, Cancel, then what became of it."""

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.runner import Task
from planner.desktop.sheets.trouble import place_of
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text
from planner.jobs.printing import Failed, PrintReport
from planner.plan import names

MOST = 3
"""Reasons that are named; the list has all."""


class Foot(QFrame):
    """Watches one job at a time; `wants(kind, id)` asks to show what keeps a sheet from being made."""

    wants = Signal(str, str)

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ListFoot")
        self._desk = desk
        self._task: Task | None = None
        self._began = 0.0
        theme, px = desk.theme, desk.theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(12), px(16), px(12))
        whole.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(10))
        self.title = Text(theme, "", "name", wrap=True)
        self.left = Text(theme, "", "body", "text3")
        self.cancel = Button(theme, desk.say("Cancel"), small=True)
        self._close = Button(theme, kind="flat", icon="close", words=desk.say("Close"))
        head.addWidget(self.title, 1)
        for widget in (self.left, self.cancel, self._close):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(head)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        whole.addWidget(self.bar)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        whole.addLayout(self._lines)
        self.cancel.clicked.connect(self._stop)
        self._close.clicked.connect(self.hide)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._task is not None

    def watch(self, task: Task, title: str, total: int, report: PrintReport | None = None) -> None:
        """Show a job that has begun; the sheets that failed before it stay named."""
        self._task = task
        self._began = monotonic()
        self.title.setText(title)
        self.left.setText("")
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(0)
        self._name_failures(report.failed if report is not None else ())
        self._dress(running=True)
        task.progress.connect(self._step)
        task.ended.connect(lambda: self._ended(task))

    def tell(self, sentence: str, report: PrintReport | None = None) -> None:
        """What became of it, and which sheets were not made and why."""
        self._task = None
        self.title.setText(sentence)
        self.left.setText("")
        self._name_failures(report.failed if report is not None else ())
        self._dress(running=False)

    def _dress(self, *, running: bool) -> None:
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        self.cancel.setEnabled(running)
        self._close.setVisible(not running)
        self.show()

    def _stop(self) -> None:
        if self._task is not None:
            self.cancel.setEnabled(False)
            self._task.cancel()

    def _ended(self, task: Task) -> None:
        if task is self._task:
            self._task = None

    def _step(self, done: int, total: int, _what: str) -> None:
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        rest = (monotonic() - self._began) / done * (total - done) if done else 0.0
        if rest >= 90:
            self.left.setText(self._desk.say("{n} done, about {minutes} min", n=done, minutes=round(rest / 60)))
        elif rest >= 1:
            self.left.setText(self._desk.say("{n} done, about {seconds} s", n=done, seconds=round(rest)))
        else:
            self.left.setText(self._desk.say("{n} of {m} done", n=done, m=total))

    def _name_failures(self, failed: Sequence[Failed]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        reasons: dict[str, list[Failed]] = {}
        for one in failed:
            reasons.setdefault(str(one.why), []).append(one)
        for alike in list(reasons.values())[:MOST]:
            self._lines.addWidget(self._line(alike))
        if len(reasons) > MOST:
            more = self._desk.say("The others are marked in the list.")
            self._lines.addWidget(Text(self._desk.theme, more, "small", "text3"))

    def _line(self, alike: Sequence[Failed]) -> QWidget:
        """Sheets that wait for one and the same thing."""
        desk, plan, why = self._desk, self._desk.workspace.plan, alike[0].why
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(desk.theme.px(6))
        person = plan.persons.get(alike[0].person)
        name = names.full_name(person) if person else alike[0].person
        what = desk.say(why.what, **why.facts)
        if len(alike) == 1:
            said = desk.say("{name}: {why}. This sheet waits.", name=name, why=what)
        else:
            said = desk.say("{why}. {n} sheets wait, the first: {name}.", why=what, n=len(alike), name=name)
        row.addWidget(Text(desk.theme, said, "small", "text2", wrap=True), 1)
        place = place_of(plan, why)
        if place is not None:
            show = Button(desk.theme, desk.say("Show where"), kind="link", small=True)
            show.clicked.connect(lambda: self.wants.emit(*place))
            row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return line
