"""The fonts we bring: which covers what, and which of them sets a word."""

from functools import cached_property
from pathlib import Path

import uharfbuzz as hb

from planner import resources
from planner.paper.breaks import clusters

LIGHT, MEDIUM, STRONG = 400, 500, 600

_PLEX = tuple(f"IBMPlexSans_{cut}.ttf" for cut in ("400Regular", "500Medium", "600SemiBold"))
_PLEX_ARABIC = tuple(f"IBMPlexSansArabic_{cut}.ttf" for cut in ("400Regular", "500Medium", "600SemiBold"))
_SCRIPTS = (
    "", "Arabic", "Hebrew", "Devanagari", "Bengali", "Tamil", "Thai", "Khmer", "Lao", "Myanmar", "Georgian", "Armenian",
    "Ethiopic", "Gujarati", "Gurmukhi", "Kannada", "Malayalam", "Oriya", "Sinhala", "Telugu", "Thaana",
)  # fmt: skip
_ONE_CUT = ("wqy-microhei.ttc", "HanExtra.ttf", "NotoSerifTibetan_400Regular.ttf", "NotoSansSymbols2-cut.ttf")

FAMILIES: tuple[tuple[str, ...], ...] = (
    _PLEX,
    _PLEX_ARABIC,
    *((f"NotoSans{s}_400Regular.ttf", f"NotoSans{s}_400Regular.ttf", f"NotoSans{s}_700Bold.ttf") for s in _SCRIPTS),
    ("NotoSansSymbols_400Regular.ttf", "NotoSansSymbols_400Regular.ttf", "NotoSansSymbols_700Bold.ttf"),
    *((cut, cut, cut) for cut in _ONE_CUT),
)
"""Light, medium and strong cut of each family, in the order in which they are asked."""

_NUMBERS = {cut: number for number, cut in enumerate(dict.fromkeys(cut for cuts in FAMILIES for cut in cuts))}
"""What pages call each file: short, and the same in every batch."""

_INVISIBLE = frozenset(
    {0x00AD, 0x034F, 0x2060, 0xFEFF, *range(0x200B, 0x2010), *range(0xFE00, 0xFE10), *range(0xE0000, 0xE01F0)}
)
"""Joiners, marks of direction, variation selectors: no font needs a glyph for them."""


class Glyph:
    """A glyph as it stands in a line: its number, how far it moves on, its shift, all in thousandths of the size."""

    __slots__ = ("advance", "cluster", "dx", "dy", "number")

    def __init__(self, number: int, advance: int, dx: int, dy: int, cluster: int) -> None:
        self.number = number
        self.advance = advance
        self.dx = dx
        self.dy = dy
        self.cluster = cluster


class Font:
    """One font file. `swell`: a stroke makes up for the strong cut that the family lacks; the glyphs are the same."""

    def __init__(self, file: Path, *, swell: bool = False) -> None:
        self.file = file
        self.name = file.stem
        self.tag = f"F{_NUMBERS.get(file.name, 0)}"
        self.swell = swell
        self.face = hb.Face(hb.Blob.from_file_path(str(file)))
        self._font = hb.Font(self.face)
        self._scale = 1000 / self.face.upem

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Font) and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)

    @cached_property
    def covers(self) -> frozenset[int]:
        """The characters that it has."""
        return frozenset(self.face.unicodes)

    def has(self, text: str) -> bool:
        """Whether it has all of a text."""
        covers = self.covers
        return all(ord(c) in covers or ord(c) in _INVISIBLE for c in text)

    def shape(self, text: str, *, rtl: bool) -> list[Glyph]:
        """The glyphs of a run of one script and direction, as they are drawn from left to right."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"  # given, never guessed: brackets must be mirrored right
        hb.shape(self._font, buffer, {"kern": True, "liga": True})
        k = self._scale
        return [
            Glyph(info.codepoint, round(at.x_advance * k), round(at.x_offset * k), round(at.y_offset * k), info.cluster)
            for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]

    def width(self, number: int) -> int:
        """How far a glyph moves on by itself, in thousandths."""
        advance: int = self._font.get_glyph_h_advance(number)
        return int(advance * self._scale + 0.5)


class Fonts:
    """The fonts of one batch of paper, opened when first needed; notes the characters that none of them has."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or resources.path("fonts")
        self._open: dict[tuple[str, bool], Font] = {}
        self._family_of: dict[str, int | None] = {}
        self.missing: dict[str, str] = {}
        """Each character that no font has, with a word in which it stands."""

    def font(self, family: int, weight: int) -> Font:
        """A family's font for a weight."""
        cuts = FAMILIES[family]
        file = cuts[min(max(weight - LIGHT, 0) // 100, 2)]
        swell = weight >= STRONG and cuts[0] == cuts[2]
        found = self._open.get((file, swell))
        if found is None:
            found = self._open[file, swell] = Font(self._folder / file, swell=swell)
        return found

    def choose(self, word: str, weight: int) -> list[tuple[str, Font]]:
        """A word cut into pieces by font: one piece wherever one family has all of it."""
        family = self._whole(word)
        if family is not None:
            return [(word, self.font(family, weight))]
        pieces: list[tuple[str, Font]] = []
        last = 0
        for letter in clusters(word):
            if not self.font(last, weight).has(letter):
                last = self._letter(letter, word)
            font = self.font(last, weight)
            if pieces and pieces[-1][1] is font:
                letter = pieces.pop()[0] + letter  # noqa: PLW2901 - the piece grows
            pieces.append((letter, font))
        return pieces

    def _whole(self, word: str) -> int | None:
        if word not in self._family_of:
            found = (number for number in range(len(FAMILIES)) if self.font(number, LIGHT).has(word))
            self._family_of[word] = next(found, None)
        return self._family_of[word]

    def _letter(self, letter: str, word: str) -> int:
        """The family for a letter with its marks; where marks are lacking, the one that has the letter."""
        for wanted in (letter, letter[0]):
            family = self._whole(wanted)
            if family is not None:
                break
        for c in letter:
            if self._whole(c) is None:
                self.missing.setdefault(c, word)
        return family or 0
