"""Words as shaped glyphs, ready for a PDF's text operator; each word is shaped once for a whole batch."""

from planner.paper.fonts import Font, Glyph


class Shaped:
    """A run of glyphs: its width in thousandths, its show strings (a shift up or down, and the array's content).

    `plain` tells that the glyphs say the text by themselves, one after the other.
    """

    __slots__ = ("glyphs", "plain", "shows", "width")

    def __init__(self, width: int, shows: tuple[tuple[int, str], ...], glyphs: frozenset[int], *, plain: bool) -> None:
        self.width = width
        self.shows = shows
        self.glyphs = glyphs
        self.plain = plain


class Shaper:
    """Shapes runs of one font and direction, and keeps what each glyph of a font means as text."""

    def __init__(self) -> None:
        self._ready: dict[tuple[str, str, bool], Shaped] = {}
        self._widths: dict[tuple[str, int], int] = {}
        self.meaning: dict[str, dict[int, str]] = {}
        """By font name: the text of each glyph that stands for one."""

    def shape(self, font: Font, text: str, *, rtl: bool = False) -> Shaped:
        """The run, from the cache where it has been shaped before."""
        key = (font.name, text, rtl)
        found = self._ready.get(key)
        if found is None:
            found = self._ready[key] = self._shape(font, text, rtl=rtl)
        return found

    def width(self, font: Font, glyph: int) -> int:
        """How far a glyph moves on by itself, in thousandths."""
        key = (font.name, glyph)
        found = self._widths.get(key)
        if found is None:
            found = self._widths[key] = font.width(glyph)
        return found

    def _shape(self, font: Font, text: str, *, rtl: bool) -> Shaped:
        glyphs = font.shape(text, rtl=rtl)
        meaning = self._learn(font, text, glyphs)
        shows: list[tuple[int, list[str]]] = []
        pending = 0  # what the next glyph must be moved on by
        for glyph in glyphs:
            if not shows or shows[-1][0] != glyph.dy:
                shows.append((glyph.dy, []))
            parts = shows[-1][1]
            move = pending + glyph.dx
            if move:
                parts.append(str(-move))
            parts.append(_literal(glyph.number))
            pending = glyph.advance - self.width(font, glyph.number) - glyph.dx
        if pending and shows:
            shows[-1][1].append(str(-pending))
        return Shaped(
            sum(glyph.advance for glyph in glyphs),
            tuple((rise, "".join(parts).replace(")(", "")) for rise, parts in shows),
            frozenset([glyph.number for glyph in glyphs]),
            plain=not rtl and "".join([meaning.get(glyph.number, "\0") for glyph in glyphs]) == text,
        )

    def _learn(self, font: Font, text: str, glyphs: list[Glyph]) -> dict[int, str]:
        """What the glyphs mean: of several in a cluster the first stands for its text."""
        meaning = self.meaning.setdefault(font.name, {})
        starts = sorted({glyph.cluster for glyph in glyphs})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        said: set[int] = set()
        for glyph in glyphs:
            if glyph.cluster not in said:
                said.add(glyph.cluster)
                meaning.setdefault(glyph.number, text[glyph.cluster : ends[glyph.cluster]])
        return meaning


def _literal(glyph: int) -> str:
    """Two bytes as a PDF's string has them: signs that mean something there are marked."""
    high, low = divmod(glyph, 256)
    return f"({_MARKED.get(high) or chr(high)}{_MARKED.get(low) or chr(low)})"


_MARKED = {ord("("): r"\(", ord(")"): r"\)", ord("\\"): r"\\", ord("\r"): r"\r"}
