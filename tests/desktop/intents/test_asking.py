"""What is typed for an intent: spans in minutes, hours and days of three languages."""

import pytest

from planner.desktop.intents.asking import span
from planner.errors import PlannerError


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45), ("-30", -30), ("−30", -30), ("+5", 5), ("3h", 180), ("1d", 1440), ("-2 d", -2880), ("1 día", 1440),
        ("2 jours", 2880), ("90 min", 90), ("1j", 1440), ("2 dias", 2880),
    ],
)  # fmt: skip
def test_a_span_is_read(text: str, minutes: int) -> None:
    assert span(text) == minutes


@pytest.mark.parametrize("text", ["", "soon", "1.5h", "3 weeks", "--3", "h"])
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(PlannerError):
        span(text)
