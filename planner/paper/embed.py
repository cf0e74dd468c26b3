"""Fonts inside a PDF: one cut of each, made once for a batch, addressed by glyph number."""

from hashlib import sha256
from typing import NamedTuple

import uharfbuzz as hb

from planner.paper.fonts import Font
from planner.paper.objects import Objects, stream
from planner.paper.shaping import Shaper

_DROPPED = (
    "GSUB",
    "GPOS",
    "GDEF",
    "cmap",
    "name",
    "OS/2",
    "post",
    "DSIG",
    "STAT",
    "MATH",
    "vhea",
    "vmtx",
    "kern",
    "gasp",
)


class Cut(NamedTuple):
    """A font cut down to the glyphs that a batch uses; its streams are ready for a file."""

    name: str
    file: bytes
    to_unicode: bytes
    widths: str


class Cuts:
    """The cuts of one batch: `take` glyphs while laying out, then `opened` files have them."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper
        self._taken: dict[Font, set[int]] = {}
        self._ready: dict[Font, Cut] = {}
        self._opened: dict[frozenset[Font], tuple[Objects, str]] = {}
        self._seen: dict[int, dict[Font, frozenset[int]]] = {}

    def take(self, used: list[dict[Font, frozenset[int]]]) -> None:
        """Note glyphs; those that come after a cut was made start it anew."""
        for one in used:
            if id(one) in self._seen:
                continue
            self._seen[id(one)] = one  # kept, so that no other one gets its place in memory
            for font, glyphs in one.items():
                taken = self._taken.setdefault(font, {0})
                if not glyphs <= taken:
                    taken |= glyphs
                    self._ready.pop(font, None)
                    self._opened.clear()

    def opened(self, fonts: frozenset[Font]) -> tuple[Objects, str]:
        """A file that begins with the cuts of these fonts, and the dictionary by which its pages name them."""
        found = self._opened.get(fonts)
        if found is None:
            found = self._opened[fonts] = self._with(fonts)
        objects, shelf = found
        return objects.copy(), shelf

    def _with(self, fonts: frozenset[Font]) -> tuple[Objects, str]:
        objects = Objects()
        by_tag = {font.tag: font for font in sorted(fonts, key=lambda one: one.tag)}
        shelf = " ".join(f"/{tag} {_put(objects, self._cut(font))}" for tag, font in by_tag.items())
        return objects, objects.add(f"<< {shelf} >>".encode())

    def _cut(self, font: Font) -> Cut:
        found = self._ready.get(font)
        if found is None:
            found = self._ready[font] = self._make(font)
        return found

    def _make(self, font: Font) -> Cut:
        glyphs = sorted(self._taken[font])
        file = subset(font, glyphs)
        tag = sha256(repr(glyphs).encode()).hexdigest()
        letters = "".join(chr(ord("A") + int(c, 16)) for c in tag[:6])
        return Cut(
            name=f"{letters}+{font.name}",
            file=stream(file, f" /Length1 {len(file)}", level=9),
            to_unicode=stream(_to_unicode(self._shaper.meaning.get(font.name, {}), glyphs), level=9),
            widths=_widths({glyph: self._shaper.width(font, glyph) for glyph in glyphs}),
        )


def subset(font: Font, glyphs: list[int]) -> bytes:
    """The outlines of these glyphs under their own numbers, without hints and tables that no PDF reads."""
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.glyph_set.update(glyphs)
    wanted.drop_table_tag_set.update(int.from_bytes(tag.ljust(4).encode(), "big") for tag in _DROPPED)
    return bytes(hb.subset(font.face, wanted).blob.data)


def _widths(of: dict[int, int]) -> str:
    """Widths by runs of neighbouring glyphs, as a PDF lists them."""
    runs: list[tuple[int, list[int]]] = []
    for glyph, width in sorted(of.items()):
        if runs and glyph == runs[-1][0] + len(runs[-1][1]):
            runs[-1][1].append(width)
        else:
            runs.append((glyph, [width]))
    listed = (f"{first} [{' '.join(map(str, widths))}]" for first, widths in runs)
    return f"[{' '.join(listed)}]"


def _to_unicode(meaning: dict[int, str], glyphs: list[int]) -> bytes:
    """What to copy for each glyph (each line's own text stands beside it as well)."""
    known = [(glyph, meaning[glyph]) for glyph in glyphs if meaning.get(glyph)]
    blocks = []
    for start in range(0, len(known), 100):
        some = known[start : start + 100]
        rows = "\n".join(f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in some)
        blocks.append(f"{len(some)} beginbfchar\n{rows}\nendbfchar\n")
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{''.join(blocks)}endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()


def _put(objects: Objects, cut: Cut) -> str:
    """The font with its parts as objects of a file; gives what refers to it."""
    file = objects.add(cut.file)
    descriptor = objects.add(
        f"<< /Type /FontDescriptor /FontName /{cut.name} /Flags 4 /ItalicAngle 0 /Ascent 1025 /Descent -275"
        f" /CapHeight 698 /StemV 80 /FontBBox [ -200 -300 1200 1100 ] /FontFile2 {file} >>".encode(),
    )
    descendant = objects.add(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{cut.name} /CIDToGIDMap /Identity /DW 1000"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        f" /W {cut.widths} /FontDescriptor {descriptor} >>".encode(),
    )
    to_unicode = objects.add(cut.to_unicode)
    return objects.add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{cut.name} /Encoding /Identity-H"
        f" /DescendantFonts [ {descendant} ] /ToUnicode {to_unicode} >>".encode()
    )
