"""How long a speaker has, how long what they have written takes to say, and into what it is interpreted."""

from functools import lru_cache

from planner.plan.engagements import slot_times
from planner.plan.places import place_of_session
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, Session, Slot

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


def interpreted(plan: Plan, session: Session) -> tuple[str, ...]:
    """The languages of the session's own booths, else of those of its room, which may be that of its whole."""
    room = plan.rooms.get(place_of_session(plan, session).room_id or "")
    return session.interpretation or (room.interpretation if room else ())


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
