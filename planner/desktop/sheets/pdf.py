"""PDF pages as pictures, for the preview and the printer: pdfium draws one at a time; never on the window's thread."""

from collections import Counter
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


@dataclass(frozen=True)
class Line:
    """A line of text on a page: what it says, from where to where down the page, in points from its top."""

    page: int
    text: str
    top: float
    bottom: float


@dataclass(frozen=True)
class Document:
    """A PDF, how large its pages are, and the lines on it that are marked."""

    data: bytes
    sizes: tuple[PageSize, ...]
    marked: tuple[Line, ...] = ()


def document(data: bytes, marked: tuple[Line, ...] = ()) -> Document:
    """A PDF as the preview shows it."""
    return Document(data, sizes(data), marked)


def sizes(data: bytes) -> tuple[PageSize, ...]:
    """How large each page of a document is."""
    with _opened(data) as pages:
        return tuple(PageSize(*pages.get_page_size(number)) for number in range(len(pages)))


def picture(data: bytes, page: int, dots: float) -> QImage:
    """A page on white, `dots` to the inch."""
    with _opened(data) as pages:
        bitmap = pages[page].render(scale=dots / POINTS, prefer_bgrx=True, maybe_alpha=False)
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        return image.copy()


def lines(data: bytes) -> tuple[Line, ...]:
    """The lines of text of a document, as a reader would copy them."""
    found: list[Line] = []
    with _opened(data) as pages:
        for number in range(len(pages)):
            page = pages[number]
            text, high = page.get_textpage(), page.get_height()
            for one in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(one)
                said = text.get_text_bounded(left, bottom, right, top).strip()
                if said and high - top > EDGE and bottom > EDGE:
                    found.append(Line(number, said, high - top, high - bottom))
    return tuple(found)


EDGE = 42
"""Points at the head and foot of a page: what runs there (release, moment, page) is no line of the sheet."""


def only_in(these: tuple[Line, ...], those: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of one document that the other does not have."""
    left = Counter(line.text for line in those)
    found = []
    for line in these:
        if left[line.text]:
            left[line.text] -= 1
        else:
            found.append(line)
    return tuple(found)


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    import pypdfium2  # noqa: PLC0415 - a library of 7 MB that only this page needs

    with _ONE_AT_A_TIME:
        pages = pypdfium2.PdfDocument(data)
        try:
            yield pages
        finally:
            pages.close()
