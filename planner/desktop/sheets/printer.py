"""Sends a document to a printer, page by page: drawn beside the window, painted from the window's own thread."""

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from planner.desktop.runner import Runner, Task
from planner.desktop.sheets.pdf import PageSize, picture, sizes
from planner.errors import N_, PlannerError

DOTS = 300


class Press(QObject):
    """`printed(done, total)` after a page, `begun(task)` with a page's job; then `done`, `stopped` or `failed`."""

    printed = Signal(int, int)
    begun = Signal(object)
    done = Signal()
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Runner, printer: QPrinter, data: bytes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._printer = printer
        self._data = data
        self._sizes = sizes(data)
        self._painter = QPainter()
        printer.setFullPage(True)
        printer.setResolution(DOTS)

    def start(self) -> None:
        """Print the first page; the others follow."""
        self._set(self._sizes[0])
        if self._painter.begin(self._printer):
            self._draw(0)
        else:
            todo = N_("see that it is switched on and has paper, or save the sheets")
            self.failed.emit(
                PlannerError(N_("The printer takes nothing"), where=self._printer.printerName(), todo=todo)
            )

    def _draw(self, number: int) -> None:
        task = self._jobs.run(lambda _progress: picture(self._data, number, DOTS), self)
        task.done.connect(lambda image: self._drawn(task, number, image))
        task.cancelled.connect(self._stop)
        self.begun.emit(task)

    def _drawn(self, task: Task, number: int, image: QImage) -> None:
        if task.stopping:
            self._stop()
            return
        if number:
            self._set(self._sizes[number])
            self._printer.newPage()
        self._painter.drawImage(QRectF(0, 0, image.width(), image.height()), image)
        self.printed.emit(number + 1, len(self._sizes))
        if number + 1 < len(self._sizes):
            self._draw(number + 1)
        else:
            self._painter.end()
            self.done.emit()

    def _stop(self) -> None:
        self._printer.abort()
        self._painter.end()
        self.stopped.emit()

    def _set(self, size: PageSize) -> None:
        paper = QPageSize(QSizeF(size.width, size.height), QPageSize.Unit.Point)
        upright = QPageLayout.Orientation.Portrait
        self._printer.setPageLayout(QPageLayout(paper, upright, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point))
