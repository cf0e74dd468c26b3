"""A leg in words: what one travels in, from where to where."""

import re

from planner.plan.records import Leg
from planner.wording import catalogue

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def vehicle(leg: Leg, lang: str) -> str:
    """Flight DL 216; the carrier once, even where the number repeats it."""
    say = catalogue.of(lang).say
    names = {
        "flight": say("Flight"), "train": say("Train"), "coach": say("Coach"), "car": say("Car"), "ship": say("Ship"),
    }  # fmt: skip
    number = leg.number if leg.number.startswith(leg.carrier) else f"{leg.carrier} {leg.number}".strip()
    return f"{names[leg.mode]} {number}".strip()


def route(leg: Leg) -> str:
    """New York (JFK) → Dakar (DSS); between names that run from right to left the arrow does, too."""
    ahead = "←" if _RIGHT_TO_LEFT.search(leg.from_place + leg.to_place) else "→"
    return f"{leg.from_place} {ahead} {leg.to_place}"
