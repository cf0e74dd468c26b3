"""The copies that somebody got: which release, when it was handed over, by whom, on paper or by mail; told and read."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.clocks import day_words
from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.section import Section
from planner.desktop.widgets.text import Text
from planner.plan import clock
from planner.plan.edits import release as edits
from planner.plan.records import Issue
from planner.store.planfile import PlanFile
from planner.wording.changes import sentence

MOST = 6


class Given(Section):
    """The newest copy first; what can still be noted of it is a button."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk.theme, desk.say("Given"))
        self._desk = desk
        self._newest = ""
        self._shown: tuple[Issue, ...] | None = None
        theme, px = desk.theme, desk.theme.px
        holder = QWidget()
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(2))
        self.body.addWidget(holder)
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, px(4), 0, 0)
        row.setSpacing(px(6))
        self.paper = Button(theme, desk.say("Handed over"), small=True, words=desk.say("Handed over on paper"))
        self.mail = Button(theme, desk.say("Mailed"), small=True, words=desk.say("Sent by mail"))
        self.told = Button(theme, desk.say("Told"), small=True, words=desk.say("Called, and told what it says"))
        for button in (self.paper, self.mail, self.told):
            row.addWidget(button)
        row.addStretch()
        self.body.addWidget(ways)
        self.paper.clicked.connect(lambda: self._note("paper"))
        self.mail.clicked.connect(lambda: self._note("mail"))
        self.told.clicked.connect(lambda: self._note("told"))

    def show_person(self, person_id: str) -> None:
        """All copies of one person."""
        plan = self._desk.workspace.plan
        copies = sorted(
            plan.issues_of(person_id), key=lambda one: (plan.releases[one.release_id].number, one.id), reverse=True
        )
        self.setVisible(bool(copies))
        self._newest = copies[0].id if copies else ""
        if tuple(copies) == self._shown:
            return
        self._shown = tuple(copies)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for issue in copies[:MOST]:
            self._rows.addWidget(self._line(issue))
        free = bool(copies) and not self._desk.workspace.read_only
        self.paper.setVisible(free and copies[0].handed_over is None)
        self.mail.setVisible(free and copies[0].handed_over is None)
        self.told.setVisible(free and copies[0].told_at is None)

    def _line(self, issue: Issue) -> QWidget:
        desk, theme = self._desk, self._desk.theme
        release = desk.workspace.plan.releases[issue.release_id]
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        row.setSpacing(theme.px(8))
        row.addWidget(Text(theme, desk.say("Release {number}", number=release.number)))
        said = Text(theme, "\n".join(self._said(issue)), "small", "text3", wrap=True)
        row.addWidget(said, 1)
        return widget

    def _said(self, issue: Issue) -> list[str]:
        desk = self._desk
        lines = []
        if issue.handed_over is not None:
            how = desk.say("by mail") if issue.channel == "mail" else desk.say("on paper")
            by = self._by(issue)
            lines.append(f"{self._when(issue.handed_over)}, {how}{f', {by}' if by else ''}")
        else:
            lines.append(desk.say("not handed over yet"))
        if issue.told_at is not None:
            lines.append(desk.say("told {when}", when=self._when(issue.told_at)))
        if issue.read_at is not None:
            lines.append(desk.say("read {when}", when=self._when(issue.read_at)))
        return lines

    def _when(self, instant: str) -> str:
        wall = clock.wall(clock.minute_of_instant(instant), self._desk.workspace.plan.head.zone)
        return f"{day_words(wall[:10], self._desk.language)}, {wall[11:]}"

    def _by(self, issue: Issue) -> str:
        """Who noted it: the author of the last change that did."""
        file = self._desk.workspace.file
        done = file.touching("issue", issue.id) if isinstance(file, PlanFile) else []
        found = [one.head.author for one in done if one.changes[0].after and "handed_over" in one.changes[0].after]
        return found[-1] if found else ""

    def _note(self, what: str) -> None:
        workspace = self._desk.workspace
        at = clock.instant_of_minute(workspace.now)
        if what == "told":
            change = edits.told(workspace.plan, self._newest, at=at)
        else:
            change = edits.hand_over(workspace.plan, [self._newest], "mail" if what == "mail" else "paper", at=at)
        workspace.commit(change, sentence(change, self._desk.language))
