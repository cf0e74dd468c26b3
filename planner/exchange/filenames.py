"""Names for files that we make from what people typed: legal on every system, inside their folder, distinct."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 255
"""Bytes that a file's name may have."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)


def safe_name(stem: str, ending: str = "") -> str:
    """The text as a file's name with its ending (".pdf")."""
    text = unicodedata.normalize("NFC", stem.encode("utf-8", "replace").decode("utf-8"))
    text = "".join(" " if unicodedata.category(c)[0] == "C" or c.isspace() else c for c in text)
    text = " ".join(_FORBIDDEN.sub("-", text).split()).strip(". ")
    if _DEVICE.fullmatch(text) or not text:
        text = f"_{text}"
    room = LONGEST - len(ending.encode())
    while len(text.encode()) > room:
        text = text[:-1].rstrip(". ")
    return f"{text}{ending}"


def distinct(names: Iterable[str]) -> list[str]:
    """The names, numbered where two would be one file on some system (case and composed letters aside)."""
    taken: set[str] = set()
    found: list[str] = []
    for name in names:
        stem, dot, ending = name.rpartition(".")
        stem, ending = (stem, dot + ending) if stem else (name, "")
        number, tried = 1, name
        while as_one_sees_it(tried) in taken:
            number += 1
            tail = f" ({number}){ending}"
            tried = safe_name(stem, tail)
        taken.add(as_one_sees_it(tried))
        found.append(tried)
    return found


def as_one_sees_it(name: str) -> str:
    """The form in which two names are one file for a system that looks neither at case nor at composition."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFD", name).casefold())
