"""The strip: draws the picture of a clash as the timeline would, blocks with spines and the box between them."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.desktop.clashes.picture import Between, Block, Picture
from planner.desktop.marks import Marks
from planner.desktop.theme import Theme

HIGH, UNDER, SPINE = 40, 20, 6
NARROW, WIDE = 150, 420


class Strip(QWidget):
    """`show_picture` sets it; the accessible name says it in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = Marks(theme)
        self._picture = Picture(())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_picture(self, picture: Picture) -> None:
        """Draw another one."""
        self._picture = picture
        self.setAccessibleName(picture.words)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a block, and the line under it where there is one."""
        under = self._picture.between is not None and bool(self._picture.between.under)
        return QSize(self._theme.px(480), self._theme.px(HIGH + (UNDER if under else 0)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Blocks from the leading edge, the way between them."""
        painter = QPainter(self)
        blocks, between = self._picture.blocks, self._picture.between
        gap = self._gap(between)
        wishes = [self._wish(block) for block in blocks]
        room = self.width() - gap * (len(blocks) - 1)
        x, scale = 0.0, min(1.0, room / max(1.0, sum(wishes)))
        for number, (block, wish) in enumerate(zip(blocks, wishes, strict=True)):
            wide = wish * scale
            if number and between is not None:
                self._way(painter, QRectF(x, 0, gap, self._theme.px(HIGH)), between)
            x += gap if number else 0
            self._block(painter, QRectF(x, 0, wide, self._theme.px(HIGH)), block)
            x += wide

    def _wish(self, block: Block) -> float:
        title = self._theme.metrics("block-strong").horizontalAdvance(block.title)
        line = self._theme.metrics("block").horizontalAdvance(_joint(block.place, block.line))
        px = self._theme.px
        return float(max(px(NARROW), min(px(WIDE), max(title + px(20), line) + px(SPINE + 22))))

    def _gap(self, between: Between | None) -> float:
        if between is None:
            return float(self._theme.px(12))
        words = self._theme.metrics("name").horizontalAdvance(between.words) + self._theme.px(24)
        under = self._theme.metrics("small").horizontalAdvance(between.under)
        return float(max(words + self._theme.px(40), under + self._theme.px(12)))

    def _block(self, painter: QPainter, rect: QRectF, block: Block) -> None:
        px = self._theme.px
        self._ground(painter, rect, block)
        if block.family is not None:
            spine = QRectF(rect.left(), rect.top(), px(SPINE), rect.height())
            self._marks.spine(painter, spine, block.family, gone=block.gone)
        left = rect.left() + px(SPINE + 6)
        words = QRectF(left, rect.top() + px(4), rect.right() - left - px(8), px(16))
        ink = "text3" if block.gone else "text"
        if block.icon and block.family is None:
            self._marks.icon(painter, QRectF(left, words.top(), px(16), px(16)), block.icon, "text2")
            words.setLeft(left + px(20))
        self._text(painter, words, block.title, "block-strong", ink)
        if block.gone:
            wide = min(words.width(), self._theme.metrics("block-strong").horizontalAdvance(block.title))
            painter.drawLine(QLineF(words.left(), words.center().y(), words.left() + wide, words.center().y()))
        words.setLeft(left)
        metrics = self._theme.metrics("block")
        room = int(words.width()) - metrics.horizontalAdvance(_joint(" ", block.line))
        place = metrics.elidedText(block.place, Qt.TextElideMode.ElideRight, max(0, room))
        self._text(painter, words.translated(0, px(16)), _joint(place, block.line), "block", "text2")

    def _ground(self, painter: QPainter, rect: QRectF, block: Block) -> None:
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        if block.family is None:
            painter.setPen(QPen(theme.colour("text2"), 1))
            painter.setBrush(theme.colour("page"))
        elif block.dashed:
            painter.setPen(QPen(theme.colour(block.family), 1, Qt.PenStyle.DashLine))
            painter.setBrush(theme.colour("page"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"{block.family}-tint"))
        painter.drawRoundedRect(inner, theme.px(4), theme.px(4))
        painter.restore()

    def _way(self, painter: QPainter, rect: QRectF, between: Between) -> None:
        theme, px = self._theme, self._theme.px
        ink = {"clash": "clash", "warning": "warning"}.get(between.lane, "text3")
        style = Qt.PenStyle.DashLine if between.lane == "warning" else Qt.PenStyle.SolidLine
        middle = rect.center().y()
        wide = theme.metrics("name").horizontalAdvance(between.words) + px(24)
        box = QRectF(rect.center().x() - wide / 2, middle - px(11), wide, px(22))
        painter.setPen(QPen(theme.colour(ink), 2, style))
        painter.drawLine(QLineF(QPointF(rect.left() + 2, middle), QPointF(box.left(), middle)))
        painter.drawLine(QLineF(QPointF(box.right(), middle), QPointF(rect.right() - 2, middle)))
        painter.setPen(QPen(theme.colour(ink), 1))
        painter.setBrush(theme.colour("page"))
        painter.drawRect(box)
        self._text(painter, box, between.words, "strong", ink, centred=True)
        under = QRectF(rect.left(), px(HIGH) + px(2), rect.width(), px(16))
        self._text(painter, under, between.under, "small", "text2", centred=True)

    def _text(
        self, painter: QPainter, rect: QRectF, text: str, role: str, token: str, *, centred: bool = False
    ) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(token))
        cut = self._theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
        across = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, across | Qt.AlignmentFlag.AlignVCenter, cut)


def _joint(place: str, line: str) -> str:
    return " · ".join(part for part in (place, line) if part)
