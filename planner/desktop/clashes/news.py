"""What an edit did to the clashes, told at the end of the undo bar's sentence: "…; 1 new clash: …"."""

from PySide6.QtCore import QObject, QTimer, Signal

from planner.clashes.engine import Delta
from planner.clashes.findings import Finding
from planner.desktop.desk import OpenDesk
from planner.plan.changes import ChangeSet
from planner.wording import clashes as wording
from planner.wording.changes import sentence


class News(QObject):
    """Stands between the workspace and the undo bar: `say` is what the bar shows."""

    say = Signal(str)

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
        """An edit was committed: told if it made new clashes, wherever it was made; accepting or not makes none."""
        if all(change.kind == "acceptance" for change in done.changes):
            return
        known = {one.key for one in delta.gone if one.kind == "clash" and one.accepted is None}
        new = [one for one in delta.new if one.kind == "clash" and one.accepted is None and one.key not in known]
        self._news = self._words(new)
        self._old.start()
        if self._news:
            self.say.emit(f"{sentence(done, self._desk.language)}; {self._news}")

    def tell(self, said: str) -> None:
        """A sentence of whoever made the edit: the news stand behind it."""
        self.say.emit(f"{said}; {self._news}" if self._news else said)

    def _forget(self) -> None:
        """Sentences that come later are about something else."""
        self._news = ""

    def _words(self, new: list[Finding]) -> str:
        if not new:
            return ""
        first = wording.title(self._desk.workspace.plan, new[0], self._desk.language)
        return self._desk.count("{n} new clash: {first}", "{n} new clashes, the first: {first}", len(new), first=first)
