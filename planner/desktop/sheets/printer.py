"""Feeds documents to a printer, page by page, in a job: a page is painted in bands, so that the window goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from planner.desktop.sheets.pdf import PageSize, picture, sizes
from planner.errors import N_, PlannerError
from planner.progress import Progress

DOTS = 300
BAND = 128
"""Rows of dots that are handed over at a time."""


def feed(printer: QPrinter, documents: Sequence[bytes], progress: Progress) -> int:
    """Print every page of these on its own paper; how many. Stopped, the pages already sent are printed."""
    pages = [(data, number, size) for data in documents for number, size in enumerate(sizes(data))]
    printer.setFullPage(True)
    printer.setResolution(DOTS)
    painter = QPainter()
    try:
        for done, (data, number, size) in enumerate(pages):
            progress.step(done, len(pages))
            image = picture(data, number, DOTS)
            _set(printer, size)
            if done:
                printer.newPage()
            else:
                _begin(painter, printer)
            _paint(painter, image, progress, (done, len(pages)))
        progress.step(len(pages), len(pages))
    except BaseException:
        if painter.isActive():
            printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    return len(pages)


def _paint(painter: QPainter, image: QImage, progress: Progress, at: tuple[int, int]) -> None:
    if image.allGray():
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    for top in range(0, image.height(), BAND):
        progress.step(*at)
        band = QRect(0, top, image.width(), min(BAND, image.height() - top))
        painter.drawImage(QPoint(0, top), image, band)


def _set(printer: QPrinter, size: PageSize) -> None:
    paper = QPageSize(QSizeF(size.width, size.height), QPageSize.Unit.Point)
    upright = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, upright, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point))


def _begin(painter: QPainter, printer: QPrinter) -> None:
    if not painter.begin(printer):
        todo = N_("see that it is switched on and has paper, or save the sheets")
        raise PlannerError(N_("The printer takes nothing"), where=printer.printerName(), todo=todo)
