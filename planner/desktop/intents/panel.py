"""The panel in the drawer's place: choose or type what an intent needs, see what would come of it, apply it.

At the left what is asked, at the right what would come of it, worked out in a job on a copy while one types. Enter
applies, Esc leaves; "What if" shows it on the pages instead of committing it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from planner.desktop.actions import COMMANDS, INTENT
from planner.desktop.desk import OpenDesk
from planner.desktop.intents.asking import Asks
from planner.desktop.intents.choice_list import ChoiceList
from planner.desktop.intents.deciding import Deciding
from planner.desktop.intents.foot import Foot
from planner.desktop.intents.intent import Answers, Choice, Intent, Solved
from planner.desktop.intents.outcome import Outcome, Part, Row, outcome
from planner.desktop.intents.preview import OutcomeView
from planner.desktop.intents.subjects import Subject, subjects
from planner.desktop.latest import Latest
from planner.desktop.runner import Task
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.search_field import SearchField
from planner.desktop.widgets.text import Text, plain_tip
from planner.errors import PlannerError
from planner.plan.changes import ChangeSet
from planner.progress import Progress
from planner.wording.changes import sentence

WAIT = 120
"""Milliseconds after the last key before it is worked out."""


class IntentPanel(QFrame):
    """`open` shows an intent for a record, `closed` asks to be hidden."""

    closed = Signal()

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.setObjectName("Drawer")
        self._desk = desk
        self._intent: Intent | None = None
        self._from = ("", "")
        self._changes: ChangeSet | None = None
        self._applying = False
        self.title = Text(desk.theme, "", "section", elide=True)
        self._keys = Text(desk.theme, "", "small", "text3")
        self.subject = QComboBox()
        self.asks = Asks(desk)
        self.filter = SearchField(desk.theme, desk.say("Filter"))
        self.list = ChoiceList(desk)
        self.deciding = Deciding(desk)
        self.view = OutcomeView(desk)
        self.foot = Foot(desk)
        self._choices = Latest(desk.jobs, self)
        self._outcomes = Latest(desk.jobs, self)
        self._searches = Latest(desk.jobs, self)
        self._search: Task | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT)
        self._lay_out()
        self._connect()

    def open(self, intent: Intent, kind: str, record_id: str, *, prefer: str = "") -> bool:
        """Show it; False where it is not for that record. `prefer` is the subject to begin with, if it is one."""
        found = subjects(self._desk.workspace.plan, intent, kind, record_id, self._desk.words)
        if not found:
            return False
        self._intent, self._from = intent, (kind, record_id)
        self._fill_subjects(found, prefer)
        self.title.setText(self._desk.say(words_of(intent)).rstrip("…"))
        say = self._desk.say
        self._keys.setText(
            say("Enter shows the person · Esc closes") if self._finds else say("Enter applies · Esc closes")
        )
        self.filter.clear()
        self.list.take((), many=intent.many)
        changes = intent.make is not None or intent.solve is not None
        self.foot.open(changes=changes, writes=not self._desk.workspace.read_only)
        self._ask_again()
        return True

    @property
    def changes(self) -> ChangeSet | None:
        """What would be applied now; None where something is missing."""
        return self._changes

    def focus(self) -> None:
        """The first thing that is asked takes the keyboard."""
        if self._intent is not None and self._intent.choices is not None and not self._intent.asks:
            self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.asks.focus():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply(self) -> None:
        """Commit it, as one change; of people to find, show the one chosen."""
        if self._intent is None:
            return
        if self._finds:
            self._desk.workspace.show.emit("person", self.list.chosen[0]) if self.list.chosen else None
            return
        self._wait.stop()
        self._make()
        changes, workspace = self._changes, self._desk.workspace
        if changes is None or not self.foot.may_write:
            return
        self._applying = True
        error = workspace.try_commit(changes)
        self._applying = False
        if error is not None:
            self.foot.refuse(self._desk.words.error(error))
            return
        self.leave()
        workspace.said.emit(sentence(changes, self._desk.language))

    @property
    def _finds(self) -> bool:
        """Whether nothing is changed: somebody is looked for."""
        return self._intent is not None and self._intent.make is None and self._intent.solve is None

    def think(self) -> None:
        """Show it on the pages, not committed."""
        self._make()
        if self._changes is not None and self._desk.workspace.think(self._changes):
            self.leave()
            if self._from[0]:
                self._desk.workspace.show.emit(*self._from)

    def leave(self) -> None:
        """Nothing is asked any more."""
        self._intent = None
        for question in (self._choices, self._outcomes, self._searches):
            question.drop()
        self._wait.stop()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies, Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The filter's arrows move in the list, its Enter applies."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    self.list.step(1 if event.key() == Qt.Key.Key_Down else -1)
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.apply()
                    return True
                case Qt.Key.Key_Escape if not self.filter.text():
                    self.leave()
                    return True
                case _:
                    pass
        return super().eventFilter(watched, event)

    def _fill_subjects(self, found: Sequence[Subject], prefer: str) -> None:
        self.subject.clear()
        for one, called in found:
            self.subject.addItem(called, one)
        self.subject.setCurrentIndex(max(0, self.subject.findData(prefer)))
        self.subject.setVisible(bool(found[0][1]))
        self.subject.setEnabled(len(found) > 1)

    def _ask_again(self) -> None:
        """Another subject: other fields, other choices."""
        if self._intent is None:
            return
        self.subject.setToolTip(plain_tip(self.subject.currentText()))
        self.asks.ask(self._intent.asks, self._answers().subject)
        listed = self._intent.choices is not None
        for widget in (self.filter, self.list):
            widget.setVisible(listed)
        self.deciding.hide()
        self._left.setVisible(listed or bool(self._intent.asks) or self.subject.isVisibleTo(self))
        self.view.show_outcome(Outcome(()))
        self._load()
        self._solve()
        self._make()

    def _solve(self) -> None:
        """Begin a search; its change set is the one that is applied."""
        intent, words = self._intent, self._desk.words
        if intent is None or intent.solve is None:
            return
        self._changes = None
        solve, answers, trial = intent.solve, self._answers(), self._desk.workspace.trial()

        def work(progress: Progress) -> tuple[Solved, Outcome]:
            solved = solve(trial, words, answers, progress)
            return solved, outcome(trial, solved.changes, words, solved.parts)

        self._search = self._searches.ask(work)
        self._search.progress.connect(lambda done, total, _what: self.foot.search(done, total))
        self.foot.search(0, 0)

    def _stop(self) -> None:
        """The best so far will do."""
        if self._search is not None:
            self._search.cancel()

    def _take_solved(self, found: tuple[Solved, Outcome]) -> None:
        solved, seen = found
        self.view.show_outcome(seen)
        if solved.changes.changes:
            self._changes = solved.changes
            self.foot.ready(seen, solved.said)
        else:
            self.foot.refuse(solved.said)

    def _load(self) -> None:
        """Ask for the choices, in a job."""
        intent, words = self._intent, self._desk.words
        if intent is None or intent.choices is None:
            return
        choose = intent.choices
        try:
            answers = self._answers(read=True)
        except PlannerError as error:
            self.foot.refuse(self._desk.say(error.what, **error.facts))
            return
        trial = self._desk.workspace.trial()
        self.foot.wait()
        self._choices.ask(lambda _progress: choose(trial, words, answers))

    def _take_choices(self, choices: list[Choice]) -> None:
        if self._intent is not None:
            self.list.take(choices, many=self._intent.many)
            if self._finds:
                self.foot.say(self._count(choices))
            else:
                self._make()

    def _tell_chosen(self) -> None:
        """Of somebody who is found: all that speaks for them or against."""
        choice = self.list.choices.at(self.list.currentIndex().row())
        rows = tuple(Row(one[:1].upper() + one[1:]) for one in choice.second.split(" · ")) if choice is not None else ()
        self.view.show_outcome(Outcome((Part(choice.name, rows, counted=False),) if choice is not None else ()))

    def _count(self, choices: Sequence[Choice]) -> str:
        n = sum(1 for one in choices if one.fits)
        return self._desk.count("{n} of {all} is free", "{n} of {all} are free", n, all=len(choices))

    def _changed(self) -> None:
        """Something was typed or chosen."""
        if self._finds and self.sender() is self.asks:
            self._load()
        elif self._finds:
            self._tell_chosen()
        self._wait.start()

    def _make(self) -> None:
        """Make the change set of what is chosen and typed, and ask what would come of it."""
        intent, workspace = self._intent, self._desk.workspace
        if intent is None or intent.make is None:
            return
        self._changes = None
        if intent.decides:
            self.deciding.show_pair(self._answers().subject, (self.list.chosen or ("",))[0])
        try:
            changes = intent.make(workspace.plan, self._answers(read=True))
        except PlannerError as error:
            self._outcomes.drop()
            self.view.show_outcome(Outcome(()))
            undecided = intent.decides and self.deciding.open
            decide = self._desk.say("Decide first where they differ.")
            self.foot.refuse(decide if undecided else self._desk.say(error.what, **error.facts))
            return
        if not changes.changes:
            self._outcomes.drop()
            self.view.show_outcome(Outcome(()))
            self.foot.refuse(self._desk.say("Nothing would change."))
            return
        self._changes = changes
        trial, words = workspace.trial(), self._desk.words
        self.foot.wait()
        self._outcomes.ask(lambda _progress: outcome(trial, changes, words))

    def _take_outcome(self, found: Outcome) -> None:
        self.view.show_outcome(found)
        self.foot.ready(found)

    def _refuse(self, error: PlannerError) -> None:
        self._changes = None
        self.view.show_outcome(Outcome(()))
        self.foot.refuse(self._desk.words.error(error))

    def _answers(self, *, read: bool = False) -> Answers:
        kind = self._from[0]
        values = self.asks.values() if read else {}
        photo_of = self._desk.workspace.file.photo_record
        subject = str(self.subject.currentData() or "")
        return Answers(subject, kind, self.list.chosen, values, self.deciding.choices, photo_of)

    def _plan_changed(self) -> None:
        """Somebody edited meanwhile: what is asked about may be gone, what was offered may hold no more."""
        if self._intent is None or self._applying:
            return
        found = subjects(self._desk.workspace.plan, self._intent, *self._from, self._desk.words)
        if not found:
            self.leave()
            return
        self._changes = None
        self._load()
        self._solve()
        if self._intent.choices is None:
            self._make()

    def _connect(self) -> None:
        self.filter.filtered.connect(self.list.filter)
        self.filter.installEventFilter(self)
        self.list.changed.connect(self._changed)
        self.list.taken.connect(self.apply)
        self.asks.typed.connect(self._changed)
        self.deciding.decided.connect(self._changed)
        self.subject.activated.connect(self._ask_again)
        self.view.wanted.connect(self._desk.workspace.show)
        self.foot.applied.connect(self.apply)
        self.foot.thought.connect(self.think)
        self.foot.stopped.connect(self._stop)
        self._wait.timeout.connect(self._make)
        self._searches.answered.connect(self._take_solved)
        self._searches.failed.connect(self._refuse)
        self._choices.answered.connect(self._take_choices)
        self._choices.failed.connect(self._refuse)
        self._outcomes.answered.connect(self._take_outcome)
        self._outcomes.failed.connect(self._refuse)
        self._desk.workspace.changed.connect(self._plan_changed)

    def _lay_out(self) -> None:
        desk, px = self._desk, self._desk.theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 1, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head())
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(px(16), px(8), px(16), px(8))
        top.setSpacing(px(6))
        self.subject.setAccessibleName(desk.say("Of"))
        self.filter.setMaximumWidth(16777215)
        for widget in (self.subject, self.asks, self.filter):
            top.addWidget(widget)
        left.addLayout(top)
        left.addWidget(self.list, 1)
        left.addStretch()
        right = QWidget()
        lines = QVBoxLayout(right)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.deciding)
        lines.addWidget(self.view, 1)
        lines.addWidget(self.foot)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._left)
        parts.addWidget(right)
        parts.setSizes([px(460), px(780)])
        whole.addWidget(parts, 1)

    def _head(self) -> QFrame:
        desk, px = self._desk, self._desk.theme.px
        head = QFrame()
        head.setObjectName("DrawerHead")
        head.setFixedHeight(px(38))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(8), 0)
        row.setSpacing(px(12))
        row.addWidget(self.title, 1)
        row.addWidget(self._keys)
        close = Button(desk.theme, kind="flat", icon="close", words=desk.say("Close"))
        close.clicked.connect(self.leave)
        row.addWidget(close)
        return head


def words_of(intent: Intent) -> str:
    """What the menus call an intent."""
    return next(one.text for one in COMMANDS if one.do == f"{INTENT}{intent.name}")
