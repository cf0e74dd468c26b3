from itertools import product

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from planner.desktop.theme import Theme
from planner.desktop.tokens import TOKENS

GROUNDS = ("page", "window", "sunken", "hover", "accent-soft")
SOFT = ("clash", "warning", "note", "fine")
FAMILIES = ("formal", "ours", "meetings", "social")
PAIRS = (
    [("text", ground) for ground in (*GROUNDS, *(f"{f}-tint" for f in FAMILIES), *(f"{s}-soft" for s in SOFT))]
    + [("text2", ground) for ground in (*GROUNDS, *(f"{f}-tint" for f in FAMILIES))]
    + [("text3", ground) for ground in GROUNDS]
    + [("accent", ground) for ground in GROUNDS]
    + [("on-accent", "accent")]
    + [(ink, f"{ink}-soft") for ink in SOFT]
    + [(ink, "page") for ink in (*SOFT, *FAMILIES)]
    + [(family, f"{family}-tint") for family in FAMILIES]
)


def luminance(colour: str) -> float:
    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    c = QColor(colour)
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF())


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_twenty_one() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 2) == 21.0


@pytest.mark.parametrize(("scheme", "pair"), list(product((0, 1), PAIRS)), ids=str)
def test_text_can_be_read(scheme: int, pair: tuple[str, str]) -> None:
    ink, ground = (TOKENS[token][scheme] for token in pair)
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize("ground", ["page", "window", "sunken", "hover"])
def test_borders_of_controls_can_be_seen(scheme: int, ground: str) -> None:
    assert contrast(TOKENS["line2"][scheme], TOKENS[ground][scheme]) >= 3


def test_own_choice_goes_before_the_system(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    assert theme.colour("page").name().upper() == TOKENS["page"][1]
    theme.choose("light")
    assert theme.colour("page").name().upper() == TOKENS["page"][0]


def test_an_icon_takes_the_colour_of_its_token(theme: Theme) -> None:
    picture = theme.pixmap("role-speaks", "accent", 16).toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2) == theme.colour("accent")


def test_every_icon_can_be_drawn(theme: Theme) -> None:
    from planner import resources  # noqa: PLC0415 - only here

    names = sorted(file.stem for file in resources.path("icons").glob("*.svg"))
    blank = [name for name in names if not _drawn(theme, name)]
    assert (len(names) > 40, blank) == (True, [])


def _drawn(theme: Theme, name: str) -> bool:
    image = theme.pixmap(name, "text", 16).toImage()
    return any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


def test_the_text_size_scales_every_length(theme: Theme) -> None:
    try:
        theme.resize(150)
        assert (theme.px(12), theme.metrics("body").height() > 24) == (18, True)
        theme.resize(1000)
        assert theme.scale == 150
    finally:
        theme.resize(100)
    assert theme.px(12) == 12


def test_fonts_are_ours(theme: Theme) -> None:
    from PySide6.QtGui import QFontInfo  # noqa: PLC0415 - only here

    assert QFontInfo(theme.font("body")).family() == "IBM Plex Sans"
    assert QFontInfo(theme.font("title")).weight() == 600
