"""What an open slot asks for is read in three languages as far as it goes; the rest is kept to be said."""

import pytest

from planner.clashes.wanted import Reader, Want, Wanted, answers
from tests.clashes.scene import person, plan, slot

MAYOR = person(
    "ana", function="Mayor of Quito", functions={"es": "Alcaldesa de Quito"}, region="Latin America and the Caribbean"
)
DEPUTY = person(
    "ben", function="Deputy Mayor of Bristol", region="Europe", gender="m", country="GB", languages=["pt-BR"]
)
ADVISER = person("carla", function="Adviser to the Mayor of Quito", region="Asia-Pacific", gender="f", country="KE")
PLAN = plan(MAYOR, DEPUTY, ADVISER)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("French", "language", "fr"),
        ("francés", "language", "fr"),
        ("Français", "language", "fr"),
        ("French-speaking", "language", "fr"),
        ("habla árabe", "language", "ar"),
        ("lusophone", "language", "pt"),
        ("woman", "gender", "f"),
        ("Mujer", "gender", "f"),
        ("un homme", "gender", "m"),
        ("Asia-Pacific", "region", "asia pacific"),
        ("Asie-Pacifique", "region", "asia pacific"),
        ("África", "region", "africa"),
        ("América Latina y el Caribe", "region", "latin america and the caribbean"),
        ("Kenya", "country", "KE"),
        ("Reino Unido", "country", "GB"),
        ("Mayor", "function", "mayor"),
        ("alcalde", "function", "alcalde"),
        ("deputy mayor", "function", "deputy mayor"),
    ],
)
def test_a_piece_is_understood(text: str, kind: str, value: str) -> None:
    (want,) = Reader(PLAN).read(text).wants
    assert (want.kind, want.value, want.said) == (kind, value, text)


@pytest.mark.parametrize("text", ["Closing words for the cities", "with a pledge to the GCR", "astronaut", "?", "§§"])
def test_what_is_not_understood_is_kept_as_it_was_said(text: str) -> None:
    assert Reader(PLAN).read(text) == Wanted((), (text,) if text[0].isalpha() else ())


def test_pieces_are_parted_by_commas_and_the_like() -> None:
    found = Reader(PLAN).read("Europe; woman / French, with slides")
    assert ([one.kind for one in found.wants], found.unclear) == (["region", "gender", "language"], ("with slides",))


def test_the_language_of_the_slot_is_asked_for_once() -> None:
    reader = Reader(PLAN)
    assert reader.of(slot("x", "s", None, language="fr", wanted="French")) == Wanted(
        (Want("language", "fr", "French"),)
    )
    assert reader.of(slot("x", "s", None, language="fr")) == Wanted((Want("language", "fr", "fr"),))
    assert reader.of(slot("x", "s", None)) == Wanted()


@pytest.mark.parametrize("text", ["French or Spanish", "francés o español", "français ou espagnol"])
def test_either_of_two_languages_will_do(text: str) -> None:
    (want,) = Reader(PLAN).read(text).wants
    assert want == Want("language", "fr es", text)
    both = [person("fr", languages=["fr"]), person("es", languages=["es-MX"]), person("en", languages=["en"])]
    assert [one.id for one in both if answers(one, want)] == ["fr", "es"]


def test_a_choice_of_regions_or_offices_is_one_of_them_and_one_of_unlike_things_is_unclear() -> None:
    found = Reader(PLAN).read("Europe or Africa, mayor or adviser, woman or French")
    assert [(one.kind, one.value) for one in found.wants] == [
        ("region", "europe"),
        ("region", "africa"),
        ("function", "mayor"),
        ("function", "adviser"),
    ]
    assert found.unclear == ("woman or French",)


def who(text: str) -> list[str]:
    (want,) = Reader(PLAN).read(text).wants
    return [one.id for one in (MAYOR, DEPUTY, ADVISER) if answers(one, want)]


def test_a_mayor_is_neither_a_deputy_nor_an_adviser_to_one_in_whichever_language() -> None:
    for text in ("Mayor", "alcalde", "Maire"):
        assert who(text) == ["ana"]
    assert who("deputy mayor") == ["ben"]
    assert who("adviser") == ["carla"]


def test_a_language_is_spoken_whatever_its_region_and_what_is_not_known_does_not_count() -> None:
    assert who("Portuguese") == ["ben"]
    assert who("woman") == ["carla"]
    assert who("Amérique latine") == ["ana"]
    assert who("Kenia") == ["carla"]
