"""The program's sentences in the reader's language: a catalogue per language, handed about as a value."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from planner import resources
from planner.errors import PlannerError

COMPILED = "planner.mo"


class Catalogue:
    """Says sentences (their English is the key) in one language; what is not translated is said in English."""

    def __init__(self, lang: str, texts: NullTranslations) -> None:
        self.lang = lang
        self._texts = texts

    def say(self, sentence: str, **facts: object) -> str:
        """The sentence with its `{names}` filled."""
        return self._texts.gettext(sentence).format(**facts) if sentence else ""

    def count(self, singular: str, plural: str, n: int, **facts: object) -> str:
        """The form of the sentence for a number, with `{n}` and its other `{names}` filled."""
        return self._texts.ngettext(singular, plural, n).format(n=n, **facts)

    def error(self, error: PlannerError) -> str:
        """What went wrong, where, and what to do, on one line."""
        where = f" ({error.where})" if error.where else ""
        todo = f": {self.say(error.todo, **error.facts)}" if error.todo else ""
        return f"{self.say(error.what, **error.facts)}{where}{todo}"


@cache
def of(lang: str) -> Catalogue:
    """The catalogue of a language ("pt-BR" falls back to "pt", what we do not have to English)."""
    for name in (lang, lang.partition("-")[0]):
        folder = resources.path("translations", name)
        if name and name.isalnum() and folder.is_dir():
            return Catalogue(lang, _texts(folder))
    return Catalogue(lang, NullTranslations())


def areas(folder: Path) -> list[Path]:
    """The catalogue files of a language, a file an area of the program."""
    return sorted(folder.glob("*.po"))


def compiled(folder: Path) -> bytes:
    """The areas of a language as one binary catalogue."""
    from babel.messages import Catalog  # noqa: PLC0415 - only a checkout reads the sources
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    whole = Catalog(locale=folder.name)
    for area in areas(folder):
        with area.open("rb") as source:
            for message in read_po(source, locale=folder.name, charset="utf-8", abort_invalid=True):
                if message.id and message.string:
                    whole.add(message.id, message.string)
    binary = BytesIO()
    write_mo(binary, whole)
    return binary.getvalue()


def _texts(folder: Path) -> NullTranslations:
    """From the compiled file if it is there and no source is younger."""
    ready = folder / COMPILED
    newest = max((area.stat().st_mtime for area in areas(folder)), default=0.0)
    if ready.is_file() and ready.stat().st_mtime >= newest:
        return GNUTranslations(BytesIO(ready.read_bytes()))
    return GNUTranslations(BytesIO(compiled(folder)))
