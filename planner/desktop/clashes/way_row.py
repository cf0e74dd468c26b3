"""One way out in the drawer: its number, what it does and why, what it leaves, Try and Apply."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from planner.clashes.ways_out.way import Way
from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.tags import Tag, Tags
from planner.desktop.widgets.text import Text, plain_tip
from planner.wording import ways as wording

HEIGHT, NARROW = 44, 640


class WayRow(QFrame):
    """Filled by `show_way`, and used again for another one."""

    def __init__(self, desk: OpenDesk, number: int) -> None:
        super().__init__()
        self.setObjectName("WayRow")
        self._desk = desk
        self._number = number
        theme, px = desk.theme, desk.theme.px
        self.setFixedHeight(px(HEIGHT))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, 0, 0)
        row.setSpacing(px(8))
        digit = Text(theme, str(number), "small", "text3")
        digit.setFixedWidth(px(14))
        self.label = Text(theme, "", "name", elide=True)
        self.reasons = Text(theme, "", "small", "text2", elide=True)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addStretch()
        self._words.addWidget(self.label)
        self._words.addWidget(self.reasons)
        self._words.addStretch()
        self.tags = Tags(theme)
        self._narrow = False
        self.try_button = Button(theme, desk.say("Try"), small=True)
        self.apply_button = Button(theme, desk.say("Apply"), kind="primary" if number == 1 else "normal", small=True)
        row.addWidget(digit)
        row.addLayout(self._words, 1)
        for widget in (self.tags, self.try_button, self.apply_button):
            row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words come first: the tags go where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where it is narrow, or the name would be cut, the tags stand under the words."""
        px = self._desk.theme.px
        named = self.label.fontMetrics().horizontalAdvance(self.label.whole())
        beside = sum(one.sizeHint().width() for one in (self.tags, self.try_button, self.apply_button))
        narrow = self.width() < max(px(NARROW), named + beside + px(8 + 14 + 4 * 8))
        if narrow is self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._words.insertWidget(self._words.count() - 1, self.tags, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._row.insertWidget(2, self.tags)
        self.setFixedHeight(px(HEIGHT + 26 if narrow else HEIGHT))

    def show_way(self, way: Way) -> None:
        """Another one."""
        plan, lang = self._desk.workspace.plan, self._desk.language
        label = wording.label(plan, way, lang)
        why = ", ".join(wording.reason(plan, one, lang) for one in way.reasons)
        self.label.setText(label)
        self.reasons.setText(why[:1].upper() + why[1:])
        self.reasons.setVisible(bool(why))
        self.tags.show_tags(left(self._desk, way))
        self.tags.setToolTip(plain_tip("\n".join(wording.brings(plan, way, lang))))
        self._arrange()
        for button, words in (
            (self.try_button, self._desk.say("Try {n}: {way}", n=self._number, way=label)),
            (self.apply_button, self._desk.say("Apply {n}: {way}", n=self._number, way=label)),
        ):
            button.setAccessibleName(words)

    def show_state(self, *, tried: bool, may_write: bool) -> None:
        """Whether it is shown on the pages now."""
        self.try_button.setText(self._desk.say("Put back") if tried else self._desk.say("Try"))
        self.apply_button.setEnabled(may_write)
        if self.property("tried") is not tried:
            self.setProperty("tried", tried)
            self.style().unpolish(self)
            self.style().polish(self)


def left(desk: OpenDesk, way: Way) -> list[Tag]:
    """What it leaves: how many it solves, and what it brings, a tag each."""
    open_ = [one for one in way.new if one.accepted is None]
    known = {one.key for one in way.gone}
    brought = [one for one in open_ if one.key not in known]
    tags: list[Tag] = [(desk.count("{n} solved", "{n} solved", wording.solved(way)), "fine")]
    for lane, one, many in (
        ("clash", "{n} new clash", "{n} new clashes"),
        ("warning", "{n} new warning", "{n} new warnings"),
        ("todo", "{n} to-do", "{n} to-dos"),
    ):
        n = sum(1 for finding in brought if finding.kind == lane)
        if n:
            tags.append((desk.count(one, many, n), lane))
    if not any(lane in ("clash", "warning") for _, lane in tags):
        tags[0] = (desk.say("{solved}, none new", solved=tags[0][0]), "fine")
    return tags
