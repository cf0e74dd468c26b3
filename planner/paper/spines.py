"""The spine at a session's leading edge: four patterns in black for the four families of kinds."""

from planner.paper.page import Page

WIDTH = 5.67
"""Two millimetres."""

_FORMAL = ("hearing", "roundtable", "debate", "plenary")
_OURS = ("side-event", "constituency-day")
_SOCIAL = ("reception",)
_PITCH = 3.6


def draw(page: Page, kind: str, x: float, top: float, height: float) -> None:
    """Solid for the official programme, diagonal for ours, dots for meetings, bars for receptions."""
    if kind in _FORMAL:
        page.block(x, top, WIDTH, height)
    elif kind in _OURS:
        page.diagonals(x, top, WIDTH, height, pitch=5.4, line=2.0)
    elif kind in _SOCIAL:
        bars = int((height + _PITCH / 2) // _PITCH)
        for at in range(bars):
            page.block(x, top + at * _PITCH, WIDTH, 2.0)
    else:
        for row in range(int(height // 2.4) or 1):
            for column in range(3):
                page.block(x + column * 2.1, top + row * 2.4, 1.3, 1.3)
