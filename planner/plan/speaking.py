"""How long a speaker has, and how long what they have written takes to say."""

from functools import lru_cache

from planner.plan.engagements import slot_times
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, Slot

UNSPACED = frozenset({"zh", "ja", "th"})
"""Languages that write no blanks between words."""

CHARACTERS_A_WORD = 3
"""In those: so many, blanks aside, count as one word."""

PACE = 110
"""Words a minute that interpretation bears, where the plan says nothing."""


def minutes_given(plan: Plan, slot: Slot) -> int | None:
    """A listed slot's own minutes, else those of a time of its own; None for those without, and for other roles."""
    if slot.role not in LISTED_ROLES:
        return None
    if slot.minutes is not None or slot.start is None:
        return slot.minutes
    time = slot_times(plan, slot.session_id)[slot.id]
    return time.end - time.start


def pace_of(plan: Plan, language: str) -> int:
    """Words a minute in a language: as the plan says of it ("pt-BR", else "pt"), else of any."""
    pace = plan.head.pace
    return pace.get(language) or pace.get(language.partition("-")[0]) or PACE


def size_of(text: str, language: str) -> tuple[int, int]:
    """A text's length, and how much of that makes a word: words and 1, or characters and 3."""
    unspaced = language.partition("-")[0] in UNSPACED
    return _count(text, unspaced), CHARACTERS_A_WORD if unspaced else 1


@lru_cache(20_000)
def _count(text: str, unspaced: bool) -> int:  # noqa: FBT001 - a key of the cache
    words = text.split()
    return sum(map(len, words)) if unspaced else len(words)
