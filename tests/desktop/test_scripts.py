import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from planner import resources
from planner.desktop.scripts import HAN, SCRIPTS, fonts_for, letters_of
from planner.plan.records import Person


@pytest.mark.parametrize(
    ("text", "files"),
    [
        ("Núria Đặng, Мария, Ελένη, محمد", set()),
        ("王伟", {HAN}),
        ("김지훈", {HAN}),
        ("שלום", {"NotoSansHebrew_400Regular.ttf"}),
        ("გიორგი and สมชาย", {"NotoSansGeorgian_400Regular.ttf", "NotoSansThai_400Regular.ttf"}),
    ],
)
def test_letters_name_the_fonts_that_have_them(text: str, files: set[str]) -> None:
    assert fonts_for(text) == files


def test_every_file_named_is_there_and_has_its_script() -> None:
    lacking = []
    for first, _last, file in SCRIPTS:
        with TTFont(str(resources.path("fonts", file)), fontNumber=0, lazy=True) as font:
            if font.getBestCmap().keys().isdisjoint(range(first, first + 48)):
                lacking.append(f"{file} {first:04X}")
    assert lacking == []


def test_the_letters_of_records_are_those_of_all_their_texts() -> None:
    letters = letters_of([Person(id="a", family="王", functions={"zh": "市"})])
    assert {"王", "市", "a"} <= letters
