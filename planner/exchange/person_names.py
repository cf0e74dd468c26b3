"""A whole name in its parts ("NDOUR Aïssatou", "Ndour, Aïssatou", "Hon. A. Ndour"), and names as one compares them."""

import re

from msgspec import Struct

from planner.exchange.name_words import HONORIFICS, PARTICLES
from planner.plan import entry
from planner.plan.names import folded


class Name(Struct, frozen=True):
    """The parts of a name; `family` is never empty unless all are."""

    honorific: str
    given: str
    family: str


def split(whole: str) -> Name:
    """The parts of a name. Capitals or a comma mark the family name; without either it is the last word's.

    Capitals that only mark ("NDOUR Aïssatou") are not kept; a name all in capitals stays as it is.
    """
    honorific, rest = _honorific(" ".join(whole.split()))
    family, comma, given = (part.strip() for part in rest.partition(","))
    if comma and given:
        if not honorific:
            honorific, given = _honorific(given)
        return Name(honorific, given, _lowered(family) if _capital(family) and not _capital(given) else family)
    words = rest.replace(",", " ").split()
    marked = [word for word in words if _capital(word)]
    if marked and len(marked) < len(words):
        return _by_capitals(honorific, words)
    start = len(words) - 1
    while start > 1 and folded(words[start - 1]) in PARTICLES:
        start -= 1
    return Name(honorific, " ".join(words[:start]), " ".join(words[start:]))


def _by_capitals(honorific: str, words: list[str]) -> Name:
    """The run from the first to the last word in capitals, with the particles in it and before it."""
    at = [n for n, word in enumerate(words) if _capital(word)]
    start, end = at[0], at[-1] + 1
    while start > 0 and folded(words[start - 1]) in PARTICLES:
        start -= 1
    return Name(honorific, " ".join(words[:start] + words[end:]), _lowered(" ".join(words[start:end])))


def _capital(word: str) -> bool:
    """In capitals as a mark: an initial is not."""
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters) and not re.fullmatch(r"(\w\.)+", word)


def _lowered(name: str) -> str:
    words = name.split()
    lowered = [
        word.lower() if n and folded(word) in PARTICLES else _titled(word) for n, word in enumerate(words)
    ]  # fmt: skip
    return " ".join(lowered)


def _titled(word: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda m: m[0][0] + m[0][1:].lower(), word) if _capital(word) else word


def _honorific(name: str) -> tuple[str, str]:
    """The form of address at the beginning, if one is known, and the rest."""
    words = name.split()
    taken = 0
    while taken < len(words) - 1:
        two = folded(" ".join(words[taken : taken + 2])).rstrip(".").replace(". ", " ")
        if len(words) - taken > 2 and two in HONORIFICS:  # noqa: PLR2004 - two words and a name
            taken += 2
        elif folded(words[taken]).rstrip(".") in HONORIFICS and _is_address(words[taken]):
            taken += 1
        else:
            break
    return " ".join(words[:taken]), " ".join(words[taken:])


def _is_address(word: str) -> bool:
    """Whether a word is a form of address here: "He" may be a name, "H.E." is none."""
    return word.endswith(".") or folded(word) not in {"m", "he", "me", "don", "pr", "hon"} or word in {"Hon", "Me", "M"}


def key(name: str) -> str:
    """A name as one compares it: case, accents, points and the order of the words aside, without forms of address."""
    _, rest = _honorific(" ".join(name.replace(",", " ").split()))
    return " ".join(sorted(re.sub(r"[\W_]+", " ", folded(rest)).split())) or entry.clean(name)
