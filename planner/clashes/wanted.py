"""What an open slot asks for ("Asia-Pacific, woman, French"), as far as it can be understood, and who is that."""

import re
from functools import cache, lru_cache
from typing import Literal, cast

from msgspec import Struct

from planner.clashes.wanted_words import GENDERS, LANGUAGES, LESSER, LINKS, REGIONS, ROLES, SPEAKING
from planner.plan.names import folded
from planner.plan.plan import Plan
from planner.plan.records import Person, Slot

Kind = Literal["language", "region", "gender", "country", "function"]


class Want(Struct, frozen=True):
    """One thing that is asked for. `value` is a code (language, gender, country) or the word itself; `said` as typed.

    Several of one kind are a choice, but languages: all of them are wanted. "French or Spanish" is one thing that is
    asked for, its `value` both codes with a space between.
    """

    kind: Kind
    value: str
    said: str


class Wanted(Struct, frozen=True):
    """What was understood, and the pieces that were not."""

    wants: tuple[Want, ...] = ()
    unclear: tuple[str, ...] = ()


NOTHING = Wanted()

CHOICE = re.compile(r"\s+(?:or|o|u|ou)\s+", re.IGNORECASE)
"""The word between the things of a choice, in the three languages."""


class Reader:
    """Understands texts piece by piece, in English, Spanish or French.

    A region or a function is understood if it is that of anybody of the plan: those are the plan's own words.
    """

    def __init__(self, plan: Plan) -> None:
        people = plan.persons.values()
        self._regions = {region(one) for one in {person.region for person in people} if one}
        self._regions.update(names[0] for names in REGIONS)
        self._functions = {text for one in people for text in (one.function, *one.functions.values()) if text}
        self._read: dict[str, Wanted] = {}

    def of(self, slot: Slot) -> Wanted:
        """What a slot asks for: the language in which it is spoken, and its `wanted`."""
        found = self.read(slot.wanted) if slot.wanted else NOTHING
        if not slot.language:
            return found
        spoken = Want("language", base(slot.language), slot.language)
        if any(one.kind == "language" and one.value == spoken.value for one in found.wants):
            return found
        return Wanted((spoken, *found.wants), found.unclear)

    def read(self, text: str) -> Wanted:
        """Understand a text."""
        if text not in self._read:
            pieces = _pieces(text)
            wants = [self._alternatives(piece) for piece in pieces]
            unclear = tuple(piece for piece, want in zip(pieces, wants, strict=True) if not want)
            self._read[text] = Wanted(tuple(dict.fromkeys(one for want in wants for one in want)), unclear)
        return self._read[text]

    def _alternatives(self, piece: str) -> tuple[Want, ...]:
        """What a piece asks for: one thing, or a choice of several of one kind; unlike things are unclear."""
        whole = self._understood(piece)
        if whole is not None:
            return (whole,)
        named = [self._understood(one) for one in CHOICE.split(piece)]
        wants = [one for one in named if one is not None]
        if len(wants) < len(named) or len({one.kind for one in wants}) != 1:
            return ()
        if wants[0].kind == "language":
            return (Want("language", " ".join(dict.fromkeys(one.value for one in wants)), piece),)
        return tuple(wants)

    def _understood(self, piece: str) -> Want | None:
        plain = _plain(piece)
        for gender, words in GENDERS.items():
            if plain in words:
                return Want("gender", gender, piece)
        if region(piece) in self._regions:
            return Want("region", region(piece), piece)
        language = _language(plain)
        if language:
            return Want("language", language, piece)
        country = _countries().get(plain)
        if country:
            return Want("country", country, piece)
        known = any(_is_function(one, plain) for one in self._functions)
        return Want("function", plain, piece) if known else None


def reader_of(plan: Plan) -> Reader:
    """The plan's reader, made once while its people stay as they are."""
    held = plan.memo_by_kind.get("person")
    if held is None:
        held = plan.memo_by_kind["person"] = Reader(plan)
    return cast("Reader", held)


def answers(person: Person, want: Want) -> bool:
    """Whether a person is what is asked for; what is not known of them does not count."""
    match want.kind:
        case "language":
            return not {base(one) for one in person.languages}.isdisjoint(want.value.split())
        case "region":
            return bool(person.region) and region(person.region) == want.value
        case "gender":
            return person.gender == want.value
        case "country":
            return person.country == want.value
        case "function":
            return any(_is_function(one, want.value) for one in (person.function, *person.functions.values()))


def base(language: str) -> str:
    """A language without its region: "pt-BR" is spoken by who speaks "pt"."""
    return language.partition("-")[0]


@lru_cache(10_000)
def region(text: str) -> str:
    """A region under one name, whichever language it is written in."""
    plain = _plain(text)
    return next((names[0] for names in REGIONS if plain in names), plain)


def _pieces(text: str) -> list[str]:
    return [piece for part in re.split(r"[,;/\n+&]", text) if _plain(piece := part.strip(" ."))]


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", folded(text)).split())


def _language(plain: str) -> str | None:
    """By name, alone or with a word that says that it is spoken ("French-speaking", "habla francés")."""
    bare = " ".join(word for word in plain.split() if word not in SPEAKING)
    return LANGUAGES.get(bare) or _languages().get(bare)


def _is_function(function: str, wanted: str) -> bool:
    """Whether a function is the one that is asked for: a mayor, but no deputy mayor, and no adviser to the mayor."""
    words = _plain(function).split()
    for asked in _same_function(wanted):
        many = len(asked)
        for at in range(len(words) - many + 1):
            before = words[:at]
            if words[at : at + many] == list(asked):
                return not any(word in LESSER or word in LINKS for word in before)
    return False


@cache
def _same_function(wanted: str) -> tuple[tuple[str, ...], ...]:
    """The words of a function and those of its like in other languages and of the other gender."""
    same = next((names for names in ROLES if wanted in names), (wanted,))
    return tuple(tuple(one.split()) for one in same)


@cache
def _languages() -> dict[str, str]:
    """Names of languages in English, Spanish and French, with their codes."""
    from babel import Locale  # noqa: PLC0415 - half a megabyte of names, only where something is asked for

    return {
        _plain(str(name)): str(code)
        for tongue in ("fr", "es", "en")
        for code, name in Locale(tongue).languages.items()
        if "_" not in str(code)
    }


@cache
def _countries() -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415

    return {
        _plain(str(name)): str(code)
        for tongue in ("fr", "es", "en")
        for code, name in Locale(tongue).territories.items()
        if str(code).isalpha()
    }
