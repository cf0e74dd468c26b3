"""Names that read from the right, within a sentence that reads from the left."""

import pytest

from planner.desktop.bidi import isolated
from planner.desktop.theme import Theme
from planner.desktop.widgets.text import Text


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Rania رانيا الخطيب: in two places", "Rania \u2068رانيا الخطيب\u2069: in two places"),
        ("رانيا الخطيب", "رانيا الخطيب"),
        ("Ana Silva: in two places", "Ana Silva: in two places"),
        ("דנה and رانيا", "\u2068דנה\u2069 and \u2068رانيا\u2069"),
    ],
)
def test_runs_are_isolated_where_scripts_mix(text: str, drawn: str) -> None:
    assert isolated(text) == drawn
    assert isolated(isolated(text)) == drawn


def test_a_label_draws_it_so_and_still_knows_its_text(theme: Theme, qapp: object) -> None:
    del qapp
    label = Text(theme, "Rania رانيا: free")
    assert (label.text(), label.whole()) == ("Rania \u2068رانيا\u2069: free", "Rania رانيا: free")
