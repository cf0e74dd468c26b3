"""The line over a session's title: its symbol, kind and status."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.tokens import KIND_LOOK
from planner.desktop.widgets.text import Text
from planner.plan.records import Session
from planner.wording import labels


class KindLine(QWidget):
    """Reads as "Side event · confirmed"."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self._desk = desk
        self._look = ("meetings", "")
        self._icon = QLabel()
        self._icon.setTextFormat(Qt.TextFormat.PlainText)
        self._words = Text(desk.theme, "", "small", "text2", elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(desk.theme.px(6))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        desk.theme.changed.connect(self._dress)

    def show_session(self, session: Session) -> None:
        """Say it."""
        lang = self._desk.language
        kind, status = labels.choice_label(session.kind, lang), labels.choice_label(session.status, lang)
        self._words.setText(f"{kind} · {status.lower()}")
        family, icon = KIND_LOOK[session.kind]
        self._look = (family, icon)
        self._dress()

    def _dress(self) -> None:
        family, icon = self._look
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.setPixmap(self._desk.theme.pixmap(icon, family, 16))
