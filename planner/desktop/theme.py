"""How the window looks: colours by token, fonts by role, sizes by text size, icons by name; light, dark, the system's.

`Theme` is made once by the start and handed to whoever draws. `changed` follows a change of light and dark; a change
of the text size makes the window anew, because every size in it is read through `px`.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from planner import resources
from planner.desktop.tokens import TOKENS, Scheme

Choice = Literal["system", "light", "dark"]

# By role: px, weight, whether condensed.
ROLES: Mapping[str, tuple[float, int, bool]] = MappingProxyType(
    {
        "title": (20, 600, False),
        "inspector": (16, 600, False),
        "section": (15, 600, False),
        "count": (20, 600, False),
        "body": (13, 400, False),
        "name": (13, 500, False),
        "strong": (13, 600, False),
        "small": (12, 400, False),
        "small-name": (12, 500, False),
        "small-strong": (12, 600, False),
        "block": (12.5, 400, True),
        "block-strong": (12.5, 600, True),
        "ruler": (10.5, 400, False),
    }
)
_SCRIPTS = (
    "Hebrew", "Devanagari", "Bengali", "Tamil", "Thai", "Khmer", "Lao", "Myanmar", "Georgian", "Armenian", "Ethiopic",
    "Gujarati", "Gurmukhi", "Kannada", "Malayalam", "Oriya", "Sinhala", "Telugu", "Thaana",
)  # fmt: skip
_FAMILIES = (
    "IBM Plex Sans",
    "IBM Plex Sans Arabic",
    "Noto Sans",
    "WenQuanYi Micro Hei",
    *(f"Noto Sans {script}" for script in _SCRIPTS),
)
_FILES = (
    "IBMPlexSans_400Regular", "IBMPlexSans_500Medium", "IBMPlexSans_600SemiBold",
    "IBMPlexSansCondensed_400Regular", "IBMPlexSansCondensed_600SemiBold",
    "IBMPlexSansArabic_400Regular", "IBMPlexSansArabic_500Medium", "IBMPlexSansArabic_600SemiBold",
    "NotoSans_400Regular", "NotoSans_700Bold",
    *(f"NotoSans{script}_400Regular" for script in _SCRIPTS),
)  # fmt: skip


class Theme(QObject):
    """Colours, fonts, sizes and icons of one window."""

    changed = Signal()

    def __init__(self, app: QApplication, *, choice: Choice = "system", scale: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self.scale = max(90, min(150, scale))
        self.scheme: Scheme = "light"
        self.choice: Choice = "system"
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}
        self._families = list(_FAMILIES)
        self._covered: set[str] = set()
        for name in _FILES:
            QFontDatabase.addApplicationFont(str(resources.path("fonts", f"{name}.ttf")))
        QFontDatabase.addApplicationFont(str(resources.path("fonts", "wqy-microhei.ttc")))
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self.choose(choice)

    def choose(self, choice: Choice) -> None:
        """Light, dark, or as the system says."""
        self.choice = choice
        wish = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}[choice]
        self._app.styleHints().setColorScheme(wish)
        self._follow()

    def cover(self, files: Iterable[str]) -> None:
        """Load fonts of other scripts; what is loaded stays."""
        new = sorted(set(files) - self._covered)
        for file in new:
            self._covered.add(file)
            loaded = QFontDatabase.addApplicationFont(str(resources.path("fonts", file)))
            self._families += [
                one for one in QFontDatabase.applicationFontFamilies(loaded) if one not in self._families
            ]
        if new:
            self._fonts.clear()
            self._metrics.clear()
            self._dress()
            self.changed.emit()

    def resize(self, scale: int) -> None:
        """Set the text size in per cent; whoever shows a window makes it anew."""
        self.scale = max(90, min(150, scale))
        self._fonts.clear()
        self._metrics.clear()
        self._pixmaps.clear()
        self._dress()

    def px(self, pixels: float) -> int:
        """A length of the look at the chosen text size."""
        return round(pixels * self.scale / 100)

    def colour(self, token: str) -> QColor:
        """The colour of a token (look.md section 2)."""
        if token not in self._colours:
            light, dark = TOKENS[token]
            self._colours[token] = QColor(light if self.scheme == "light" else dark)
        return self._colours[token]

    def font(self, role: str) -> QFont:
        """The font of a role ("title", "body", "name", "small", …)."""
        if role not in self._fonts:
            pixels, weight, condensed = ROLES[role]
            font = QFont()
            font.setFamilies(["IBM Plex Sans Condensed", *self._families] if condensed else self._families)
            font.setPointSizeF(pixels * self.scale / 100 * 72 / self._dpi())
            font.setWeight(QFont.Weight(weight))
            self._fonts[role] = font
        return self._fonts[role]

    def metrics(self, role: str) -> QFontMetrics:
        """Widths and heights of a role's font."""
        if role not in self._metrics:
            self._metrics[role] = QFontMetrics(self.font(role))
        return self._metrics[role]

    def pixmap(self, name: str, token: str = "text2", size: float = 16, ratio: float = 0) -> QPixmap:
        """An icon of `resources/icons` in a token's colour, `size` px of the look; cached."""
        ratio = ratio or self._app.devicePixelRatio()
        key = (name, token, self.px(size), ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(*key)
        return self._pixmaps[key]

    def icon(self, name: str, token: str = "text2", size: float = 16) -> QIcon:
        """The same as a QIcon, greyed where a control is disabled."""
        icon = QIcon(self.pixmap(name, token, size))
        icon.addPixmap(self.pixmap(name, "text3", size), QIcon.Mode.Disabled)
        return icon

    def sheet(self) -> str:
        """The filled style sheet."""
        text = resources.path("style.qss").read_text(encoding="utf-8")
        text = text.replace("@tick", resources.path("icons", f"tick-{self.scheme}.svg").as_posix())
        text = text.replace("@down", resources.path("icons", f"down-{self.scheme}.svg").as_posix())
        text = text.replace("@accent-pressed", self.colour("accent").darker(108).name())
        text = re.sub(r"@([a-z0-9-]+)", lambda found: self.colour(found[1]).name(), text)
        return re.sub(r"(\d+)px", lambda found: f"{self._edge(int(found[1]))}px", text)

    def _edge(self, pixels: int) -> int:
        return pixels if pixels <= 2 else self.px(pixels)

    def _dpi(self) -> float:
        screen = self._app.primaryScreen()
        return screen.logicalDotsPerInchY()

    def _draw(self, name: str, token: str, size: int, ratio: float) -> QPixmap:
        drawing = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
        drawing = drawing.replace("currentColor", self.colour(token).name())
        drawing = drawing.replace("#ffffff", self.colour("page").name())
        picture = QPixmap(round(size * ratio), round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
        painter.end()
        return picture

    def _follow(self) -> None:
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        if self.choice != "system":
            dark = self.choice == "dark"
        self.scheme = "dark" if dark else "light"
        self._colours.clear()
        self._pixmaps.clear()
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self._app.setFont(self.font("body"))
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self.sheet())

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        tokens = {
            role.Window: "window", role.Base: "page", role.AlternateBase: "sunken", role.Button: "page",
            role.Text: "text", role.WindowText: "text", role.ButtonText: "text", role.BrightText: "on-accent",
            role.PlaceholderText: "text3", role.Light: "page", role.Midlight: "hover", role.Mid: "line",
            role.Dark: "line2", role.Shadow: "line2", role.Highlight: "accent-soft", role.HighlightedText: "text",
            role.Accent: "accent", role.Link: "accent", role.LinkVisited: "accent", role.ToolTipBase: "page",
            role.ToolTipText: "text",
        }  # fmt: skip
        palette = QPalette()
        for name, token in tokens.items():
            palette.setColor(name, self.colour(token))
        for name in (role.Text, role.WindowText, role.ButtonText, role.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, name, self.colour("text3"))
        return palette
