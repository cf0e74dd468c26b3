"""A leg on one line: "Sat 14, AV 204, BOG 14:05 → JFK 21:10"."""

import re

from planner.desktop.clocks import weekday
from planner.plan.records import Leg
from planner.wording import labels


def leg_words(leg: Leg, lang: str) -> str:
    """Day, number, both places with their local times; the day of the landing where it is another."""
    called = leg.number or leg.carrier or labels.choice_label(leg.mode, lang)
    nights = "" if leg.departs[:10] == leg.arrives[:10] else f" {day_number(leg.arrives, lang)}"
    way = f"{_short(leg.from_place)} {leg.departs[11:]} → {_short(leg.to_place)} {leg.arrives[11:]}{nights}"
    return f"{day_number(leg.departs, lang)}, {called}, {way}"


def day_number(wall: str, lang: str) -> str:
    """A day of the week with its number: "Sat 14"."""
    return f"{weekday(wall[:10], lang)} {int(wall[8:10])}"


def _short(place: str) -> str:
    """An airport by its code, where the place names one: "New York (JFK)"."""
    code = re.search(r"\(([A-Z]{3})\)$", place)
    return code[1] if code else place
