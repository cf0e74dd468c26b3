"""The preview: the very PDF that would be printed, page under page on a grey ground; two documents stand side by side.

A page is drawn beside the window when it comes in sight, and again when it is larger; what is far out of sight is
let go.
"""

from collections.abc import Sequence
from itertools import accumulate, zip_longest

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.latest import Latest
from planner.desktop.sheets.pdf import POINTS, Document, picture
from planner.progress import Progress

MARGIN, GAP, WIDEST = 20, 16, 860
BAR = 3
AFTER_RESIZE = 120
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
FIT = 1.0
KEPT = 3
"""Pages beside those in sight that are drawn ahead, and kept."""

TOGETHER = 2
"""Pages that are drawn in one job."""

Key = tuple[int, int]
"""A document's place from the leading side, and a page's number in it."""


class Paper(QAbstractScrollArea):
    """Shows documents. `turned` tells the page that is in sight, from 0, and how many there are; `zoomed` per cent."""

    turned = Signal(int, int)
    zoomed = Signal(int)

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._documents: tuple[Document, ...] = ()
        self._pictures: dict[Key, tuple[QImage, float]] = {}
        self._painter = Latest(desk.jobs, self)
        self._painter.answered.connect(self._drawn)
        self.zoom = FIT
        self._tops: list[float] = []
        self.setObjectName("PaperGround")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(lambda _at: self.viewport().update())
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(AFTER_RESIZE)
        self._wait.timeout.connect(self._draw)
        desk.theme.changed.connect(self.viewport().update)

    @property
    def data(self) -> bytes:
        """The first document shown."""
        return self._documents[0].data if self._documents else b""

    @property
    def documents(self) -> tuple[Document, ...]:
        """What is shown, side by side."""
        return self._documents

    @property
    def pages(self) -> int:
        """How many pages stand one under the other."""
        return max((len(one.sizes) for one in self._documents), default=0)

    @property
    def page(self) -> int:
        """The page in the middle of what is in sight, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return max((number for number in range(self.pages) if self._top(number) <= middle), default=0)

    def show_documents(self, documents: Sequence[Document], *, same: bool) -> None:
        """Show others; `same` keeps the place, because it is the same sheet after an edit."""
        self._documents = tuple(documents)
        if not same:
            self._pictures.clear()
            self.verticalScrollBar().setValue(0)
        else:  # the old pictures stand until the new ones are drawn
            self._pictures = {key: (image, 0.0) for key, (image, _) in self._pictures.items()}
        self._fit()
        self._draw()
        self._tell()

    def turn(self, by: int) -> None:
        """Go to the next or the previous page."""
        number = min(max(0, self.page + by), self.pages - 1)
        if number >= 0:
            self.verticalScrollBar().setValue(round(self._top(number)) - self._desk.theme.px(MARGIN))

    def magnify(self, by: int) -> None:
        """Larger or smaller by a step; 0 as wide as there is room."""
        at = ZOOMS.index(self.zoom)
        self.zoom = ZOOMS[min(max(0, at + by), len(ZOOMS) - 1)] if by else FIT
        page = self.page
        self._fit()
        self.verticalScrollBar().setValue(round(self._top(page)) - self._desk.theme.px(MARGIN) if page else 0)
        self._wait.start()
        self.zoomed.emit(round(self.zoom * 100))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A page on and back, larger and smaller."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.turn(1)
            case Qt.Key.Key_PageUp:
                self.turn(-1)
            case Qt.Key.Key_Plus:
                self.magnify(1)
            case Qt.Key.Key_Minus:
                self.magnify(-1)
            case Qt.Key.Key_0:
                self.magnify(0)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl larger and smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.magnify(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to the width; sharp again after a moment."""
        super().resizeEvent(event)
        self._fit()
        self._wait.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages in sight: white paper in the dark, too."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._desk.theme.colour("hover"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for key in self._keys():
            rect = self._rect(key).translated(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
            if rect.intersects(event.rect().toRectF()):
                self._paint_page(painter, key, rect)
        if self.hasFocus():
            painter.setPen(QPen(self._desk.theme.colour("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _paint_page(self, painter: QPainter, key: Key, rect: QRectF) -> None:
        if key in self._pictures:
            painter.drawImage(rect, self._pictures[key][0])
        else:
            painter.fillRect(rect, Qt.GlobalColor.white)
        painter.setPen(QPen(self._desk.theme.colour("line2"), 1))
        painter.drawRect(rect.toRect())
        shown = self._documents[key[0]]
        scale, bar = rect.width() / shown.sizes[key[1]].width, self._desk.theme.px(BAR)
        for line in shown.marked:
            if line.page == key[1]:
                top, high = rect.top() + line.top * scale, (line.bottom - line.top) * scale
                place = QRectF(rect.left() + bar, top - bar / 2, bar, high + bar)
                painter.fillRect(place, self._desk.theme.colour("warning"))

    def _keys(self) -> list[Key]:
        return [(at, number) for at, one in enumerate(self._documents) for number in range(len(one.sizes))]

    def _wide(self) -> float:
        """The width of a page: as much as there is, shared, times the zoom."""
        px, beside = self._desk.theme.px, max(1, len(self._documents))
        room = (self.viewport().width() - 2 * px(MARGIN) - (beside - 1) * px(GAP)) / beside
        return float(max(px(120), min(room, px(WIDEST)))) * self.zoom

    def _heights(self) -> list[float]:
        """Of each row of pages: that of the highest."""
        wide = self._wide()
        rows = zip_longest(*(one.sizes for one in self._documents))
        return [max(size.height * wide / size.width for size in row if size is not None) for row in rows]

    def _top(self, number: int) -> float:
        return self._tops[number] if number < len(self._tops) else 0.0

    def _rect(self, key: Key) -> QRectF:
        """Where a page lies on the ground."""
        (at, number), px, wide = key, self._desk.theme.px, self._wide()
        beside = len(self._documents)
        whole = beside * wide + (beside - 1) * px(GAP)
        left = max(float(px(MARGIN)), (self.viewport().width() - whole) / 2) + at * (wide + px(GAP))
        size = self._documents[at].sizes[number]
        return QRectF(round(left), round(self._top(number)), round(wide), round(size.height * wide / size.width))

    def _fit(self) -> None:
        px, ground = self._desk.theme.px, self.viewport()
        heights = self._heights()
        edges = list(accumulate((height + px(GAP) for height in heights), initial=float(px(MARGIN))))
        self._tops = edges[:-1]
        last = edges[-1] - px(GAP) if heights else 0
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setPageStep(ground.height())
        down.setSingleStep(px(40))
        down.setRange(0, max(0, round(last) + px(MARGIN) - ground.height()))
        right = max((self._rect((at, 0)).right() for at, one in enumerate(self._documents) if one.sizes), default=0)
        across.setPageStep(ground.width())
        across.setSingleStep(px(40))
        across.setRange(0, max(0, round(right) + px(MARGIN) - ground.width()) if self.zoom > FIT else 0)
        ground.update()

    def _near(self) -> set[Key]:
        """The pages in sight and a few before and after."""
        here = self.page
        return {key for key in self._keys() if abs(key[1] - here) <= KEPT}

    def _draw(self) -> None:
        """Draw what is near and not yet there at its size, beside the window."""
        near, ratio = self._near(), self.devicePixelRatioF()
        self._pictures = {key: held for key, held in self._pictures.items() if key in near}
        here, shown = self.page, self._documents
        wanted: list[tuple[Key, float]] = []
        for key in sorted(near, key=lambda one: (abs(one[1] - here), one)):
            dots = self._wide() * ratio / shown[key[0]].sizes[key[1]].width * POINTS
            if key not in self._pictures or self._pictures[key][1] != dots:
                wanted.append((key, dots))
        if not wanted:
            return
        wanted = wanted[:TOGETHER]  # what is looked at first is there first

        def work(progress: Progress) -> tuple[tuple[Document, ...], dict[Key, tuple[QImage, float]]]:
            drawn = {}
            for done, ((at, number), dots) in enumerate(wanted):
                progress.step(done, len(wanted))
                drawn[(at, number)] = (picture(shown[at].data, number, dots), dots)
            return shown, drawn

        self._painter.ask(work)

    def _drawn(self, answer: tuple[tuple[Document, ...], dict[Key, tuple[QImage, float]]]) -> None:
        shown, drawn = answer
        if shown is self._documents:
            self._pictures |= drawn
            self.viewport().update()
            self._draw()

    def _scrolled(self) -> None:
        self._wait.start()
        self.viewport().update()
        self._tell()

    def _tell(self) -> None:
        self.turned.emit(self.page, self.pages)
