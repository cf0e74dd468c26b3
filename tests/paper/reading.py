"""What a PDF says: the texts beside its glyphs, page by page, and whether all is on the page."""

import re
import zlib

from planner.paper.page import Page

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_SPOKEN = re.compile(rb"/ActualText <FEFF([0-9A-F]*)>")


def spoken(pdf: bytes) -> list[str]:
    """Every line's text, in the order in which it is drawn."""
    found: list[str] = []
    for stream in _STREAM.findall(pdf):
        try:
            content = zlib.decompress(stream)
        except zlib.error:
            continue
        found += [bytes.fromhex(text.decode()).decode("utf-16-be") for text in _SPOKEN.findall(content)]
    return found


def outside(page: Page) -> list[str]:
    """Lines that leave the paper."""
    return [
        text
        for left, baseline, width, text in page.written
        if left < -0.01 or left + width > page.width + 0.01 or baseline < 0 or baseline > page.height
    ]
