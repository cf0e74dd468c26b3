"""Labels: plain text in a role's font and a tone's colour. The only way to show data in a QLabel."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from planner.desktop.bidi import isolated
from planner.desktop.theme import Theme


class Text(QLabel):
    """A label. `wrap` breaks lines; `elide` cuts a single line at the width there is and tells all in the tooltip."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self._elide = elide
        self._whole = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role))
        self.setWordWrap(wrap)
        self.setText(text)
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    def setText(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        super().setText(isolated(text))
        self._cut()

    def whole(self) -> str:
        """The text before it was cut."""
        return self._whole

    def set_tone(self, tone: str) -> None:
        """Change the colour's token."""
        self._tone = tone
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """A label that may be cut takes any width."""
        hint = super().minimumSizeHint()
        return QSize(0, hint.height()) if self._elide else hint

    def _cut(self) -> None:
        if not self._elide:
            return
        whole = isolated(self._whole)
        shown = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self.contentsRect().width())
        super().setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != whole else "")

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(self._tone))
        self.setPalette(palette)


def plain_tip(text: str) -> str:
    """Text for a tooltip, which Qt would otherwise read as markup where it looks like it."""
    if "<" not in text and "&" not in text:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<qt>{escaped}</qt>"
