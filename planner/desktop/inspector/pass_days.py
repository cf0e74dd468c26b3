"""The passes of a person against the days of the forum: a tick where one is in hand, a dash where there is none."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.text import plain_tip
from planner.plan.clock import days_between, shift_day
from planner.wording import labels

ROW, CELL = 29, 42
RANK: Mapping[str, int] = {"": 0, "refused": 1, "requested": 2, "approved": 3, "collected": 4}
MOST = 7


class PassDays(QWidget):
    """Painted; each row is said by its accessible name."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[str, dict[str, str]] = {}
        self._days: tuple[str, ...] = ()
        desk.theme.changed.connect(self.update)

    def show_person(self, person_id: str) -> None:
        """The kinds of passes that a person has, and their state on each day."""
        plan = self._desk.workspace.plan
        head = plan.head
        n = min(MOST, days_between(head.first_day, head.last_day) + 1)
        self._days = tuple(shift_day(head.first_day, one) for one in range(n))
        rows: dict[str, dict[str, str]] = {}
        for one in plan.passes_of(person_id):
            states = rows.setdefault(plan.pass_kinds[one.pass_kind_id].name, dict.fromkeys(self._days, ""))
            for day in self._days:
                if one.from_day <= day <= one.to_day and RANK[one.state] > RANK[states[day]]:
                    states[day] = one.state
        self._rows = rows
        self.setFixedHeight(self._desk.theme.px(ROW) * len(rows) + (self._desk.theme.px(20) if rows else 0))
        said = (
            f"{kind}: {', '.join(self._spoken(day, states[day]) for day in self._days)}"
            for kind, states in rows.items()
        )
        self.setAccessibleName("; ".join(said))
        self.setToolTip(plain_tip("\n".join(self.accessibleName().split("; "))))
        self.update()

    def _spoken(self, day: str, state: str) -> str:
        said = labels.choice_label(state, self._desk.language) if state else self._desk.say("none")
        return f"{int(day[8:])} {said.lower()}"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Days over ticks."""
        theme, px = self._desk.theme, self._desk.theme.px
        painter = QPainter(self)
        first = self.width() - px(CELL) * len(self._days)
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text3"))
        for n, day in enumerate(self._days):
            painter.drawText(QRect(first + n * px(CELL), 0, px(CELL), px(20)), middle, str(int(day[8:])))
        for row, (kind, states) in enumerate(self._rows.items()):
            top = px(20) + row * px(ROW)
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour("text"))
            cut = theme.metrics("body").elidedText(kind, Qt.TextElideMode.ElideRight, first - px(8))
            painter.drawText(QRect(0, top, first, px(ROW)), Qt.AlignmentFlag.AlignVCenter, cut)
            for n, day in enumerate(self._days):
                self._paint_state(painter, QRect(first + n * px(CELL), top, px(CELL), px(ROW)), states[day])

    def _paint_state(self, painter: QPainter, cell: QRect, state: str) -> None:
        theme, px = self._desk.theme, self._desk.theme.px
        icons = {"collected": ("check", "fine"), "refused": ("close", "clash"), "approved": ("check", "warning")}
        if state in icons:
            name, token = icons[state]
            painter.drawPixmap(cell.center().x() - px(7), cell.center().y() - px(7), theme.pixmap(name, token, 14))
            return
        painter.setPen(theme.colour("text3"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, "…" if state == "requested" else "–")
