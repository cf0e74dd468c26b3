"""Names of files made from what people typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exchange.filenames import LONGEST, as_one_sees_it, distinct, safe_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("01 Pérez María", "01 Pérez María.pdf"),
        ("../../etc/passwd", "-..-etc-passwd.pdf"),
        ("C:\\Windows\\x", "C--Windows-x.pdf"),
        ("a:b:$DATA", "a-b-$DATA.pdf"),
        ("CON", "_CON.pdf"),
        ("com¹.txt", "_com¹.txt.pdf"),
        ("", "_.pdf"),
        (" . . ", "_.pdf"),
        ("dot.", "dot.pdf"),
        ("a\x00b\nc\u202ed", "a b c d.pdf"),
        ("lone \ud800 half", "lone - half.pdf"),
        ("<b>Ann</b>?*|", "-b-Ann--b----.pdf"),
        ("Nde\u0301", "Ndé.pdf"),
    ],
)
def test_a_hostile_name_becomes_a_legal_one(typed: str, name: str) -> None:
    assert safe_name(typed, ".pdf") == name


def test_a_long_name_is_cut_between_letters() -> None:
    name = safe_name("é" * 300, ".pdf")
    assert len(name.encode()) <= LONGEST
    assert name.endswith("é.pdf")


def test_twins_are_told_apart_whatever_their_case_or_composition() -> None:
    assert distinct(["Ann Lee.pdf", "ann lee.pdf", "Ndé.pdf", "Nde\u0301.pdf", "ann lee (2).pdf"]) == [
        "Ann Lee.pdf",
        "ann lee (2).pdf",
        "Ndé.pdf",
        "Ndé (2).pdf",
        "ann lee (2) (2).pdf",
    ]


@settings(deadline=None, max_examples=300)
@given(st.lists(st.text(alphabet=st.characters(), max_size=60), max_size=8))
def test_any_names_are_distinct_short_and_inside_the_folder(typed: list[str]) -> None:
    names = distinct(safe_name(one, ".pdf") for one in typed)
    assert len({as_one_sees_it(name) for name in names}) == len(typed)
    for name in names:
        assert len(name.encode()) <= LONGEST
        assert not set(name) & set('<>:"/\\|?*')
        assert name.endswith(".pdf")
        assert not name.startswith((" ", "."))
