"""The six official languages of the United Nations: sheets, documents and lists are complete in each of them."""

from collections.abc import Iterable

OFFICIAL = ("ar", "en", "es", "fr", "ru", "zh")


def first_official(wanted: Iterable[str]) -> str:
    """The first of these languages that is one of the six, its region aside; else English."""
    return next((short for one in wanted if (short := one.partition("-")[0]) in OFFICIAL), "en")
