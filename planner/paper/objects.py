"""A PDF's objects, put together as a file: what is the same in every sheet is written once, and only copied."""

import zlib

from reportlab.pdfbase import pdfdoc

_HEAD = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"


class Objects:
    """The objects of one file. A `copy` of some goes on from there: their bytes are the same in every file."""

    def __init__(self) -> None:
        self._parts = [_HEAD]
        self._length = len(_HEAD)
        self._places: list[int] = []

    def copy(self) -> "Objects":
        """A file of its own that begins with these objects."""
        other = Objects()
        self._parts = [b"".join(self._parts)]
        other._parts, other._length, other._places = [*self._parts], self._length, [*self._places]
        return other

    def reserve(self) -> int:
        """A number for an object that is put in later."""
        self._places.append(0)
        return len(self._places)

    def put(self, number: int, content: bytes) -> None:
        """The object of a reserved number."""
        self._places[number - 1] = self._length
        whole = b"%d 0 obj\n%b\nendobj\n" % (number, content)
        self._parts.append(whole)
        self._length += len(whole)

    def add(self, content: bytes) -> str:
        """Put an object in; gives what refers to it."""
        number = self.reserve()
        self.put(number, content)
        return f"{number} 0 R"

    def file(self, root: str, info: str) -> bytes:
        """The whole file."""
        places = b"".join([b"%010d 00000 n \n" % place for place in self._places])
        many = len(self._places) + 1
        end = f"trailer\n<< /Size {many} /Root {root} /Info {info} >>\nstartxref\n{self._length}\n%%EOF\n"
        return b"".join((*self._parts, b"xref\n0 %d\n0000000000 65535 f \n" % many, places, end.encode()))


def stream(content: bytes, entries: str = "", *, level: int = 6) -> bytes:
    """A stream with its dictionary, compressed here."""
    packed = zlib.compress(content, level)
    head = f"<< /Filter /FlateDecode /Length {len(packed)}{entries} >>\nstream\n"
    return b"".join((head.encode(), packed, b"\nendstream"))


def text_string(text: str) -> bytes:
    """A text that a person reads, as a PDF writes it."""
    return bytes(pdfdoc.PDFString(text).format(pdfdoc.DummyDoc()))
