"""The preview: the very PDF that would be printed, drawn page under page on a grey ground, as wide as there is room."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.runner import Task
from planner.desktop.sheets.pdf import POINTS, PageSize, picture, sizes
from planner.progress import Progress

MARGIN, GAP, WIDEST = 20, 16, 860
AFTER_RESIZE = 120


class Paper(QAbstractScrollArea):
    """Shows a document. `turned` tells the page that is in sight, from 0, and how many there are."""

    turned = Signal(int, int)

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._data = b""
        self._sizes: tuple[PageSize, ...] = ()
        self._pictures: dict[int, QImage] = {}
        self._task: Task | None = None
        self.setObjectName("PaperGround")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(AFTER_RESIZE)
        self._wait.timeout.connect(self._draw)
        desk.theme.changed.connect(self.viewport().update)

    @property
    def data(self) -> bytes:
        """The document shown."""
        return self._data

    @property
    def page(self) -> int:
        """The page in the middle of what is in sight, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        tops = [self._rect(number).top() for number in range(len(self._sizes))]
        return max((number for number, top in enumerate(tops) if top <= middle), default=0)

    def show_document(self, data: bytes, *, same: bool) -> None:
        """Show another document; `same` keeps the place, because it is the same sheet after an edit."""
        self._data = data
        self._sizes = sizes(data) if data else ()
        if not same:
            self._pictures.clear()
            self.verticalScrollBar().setValue(0)
        self._fit()
        self._draw()
        self._scrolled()

    def turn(self, by: int) -> None:
        """Go to the next or the previous page."""
        number = min(max(0, self.page + by), len(self._sizes) - 1)
        if number >= 0:
            self.verticalScrollBar().setValue(round(self._rect(number).top()) - self._desk.theme.px(MARGIN))

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
        down = -self.verticalScrollBar().value()
        for number in range(len(self._sizes)):
            rect = self._rect(number).translated(0, down)
            if not rect.intersects(event.rect().toRectF()):
                continue
            image = self._pictures.get(number)
            if image is None:
                painter.fillRect(rect, Qt.GlobalColor.white)
            else:
                painter.drawImage(rect, image)
            painter.setPen(QPen(self._desk.theme.colour("line2"), 1))
            painter.drawRect(rect.toRect())
        if self.hasFocus():
            painter.setPen(QPen(self._desk.theme.colour("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _wide(self) -> float:
        px = self._desk.theme.px
        return float(max(px(120), min(self.viewport().width() - 2 * px(MARGIN), px(WIDEST))))

    def _rect(self, number: int) -> QRectF:
        """Where a page lies on the ground."""
        px, wide = self._desk.theme.px, self._wide()
        heights = [size.height * wide / size.width for size in self._sizes]
        top = px(MARGIN) + sum(heights[:number]) + number * px(GAP)
        left = max(float(px(MARGIN)), (self.viewport().width() - wide) / 2)
        return QRectF(round(left), round(top), round(wide), round(heights[number]))

    def _fit(self) -> None:
        bar, high = self.verticalScrollBar(), self.viewport().height()
        last = self._rect(len(self._sizes) - 1).bottom() if self._sizes else 0
        bar.setPageStep(high)
        bar.setSingleStep(self._desk.theme.px(40))
        bar.setRange(0, max(0, round(last) + self._desk.theme.px(MARGIN) - high))
        self.viewport().update()

    def _draw(self) -> None:
        """Draw all pages anew beside the window, at the width that they have now."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if not self._sizes:
            self._pictures.clear()
            return
        data, ratio = self._data, self.devicePixelRatioF()
        dots = [self._wide() * ratio / size.width * POINTS for size in self._sizes]

        def work(progress: Progress) -> list[QImage]:
            images = []
            for number, one in enumerate(dots):
                progress.step(number, len(dots))
                images.append(picture(data, number, one))
            return images

        task = self._desk.jobs.run(work, self, quiet=True)
        task.done.connect(lambda images: self._drawn(data, images))
        self._task = task

    def _drawn(self, data: bytes, images: list[QImage]) -> None:
        if data == self._data:
            self._pictures = dict(enumerate(images))
            self._task = None
            self.viewport().update()

    def _scrolled(self) -> None:
        self.turned.emit(self.page, len(self._sizes))
