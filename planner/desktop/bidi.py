"""Names in a script that reads from the right, within a sentence that reads from the left: each keeps to itself."""

import re

_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RUN = re.compile(f"[{_LETTERS}]+(?:[\\s\u2019'-]+[{_LETTERS}]+)*")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]")
FIRST_STRONG, POP = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """The text as it is drawn: runs of such letters isolated, so that a colon behind a name stays behind it.

    A text that is all of one script needs nothing.
    """
    if not _RUN.search(text) or not _LATIN.search(text) or FIRST_STRONG in text:
        return text
    return _RUN.sub(lambda found: f"{FIRST_STRONG}{found[0]}{POP}", text)
