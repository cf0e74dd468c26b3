"""What shows a line in a PDF: the operators before and after the place where it begins."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.paper.fonts import Font
from planner.paper.numbers import number

if TYPE_CHECKING:
    from planner.paper.flow import Atom, Style


def operators(atoms: "Sequence[Atom]", style: "Style", text: str) -> tuple[str, str]:
    """Before and after the place. The text stands beside the glyphs where they do not say it by themselves."""
    show = _shows(atoms, style)
    paint, back = ("1 g ", " 0 g") if style.white else ("", "")
    if all(atom.shaped.plain and not atom.level for atom in atoms):
        return f"BT {paint}", f" Td {show}{back} ET"
    spoken = text.encode("utf-16-be", "replace").hex().upper()
    return f"/Span <</ActualText <FEFF{spoken}>>> BDC BT {paint}", f" Td {show}{back} ET EMC"


def _shows(atoms: "Sequence[Atom]", style: "Style") -> str:
    code: list[str] = []
    strings: list[str] = []
    font: Font | None = None

    def flush() -> None:
        if strings:
            code.append(f"[{''.join(strings).replace(')(', '')}] TJ")
            strings.clear()

    for atom in atoms:
        if atom.font is not font:
            flush()
            code.append(_select(atom.font, font, style))
            font = atom.font
        for rise, show in atom.shaped.shows:
            if rise:
                flush()
                code.append(f"{number(rise * style.size / 1000)} Ts [{show}] TJ 0 Ts")
            else:
                strings.append(show)
    flush()
    if font is not None and font.swell:
        code.append("0 Tr")
    return " ".join(code)


def _select(font: Font, last: Font | None, style: "Style") -> str:
    """The operators that change the font; a strong cut that is lacking is made up by a stroke."""
    code = f"/{font.tag} {number(style.size)} Tf"
    if font.swell:
        return f"{code} 2 Tr {number(min(max(style.size * 0.02, 0.15), 0.5))} w {'1 G' if style.white else '0 G'}"
    return f"{code} 0 Tr" if last is not None and last.swell else code
