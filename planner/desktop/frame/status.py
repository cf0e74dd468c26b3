"""The status bar: the four lanes and what is accepted with their counts, a hint, what is saved."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout

from planner.desktop.clocks import day_words
from planner.desktop.desk import Desk, OpenDesk
from planner.desktop.marks import Marks
from planner.desktop.sheets.standing import newest
from planner.desktop.widgets.text import Text
from planner.plan import clock

SECONDS = 6


def lane_words(desk: Desk, lane: str, n: int) -> str:
    """The lane's word for a number of findings, without the number: "clashes"."""
    return lane_count(desk, lane, n).partition(" ")[2]


def lane_count(desk: Desk, lane: str, n: int) -> str:
    """A number of findings of a lane: "3 clashes"."""
    match lane:
        case "clash":
            return desk.count("{n} clash", "{n} clashes", n)
        case "warning":
            return desk.count("{n} warning", "{n} warnings", n)
        case "todo":
            return desk.count("{n} to do", "{n} to do", n)
        case "note":
            return desk.count("{n} note", "{n} notes", n)
        case _:
            return desk.count("{n} accepted", "{n} accepted", n)


class StatusSign(QAbstractButton):
    """A sign, its count in bold, its word."""

    def __init__(self, desk: Desk, lane: str) -> None:
        super().__init__()
        self._desk = desk
        self._marks = Marks(desk.theme)
        self.lane = lane
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # repainted when the mouse comes and goes
        self._number, self._word = "0", ""
        self.setFixedHeight(desk.theme.px(26))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        desk.theme.changed.connect(self.update)
        self.set_count(0)

    def set_count(self, n: int) -> None:
        """How many there are."""
        whole = lane_count(self._desk, self.lane, n)
        self._number, _, self._word = whole.partition(" ")
        self.setAccessibleName(whole)
        self.setToolTip(self._desk.say("Show them in the drawer (F9)"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Sign, number and word with their spaces."""
        theme = self._desk.theme
        number = theme.metrics("small-strong").horizontalAdvance(self._number)
        word = theme.metrics("small").horizontalAdvance(self._word)
        return QSize(theme.px(6 + 14 + 6 + 5 + 8) + number + word, theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw."""
        theme, painter = self._desk.theme, QPainter(self)
        px, middle = theme.px, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if self.underMouse():
            painter.fillRect(self.rect(), theme.colour("hover"))
        sign = px(14)
        self._marks.lane(painter, QRectF(px(6), (self.height() - sign) / 2, sign, sign), self.lane)
        left = px(6 + 14 + 6)
        painter.setFont(theme.font("small-strong"))
        painter.setPen(theme.colour("text"))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self._number)
        left += theme.metrics("small-strong").horizontalAdvance(self._number) + px(5)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self._word)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), px(4), px(4))


class Status(QFrame):
    """`lane_chosen` tells a click on a sign; `hint` says what one is doing, until it is cleared."""

    lane_chosen = Signal(str)

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.setObjectName("Status")
        self._desk = desk
        theme, px = desk.theme, desk.theme.px
        self.setFixedHeight(px(28))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), 1, px(12), 0)
        row.setSpacing(px(2))
        self.signs = [StatusSign(desk, lane) for lane in ("clash", "warning", "todo", "note", "accepted")]
        for sign in self.signs:
            sign.clicked.connect(lambda _checked=False, lane=sign.lane: self.lane_chosen.emit(lane))
            row.addWidget(sign)
        self._hint = Text(theme, "", "small", "text3", elide=True)
        self._jobs = Text(theme, "", "small", "text2")
        self._release = Text(theme, "", "small", "text2", elide=True)
        self._release.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._state = Text(theme, "", "small", "text2")
        row.addSpacing(px(8))
        row.addWidget(self._hint, 1)
        row.addWidget(self._jobs)
        row.addSpacing(px(8))
        row.addWidget(self._release, 2)
        row.addSpacing(px(12))
        row.addWidget(self._state)
        desk.workspace.clashes_changed.connect(self.refresh)
        desk.workspace.saved.connect(self.refresh)
        desk.standings.learned.connect(self.refresh)
        desk.standings.want()
        desk.jobs.busy.connect(self._count_jobs)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(SECONDS * 1000)
        self._fade.timeout.connect(self._clear)
        self._clear()
        self.refresh()

    def hint(self, words: str) -> None:
        """What the user is doing, in words; empty for the standing hint."""
        self._fade.stop()
        self._hint.setText(words or self._desk.say("F8 next clash"))

    def say(self, words: str) -> None:
        """An answer in words, for a while."""
        self._hint.setText(words)
        self._fade.start()

    def refresh(self) -> None:
        """Counts and the saved time."""
        counts = self._desk.workspace.counts()
        for sign in self.signs:
            sign.set_count(counts[sign.lane])
        self._state.setText(self._words())
        self._release.setText(self._released())

    def focus(self) -> None:
        """Take the keyboard."""
        self.signs[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.hint("")

    def _released(self) -> str:
        """The newest release, and how many sheets are out of date."""
        release = newest(self._desk.workspace.plan)
        if release is None:
            return ""
        desk, n = self._desk, len(self._desk.standings.found.outdated)
        wall = clock.wall(clock.minute_of_instant(release.at), desk.workspace.plan.head.zone)
        said = (
            f"{desk.say('Release {number}', number=release.number)} · {day_words(wall[:10], desk.language)} {wall[11:]}"
        )
        return f"{said} · {desk.count('{n} sheet out of date', '{n} sheets out of date', n)}" if n else said

    def _words(self) -> str:
        workspace = self._desk.workspace
        if workspace.what_if is not None:
            return self._desk.say("Not saved: only thought of")
        holder = workspace.file.lock_holder if workspace.read_only else None
        if holder is not None:
            since = clock.wall(clock.minute_of_instant(holder.since), workspace.plan.head.zone)[11:]
            return self._desk.say("Read-only, open on {host} since {time}", host=holder.host, time=since)
        if workspace.read_only:
            return self._desk.say("Read-only")
        if workspace.saved_at is None:
            return self._desk.say("Every edit is saved at once")
        time = clock.wall(workspace.saved_at, workspace.plan.head.zone)[11:]
        return self._desk.say("Saved {time}", time=time)

    def _count_jobs(self, n: int) -> None:
        self._jobs.setText(self._desk.count("{n} job running", "{n} jobs running", n) if n else "")
