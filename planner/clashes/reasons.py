"""Why somebody or something fits, or does not: a name and facts, no words."""

from collections.abc import Mapping

from msgspec import Struct


class Reason(Struct, frozen=True):
    """`name` says which sentence; `facts` are ids, moments and numbers for it."""

    name: str
    facts: Mapping[str, str | int] = {}
