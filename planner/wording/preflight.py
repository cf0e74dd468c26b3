"""What to look at before printing, in the reader's language: one list, under a head for each kind of thing."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from planner.clashes.findings import Finding
from planner.errors import N_
from planner.itinerary.concerns import Concern, Kind
from planner.plan.names import full_name, label
from planner.plan.plan import Plan
from planner.wording import catalogue, clashes, dates, labels

HEADS: dict[Kind, str] = {
    "characters": N_("Characters that no font has; these sheets are held back"),
    "shortened": N_("Text that has no room and is shortened"),
    "code": N_("Days that have no room in a code for the phone"),
    "fold": N_("Days that have no room on the pocket fold"),
    "no-contact": N_("Nobody is the contact on duty"),
    "no-phone": N_("The contact on duty has no telephone"),
    "no-place": N_("No place is known"),
    "no-room": N_("No room is known"),
    "tentative": N_("Tentative, not confirmed"),
    "nothing": N_("Nothing is on the sheet"),
}
"""What stands above the lines of a kind."""

CLASHES = N_("Clashes of these people")
MOST_NAMES = 3
LONGEST = 60


class Line(Struct, frozen=True):
    """A sentence, and the concern or the clash that it is about."""

    text: str
    about: Concern | Finding


class Group(Struct, frozen=True):
    """A kind of thing to look at, and its lines."""

    head: str
    lines: tuple[Line, ...]


def grouped(plan: Plan, concerns: Sequence[Concern], findings: Sequence[Finding], lang: str) -> tuple[Group, ...]:
    """All of it in the order in which it is told."""
    say = catalogue.of(lang).say
    groups = [
        Group(say(HEADS[kind]), tuple(Line(sentence(plan, one, lang), one) for one in ones))
        for kind, ones in groupby(concerns, key=lambda one: one.kind)
    ]
    if findings:
        groups.append(Group(say(CLASHES), tuple(Line(clashes.sentence(plan, one, lang), one) for one in findings)))
    return tuple(groups)


def sentence(plan: Plan, concern: Concern, lang: str) -> str:
    """One thing to look at: the day, what it is about, on whose sheets."""
    whose = people(plan, concern.people, lang)
    record = plan.records[concern.record].get(concern.id) if concern.record in plan.records else None
    called = label(plan, record, lang) if record is not None else ""
    day = dates.day_short(concern.day, lang) if concern.day else ""
    match concern.kind:
        case "characters":
            field = labels.field_label(concern.record, concern.field, lang) if concern.field else ""
            return _joined(" · ".join(part for part in (called, field) if part), characters(concern.text), whose)
        case "shortened":
            return _joined(f"“{_cut(concern.text)}”", whose)
        case "nothing" | "no-contact" | "code" | "fold":
            return _joined(day, whose)
        case "no-phone" | "no-place" | "no-room" | "tentative":
            return _joined(day, called, whose)


def people(plan: Plan, ids: Sequence[str], lang: str) -> str:
    """A few names, then how many more."""
    named = [full_name(plan.persons[one]) for one in ids[:MOST_NAMES]]
    more = len(ids) - len(named)
    if not more:
        return dates.listed(named, lang)
    return catalogue.of(lang).count("{names} and {n} more", "{names} and {n} more", more, names=", ".join(named))


def characters(text: str) -> str:
    """Each with its number and its name, for who cannot see it either."""
    return ", ".join(_characters(text))


def _characters(text: Iterable[str]) -> Iterator[str]:
    for c in text:
        name = unicodedata.name(c, "")
        yield f"{c} (U+{ord(c):04X}{' ' if name else ''}{name})"


def _joined(*parts: str) -> str:
    return " — ".join(part for part in parts if part)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
