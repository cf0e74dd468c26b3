"""Pages put together as a PDF: the same pages give the same bytes."""

import zlib
from collections.abc import Sequence

from reportlab.pdfbase import pdfdoc

from planner.paper.embed import Cuts
from planner.paper.flow import clean
from planner.paper.numbers import number
from planner.paper.objects import Ready, add, stream
from planner.paper.page import Page
from planner.paper.photos import Picture


def pdf(pages: Sequence[Page], cuts: Cuts, *, title: str, lang: str) -> bytes:
    """A document of these pages, whose glyphs `cuts` has taken."""
    document = pdfdoc.PDFDocument(compression=1, invariant=1, lang=lang, pdfVersion=(1, 5))
    document.info.title = clean(title.replace("\n", " "))
    document.info.author = document.info.subject = document.info.creator = "Delegation planner"
    document.info.producer = "reportlab"
    document.Catalog.ViewerPreferences = pdfdoc.PDFDictionary(  # type: ignore[attr-defined]
        {"DisplayDocTitle": "true"}
    )
    pictures: dict[str, str] = {}
    for page in pages:
        for name, picture in page.pictures.items():
            if name not in pictures:
                pictures[name] = add(document, _image(picture))
        document.addPage(_page(document, page, pictures))
    cuts.embed(document, {font for page in pages for font in page.fonts})
    return document.GetPDFData(None)


def _image(picture: Picture) -> bytes:
    """A photo as an object of its own: once in a file, however often it is shown."""
    head = (
        f"<< /Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height} /ColorSpace /DeviceRGB"
        f" /BitsPerComponent 8 /Filter /DCTDecode /Length {len(picture.data)} >>\nstream\n"
    )
    return b"".join((head.encode(), picture.data, b"\nendstream\n"))


def _page(document: pdfdoc.PDFDocument, page: Page, pictures: dict[str, str]) -> Ready:
    content = zlib.compress("\n".join(page.code).encode("ascii"), 6)
    numbers = document.idToObjectNumberAndVersion
    document.Reference(document.Pages, "Pages")  # type: ignore[attr-defined, no-untyped-call]
    shown = " ".join(f"/{name} {pictures[name]}" for name in page.pictures)
    images = f" /XObject << {shown} >>" if shown else ""
    return Ready(
        f"<< /Type /Page /MediaBox [ 0 0 {number(page.width)} {number(page.height)} ]"
        f" /Parent {numbers['Pages'][0]} 0 R /Contents {add(document, stream(content))}"
        f" /Resources << /Font {numbers['BasicFonts'][0]} 0 R{images}"
        f" /ProcSet [ /PDF /Text{' /ImageC' if shown else ''} ] >> >>".encode()
    )
