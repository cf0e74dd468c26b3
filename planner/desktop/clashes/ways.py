"""The ways out of the clash selected: worked out in a job on a copy, tried on the pages, applied with one undo."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.clashes.findings import Finding
from planner.clashes.ways_out.suggest import suggest
from planner.clashes.ways_out.way import Way
from planner.desktop.clashes.way_row import WayRow
from planner.desktop.desk import OpenDesk
from planner.desktop.latest import Latest
from planner.desktop.widgets.text import Text
from planner.wording.changes import sentence

SHOWN = 8
WAIT = 60
"""Milliseconds that a clash stays selected before its ways out are looked for: who walks through the list passes by."""


class WaysOut(QFrame):
    """`tried` when a way is shown on the pages."""

    tried = Signal()

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = ""
        self._ways: tuple[Way, ...] = ()
        self._trying = -1
        self._wanted = 0
        theme, px = desk.theme, desk.theme.px
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, px(6))
        head.setSpacing(px(20))
        head.addWidget(Text(theme, desk.say("Ways out, tried on a copy"), "strong"))
        self._keys = Text(
            theme, desk.say("best first · a digit tries it, again applies it"), "small", "text3", elide=True
        )
        self._keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._keys, 1)
        self._lines.addLayout(head)
        self.state = Text(theme, "", "body", "text2", wrap=True)
        self._lines.addWidget(self.state)
        self.rows: list[WayRow] = []
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT)
        self._wait.timeout.connect(self._ask)
        self._latest = Latest(desk.jobs, self)
        self._latest.answered.connect(self._take)
        self._latest.failed.connect(desk.workspace.failed)
        desk.workspace.what_if_changed.connect(self._follow)

    @property
    def trying(self) -> bool:
        """Whether one of them is shown on the pages."""
        return self._trying >= 0

    @property
    def ways(self) -> tuple[Way, ...]:
        """Those that are offered."""
        return self._ways

    def show_finding(self, finding: Finding | None) -> None:
        """Look for the ways out of a clash; what is accepted needs none."""
        key = finding.key if finding is not None and finding.accepted is None else ""
        self.setVisible(bool(key))
        if key != self._key:
            self._wanted = 0
            self._fill(())
        self._key = key
        self._latest.drop()
        if key:
            if not self._ways:
                self._say(self._desk.say("Looking for ways out…"))
            self._wait.start()
        else:
            self._wait.stop()

    def step(self, number: int) -> None:
        """A digit: try the way of that number; if it is the one that is tried, apply it.

        Pressed before the ways are found it waits for them, and tries.
        """
        if not 1 <= number <= len(self._ways):
            self._wanted = number if self._key and not self._ways else 0
            return
        if self._trying == number - 1:
            self.apply(number - 1)
        else:
            self.try_way(number - 1)

    def try_way(self, at: int) -> None:
        """Show a way on the pages, or take it off again."""
        workspace = self._desk.workspace
        if self._trying == at:
            workspace.throw_away()
            return
        if workspace.think(self._ways[at].changes, looking=True):
            self._trying = at
            self._follow()
            self.tried.emit()

    def apply(self, at: int = -1) -> None:
        """Commit a way, by default the one that is tried."""
        at = self._trying if at < 0 else at
        workspace = self._desk.workspace
        if at < 0 or workspace.real_read_only:
            return
        changes = self._ways[at].changes
        if self.trying:
            workspace.throw_away()
        workspace.commit(changes, sentence(changes, self._desk.language))

    def _ask(self) -> None:
        if self.trying or not self._key:
            return
        trial, key = self._desk.workspace.trial(), self._key
        self._latest.ask(lambda _progress: suggest(trial, key, limit=SHOWN))

    def _take(self, ways: tuple[Way, ...]) -> None:
        self._fill(ways)
        wanted, self._wanted = self._wanted, 0
        if 1 <= wanted <= len(ways):
            self.try_way(wanted - 1)
        if not ways:
            self._say(self._desk.say("No edit of the plan cures this. Accept it with a reason, or change it by hand."))

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))
        self._keys.hide()

    def _fill(self, ways: Sequence[Way]) -> None:
        self._ways = tuple(ways)
        while len(self.rows) < len(ways):
            self.rows.append(self._row(len(self.rows)))
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(ways))
            if at < len(ways):
                row.show_way(ways[at])
        self._say("")
        self._keys.setVisible(bool(ways))
        self._follow()

    def _row(self, at: int) -> WayRow:
        row = WayRow(self._desk, at + 1)
        row.try_button.clicked.connect(lambda: self.try_way(at))
        row.apply_button.clicked.connect(lambda: self.apply(at))
        self._lines.addWidget(row)
        return row

    def _follow(self) -> None:
        """Whether something is tried, and which."""
        if not self._desk.workspace.looking:
            self._trying = -1
        for at, row in enumerate(self.rows):
            row.show_state(tried=at == self._trying, may_write=not self._desk.workspace.real_read_only)
