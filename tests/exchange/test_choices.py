"""Countries, languages and choices by whatever name people give them."""

import pytest

from planner.exchange import choices

COUNTRIES = {
    "Senegal": "SN",
    "Sénégal": "SN",
    "España": "ES",
    "Espagne": "ES",
    "SPAIN": "ES",
    "es": "ES",
    "UK": "GB",
    "USA": "US",
    "États-Unis": "US",
    "Côte d’Ivoire": "CI",
    "Cote d'Ivoire": "CI",
    "Türkiye": "TR",
    "Turkey": "TR",
    "Alemania": "DE",
    "Suisse": "CH",
    "RDC": "CD",
    "Narnia": None,
}
LANGUAGES = {
    "en": "en",
    "English": "en",
    "inglés": "en",
    "anglais": "en",
    "Español": "es",
    "castellano": "es",
    "français": "fr",
    "العربية": "ar",
    "русский": "ru",
    "中文": "zh",
    "Wolof": "wo",
    "pt-BR": "pt-BR",
    "Klingonese": None,
}
CHOICES = [
    ("slot", "role", "Ponente", "speaker"),
    ("slot", "role", "Modératrice", "moderator"),
    ("slot", "role", "Keynote speaker", "keynote"),
    ("slot", "role", "panelist", "panellist"),
    ("slot", "role", "Discutant", "respondent"),
    ("slot", "role", "Juggler", None),
    ("session", "kind", "Table ronde", "roundtable"),
    ("session", "kind", "Side event on finance", "side-event"),
    ("session", "kind", "Séance plénière", "plenary"),
    ("session", "kind", "Rueda de prensa", "press"),
    ("person", "kind", "Interprète", "interpreter"),
    ("person", "gender", "Mujer", "f"),
    ("person", "gender", "M", "m"),
    ("slot", "reply", "Confirmé", "confirmed"),
    ("slot", "reply", "sí", "confirmed"),
    ("slot", "grant", "pending", "asked"),
    ("person", "hours", "24", 24),
    ("leg", "direction", "Ida", "arrival"),
    ("pass", "state", "recogido", "collected"),
]


@pytest.mark.parametrize("text", COUNTRIES)
def test_a_country(text: str) -> None:
    assert choices.country(text) == COUNTRIES[text]


@pytest.mark.parametrize("text", LANGUAGES)
def test_a_language(text: str) -> None:
    assert choices.language(text) == LANGUAGES[text]


@pytest.mark.parametrize(("kind", "name", "text", "wanted"), CHOICES)
def test_a_choice(kind: str, name: str, text: str, wanted: str | int | None) -> None:
    assert choices.choice(kind, name, text) == wanted


def test_yes_no_and_nobody_yet() -> None:
    assert [choices.yes_or_no(text) for text in ("Yes", "sí", "OUI", "x", "✓", "no", "Non", "0", "maybe")] == [
        True,
        True,
        True,
        True,
        True,
        False,
        False,
        False,
        None,
    ]
    assert [choices.is_open(text) for text in ("TBC", "por confirmar", "À confirmer", "?", "Ana")] == [
        True,
        True,
        True,
        True,
        False,
    ]


def test_lists_as_people_write_them() -> None:
    written = ("en; fr", "English, French", "EN/FR", "inglés y francés", "anglais et français", "en\nfr")
    assert [[choices.language(one) for one in choices.listed(text)] for text in written] == [["en", "fr"]] * 6
