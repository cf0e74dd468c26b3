"""The yardstick: tables of paragraphs by reportlab, as its user guide has them, with the fonts of the sheets."""

from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from planner import resources
from planner.paper.page import A4
from tests.bench.paper_strings import Strings

_PLAIN = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
]
ROWS = 6
"""Rows of a table: a day's stops."""


@cache
def _styles() -> tuple[ParagraphStyle, ParagraphStyle]:
    rl_config.useA85 = 0
    for cut in ("400Regular", "600SemiBold"):
        pdfmetrics.registerFont(TTFont(cut, str(resources.path("fonts", f"IBMPlexSans_{cut}.ttf"))))
    text = ParagraphStyle("text", fontName="400Regular", fontSize=9.5, leading=12.8)
    return text, ParagraphStyle("strong", text, fontName="600SemiBold", fontSize=11, leading=15)


def a_file_each(sheets: list[Strings], folder: Path) -> int:
    """A file a sheet; gives the pages."""
    return sum(_built(_story(sheet), folder / f"{at}.pdf") for at, sheet in enumerate(sheets))


def one_file(sheets: list[Strings], folder: Path) -> int:
    """All of them in one."""
    return _built([one for sheet in sheets for one in (*_story(sheet), PageBreak())], folder / "all.pdf")


def _built(story: list[Flowable], path: Path) -> int:
    document = SimpleDocTemplate(
        str(path), pagesize=A4, leftMargin=16 * mm, rightMargin=14 * mm, topMargin=12 * mm, bottomMargin=11 * mm
    )
    document.build(story)
    return int(document.page)


def _story(sheet: Strings) -> list[Flowable]:
    text, strong = _styles()
    rows = [
        [
            Paragraph(escape(head), strong),
            [Paragraph(escape(one), text if at else strong) for at, one in enumerate(texts)],
        ]
        for head, texts in sheet.rows
    ]
    style = TableStyle(_PLAIN)
    return [Table(rows[at : at + ROWS], colWidths=[30 * mm, 150 * mm], style=style) for at in range(0, len(rows), ROWS)]
