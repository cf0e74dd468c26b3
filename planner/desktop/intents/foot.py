"""The foot of the panel: in a word what would come of it, or what is missing; the buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from planner.desktop.desk import OpenDesk
from planner.desktop.intents.outcome import Outcome
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text


class Foot(QFrame):
    """`applied`, `thought` (show it on the pages), `stopped` (a search: the best so far)."""

    applied = Signal()
    thought = Signal()
    stopped = Signal()

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.setObjectName("ListFoot")
        self._desk = desk
        self.may_write = False
        theme, px = desk.theme, desk.theme.px
        self.setFixedHeight(px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(12), 0)
        row.setSpacing(px(8))
        self.words = Text(theme, "", elide=True)
        self.stop_button = Button(theme, desk.say("Stop"), words=desk.say("Stop, and take the best found so far"))
        self.stop_button.hide()
        self.if_button = Button(theme, desk.say("What if"), words=desk.say("Show it on the pages, without saving it"))
        self.apply_button = Button(theme, desk.say("Apply"), kind="primary")
        row.addWidget(self.words, 1)
        row.addWidget(self.stop_button)
        row.addWidget(self.if_button)
        row.addWidget(self.apply_button)
        self.apply_button.clicked.connect(self.applied)
        self.if_button.clicked.connect(self.thought)
        self.stop_button.clicked.connect(self.stopped)

    def open(self, *, changes: bool, writes: bool) -> None:
        """For an intent that changes the plan or finds somebody; `writes` where the plan can be written."""
        self.may_write = writes
        words = self._desk.say("Apply") if changes else self._desk.say("Show the person")
        self.apply_button.setText(words)
        self.apply_button.setAccessibleName(words)
        self.if_button.setVisible(changes)
        self._enable(ready=not changes)
        self._say("", "text2")

    def wait(self) -> None:
        """It is being worked out."""
        self._enable(ready=False)
        self._say(self._desk.say("Trying it out…"), "text3")

    def search(self, done: int, total: int) -> None:
        """A search goes on, and can be stopped."""
        self._enable(ready=False)
        self.stop_button.show()
        words = self._desk.say("Looking for the best filling, {done} of {total}…", done=done, total=total)
        self._say(words if total else self._desk.say("Looking for the best filling…"), "text3")

    def refuse(self, words: str) -> None:
        """What is missing or wrong."""
        self._enable(ready=False)
        self._say(words, "text2")

    def say(self, words: str) -> None:
        """What was found."""
        self._enable(ready=True)
        self._say(words, "text2")

    def ready(self, outcome: Outcome, said: str = "") -> None:
        """In numbers what would come of it; `said` is the sentence of a search."""
        self._enable(ready=True)
        self._say(" ".join(part for part in (said, self._counts(outcome)) if part), "clash" if outcome.new else "text")

    def _counts(self, outcome: Outcome) -> str:
        desk = self._desk
        news = [desk.say("No clash comes or goes")]
        if outcome.new or outcome.solved:
            new = (
                desk.count("{n} new clash or warning", "{n} new clashes or warnings", outcome.new)
                if outcome.new
                else desk.say("none new")
            )
            news = [desk.count("{n} solved", "{n} solved", outcome.solved), new]
        if outcome.todo:
            news.append(desk.count("{n} to-do", "{n} to-dos", outcome.todo))
        return f"{', '.join(news)}."

    def _enable(self, *, ready: bool) -> None:
        self.stop_button.hide()
        self.if_button.setEnabled(ready)
        self.apply_button.setEnabled(ready and (self.may_write or self.if_button.isHidden()))
        why = "" if self.may_write else self._desk.say("The plan is read-only")
        self.apply_button.setToolTip(why)

    def _say(self, words: str, tone: str) -> None:
        self.words.setText(words)
        self.words.set_tone(tone)
