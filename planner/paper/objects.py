"""Objects of a PDF whose bytes are ready: what is the same in every sheet is written once."""

from reportlab.pdfbase import pdfdoc


class Ready(pdfdoc.PDFObject):
    """An object that is put into the file as it is."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def format(self, document: pdfdoc.PDFDocument) -> bytes:  # noqa: ARG002 - the library's own method
        """Its bytes."""
        return self._content


def stream(content: bytes, entries: str = "") -> bytes:
    """A compressed stream with its dictionary."""
    head = f"<< /Filter /FlateDecode /Length {len(content)}{entries} >>\nstream\n"
    return b"".join((head.encode(), content, b"\nendstream\n"))


def add(document: pdfdoc.PDFDocument, content: bytes, name: str | None = None) -> str:
    """Put an object into the document; gives what refers to it."""
    document.Reference(Ready(content), name)  # type: ignore[no-untyped-call]
    return f"{document.objectcounter} 0 R"
