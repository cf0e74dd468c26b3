"""What an edit did to the clashes, told with the edit in the undo bar: "moved; 1 new clash, 2 solved: …"."""

from PySide6.QtCore import QObject, QTimer, Signal

from planner.clashes.engine import Delta
from planner.clashes.findings import Finding
from planner.desktop.desk import OpenDesk
from planner.plan.changes import ChangeSet
from planner.wording import clashes as wording
from planner.wording.changes import sentence

TOLD = ("clash", "warning")
"""Lanes that are told: a to-do comes and goes with every edit and is counted in the status bar."""


class News(QObject):
    """Stands between the workspace and the undo bar: `say` is what the bar shows.

    `fresh` is the key of the first clash that the last edit made, "" where it made none.
    """

    say = Signal(str)
    fresh = Signal(str)
    undone = Signal(str)
    """As `say`, of a change that was taken back."""

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._news = ""
        self._old = QTimer(self)
        self._old.setSingleShot(True)
        self._old.setInterval(0)
        self._old.timeout.connect(self._forget)
        desk.workspace.judged.connect(self.take)
        desk.workspace.said.connect(self.tell)

    def take(self, done: ChangeSet, delta: Delta) -> None:
        """An edit was committed, taken back or done again: told with what it made and solved, wherever it was made.

        Accepting or not makes no clash.
        """
        if all(change.kind == "acceptance" for change in done.changes):
            return
        new, solved = _new(delta), _solved(delta)
        self._news = self._words(new, solved)
        self._old.start()
        self.fresh.emit(new[0].key if new else "")
        if done.undoes is None and not self._news:
            return
        said = sentence(done, self._desk.language)
        taken_back = done.undoes is not None and "again" not in done.facts
        (self.undone if taken_back else self.say).emit(f"{said}; {self._news}" if self._news else said)
        if done.undoes is not None:  # nobody says a sentence of their own about it
            self._forget()

    def tell(self, said: str) -> None:
        """A sentence of whoever made the edit: the news stand behind it."""
        self.say.emit(f"{said}; {self._news}" if self._news else said)

    def _forget(self) -> None:
        """Sentences that come later are about something else."""
        self._news = ""

    def _words(self, new: list[Finding], solved: list[Finding]) -> str:
        desk, parts = self._desk, []
        clashes = sum(1 for one in new if one.kind == "clash")
        warnings = len(new) - clashes
        if clashes:
            parts.append(desk.count("{n} new clash", "{n} new clashes", clashes))
        if warnings:
            parts.append(desk.count("{n} new warning", "{n} new warnings", warnings))
        if solved:
            parts.append(desk.count("{n} solved", "{n} solved", len(solved)))
        said = ", ".join(parts)
        if not new:
            return said
        first = wording.title(desk.workspace.plan, new[0], desk.language)
        return desk.say("{news}: {first} (F8)", news=said, first=first)


def _new(delta: Delta) -> list[Finding]:
    """Open ones that were none before, gravest first; one that only changed its minutes is not new."""
    known = {one.key for one in delta.gone if _told(one)}
    return [one for one in delta.new if _told(one) and one.key not in known]


def _solved(delta: Delta) -> list[Finding]:
    """Those that stand no longer, or not as gravely."""
    left = {one.key for one in delta.new if _told(one) or one.accepted is not None}
    return [one for one in delta.gone if _told(one) and one.key not in left]


def _told(finding: Finding) -> bool:
    return finding.kind in TOLD and finding.accepted is None
