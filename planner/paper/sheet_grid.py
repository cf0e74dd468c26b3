"""The sheet's grid and type: margins, three columns, sizes, in points."""

from planner.paper.flow import Style
from planner.paper.fonts import LIGHT, MEDIUM, STRONG
from planner.paper.numbers import MM
from planner.paper.page import A4, LETTER

PAPERS = {"a4": A4, "letter": LETTER}

LEADING, TRAILING, TOP, BOTTOM = 16 * MM, 14 * MM, 12 * MM, 11 * MM
TIME_END = LEADING + 20.5 * MM
LINE = LEADING + 26.5 * MM
TEXT = LEADING + 31.5 * MM
BAR, BAR_WIDTH = LEADING - 4.5 * MM, 1.6 * MM

RUNNING = Style(8.5, 11)
RUNNING_STRONG = Style(8.5, 11, STRONG)
NAME = Style(25, 29, STRONG)
LONG_NAME = Style(18, 22, STRONG)
LONGEST_NAME = Style(12.5, 16, STRONG)
FUNCTION = Style(12.5, 16)
LABEL = Style(8.5, 11)
VALUE = Style(12, 15.5, STRONG)
REST = Style(10, 13.5)
CHANGE = Style(9.5, 14, LIGHT)
CHANGE_HEAD = Style(10.5, 15, STRONG)
TAG = Style(8.5, 11, STRONG, white=True)
DAY = Style(17, 21, STRONG)
DAY_NOTE = Style(9.5, 12.8)
START = Style(15, 17, STRONG)
END = Style(10.5, 13)
UNDER_TIME = Style(8.5, 10.5)
TITLE = Style(12.5, 16.5, STRONG)
BADGE_BLACK = Style(9.5, 12.8, STRONG, white=True)
BADGE_STRONG = Style(9.5, 12.8, STRONG)
BADGE = Style(9.5, 12.8)
PLACE = Style(11, 14.5)
PLACE_ROOM = MEDIUM
DETAIL = Style(9.5, 12.8)
URGENT = STRONG
NUMBER = Style(11, 14, STRONG)
CODES_HEAD = Style(12.5, 16.5, STRONG)
CAPTION = Style(8, 10)

SLIP_NAME = Style(22, 26, STRONG)
SLIP_FUNCTION = Style(11, 14.5)

CODE, CARD_CODE = 35 * MM, 20 * MM
"""A day's code and that of the contact on duty, with the white around them."""

LINE_WIDTH = 0.55 * MM
RUNNING_RULE = TOP + 5.5 * MM
BODY_TOP = TOP + 9.8 * MM
"""Where a page's days begin, below the running head and its rule."""
LEGEND_HEIGHT = 6.5 * MM
NOTE_LINES = 8 * MM
DAY_GAP = 22.0
STOP_GAP = 10.0
WAY_GAP = 8.0
FOOT_HEIGHT = 11 + 5.5
"""The foot's line and what lies between it and its rule."""


def foot_rule(height: float) -> float:
    """Where the foot's rule lies on a page of a height."""
    return height - BOTTOM - FOOT_HEIGHT


def text_width(width: float) -> float:
    """Of the text column."""
    return width - TRAILING - TEXT
