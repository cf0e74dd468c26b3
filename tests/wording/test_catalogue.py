"""Sentences in the reader's language."""

from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from planner.errors import PlannerError
from planner.wording import catalogue

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
PAPER = HEAD + 'msgid "page {n} of {all}"\nmsgstr "page {n} sur {all}"\n'
CLASHES = HEAD + 'msgid "{n} clash"\nmsgid_plural "{n} clashes"\nmsgstr[0] "{n} conflit"\nmsgstr[1] "{n} conflits"\n'


def french(folder: Path) -> catalogue.Catalogue:
    return catalogue.Catalogue("fr", GNUTranslations(BytesIO(catalogue.compiled(folder))))


def make(tmp_path: Path) -> Path:
    folder = tmp_path / "fr"
    folder.mkdir()
    (folder / "paper.po").write_text(PAPER, "utf-8")
    (folder / "clashes.po").write_text(CLASHES, "utf-8")
    return folder


def test_areas_make_one_catalogue(tmp_path: Path) -> None:
    said = french(make(tmp_path))
    assert said.say("page {n} of {all}", n=1, all=2) == "page 1 sur 2"
    assert [said.count("{n} clash", "{n} clashes", n) for n in (0, 1, 2)] == ["0 conflit", "1 conflit", "2 conflits"]


def test_what_is_not_translated_is_said_in_english(tmp_path: Path) -> None:
    assert french(make(tmp_path)).say("Sheet of {who}", who="Ann") == "Sheet of Ann"


def test_english_needs_no_catalogue() -> None:
    english = catalogue.of("en")
    assert english.say("page {n} of {all}", n=1, all=2) == "page 1 of 2"
    assert [english.count("{n} page", "{n} pages", n) for n in (1, 2)] == ["1 page", "2 pages"]


def test_braces_in_facts_stay_as_they_are() -> None:
    assert catalogue.of("en").say("Sheet of {who}", who="{boom}") == "Sheet of {boom}"


def test_an_error_is_one_line_with_where_and_what_to_do() -> None:
    error = PlannerError("No room {room}", where="slots.csv, row 3", todo="add {room} first", room="8")
    assert catalogue.of("en").error(error) == "No room 8 (slots.csv, row 3): add 8 first"
    assert catalogue.of("en").error(PlannerError("No room")) == "No room"


def test_a_language_that_we_lack_is_english_and_a_variant_falls_back() -> None:
    assert catalogue.of("xx").say("No room") == "No room"
    assert catalogue.of("es-MX").lang == "es-MX"
    assert catalogue.of("../..").say("No room") == "No room"
