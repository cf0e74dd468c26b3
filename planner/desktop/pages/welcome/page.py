"""The welcome: new, open, sample; the plans opened last; drop a file."""

from pathlib import Path

from PySide6.QtCore import QFileInfo, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.desk import Desk
from planner.desktop.frame.strip import Strip
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text
from planner.errors import PlannerError

COLUMN = 620


class RecentRow(QFrame):
    """Name, path, when last open; a missing file is greyed and can be forgotten."""

    opened = Signal(str)
    forgotten = Signal(str)

    def __init__(self, desk: Desk, path: str) -> None:
        super().__init__()
        self.setObjectName("SectionLine")
        self._path = path
        theme, px = desk.theme, desk.theme.px
        there = Path(path).is_file()
        self.setFixedHeight(px(46))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch()
        names.addWidget(Text(theme, Path(path).stem, "name", "text" if there else "text3", elide=True))
        names.addWidget(Text(theme, str(Path(path).parent), "small", "text3", elide=True))
        names.addStretch()
        row.addLayout(names, 1)
        if there:
            when = QFileInfo(path).lastModified()
            said = QLocale(desk.language).toString(when, "d MMM yyyy, HH:mm")
            row.addWidget(Text(theme, said, "small", "text3"))
            open_it = Button(theme, desk.say("Open"), small=True, words=path)
            open_it.clicked.connect(lambda: self.opened.emit(self._path))
            row.addWidget(open_it)
        else:
            row.addWidget(Text(theme, desk.say("not there"), "small", "text3"))
            forget = Button(theme, desk.say("Forget"), kind="flat", small=True)
            forget.clicked.connect(lambda: self.forgotten.emit(self._path))
            row.addWidget(forget)


class Welcome(QWidget):
    """`wish(what, path)`: new, open, sample."""

    wish = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("WelcomeGround")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        theme, px = desk.theme, desk.theme.px
        whole = QHBoxLayout(self)
        column = QWidget()
        column.setMaximumWidth(px(COLUMN))
        whole.addStretch(1)
        whole.addWidget(column, 3)
        whole.addStretch(1)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(px(20), px(72), px(20), px(20))
        lines.setSpacing(px(8))
        lines.addWidget(Text(theme, desk.say("Delegation planner"), "title"))
        said = desk.say("Who speaks where, what clashes, and a sheet of paper for each of them.")
        lines.addWidget(Text(theme, said, tone="text2", wrap=True))
        lines.addSpacing(px(12))
        lines.addLayout(self._buttons())
        self._strip = Strip(desk)
        lines.addWidget(self._strip)
        lines.addSpacing(px(24))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        lines.addLayout(self._recent)
        lines.addStretch()
        lines.addWidget(Text(theme, desk.say("Drop a plan to open it, a list to import it."), "small", "text3"))
        self._list()

    def say_error(self, error: PlannerError) -> None:
        """Under the buttons: what went wrong."""
        self._strip.error(error)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._desk.theme.px(8))
        for words, wish in (("New plan…", "new_plan"), ("Open…", "open_plan"), ("Open the sample plan", "open_sample")):
            kind = "primary" if wish == "new_plan" else "normal"
            button = Button(self._desk.theme, self._desk.say(words), kind="primary" if kind == "primary" else "normal")
            button.clicked.connect(lambda _checked=False, wish=wish: self.wish.emit(wish, ""))
            row.addWidget(button)
        row.addStretch()
        return row

    def _list(self) -> None:
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        paths = self._desk.settings.recent()
        if paths:
            self._recent.addWidget(Text(self._desk.theme, self._desk.say("Recent plans"), "section"))
            self._recent.addSpacing(self._desk.theme.px(8))
        for path in paths:
            row = RecentRow(self._desk, path)
            row.opened.connect(lambda path: self.wish.emit("open_plan", path))
            row.forgotten.connect(self._forget)
            self._recent.addWidget(row)

    def _forget(self, path: str) -> None:
        self._desk.settings.forget(path)
        self._list()
