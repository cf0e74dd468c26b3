"""Lines of any script: text in a style, broken to a width, ready to be drawn. Nothing in a text is markup."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planner.paper import bidi, breaks
from planner.paper.fonts import LIGHT, Font, Fonts
from planner.paper.operators import operators
from planner.paper.shaping import Shaped, Shaper


class Style(NamedTuple):
    """How a paragraph is set: points, weight, ink."""

    size: float
    leading: float
    weight: int = LIGHT
    white: bool = False


class Span(NamedTuple):
    """A stretch of a paragraph in another weight; `apart` ones (times, names) run as they do alone."""

    text: str
    weight: int | None = None
    apart: bool = False


Text = str | tuple[Span, ...]


class Line(NamedTuple):
    """One line: its width in points, and what draws it: the place of its left end stands between the two."""

    text: str
    width: float
    draw: tuple[str, str]


class Paragraph(NamedTuple):
    """Lines of one style. `used` are the glyphs that they need, by font."""

    lines: tuple[Line, ...]
    style: Style
    used: dict[Font, frozenset[int]]

    @property
    def height(self) -> float:
        """Of all its lines."""
        return len(self.lines) * self.style.leading

    @property
    def width(self) -> float:
        """Of its longest line."""
        return max((line.width for line in self.lines), default=0.0)


class Atom(NamedTuple):
    """A word, or a piece of one, or the spaces after it: one font, one direction. `ends` tells that a line may end."""

    text: str
    font: Font
    level: int
    shaped: Shaped
    space: bool
    ends: bool


class Flow:
    """Sets text for one batch of paper. Paragraphs are kept: people share sessions, so most come again."""

    def __init__(self, fonts: Fonts | None = None) -> None:
        self.fonts = fonts or Fonts()
        self.shaper = Shaper()
        self._ready: dict[tuple[Text, Style, float, bool], Paragraph] = {}
        self._words: dict[tuple[str, int], tuple[Atom, ...]] = {}
        self._spaces: dict[tuple[str, str, int], Atom] = {}
        self.shortened: list[str] = []
        """What had no room on the sheet that is being set, each text whole."""

    def set(self, text: Text, style: Style, width: float, *, rtl: bool = False) -> Paragraph:
        """The text in lines no wider than `width` points; `rtl` is the direction of the page."""
        key = (text, style, width, rtl)
        found = self._ready.get(key)
        if found is None:
            found = self._ready[key] = self._set(text, style, width, rtl=rtl)
        return found

    def width(self, text: Text, style: Style) -> float:
        """Of the text on one line."""
        return self.set(text, style, 1e9).width

    def _set(self, text: Text, style: Style, width: float, *, rtl: bool) -> Paragraph:
        lines: list[Line] = []
        used: dict[Font, set[int]] = {}
        for part in _lines_given(text):
            base = _base(part, rtl=rtl)
            atoms = self._atoms(part, style, base)
            for line in self._broken(atoms, width * 1000 / style.size):
                lines.append(_line(line, style))
                for atom in line:
                    used.setdefault(atom.font, set()).update(atom.shaped.glyphs)
        return Paragraph(tuple(lines), style, {font: frozenset(glyphs) for font, glyphs in used.items()})

    def _atoms(self, spans: tuple[Span, ...], style: Style, base: int | None) -> list[Atom]:
        if base is None:
            return self._straight(spans, style)
        atoms: list[Atom] = []
        at = 0
        levels = _levels(spans, base)
        font = self.fonts.font(0, style.weight)
        for span in spans:
            weight = style.weight if span.weight is None else span.weight
            for word in breaks.words(span.text):
                if word[0] in breaks.SPACES:
                    atoms.append(self._space(word, font, levels[at]))
                    at += len(word)
                    continue
                for text, font, ends in self._pieces(word, weight):
                    for piece, level in _by_level(text, levels[at : at + len(text)]):
                        shaped = self.shaper.shape(font, piece, rtl=level % 2 == 1)
                        atoms.append(Atom(piece, font, level, shaped, space=False, ends=False))
                    if ends:
                        atoms[-1] = atoms[-1]._replace(ends=True)
                    at += len(text)
        return atoms

    def _straight(self, spans: tuple[Span, ...], style: Style) -> list[Atom]:
        """Where all runs from left to right, words are the same wherever they stand: each is made once."""
        atoms: list[Atom] = []
        font = self.fonts.font(0, style.weight)
        for span in spans:
            weight = style.weight if span.weight is None else span.weight
            for word in breaks.words(span.text):
                if word[0] in breaks.SPACES:
                    atoms.append(self._space(word, font, 0))
                    continue
                made = self._words.get((word, weight))
                if made is None:
                    made = self._words[word, weight] = tuple(
                        Atom(text, font, 0, self.shaper.shape(font, text), space=False, ends=ends)
                        for text, font, ends in self._pieces(word, weight)
                    )
                atoms += made
                font = made[-1].font
        return atoms

    def _space(self, spaces: str, font: Font, level: int) -> Atom:
        """Spaces in the font of the word before them."""
        key = (spaces, font.name, level)
        found = self._spaces.get(key)
        if found is None:
            shaped = self.shaper.shape(font, " " * len(spaces))
            found = self._spaces[key] = Atom(spaces, font, level, shaped, space=True, ends=True)
        return found

    def _pieces(self, word: str, weight: int) -> Iterator[tuple[str, Font, bool]]:
        """A word by font and by where a line may end inside it."""
        cuts = set(breaks.inner(word))
        at = 0
        for text, font in self.fonts.choose(word, weight):
            start = 0
            for cut in sorted(c - at for c in cuts if at < c <= at + len(text)):
                yield text[start:cut], font, True
                start = cut
            if start < len(text):
                yield text[start:], font, False
            at += len(text)

    def _broken(self, atoms: list[Atom], width: float) -> Iterator[list[Atom]]:
        """Atoms line by line, `width` in thousandths of the size."""
        line: list[Atom] = []
        used = 0
        for group in _groups(atoms):
            bare = whole = 0
            for atom in group:
                whole += atom.shaped.width
                if not atom.space:
                    bare = whole
            if line and used + bare > width:
                yield line
                line, used = [], 0
            if bare > width:
                for part in self._forced(group, width):
                    if line and used + part.shaped.width > width and not part.space:
                        yield line
                        line, used = [], 0
                    line.append(part)
                    used += part.shaped.width
                continue
            line += group
            used += whole
        yield line

    def _forced(self, group: list[Atom], width: float) -> Iterator[Atom]:
        """What is wider than a line, cut between letters into pieces that are not."""
        for atom in group:
            if atom.space or atom.shaped.width <= width:
                yield atom
                continue
            rest = breaks.clusters(atom.text)
            while rest:
                many = self._fitting(atom, rest, width)
                text = "".join(rest[:many])
                yield atom._replace(text=text, shaped=self._shape(atom, text))
                rest = rest[many:]

    def _fitting(self, atom: Atom, letters: list[str], width: float) -> int:
        """How many letters fit (one at least)."""
        low, high = 1, min(len(letters), 400)
        while low < high:
            middle = (low + high + 1) // 2
            if self._shape(atom, "".join(letters[:middle])).width <= width:
                low = middle
            else:
                high = middle - 1
        return low

    def _shape(self, atom: Atom, text: str) -> Shaped:
        return self.shaper.shape(atom.font, text, rtl=atom.level % 2 == 1)


def plain(text: Text) -> str:
    """The text without its spans."""
    return text if isinstance(text, str) else "".join(span.text for span in text)


@cache
def _printable(c: str) -> bool:
    return unicodedata.category(c) not in ("Cc", "Cs", "Co", "Cn") and c not in _STEERING


_STEERING = frozenset("\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
"""Characters that would steer the direction of text around them, or end a line by themselves."""


def clean(text: str) -> str:
    """What may stand in one line: whatever came in by another door loses its controls here."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text.replace("\t", " ") if _printable(c))


