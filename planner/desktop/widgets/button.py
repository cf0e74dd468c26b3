"""Buttons: primary, normal, flat, link; with an icon of ours that follows the theme; an icon alone needs its words."""

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from planner.desktop.theme import Theme
from planner.desktop.widgets.text import plain_tip

Kind = Literal["normal", "primary", "flat", "link"]


class Button(QPushButton):
    """A push button. `words` is the tooltip, and the accessible name where there is no text."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        kind: Kind = "normal",
        icon: str = "",
        words: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._theme = theme
        self._icon_name = icon
        self._kind = kind
        self.setProperty("kind", kind)
        if icon and not text:
            self.setProperty("room", "icon")
        elif small:
            self.setProperty("room", "small")
        self.setFixedHeight(theme.px(26 if small else 28 if icon and not text else 30))
        self.setAutoDefault(False)
        self.setAccessibleName(text or words)
        self.setToolTip(plain_tip(words))
        theme.changed.connect(self._dress)
        self._dress()

    def set_icon(self, icon: str) -> None:
        """Another icon."""
        self._icon_name = icon
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._theme.font("name"))
        if self._icon_name:
            token = "on-accent" if self._kind == "primary" else "text2"
            self.setIcon(self._theme.icon(self._icon_name, token, 16))
            self.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
