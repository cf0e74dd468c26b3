"""Every field, kind and choice has a label, and every intent a sentence."""

import ast
from pathlib import Path

import pytest

import planner.plan.edits
from planner.plan.changes import change_set, replaced
from planner.plan.fields import fields_of
from planner.plan.records import KINDS
from planner.wording import changes, labels
from tests.plan import small


def test_every_field_has_a_label() -> None:
    without = [f"{kind}.{f.name}" for kind in KINDS for f in fields_of(kind) if f.name not in labels.FIELDS]
    assert without == []


def test_every_kind_and_choice_has_a_label() -> None:
    assert set(labels.KINDS) == set(KINDS)
    choices = {str(choice) for kind in KINDS for f in fields_of(kind) for choice in f.choices}
    assert choices == set(labels.CHOICES)


def test_labels_are_said_in_the_readers_language() -> None:
    assert labels.field_label("person", "family", "es") == "Apellidos"
    assert labels.field_label("session", "notes", "fr") == "Note"
    assert labels.field_label("person", "notes", "fr") == "Note privée"
    assert labels.choice_label("roundtable", "fr") == "Table ronde"
    assert (labels.country_name("SN", "fr"), labels.language_name("fr", "es")) == ("Sénégal", "francés")


def test_every_intent_has_a_sentence() -> None:
    folder = Path(planner.plan.edits.__file__).parent
    calls = [
        node
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "change_set"
    ]
    named = {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}
    assert len(named) > 8
    assert named <= set(changes.SENTENCES)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Ana Silva: Family name, Country changed"),
        ("es", "Ana Silva: se ha cambiado Apellidos, País"),
        ("fr", "Ana Silva\N{NO-BREAK SPACE}: Nom de famille, Pays modifié"),
    ],
)
def test_a_change_is_said_with_its_fields(lang: str, said: str) -> None:
    change = change_set(
        "set_fields",
        [replaced(small.ANA, country="PT")],
        kind="person",
        name="Ana Silva",
        n="1",
        fields="family, country",
    )
    assert changes.sentence(change, lang) == said
