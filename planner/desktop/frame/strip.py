"""The strip under a page's head: what went wrong with a change or a job, until it is closed or solved."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from planner.desktop.desk import Desk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.sign import Sign
from planner.desktop.widgets.text import Text
from planner.errors import PlannerError

Way = Callable[[], object]


class Strip(QFrame):
    """One sentence at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("Strip")
        self._desk = desk
        theme, px = desk.theme, desk.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(6), px(12), px(6))
        row.setSpacing(px(8))
        self._sign = Sign(theme, "clash", desk.say("Not done"))
        self.sentence = Text(theme, "", wrap=True)
        self._way: Way | None = None
        self._out = Button(theme, small=True)
        self._out.hide()
        self._out.clicked.connect(self._take)
        self._close = Button(theme, kind="flat", icon="close", words=desk.say("Close"))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.sentence, 1)
        row.addWidget(self._out)
        row.addWidget(self._close)
        self._close.clicked.connect(self.hide)
        self.hide()

    def error(self, error: PlannerError, words: str = "", way: Way | None = None) -> None:
        """Say what went wrong, where, and what to do; `words` name a way out that can be taken here."""
        self.sentence.setText(self._desk.words.error(error))
        self._way = way
        self._out.setText(words)
        self._out.setAccessibleName(words)
        self._out.setVisible(way is not None)
        self.show()

    def _take(self) -> None:
        way = self._way
        self.hide()
        if way is not None:
            way()
