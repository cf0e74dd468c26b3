"""Pages put together as a PDF: the same pages give the same bytes."""

import zlib
from collections.abc import Sequence

from reportlab.pdfbase import pdfdoc

from planner.paper.embed import Cuts
from planner.paper.page import Page


def pdf(pages: Sequence[Page], cuts: Cuts, *, title: str, lang: str) -> bytes:
    """A document of these pages, whose glyphs `cuts` has taken."""
    document = pdfdoc.PDFDocument(compression=1, invariant=1, lang=lang)
    document.info.title = title
    document.info.author = document.info.subject = document.info.creator = "Delegation planner"
    document.info.producer = "reportlab"
    document.Catalog.ViewerPreferences = pdfdoc.PDFDictionary(  # type: ignore[attr-defined]
        {"DisplayDocTitle": "true"}
    )
    for page in pages:
        document.addPage(_page(page))
    cuts.embed(document, {font for page in pages for font in page.used})
    return document.GetPDFData(None)


def _page(page: Page) -> pdfdoc.PDFPage:
    made = pdfdoc.PDFPage()
    made.MediaBox = pdfdoc.PDFArray([0, 0, round(page.width, 2), round(page.height, 2)])
    resources = pdfdoc.PDFResourceDictionary()
    resources.basicFonts()
    made.Resources = resources
    content = zlib.compress("\n".join(page.code).encode("ascii"), 6)
    stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"Filter": pdfdoc.PDFName("FlateDecode")}), content)
    made.Contents = stream
    return made
