"""All that a PDF holds, in any form: what its pages, its data, its attachments and its codes say."""

import io
from collections.abc import Iterator
from contextlib import suppress

import pikepdf
import pypdfium2
import zxingcpp

from tests.paper.reading import spoken


def everything(pdf: bytes, *, codes: bool = False) -> str:
    """In one text without spaces; with `codes` the pages are looked at, too, as a telephone would."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [*_data(document), *spoken(pdf), *_shown(pdf, codes=codes)]
    return "".join("".join(found).split())


def _data(document: pikepdf.Pdf) -> Iterator[str]:
    """Every string and every stream: pages, document information, XMP, attachments."""
    for held in document.objects:
        yield from _strings(held)
        if isinstance(held, pikepdf.Stream):
            with suppress(pikepdf.PdfError):
                yield held.read_bytes().decode("latin-1")
                yield held.read_bytes().decode("utf-16-be", "replace")


def _strings(held: object) -> Iterator[str]:
    if isinstance(held, pikepdf.String):
        yield str(held)
    elif isinstance(held, pikepdf.Array):
        for one in held:
            yield from _strings(one)
    elif isinstance(held, pikepdf.Dictionary):
        for key in held.keys():  # noqa: SIM118 - a dictionary of pikepdf is not walked by its keys
            if key not in ("/Parent", "/P", "/Prev"):
                yield from _strings(held[key])


def _shown(pdf: bytes, *, codes: bool) -> Iterator[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.get_textpage().get_text_range()
            if codes:
                picture = page.render(scale=3).to_pil()
                yield from (one.text for one in zxingcpp.read_barcodes(picture))
    finally:
        document.close()
