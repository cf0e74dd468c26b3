"""Where the programme's columns stand at a width: time, spine and symbol, session, room, ours, seats, sign."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.desktop.desk import Desk
from planner.desktop.theme import Theme


@dataclass(frozen=True)
class Columns:
    """Leading edges and widths in px of the screen; what is left is shared 40 : 26 : 34."""

    time: tuple[int, int]
    part_time: tuple[int, int]
    spine: int
    icon: int
    title: tuple[int, int]
    room: tuple[int, int]
    ours: tuple[int, int]
    seats: tuple[int, int]
    sign: int

    @classmethod
    def at(cls, theme: Theme, width: int) -> "Columns":
        """The columns of a list that wide."""
        px = theme.px
        first, sign, seats, gap = px(147), width - px(33), px(72), px(12)
        left = max(px(280), sign - px(16) - seats - first)
        title, room = left * 40 // 100, left * 26 // 100
        ours = left - title - room
        return cls(
            time=(px(20), px(90)),
            part_time=(px(36), px(74)),
            spine=px(112),
            icon=px(124),
            title=(first, title - gap),
            room=(first + title, room - gap),
            ours=(first + title + room, ours - gap),
            seats=(first + left - gap, seats),
            sign=sign,
        )


class ColumnHeads(QWidget):
    """28 px over the list with the columns' names."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._width = 0
        self.setFixedHeight(desk.theme.px(28))
        desk.theme.changed.connect(self.update)

    def follow(self, width: int) -> None:
        """Stand over rows that wide."""
        self._width = width
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the names where the columns stand."""
        theme, say = self._desk.theme, self._desk.say
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        at = Columns.at(theme, self._width or self.width())
        heads = (
            (at.time, say("Time"), Qt.AlignmentFlag.AlignLeft),
            (at.title, say("Session"), Qt.AlignmentFlag.AlignLeft),
            (at.room, say("Room"), Qt.AlignmentFlag.AlignLeft),
            (at.ours, say("Our people"), Qt.AlignmentFlag.AlignLeft),
            (at.seats, say("Seats"), Qt.AlignmentFlag.AlignRight),
        )
        for (left, width), words, side in heads:
            painter.drawText(QRect(left, 0, width, self.height() - 1), side | Qt.AlignmentFlag.AlignVCenter, words)
