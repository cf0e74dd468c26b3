"""What is wrong with the record shown, in words: "2 clashes here" and a line each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from planner.clashes.findings import Finding
from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.sign import Sign
from planner.desktop.widgets.text import Text, plain_tip
from planner.wording import clashes

LISTED = 6


class Here(QFrame):
    """Hidden where nothing is wrong."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._desk = desk
        self._first = ""
        px = desk.theme.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(16), 0, px(16), px(12))
        self._box = QFrame()
        self._box.setObjectName("Findings")
        outer.addWidget(self._box)
        self._lines = QVBoxLayout(self._box)
        self._lines.setContentsMargins(px(12), px(8), px(10), px(8))
        self._lines.setSpacing(px(2))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Those that stand open, gravest first."""
        standing = [one for one in findings if one.accepted is None]
        self.setVisible(bool(standing))
        self._clear()
        if not standing:
            return
        lane = standing[0].kind
        self._first = standing[0].key
        self._box.setProperty("lane", lane)
        self._box.style().unpolish(self._box)
        self._box.style().polish(self._box)
        self._add_head(lane, len(standing), alike=all(one.kind == lane for one in standing))
        plan, lang = self._desk.workspace.plan, self._desk.language
        for one in standing[:LISTED]:
            line = Text(self._desk.theme, clashes.title(plan, one, lang), wrap=True)
            line.setToolTip(plain_tip(clashes.sentence(plan, one, lang)))
            self._lines.addWidget(line)
        if len(standing) > LISTED:
            more = self._desk.say("and {n} more", n=len(standing) - LISTED)
            self._lines.addWidget(Text(self._desk.theme, more, "small", "text2"))

    def _add_head(self, lane: str, n: int, *, alike: bool) -> None:
        desk = self._desk
        said = desk.count("{n} finding here", "{n} findings here", n)
        if alike and lane == "clash":
            said = desk.count("{n} clash here", "{n} clashes here", n)
        elif alike and lane == "warning":
            said = desk.count("{n} warning here", "{n} warnings here", n)
        row = QHBoxLayout()
        row.setSpacing(desk.theme.px(6))
        row.addWidget(Sign(desk.theme, lane, said, 14), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Text(desk.theme, said, "strong"), 1)
        show = Button(desk.theme, desk.say("Show"), kind="link", words=desk.say("Show in the list of clashes"))
        show.clicked.connect(lambda: desk.workspace.show_finding.emit(self._first))
        row.addWidget(show)
        self._lines.addLayout(row)

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            row, widget = item.layout(), item.widget()
            while row is not None and (inner := row.takeAt(0)) is not None:
                if (held := inner.widget()) is not None:
                    held.hide()
                    held.deleteLater()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
