"""What a PDF says: the text of its lines as a reader's program takes it, in the order in which they are drawn."""

import re
import zlib
from collections.abc import Iterator

from planner.paper.page import Page

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*)endstream", re.DOTALL)
_PIECE = re.compile(
    rb"/ActualText <FEFF([0-9A-F]*)>|/(F\d+) [0-9.]+ Tf|\(((?:[^()\\]|\\.)*)\)|\b(ET)\b|\b(EMC)\b", re.DOTALL
)
_MEANING = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")
_MARKED = re.compile(rb"\\(.)", re.DOTALL)


def spoken(pdf: bytes) -> list[str]:
    """Every line's text: that beside the glyphs, else what the glyphs mean by themselves."""
    objects = {int(number): content for number, content in _OBJECT.findall(pdf)}
    fonts = _fonts(objects)
    found: list[str] = []
    for content in objects.values():
        if b"/Type /Page " in content:
            found += _lines(_unpacked(objects[_refers(content, b"/Contents")]), fonts)
    return found


def _lines(code: bytes, fonts: dict[bytes, dict[bytes, str]]) -> Iterator[str]:
    beside, said, font = None, "", b""
    for text, tf, shown, end, closed in _PIECE.findall(code):
        if tf:
            font = tf
        elif shown or end:
            raw = _MARKED.sub(lambda sign: b"\r" if sign[1] == b"r" else sign[1], shown)
            said += "".join(fonts[font].get(raw[at : at + 2], "") for at in range(0, len(raw), 2))
            if end and beside is None:
                yield said.rstrip()
            said = "" if end else said
        elif closed:
            if beside is not None:
                yield beside.rstrip()
            beside = None
        else:
            beside = bytes.fromhex(text.decode()).decode("utf-16-be")


def _fonts(objects: dict[int, bytes]) -> dict[bytes, dict[bytes, str]]:
    """What each glyph of each font means."""
    found = {}
    for shelf in objects.values():
        for tag, number in re.findall(rb"/(F\d+) (\d+) 0 R", shelf):
            meaning = _unpacked(objects[_refers(objects[int(number)], b"/ToUnicode")])
            found[tag] = {
                bytes.fromhex(glyph.decode()): bytes.fromhex(text.decode()).decode("utf-16-be")
                for glyph, text in _MEANING.findall(meaning)
            }
    return found


def _refers(content: bytes, key: bytes) -> int:
    found = re.search(key + rb" (\d+) 0 R", content)
    assert found is not None, (key, content[:200])
    return int(found[1])


def _unpacked(content: bytes) -> bytes:
    found = _STREAM.search(content)
    assert found is not None, content[:200]
    return zlib.decompress(found[1])


def outside(page: Page) -> list[str]:
    """Lines that leave the paper."""
    return [
        text
        for left, baseline, width, text in page.written
        if left < -0.01 or left + width > page.width + 0.01 or baseline < 0 or baseline > page.height
    ]
