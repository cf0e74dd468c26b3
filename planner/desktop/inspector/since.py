"""What is different on somebody's sheet since the copy in hand, in words, one thing under the other."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.section import Section
from planner.desktop.widgets.text import Text
from planner.itinerary.releases import Standing
from planner.itinerary.retold import retold
from planner.wording.releases import MARKS, Told, told

MOST = 12
"""Changes that are written out; the sheet has all."""


class SinceCopy(Section):
    """Hidden where nothing is different; who never got a copy is told so."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk.theme, " ", line=False)
        self._desk = desk
        self._shown: tuple[object, ...] | None = None

    def show_standing(self, held: Standing) -> None:
        """Of one person."""
        desk = self._desk
        marks = retold(desk.workspace.plan, held.marks, desk.language)
        lines = told(held.entries, marks, desk.language)
        shown = (held.release, lines)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if held.release is None:
            self.title.setText(desk.say("No copy yet"))
            self.body.addWidget(Text(desk.theme, desk.say("Nobody has given them a sheet yet."), "small", "text3"))
            return
        self.title.setText(desk.say("Changed since release {number}", number=held.release.number))
        if not lines:
            self.body.addWidget(Text(desk.theme, desk.say("Nothing: the copy in hand is right."), "small", "text3"))
        for line in lines[:MOST]:
            self.body.addWidget(self._line(line))
        if len(lines) > MOST:
            more = desk.say("and {n} more", n=len(lines) - MOST)
            self.body.addWidget(Text(desk.theme, more, "small", "text3"))

    def _line(self, line: Told) -> QFrame:
        theme, px, say = self._desk.theme, self._desk.theme.px, self._desk.say
        frame = QFrame()
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(0, px(4), 0, px(6))
        rows.setSpacing(0)
        rows.addWidget(Text(theme, line.when, "small", "text3"))
        rows.addWidget(Text(theme, say(MARKS[line.mark]), "name"))
        rows.addWidget(Text(theme, line.what, "small", "text2", wrap=True))
        if line.was:
            what = say("was: {what}", what=line.was) if line.mark in ("moved", "room") else line.was
            rows.addWidget(Text(theme, what, "small", "text3", wrap=True))
        return frame
