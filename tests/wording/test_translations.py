"""Every sentence of the program is there in Spanish and French, with the same facts in it."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from planner import resources, settings
from planner.app import language
from planner.wording.catalogue import areas

ROOT = Path(__file__).parents[2] / "planner"
COMPLETE = ("es", "fr")
ON_PAPER = ("ar", "ru", "zh")
"""Sheets, slips and documents alone are in these."""
PAPER = (
    "paper/sheet", "paper/slip", "paper/agenda", "paper/report", "wording/agenda", "wording/briefing",
    "wording/report.py", "wording/objectives", "wording/regions", "wording/dates.py",
    "paper/lists", "paper/room_card", "paper/faces", "paper/grid", "paper/day_sheet", "itinerary/lists",
    "jobs/list_tables", "jobs/clash_report", "jobs/cards", "wording/room", "wording/lists",
    "wording/day_sheet", "wording/mail.py", "wording/phone.py", "wording/travel.py",
)  # fmt: skip
Sentence = tuple[str, ...]
"""A sentence, or its singular and plural."""


def literals(call: ast.Call, many: int) -> Iterator[Sentence]:
    """The first argument (or two) where it stands there as text; a choice between two texts counts as both."""
    found = [list(texts(arg)) for arg in call.args[:many]]
    if len(found) == many and all(found):
        yield from zip(*found, strict=True)


def texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from texts(node.body)
        yield from texts(node.orelse)


def sentences_of(source: str) -> Iterator[Sentence]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Name(id="N_" | "say") | ast.Attribute(attr="say"):
                yield from literals(node, 1)
            case ast.Attribute(attr="count") if len(node.args) > 2:
                yield from literals(node, 2)


def all_sentences() -> dict[Sentence, str]:
    """Each with the file that says it."""
    return {
        sentence: str(file.relative_to(ROOT))
        for file in sorted(ROOT.rglob("*.py"))
        for sentence in sentences_of(file.read_text("utf-8"))
        if sentence != ("",)
    }


def paper_sentences() -> dict[Sentence, str]:
    """What sheets, slips and documents say themselves, and the words of times and spans."""
    found: dict[Sentence, str] = {}
    for file in sorted(ROOT.rglob("*.py")):
        name = file.relative_to(ROOT).as_posix()
        if name.startswith(PAPER):
            found |= dict.fromkeys(sentences_of(file.read_text("utf-8")), name)
    return found


def translated(lang: str) -> dict[str, Sentence]:
    """By the sentence (the singular, where there are two)."""
    found: dict[str, Sentence] = {}
    for area in areas(resources.path("translations", lang)):
        with area.open("rb") as source:
            for message in read_po(source, locale=lang, abort_invalid=True):
                key = message.id if isinstance(message.id, str) else message.id[0]
                said = (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))
                if key and all(said) and not message.fuzzy:
                    assert found.get(key, said) == said, f"{area.name} says “{key}” otherwise than another area"
                    found[key] = said
    return found


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_reader_of_sources_finds_what_is_marked() -> None:
    source = (
        'N_("one {a}")\nsay.say("two" if x else "three")\nsay("four")\n'
        'words.count("{n} day", "{n} days", n)\ntext.count("x")\n'
    )
    assert set(sentences_of(source)) == {("one {a}",), ("two",), ("three",), ("four",), ("{n} day", "{n} days")}


@pytest.mark.parametrize("lang", COMPLETE)
def test_every_sentence_is_translated(lang: str) -> None:
    there = translated(lang)
    missing = sorted(f"{file}: {sentence[0]}" for sentence, file in all_sentences().items() if sentence[0] not in there)
    assert missing == []


@pytest.mark.parametrize("lang", ON_PAPER)
def test_every_sentence_of_the_paper_is_translated_in_all_six_languages(lang: str) -> None:
    there = translated(lang)
    on_paper = [sentence[0] for sentence, file in paper_sentences().items()]
    assert len(on_paper) > 100
    assert sorted(sentence for sentence in on_paper if sentence not in there) == []


@pytest.mark.parametrize(("lang", "forms"), [("ar", 6), ("ru", 3), ("zh", 1)])
def test_a_number_has_all_the_forms_of_its_language(lang: str, forms: int) -> None:
    there = translated(lang)
    counted = [sentence for sentence in paper_sentences() if len(sentence) > 1]
    assert {len(there[sentence[0]]) for sentence in counted} == {forms}


def test_the_command_line_and_the_window_speak_only_what_is_complete() -> None:
    assert [language({"LANG": f"{lang}_XX.UTF-8"}) for lang in (*ON_PAPER, *COMPLETE)] == [*["en"] * 3, *COMPLETE]


def test_a_setting_of_the_window_is_followed_where_the_window_is_complete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    followed = []
    for lang in ("ar", "", "es"):
        settings.write(settings.Settings(language=lang))
        followed.append(settings.language("fr"))
    assert followed == ["fr", "fr", "es"]


@pytest.mark.parametrize("lang", [*COMPLETE, *ON_PAPER])
def test_a_translation_holds_the_same_facts(lang: str) -> None:
    there = translated(lang)
    wrong = [
        (sentence[0], said)
        for sentence in all_sentences()
        for said in there.get(sentence[0], ())
        if names(said) - {"n"} != names(sentence[-1]) - {"n"} or ("n" in names(said)) > ("n" in names(sentence[-1]))
    ]
    assert wrong == []
