"""Pages put together as a PDF: the same pages give the same bytes."""

import zlib
from collections.abc import Sequence

from reportlab.pdfbase import pdfdoc

from planner.paper.embed import Cuts
from planner.paper.flow import clean
from planner.paper.numbers import number
from planner.paper.objects import Ready, add, stream
from planner.paper.page import Page


def pdf(pages: Sequence[Page], cuts: Cuts, *, title: str, lang: str) -> bytes:
    """A document of these pages, whose glyphs `cuts` has taken."""
    document = pdfdoc.PDFDocument(compression=1, invariant=1, lang=lang, pdfVersion=(1, 5))
    document.info.title = clean(title.replace("\n", " "))
    document.info.author = document.info.subject = document.info.creator = "Delegation planner"
    document.info.producer = "reportlab"
    document.Catalog.ViewerPreferences = pdfdoc.PDFDictionary(  # type: ignore[attr-defined]
        {"DisplayDocTitle": "true"}
    )
    for page in pages:
        document.addPage(_page(document, page))
    cuts.embed(document, {font for page in pages for font in page.fonts})
    return document.GetPDFData(None)


def _page(document: pdfdoc.PDFDocument, page: Page) -> Ready:
    content = zlib.compress("\n".join(page.code).encode("ascii"), 6)
    numbers = document.idToObjectNumberAndVersion
    document.Reference(document.Pages, "Pages")  # type: ignore[attr-defined, no-untyped-call]
    return Ready(
        f"<< /Type /Page /MediaBox [ 0 0 {number(page.width)} {number(page.height)} ]"
        f" /Parent {numbers['Pages'][0]} 0 R /Contents {add(document, stream(content))}"
        f" /Resources << /Font {numbers['BasicFonts'][0]} 0 R /ProcSet [ /PDF /Text ] >> >>".encode()
    )
