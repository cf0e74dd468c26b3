"""Words that mean a choice, a language or a country, whoever wrote them; what is not known is for the user to say."""

import re
from functools import cache

from planner.exchange.choice_words import CHOICES, NO, OPEN, YES
from planner.exchange.headings import key
from planner.exchange.tongue_words import COUNTRIES, LANGUAGES
from planner.plan.fields import field
from planner.plan.names import folded

_TONGUES = ("en", "es", "fr")
_BETWEEN = re.compile(r"\s*(?:[;,/|+&\n]|\band\b|\by\b|\bet\b)\s*")


def choice(kind: str, name: str, text: str) -> str | int | None:
    """The choice that a text means, or None."""
    choices = field(kind, name).choices
    plain = key(text) or text.strip()
    for one in choices:
        if text.strip().casefold() == str(one) or plain == key(str(one)):
            return one
    for value, words in CHOICES.get((kind, name), {}).items():
        if plain in words:
            return value
    return _of_leading_word(kind, name, plain)


def _of_leading_word(kind: str, name: str, plain: str) -> str | None:
    """What a text begins with, as in "Side event on finance"; the longest word that is known decides."""
    known = {word: value for value, words in CHOICES.get((kind, name), {}).items() for word in words if len(word) > 3}  # noqa: PLR2004
    found = [word for word in known if plain.startswith(f"{word} ")]
    return known[max(found, key=len)] if found else None


def yes_or_no(text: str) -> bool | None:
    """Yes or no, or None if it is neither."""
    plain = key(text) or text.strip()
    return True if plain in YES else False if plain in NO else None


def is_open(text: str) -> bool:
    """Whether this stands for a person who is not known yet."""
    return key(text) in OPEN or text.strip() in {"?", "-", "–", "—", "…", "???"}


def language(text: str) -> str | None:
    """The code of a language by code or name."""
    plain = key(text)
    if re.fullmatch(r"[a-z]{2}", plain) and plain in _language_codes():
        return plain
    if re.fullmatch(r"[a-z]{2,3}-[A-Za-z0-9]{2,8}", text.strip()):
        return text.strip()
    return LANGUAGES.get(plain) or _language_names().get(plain)


def country(text: str) -> str | None:
    """The alpha-2 code of a country by code or name."""
    plain = key(text)
    if plain in COUNTRIES:
        return COUNTRIES[plain]
    if len(plain) == 2 and plain.upper() in _country_codes():  # noqa: PLR2004
        return plain.upper()
    return _country_names().get(plain)


def listed(text: str) -> list[str]:
    """The members of a list as people write it: by semicolons, commas, strokes, "and"."""
    if ";" in text:
        return [one.strip() for one in text.split(";") if one.strip()]
    plain = [one.strip() for one in _BETWEEN.split(text) if one and one.strip()]
    return plain if len(folded(text)) else []


@cache
def _language_codes() -> frozenset[str]:
    from babel import Locale  # noqa: PLC0415 - half a megabyte of names, for imports alone

    return frozenset(code for code in map(str, Locale("en").languages) if len(code) == 2)  # noqa: PLR2004


@cache
def _language_names() -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415

    names: dict[str, str] = {}
    for tongue in (*_TONGUES, "ar", "zh", "ru", "pt"):
        for code, name in Locale(tongue).languages.items():
            names.setdefault(key(name), code.replace("_", "-"))
    for code in _language_codes():
        own = Locale.parse(code).get_display_name(code) if code in {"de", "it", "nl", "tr", "ca", "sw", "hi"} else None
        if own:
            names.setdefault(key(own), code)
    return names


@cache
def _country_codes() -> frozenset[str]:
    from babel import Locale  # noqa: PLC0415

    return frozenset(
        code
        for code in map(str, Locale("en").territories)
        if len(code) == 2 and code.isalpha() and code not in {"EU", "UN", "ZZ", "QO", "EZ"}  # noqa: PLR2004
    )


@cache
def _country_names() -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415

    names: dict[str, str] = {}
    for tongue in _TONGUES:
        for code, name in Locale(tongue).territories.items():
            if code in _country_codes():
                names.setdefault(key(name), code)
                names.setdefault(key(name.replace("&", "and").replace("St.", "Saint")), code)
    return names
