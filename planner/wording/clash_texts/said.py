"""What is said about a clash."""

from msgspec import Struct


class Said(Struct, frozen=True):
    """Templates of one code; `wording.clashes` fills the names in them."""

    title: str
    detail: str
    sentence: str
    why: str = ""
