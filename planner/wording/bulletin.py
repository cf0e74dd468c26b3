"""What a printed programme consists of, all of it words by now: the one value that paper, page and plain text show."""

from msgspec import Struct


class Piece(Struct, frozen=True):
    """A stretch that runs in its own direction; `strong` stands out; `lang` is its language where it is another."""

    text: str
    strong: bool = False
    href: str = ""
    lang: str = ""


class Line(Struct, frozen=True):
    """Pieces with the same sign between them, after words that say what they are."""

    pieces: tuple[Piece, ...]
    between: str = " · "
    lead: str = ""

    @property
    def text(self) -> str:
        """As one reads it."""
        said = self.between.join(piece.text for piece in self.pieces)
        return f"{self.lead} {said}" if self.lead and said else self.lead or said


class Block(Struct, frozen=True, kw_only=True):
    """Something with a time; `ours` has a bar, `gone` is struck, `mark` is a word in front of its lines."""

    start: str
    end: str
    moment: str
    until: str
    under: str = ""
    title: Piece
    ours: bool = False
    gone: bool = False
    mark: str = ""
    meta: tuple[Line, ...] = ()
    people: tuple[Line, ...] = ()
    parts: tuple["Block", ...] = ()


class Chapter(Struct, frozen=True, kw_only=True):
    """A day: its figure and weekday at the side; a head of its own where days alone do not say what it is."""

    figure: str
    under: str
    name: str
    day: str
    head: str = ""
    note: str = ""
    blocks: tuple[Block, ...] = ()
    nothing: str = ""


class Group(Struct, frozen=True):
    """Lines at the side under a small head."""

    head: str
    text: Line


class Side(Struct, frozen=True):
    """A section at the side: groups, lines, a web address with its code."""

    head: str
    groups: tuple[Group, ...] = ()
    lines: tuple[str, ...] = ()
    address: str = ""


class Bulletin(Struct, frozen=True, kw_only=True):
    """The whole."""

    lang: str
    over: str
    title: str
    left: Line
    right: Line
    paragraphs: tuple[str, ...] = ()
    chapters: tuple[Chapter, ...]
    sides: tuple[Side, ...] = ()
    legend: str = ""
    foot: str
    paper: str = "a4"

    @property
    def rtl(self) -> bool:
        """Whether its language runs from right to left."""
        return self.lang.partition("-")[0] in RIGHT_TO_LEFT


RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ur", "yi"})
