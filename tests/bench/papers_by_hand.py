"""The floor: the same strings put where they stand, no layout, no shaping, one font cut once."""

import zlib
from pathlib import Path

from planner.paper.embed import subset
from planner.paper.fonts import Fonts
from tests.bench.paper_strings import Strings


def a_file_each(sheets: list[Strings], folder: Path) -> None:
    """A file a sheet."""
    font = Fonts().font(0, 400)
    letters = {c for sheet in sheets for page in sheet.pages for *_, text in page for c in text}
    glyphs = {c: font.shape(c, rtl=False)[0].number for c in sorted(letters)}
    shown = {ord(c): f"{glyph:04X}" for c, glyph in glyphs.items()}
    cut = zlib.compress(subset(font, sorted(glyphs.values())), 6)
    for at, sheet in enumerate(sheets):
        (folder / f"{at}.pdf").write_bytes(_file(sheet, shown, cut))


def _file(sheet: Strings, shown: dict[int, str], cut: bytes) -> bytes:
    contents = [
        zlib.compress(
            "\n".join(
                f"BT /F 10 Tf {x:.2f} {y:.2f} Td <{text.translate(shown)}> Tj ET" for x, y, text in page
            ).encode(),
            6,
        )
        for page in sheet.pages
    ]
    kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(contents)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/FontDescriptor<</Type/FontDescriptor/FontFile2 5 0 R>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(cut), cut),
    ]
    for at, content in enumerate(contents):
        objects += [
            b"<</Type/Page/Parent 2 0 R/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>" % (7 + 2 * at),
            b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(content), content),
        ]
    parts, places, end = [b"%PDF-1.4\n"], [], 9
    for number, content in enumerate(objects, 1):
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        places.append(b"%010d 00000 n \n" % end)
        end += len(parts[-1])
    tail = b"xref\n0 %d\n%btrailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return b"".join((*parts, tail % (len(places) + 1, b"".join(places), len(places) + 1, end)))
