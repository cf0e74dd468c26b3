"""PDF pages as pictures, for the preview and the printer: pdfium draws one at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any

from PySide6.QtGui import QImage

_ONE_AT_A_TIME = Lock()
"""pdfium keeps its state for the whole process and must not be entered twice."""

POINTS = 72


@dataclass(frozen=True)
class PageSize:
    """In points."""

    width: float
    height: float


def sizes(data: bytes) -> tuple[PageSize, ...]:
    """How large each page of a document is."""
    with _opened(data) as document:
        return tuple(PageSize(*document.get_page_size(number)) for number in range(len(document)))


def picture(data: bytes, page: int, dots: float) -> QImage:
    """A page on white, `dots` to the inch."""
    with _opened(data) as document:
        bitmap = document[page].render(scale=dots / POINTS, prefer_bgrx=True, maybe_alpha=False)
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        return image.copy()


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    import pypdfium2  # noqa: PLC0415 - a library of 7 MB that only this page needs

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(data)
        try:
            yield document
        finally:
            document.close()
