"""Pages put together as a PDF: the same pages give the same bytes."""

from collections.abc import Sequence

from planner.paper.embed import Cuts
from planner.paper.flow import clean
from planner.paper.numbers import number
from planner.paper.objects import Objects, stream, text_string
from planner.paper.page import Page
from planner.paper.photos import Picture

_US = text_string("Delegation planner")


def pdf(pages: Sequence[Page], cuts: Cuts, *, title: str, lang: str) -> bytes:
    """A document of these pages, whose glyphs `cuts` has taken."""
    objects, fonts = cuts.opened(frozenset(font for page in pages for font in page.fonts))
    pictures = _pictures(objects, pages)
    tree = objects.reserve()
    kids = [_page(objects, page, tree, fonts, pictures) for page in pages]
    objects.put(tree, f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode())
    info = objects.add(
        b"<< /Title %b /Author %b /Subject %b /Creator %b /Producer (reportlab) >>"
        % (text_string(clean(title.replace("\n", " "))), _US, _US, _US)
    )
    root = objects.add(
        b"<< /Type /Catalog /Pages %d 0 R /Lang %b /ViewerPreferences << /DisplayDocTitle true >> >>"
        % (tree, text_string(lang))
    )
    return objects.file(root, info)


def _pictures(objects: Objects, pages: Sequence[Page]) -> dict[str, str]:
    """The photos as objects of their own: once in a file, however often they are shown."""
    by_name = {name: picture for page in pages for name, picture in page.pictures.items()}
    return {name: objects.add(_image(picture)) for name, picture in by_name.items()}


def _image(picture: Picture) -> bytes:
    head = (
        f"<< /Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height} /ColorSpace /DeviceRGB"
        f" /BitsPerComponent 8 /Filter /DCTDecode /Length {len(picture.data)} >>\nstream\n"
    )
    return b"".join((head.encode(), picture.data, b"\nendstream"))


def _page(objects: Objects, page: Page, tree: int, fonts: str, pictures: dict[str, str]) -> str:
    content = objects.add(stream("\n".join(page.code).encode("latin-1")))
    shown = " ".join(f"/{name} {pictures[name]}" for name in page.pictures)
    images = f" /XObject << {shown} >>" if shown else ""
    return objects.add(
        f"<< /Type /Page /MediaBox [ 0 0 {number(page.width)} {number(page.height)} ] /Parent {tree} 0 R"
        f" /Contents {content} /Resources << /Font {fonts}{images}"
        f" /ProcSet [ /PDF /Text{' /ImageC' if shown else ''} ] >> >>".encode()
    )