def _lines_given(text: Text) -> Iterator[tuple[Span, ...]]:
    """The paragraph's own lines, each as spans."""
    spans = (Span(text),) if isinstance(text, str) else text
    line: list[Span] = []
    for span in spans:
        first, *others = span.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        line.append(span._replace(text=clean(first)))
        for other in others:
            yield tuple(line)
            line = [span._replace(text=clean(other))]
    yield tuple(line)


def _base(spans: tuple[Span, ...], *, rtl: bool) -> int | None:
    """The direction of a line; None where nothing in it runs from right to left and nothing needs to be asked.

    A line of one span follows its own first letter, one put together of several the page.
    """
    text = "".join(span.text for span in spans)
    if not bidi.RIGHT_TO_LEFT.search(text):
        return 1 if rtl and len(spans) > 1 else None
    if rtl:
        return 1
    return bidi.base_level(text) if len(spans) == 1 else 0


def _levels(spans: tuple[Span, ...], base: int) -> list[int]:
    """The level of each character; a span apart is one sign to its neighbours."""
    spans = tuple(piece for span in spans for piece in _phones_apart(span))
    outer = "".join("\ufffc" if span.apart and span.text else span.text for span in spans)
    given = iter(bidi.levels(outer, base))
    found: list[int] = []
    for span in spans:
        if span.apart and span.text:
            found += _inside(span.text, next(given))
        else:
            found += [next(given) for _ in span.text]
    return found


def _inside(text: str, around: int) -> list[int]:
    """The levels of a span apart: its own direction, that of its first letter, inside of what is around it."""
    if not bidi.RIGHT_TO_LEFT.search(text):
        return [around + around % 2] * len(text)
    own = bidi.base_level(text)
    deeper = around + (around + own) % 2 - own
    return [level + deeper for level in bidi.levels(text, own)]


_PHONE = re.compile(r"(\+[0-9][0-9 ()-]*[0-9])")


def _phones_apart(span: Span) -> Iterator[Span]:
    """A telephone number keeps its plus in front and its groups in their order, in any sentence."""
    if span.apart:
        yield span
        return
    for at, text in enumerate(_PHONE.split(span.text)):
        yield span._replace(text=text, apart=at % 2 == 1)


def _by_level(text: str, levels: list[int]) -> Iterator[tuple[str, int]]:
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or levels[at] != levels[start]:
            yield text[start:at], levels[start]
            start = at


def _groups(atoms: list[Atom]) -> Iterator[list[Atom]]:
    """Atoms between which a line may end."""
    group: list[Atom] = []
    for at, atom in enumerate(atoms):
        group.append(atom)
        following = atoms[at + 1] if at + 1 < len(atoms) else None
        if atom.ends and not (following is not None and following.space):
            yield group
            group = []
    if group:
        yield group


def _line(atoms: list[Atom], style: Style) -> Line:
    shown = list(atoms)
    while shown and shown[-1].space:
        shown.pop()
    text = "".join(atom.text for atom in atoms)
    drawn = bidi.in_order(shown) if any(atom.level for atom in shown) else shown
    width = sum(atom.shaped.width for atom in drawn) * style.size / 1000
    return Line(text, width, operators(drawn, style, text) if drawn else ("", ""))
