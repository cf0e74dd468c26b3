"""The strip under a page's head while the pages show a plan that is only thought of: what it changes, keep or not."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.marks import Marks
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text
from planner.wording.changes import sentence


class WhatIfStrip(QFrame):
    """Shown while it is so. While one only looks, Esc takes it back from anywhere and nothing can be edited."""

    def __init__(self, desk: OpenDesk, over: QWidget) -> None:
        super().__init__()
        self.setObjectName("WhatIf")
        self._desk = desk
        theme, px = desk.theme, desk.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(5), px(12), px(5))
        row.setSpacing(px(8))
        self.sentence = Text(theme, "", wrap=True)
        self.keep = Button(theme, desk.say("Keep"), kind="primary", small=True)
        self.leave = Button(theme, desk.say("Throw away"), small=True)
        row.addWidget(_Dashed(desk))
        row.addWidget(self.sentence, 1)
        row.addWidget(self.leave)
        row.addWidget(self.keep)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(desk.workspace.throw_away)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), over)
        self._escape.activated.connect(desk.workspace.throw_away)
        self._escape.setEnabled(False)
        desk.workspace.what_if_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what is thought of now."""
        desk, imagined = self._desk, self._desk.workspace.what_if
        self.setVisible(imagined is not None)
        looking = desk.workspace.looking
        self._escape.setEnabled(looking)
        if imagined is None:
            return
        for button, words in (
            (self.keep, desk.say("Apply") if looking else desk.say("Keep")),
            (self.leave, desk.say("Put back (Esc)") if looking else desk.say("Throw away")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
        self.keep.setEnabled(imagined.edits > 0 and not desk.workspace.real_read_only)
        self.sentence.setText(self._words(imagined.edits, looking=looking))

    def _words(self, edits: int, *, looking: bool) -> str:
        desk = self._desk
        imagined = desk.workspace.what_if
        if not edits or imagined is None:
            return desk.say("What if: change what you like, nothing is saved until you keep it.")
        found = desk.workspace.compared()
        news = desk.say(
            "{solved}, {new}",
            solved=desk.count("{n} solved", "{n} solved", len(found.solved)),
            new=desk.count("{n} new clash or warning", "{n} new clashes or warnings", len(found.new))
            if found.new
            else desk.say("none new"),
        )
        if looking:
            return desk.say("Only looking: {what}. {news}.", what=sentence(imagined.whole(), desk.language), news=news)
        changes = desk.count("{n} change", "{n} changes", edits)
        return desk.say("What if: {changes}, nothing saved yet. {news}.", changes=changes, news=news)

    def _keep(self) -> None:
        imagined = self._desk.workspace.what_if
        if imagined is not None and imagined.edits:
            self._desk.workspace.keep(sentence(imagined.whole(), self._desk.language))


class _Dashed(QWidget):
    """The mark of what is not certain: a dashed ring."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._marks = Marks(desk.theme)
        self._side = desk.theme.px(16)
        self.setFixedSize(QSize(self._side, self._side))
        self.setAccessibleName(desk.say("What if"))
        desk.theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        painter = QPainter(self)
        self._marks.icon(painter, QRectF(0, 0, self._side, self._side), "role-open", "accent")
