"""The signs that run through the window: spines in four patterns, role marks, lane signs, handshake, hatching, tags.

Drawn on a QPainter, shared by every delegate. Rectangles are in px of the widget; nothing is kept but the pattern
tiles, by colour and device pixel ratio.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from planner.desktop.theme import Theme
from planner.desktop.tokens import LANE_LOOK, Family, role_mark


class Marks:
    """Draws the signs in a theme's colours."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._tiles: dict[tuple[str, str, float], QBrush] = {}
        theme.changed.connect(self._tiles.clear)

    def spine(self, painter: QPainter, rect: QRectF, family: Family, *, gone: bool = False) -> None:
        """A block's leading edge: solid, diagonal, dots or horizontal; grey where the session is cancelled."""
        colour = self._theme.colour("line2" if gone else family)
        if family == "formal":
            painter.fillRect(rect, colour)
            return
        painter.save()
        painter.setBrushOrigin(rect.topLeft())
        painter.fillRect(rect, self._theme.colour("page" if gone else f"{family}-tint"))
        painter.fillRect(rect, self._tile(family, colour, painter.device().devicePixelRatioF()))
        painter.restore()

    def hatch(self, painter: QPainter, rect: QRectF) -> None:
        """Not here: sunken with thin lines at 45 degrees."""
        painter.fillRect(rect, self._theme.colour("sunken"))
        painter.save()
        painter.setBrushOrigin(rect.topLeft())
        ratio = painter.device().devicePixelRatioF()
        painter.fillRect(rect, self._tile("hatch", self._theme.colour("line"), ratio))
        painter.restore()

    def role(self, painter: QPainter, rect: QRectF, role: str, *, is_open: bool = False, token: str = "text") -> None:
        """The mark of a role, centred in the rectangle."""
        self._icon(painter, rect, role_mark(role, is_open=is_open), token)

    def lane(self, painter: QPainter, rect: QRectF, lane: str) -> None:
        """The sign of a lane of findings, centred in the rectangle."""
        name, token = LANE_LOOK[lane]
        self._icon(painter, rect, name, token)

    def thought(self, painter: QPainter, rect: QRect) -> None:
        """A dashed bar at a row's leading edge: it is so only in the plan that is thought of."""
        wide = self._theme.px(3)
        painter.save()
        painter.setPen(QPen(self._theme.colour("accent"), wide, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap))
        pen = painter.pen()
        pen.setDashPattern([2.0, 1.0])
        painter.setPen(pen)
        x = rect.left() + wide / 2
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.restore()

    def icon(self, painter: QPainter, rect: QRectF, name: str, token: str = "text2") -> None:
        """Any icon, centred in the rectangle and as large as its shorter side."""
        self._icon(painter, rect, name, token)

    def handshake(self, painter: QPainter, rect: QRectF, left: str, right: str) -> None:
        """A 16 x 8 lozenge: left what the person said, right what the organiser granted (yes, waiting, no)."""
        ink = self._theme.colour("text2")
        middle = rect.center()
        sides = ((left, rect.left()), (right, rect.right()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1))
        for state, edge in sides:
            corners = [QPointF(middle.x(), rect.top()), QPointF(edge, middle.y()), QPointF(middle.x(), rect.bottom())]
            painter.setBrush(ink if state == "yes" else Qt.BrushStyle.NoBrush)
            painter.drawPolygon(corners)
            if state == "no":
                inner = (edge + middle.x()) / 2
                painter.drawLine(QPointF(inner - 2, middle.y() - 2), QPointF(inner + 2, middle.y() + 2))
                painter.drawLine(QPointF(inner - 2, middle.y() + 2), QPointF(inner + 2, middle.y() - 2))
        painter.restore()

    def tag(self, painter: QPainter, right: int, rect: QRect, text: str, lane: str = "", *, sign: bool = False) -> int:
        """A tag (words on a soft ground) ending at `right`, centred in `rect`; the x where it begins."""
        px, metrics = self._theme.px, self._theme.metrics("small")
        ink, ground = _TAGS.get(lane, ("text2", "hover"))
        width = metrics.horizontalAdvance(text) + px(16) + (px(18) if sign else 0)
        box = QRectF(right - width, rect.center().y() - px(11), width, px(22))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(box, px(3), px(3))
        if sign and lane in LANE_LOOK:
            self.lane(painter, QRectF(box.left() + px(8), box.center().y() - px(6), px(12), px(12)), lane)
        elif sign:
            self._icon(painter, QRectF(box.left() + px(7), box.center().y() - px(7), px(14), px(14)), "check", ink)
        painter.setPen(self._theme.colour(ink))
        painter.setFont(self._theme.font("small"))
        words = box.adjusted(px(8) + (px(18) if sign else 0), 0, -px(8), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
        return int(box.left())

    def _icon(self, painter: QPainter, rect: QRectF, name: str, token: str) -> None:
        size = min(rect.width(), rect.height())
        look = size * 100 / self._theme.scale
        picture = self._theme.pixmap(name, token, look, painter.device().devicePixelRatioF())
        place = QPointF(rect.center().x() - size / 2, rect.center().y() - size / 2)
        painter.drawPixmap(place.toPoint(), picture)

    def _tile(self, pattern: str, colour: QColor, ratio: float) -> QBrush:
        key = (pattern, colour.name(), ratio)
        if key not in self._tiles:
            self._tiles[key] = _tile(pattern, colour, ratio)
        return self._tiles[key]


_TAGS = {
    "clash": ("clash", "clash-soft"),
    "warning": ("warning", "warning-soft"),
    "note": ("note", "note-soft"),
    "fine": ("fine", "fine-soft"),
}


def _tile(pattern: str, colour: QColor, ratio: float) -> QBrush:
    """One period of a pattern at the device's resolution; diagonals draw their neighbours so that they join."""
    period = {"ours": (7.0, 7.0), "meetings": (4.0, 4.0), "social": (8.0, 4.0), "hatch": (7.0, 7.0)}[pattern]
    picture = QPixmap(round(period[0] * ratio), round(period[1] * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.scale(picture.width() / period[0], picture.height() / period[1])
    match pattern:
        case "ours" | "hatch":
            side, width = period[0], 3.0 if pattern == "ours" else 1.0
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, width))
            for shift in (-side, 0.0, side):
                painter.drawLine(QPointF(shift - side, 2 * side), QPointF(shift + 2 * side, -side))
        case "meetings":
            painter.fillRect(QRectF(1, 1, 2, 2), colour)
        case _:
            painter.fillRect(QRectF(0, 0.9, period[0], 2.2), colour)
    painter.end()
    brush = QBrush(picture)
    brush.setTransform(brush.transform().scale(1 / ratio, 1 / ratio))
    return brush
