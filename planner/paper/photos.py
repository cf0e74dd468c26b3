"""Photos of people on paper: cut to their box, small, without what the camera wrote beside them; else two letters."""

import struct
from hashlib import sha256
from io import BytesIO
from typing import NamedTuple

from planner.paper.flow import Flow, Style
from planner.paper.fonts import STRONG
from planner.paper.page import Page, rise

_DOTS = 300 / 72
"""Dots a point."""
_MOST_SIDE = 6000
"""Dots a side of what is opened at all; a record's picture has 512."""
_FRAME = 0.5
_NO_PICTURE = (OSError, ValueError, SyntaxError, ArithmeticError, LookupError, TypeError, AttributeError, struct.error)
"""What a picture that is none, or is cut off, raises while it is read."""


class Picture(NamedTuple):
    """A JPEG as a file of ours holds it."""

    name: str
    width: int
    height: int
    data: bytes


class Face(NamedTuple):
    """A person's picture, if there is one that can be read, and the letters that stand for it."""

    picture: Picture | None
    letters: str


def picture(image: bytes | None, width: float, height: float) -> Picture | None:
    """The middle of an image that fills a box of so many points; None for what is no picture.

    It is made anew from its dots: place, time and maker, which cameras note in a picture, do not go on paper.
    """
    if not image:
        return None
    from PIL import Image, ImageOps  # noqa: PLC0415 - only where there are photos

    try:
        with Image.open(BytesIO(image), formats=("JPEG", "PNG")) as opened:
            if max(opened.size) > _MOST_SIDE:
                return None
            opened.draft("RGB", (2 * round(width * _DOTS), 2 * round(height * _DOTS)))
            upright = ImageOps.exif_transpose(opened).convert("RGB")
        size = (round(width * _DOTS), round(height * _DOTS))
        out = BytesIO()
        ImageOps.fit(upright, size, centering=(0.5, 0.35)).save(out, "JPEG", quality=85)
    except _NO_PICTURE:
        return None
    data = out.getvalue()
    return Picture(f"P{sha256(data).hexdigest()[:16]}", *size, data)


def draw(page: Page, flow: Flow, face: Face, box: tuple[float, float, float, float]) -> None:
    """A face in its box: leading edge, top, width, height."""
    x, top, width, height = box
    if face.picture is not None:
        page.picture(face.picture, x, top, width, height)
        page.frame(x, top, width, height, _FRAME)
        return
    page.frame(x, top, width, height, _FRAME)
    size = min(13.0, height / 2)
    text = flow.set(face.letters, Style(size, size * 1.2, STRONG), 1e9)
    if text.lines and text.width < width:
        baseline = top + height / 2 - size * 0.6 + rise(size, size * 1.2)
        page.line(text.lines[0], text, x + (width - text.width) / 2, baseline)
