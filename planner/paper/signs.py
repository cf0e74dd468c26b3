"""A sign as what somebody is there, in the sizes that its page has for it."""

from typing import Literal, NamedTuple

from planner.itinerary.signs import RoleSign
from planner.paper.page import Page

Sign = RoleSign | Literal["travel"]


class Sizes(NamedTuple):
    """Points; the stroke of what is outlined is its own unless a page wants another."""

    disc: float
    half: float
    ring: float
    dot: float
    diamond: float
    square: float
    ring_line: float = 1.7
    diamond_line: float = 1.5
    square_line: float = 1.7


def draw_sign(page: Page, sign: Sign, x: float, y: float, sizes: Sizes) -> None:
    """The sign, its middle at a point."""
    match sign:
        case "speaks":
            page.disc(x, y, sizes.disc)
        case "moderates":
            page.half(x, y, sizes.half)
        case "attends":
            page.ring(x, y, sizes.ring, sizes.ring_line)
        case "accompanies":
            page.disc(x, y, sizes.dot)
        case "interprets":
            page.diamond(x, y, sizes.diamond, sizes.diamond_line)
        case "travel":
            page.square(x, y, sizes.square, sizes.square_line)
