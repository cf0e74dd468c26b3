"""Which way each letter of a line runs, and in what order a line's pieces are drawn."""

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar
from unicodedata import bidirectional

from bidi import algorithm

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Any letter of a script that runs from right to left; without one no line needs all this."""


class Levelled(Protocol):
    """A piece of one direction: odd levels run from right to left."""

    @property
    def level(self) -> int:
        """How deep it is nested."""
        ...


Piece = TypeVar("Piece", bound=Levelled)


def base_level(text: str) -> int:
    """1 if the first letter that has a direction runs from right to left."""
    return int(algorithm.get_base_level(text, False))  # noqa: FBT003 - the library's way


def levels(text: str, base: int) -> list[int]:
    """The level of each character in a line whose own direction is `base` (Unicode's rules, UAX 9)."""
    text = _held_together(text) if base else text
    store = algorithm.get_empty_storage()
    store["base_level"], store["base_dir"] = base, ("L", "R")[base]
    algorithm.get_embedding_levels(text, store, False, False)  # noqa: FBT003
    for number, char in enumerate(store["chars"]):
        char["number"] = number
    for resolve in (
        algorithm.explicit_embed_and_overrides,
        algorithm.resolve_weak_types,
        algorithm.resolve_neutral_types,
        algorithm.resolve_implicit_levels,
    ):
        resolve(store, False)  # noqa: FBT003
    found = [base] * len(text)
    for char in store["chars"]:
        found[char["number"]] = char["level"]
    return found


_NUMBER_BEFORE = re.compile("[0-9](?:[0-9./:-]*[0-9])?[ -]?(?=[A-Za-z\u00c0-\u024f])")
_PAIR = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")


def _held_together(text: str) -> str:
    """Letters in the place of signs that belong to Latin words: of numbers before them (405 East), of brackets.

    Brackets around what runs from left to right go with the word before them, which the library leaves to chance.
    """
    text = _NUMBER_BEFORE.sub(lambda found: "a" * len(found[0]), text)
    signs = list(text)
    for pair in _PAIR.finditer(text):
        inside = pair[0][1:-1]
        before = next((c for c in reversed(signs[: pair.start()]) if bidirectional(c) in ("L", "R", "AL")), "")
        if inside and not RIGHT_TO_LEFT.search(inside) and before and bidirectional(before) == "L":
            signs[pair.start()] = signs[pair.end() - 1] = "a"
    return "".join(signs)


def in_order(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of one line as they are drawn from left to right (rule L2)."""
    drawn = list(pieces)
    for level in range(max((piece.level for piece in drawn), default=0), 0, -1):
        start = 0
        while start < len(drawn):
            end = start
            while end < len(drawn) and drawn[end].level >= level:
                end += 1
            drawn[start:end] = reversed(drawn[start:end])
            start = max(end, start + 1)
    return drawn
