"""Where a line may end: at spaces, after hyphens, between the signs of China and Japan, else between letters."""

import re
import unicodedata

SPACES = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""Spaces at which a line may end (those of a fixed width between figures or before French signs are not among them)."""

_NO_START = frozenset(
    "、。，．,.!?！？:;：；)]}）］｝」』】〉》〕’”ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％%…‥゛゜・"
)
_NO_END = frozenset("([{（［｛「『【〈《〔‘“")
_AFTER = frozenset("-‐–—/")
_INNER = re.compile(
    "[-‐–—/\u200b\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U0001f000-\U0003ffff]"
)
_VIRAMA = 9
_EXTENDS = frozenset("\u0e33\u0eb3\u200c\u200d")
_JOINER = "\u200d"


def words(text: str) -> list[str]:
    """Words and the spaces between them, in turn."""
    return _WORDS.findall(text)


_WORDS = re.compile(f"[{SPACES}]+|[^{SPACES}]+")


def inner(word: str) -> list[int]:
    """Where a word (without spaces) may be cut, as indices into it."""
    if not _INNER.search(word):
        return []
    return [i for i in range(1, len(word)) if _may_cut(word[i - 1], word[i])]


def _may_cut(before: str, after: str) -> bool:
    if before == "\u200b":
        return True
    if before in _AFTER:
        return after.isalpha()
    if after in _NO_START or before in _NO_END or _extends(before, after):
        return False
    return _wide(before) or _wide(after)


def _wide(c: str) -> bool:
    return unicodedata.east_asian_width(c) in "WF" and not "\uac00" <= c <= "\ud7af"


def clusters(text: str) -> list[str]:
    """Letters with what belongs to them (marks, joined consonants, emoji sequences)."""
    found: list[str] = []
    for c in text:
        if found and _extends(found[-1][-1], c, len(found[-1])):
            found[-1] += c
        else:
            found.append(c)
    return found


_MOST = 24
"""Letters with more marks than this are cut: no script has them, but a prank may."""


def _extends(before: str, c: str, length: int = 1) -> bool:
    if length >= _MOST:
        return False
    if c in _EXTENDS or before == _JOINER or unicodedata.category(c)[0] == "M":
        return True
    code = ord(c)
    if 0x1F3FB <= code <= 0x1F3FF or 0xE0020 <= code <= 0xE007F or 0x1160 <= code <= 0x11FF:
        return True
    if 0x1F1E6 <= code <= 0x1F1FF:
        return length == 1 and 0x1F1E6 <= ord(before) <= 0x1F1FF
    return unicodedata.combining(before) == _VIRAMA and unicodedata.category(c) == "Lo"
