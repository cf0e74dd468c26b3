"""A person's days, a row a day, with the marks of the sheet; arrows go from block to block, Enter shows one."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from planner.desktop.clocks import weekday
from planner.desktop.desk import OpenDesk
from planner.desktop.inspector.strip_blocks import Block, Hatch, blocks_of, days_of, hatches_of
from planner.desktop.marks import Marks
from planner.desktop.tokens import KIND_LOOK
from planner.desktop.widgets.text import plain_tip
from planner.plan import names

ROW, TOP, LABEL = 24, 20, 54
FIRST, LAST = 7 * 60, 22 * 60
"""Minutes of the day that a row spans; what lies outside is cut at its edge."""


class Strip(QWidget):
    """`show_person` fills it."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._desk = desk
        self._marks = Marks(desk.theme)
        self._days: tuple[str, ...] = ()
        self._hatches: tuple[Hatch, ...] = ()
        self.blocks: tuple[Block, ...] = ()
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        desk.theme.changed.connect(self.update)

    def show_person(self, person_id: str) -> None:
        """The days of a person."""
        plan = self._desk.workspace.plan
        findings = tuple(one for one in self._desk.workspace.findings() if person_id in one.people)
        self._days = days_of(plan, person_id)
        self.blocks = blocks_of(plan, person_id, findings)
        self._hatches = hatches_of(plan, person_id, self._days)
        self.current = min(self.current, len(self.blocks) - 1)
        self.setFixedHeight(self._desk.theme.px(TOP + ROW * len(self._days) + 4))
        engaged = sum(1 for one in self.blocks if one.slot_id)
        self.setAccessibleName(
            self._desk.count("{n} engagement in these days", "{n} engagements in these days", engaged)
        )
        self.update()

    def words(self, block: Block) -> str:
        """What a block is."""
        plan, lang = self._desk.workspace.plan, self._desk.language
        time = f"{weekday(block.day, lang)} {_clock(block.start)}–{_clock(block.end)}"
        if block.leg_id:
            leg = plan.legs[block.leg_id]
            return f"{time}, {leg.number or leg.carrier} {leg.from_place} → {leg.to_place}"
        session = plan.sessions[plan.slots[block.slot_id].session_id]
        clash = f", {self._desk.say('clash')}" if block.clash else ""
        return f"{time}, {names.session_title(session, lang)}{clash}"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Ruler, hatching, blocks, focus."""
        theme, px = self._desk.theme, self._desk.theme.px
        painter = QPainter(self)
        painter.setFont(theme.font("small"))
        for hour in range(8, 22, 2):
            x = self._x(hour * 60)
            painter.setPen(theme.colour("text3"))
            painter.drawText(QRectF(x - px(12), 0, px(24), px(16)), Qt.AlignmentFlag.AlignCenter, str(hour))
            painter.setPen(theme.colour("line"))
            painter.drawLine(int(x), px(TOP), int(x), self.height() - px(4))
        middle = Qt.AlignmentFlag.AlignVCenter
        for row, day in enumerate(self._days):
            painter.setPen(theme.colour("text2"))
            words = f"{weekday(day, self._desk.language)} {int(day[8:])}"
            painter.drawText(QRectF(0, px(TOP + ROW * row), px(LABEL), px(ROW)), middle, words)
        for hatch in self._hatches:
            rect = self._rect(hatch.day, hatch.start, hatch.end)
            if rect.width() > 0:
                self._marks.hatch(painter, rect)
        for number, block in enumerate(self.blocks):
            self._paint_block(painter, block, focused=number == self.current and self.hasFocus())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click shows the block's slot."""
        found = self._at(event.position().toPoint())
        if found >= 0:
            self.current = found
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from block to block, Enter shows one."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}.get(
            Qt.Key(event.key())
        )
        if step is not None and self.blocks:
            self.current = max(0, min(self.current + step, len(self.blocks) - 1))
            self.setAccessibleDescription(self.words(self.blocks[self.current]))
            self._desk.workspace.hint.emit(self.words(self.blocks[self.current]))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tooltips by block."""
        if isinstance(event, QHelpEvent):
            found = self._at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(self.words(self.blocks[found])) if found >= 0 else "", self)
            return True
        return super().event(event)

    def _paint_block(self, painter: QPainter, block: Block, *, focused: bool) -> None:
        theme, px = self._desk.theme, self._desk.theme.px
        rect = self._rect(block.day, block.start, block.end).adjusted(0, px(2), 0, -px(2))
        if rect.width() <= 0:
            return
        if block.leg_id:
            painter.fillRect(rect, theme.colour("page"))
            painter.setPen(QPen(theme.colour("text2"), 1))
            painter.drawRoundedRect(rect, px(3), px(3))
        else:
            slot = self._desk.workspace.plan.slots[block.slot_id]
            family = KIND_LOOK[self._desk.workspace.plan.sessions[slot.session_id].kind][0]
            painter.fillRect(rect, theme.colour(f"{family}-tint"))
            self._marks.spine(painter, QRectF(rect.left(), rect.top(), px(4), rect.height()), family)
            if rect.width() >= px(18):
                mark = QRectF(rect.left() + px(6), rect.center().y() - px(5), px(10), px(10))
                self._marks.role(painter, mark, slot.role)
        if block.clash:
            painter.setPen(QPen(theme.colour("clash"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, px(3), px(3))
        if focused:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(-1, -1, 1, 1))

    def _open(self) -> None:
        if 0 <= self.current < len(self.blocks) and self.blocks[self.current].slot_id:
            self._desk.workspace.show.emit("slot", self.blocks[self.current].slot_id)

    def _x(self, minute: int) -> float:
        left, width = self._desk.theme.px(LABEL), self.width() - self._desk.theme.px(LABEL)
        return left + width * (max(FIRST, min(minute, LAST)) - FIRST) / (LAST - FIRST)

    def _rect(self, day: str, start: int, end: int) -> QRectF:
        if day not in self._days:
            return QRectF()
        px = self._desk.theme.px
        top, left = px(TOP + ROW * self._days.index(day)), self._x(start)
        return QRectF(left, top, self._x(end) - left, px(ROW))

    def _at(self, point: QPoint) -> int:
        rects = (self._rect(one.day, one.start, one.end) for one in self.blocks)
        return next((n for n, rect in enumerate(rects) if rect.contains(point.toPointF())), -1)


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"
