"""The codes of the rules, those that a wrong word was meant for, and settings that no rule can follow."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Literal

from msgspec import Struct

from planner.clashes.rules import RULES
from planner.plan.plan import Plan

CODES = frozenset(rule.code for rule in RULES)
MOST_LIKELY = 4
HOURS_A_DAY = 24


class OddSetting(Struct, frozen=True):
    """Something that the plan asks for in vain; `facts` are for its sentence."""

    name: Literal["no-such-rule", "holds-while-off", "day-and-night"]
    facts: Mapping[str, str | int]


def likely(word: str) -> tuple[str, ...]:
    """Codes like it, the likeliest first."""
    return tuple(get_close_matches(word.lower().replace("_", "-"), sorted(CODES), n=MOST_LIKELY, cutoff=0.6))


def odd_settings(plan: Plan) -> Iterator[OddSetting]:
    """Codes of no rule, a release held by a rule that is off, hours that no day has."""
    head = plan.head
    for field, words in (("severity", sorted(head.severity)), ("hold", head.hold)):
        for word in words:
            if word not in CODES:
                yield OddSetting("no-such-rule", {"field": field, "code": word, "codes": ", ".join(likely(word))})
    for code in head.hold:
        if code in CODES and head.severity.get(code) == "off":
            yield OddSetting("holds-while-off", {"code": code})
    if head.day_hours + head.rest_hours > HOURS_A_DAY:
        yield OddSetting("day-and-night", {"day_hours": head.day_hours, "rest_hours": head.rest_hours})
