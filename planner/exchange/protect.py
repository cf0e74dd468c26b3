"""PDFs that only a passphrase opens: AES-256, made in memory, so that no open copy ever lies on a disk."""

import importlib
import io
import unicodedata
from collections.abc import Callable

from planner.errors import N_, PlannerError

Seal = Callable[[bytes], bytes]
"""Makes of a PDF one that only a passphrase opens."""

LONGEST = 127
"""Bytes of a passphrase: what the format takes in; readers forget what is beyond, each in its own way."""


def sealed_with(passphrase: str) -> Seal:
    """What protects a PDF with this passphrase. The same PDF gives other bytes each time: the salts are random."""
    checked = _checked(passphrase)
    _check_library()

    def seal(pdf: bytes) -> bytes:
        import pikepdf  # noqa: PLC0415 - an extra, and heavy: only who protects needs it

        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(pdf)) as document:
            document.save(out, encryption=pikepdf.Encryption(user=checked, owner=checked, R=6))
        return out.getvalue()

    return seal


def _checked(passphrase: str) -> str:
    """In the form to which readers of PDFs bring what is typed; an error does not say what it was."""
    found = unicodedata.normalize("NFKC", passphrase)
    if not found:
        raise PlannerError(N_("The passphrase is empty"), todo=N_("give one of several words"))
    if any(unicodedata.category(c)[0] == "C" for c in found):
        raise PlannerError(N_("The passphrase has a character that no keyboard types"), todo=N_("give another one"))
    if len(found.encode()) > LONGEST:
        raise PlannerError(
            N_("The passphrase is longer than {most} bytes"), todo=N_("give a shorter one"), most=LONGEST
        )
    return found


def _check_library() -> None:
    try:
        importlib.import_module("pikepdf")
    except ImportError:
        raise PlannerError(
            N_("A passphrase needs the library pikepdf, which is not installed"),
            todo=N_("install it: pip install “delegation-planner[protect]”"),
        ) from None
