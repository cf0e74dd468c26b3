"""A change in words: what a record is called, and each field that differs, before and after."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.desktop.clocks import day_words
from planner.errors import N_
from planner.plan import names
from planner.plan.changes import Change
from planner.plan.fields import Field, field, value
from planner.plan.plan import Plan
from planner.plan.records import Record
from planner.wording import labels
from planner.wording.catalogue import Catalogue

LONGEST = 160
"""Characters of a value that are shown."""


@dataclass(frozen=True)
class Line:
    """A field: what it was, what it became."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Said:
    """One record: what it is called, what happened to it, and its fields where they changed."""

    kind: str
    id: str
    title: str
    what: str
    lines: tuple[Line, ...]


def said(plan: Plan, change: Change, words: Catalogue, also: Mapping[str, Record] = MappingProxyType({})) -> Said:
    """A change in the reader's words. `also` are records that the plan does not hold: those the change is to bring."""
    lang = words.lang
    kind = labels.kind_label(change.kind, lang)
    if change.before is None:
        what = words.say(N_("{kind}, added"), kind=kind)
    elif change.after is None:
        what = words.say(N_("{kind}, removed"), kind=kind)
    else:
        what = kind
    differing = [name for name in change.differing() if name not in ("id", "image")]
    lines = tuple(_line(plan, change, name, words, also) for name in differing)
    return Said(change.kind, change.id, names.label(plan, change.record, lang), what, lines)


def initials(author: str) -> str:
    """Who, in one or two letters."""
    parts = author.split()
    return "".join(part[0].upper() for part in (parts[:1] + parts[-1:] if len(parts) > 1 else parts))


def _line(plan: Plan, change: Change, name: str, words: Catalogue, also: Mapping[str, Record]) -> Line:
    declared = field(change.kind, name)
    before, after = (_shown(plan, declared, record, words, also) for record in (change.before, change.after))
    return Line(labels.field_label(change.kind, name, words.lang), before, after)


def _shown(plan: Plan, declared: Field, record: Record | None, words: Catalogue, also: Mapping[str, Record]) -> str:
    if record is None:
        return ""
    shown = _value(plan, declared, value(record, declared.name), words, also)
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"


def _value(plan: Plan, declared: Field, held: object, words: Catalogue, also: Mapping[str, Record]) -> str:
    if held is None or held in ("", (), {}):
        return "–"
    match declared.shape:
        case "bool":
            return words.say(N_("yes") if held else N_("no"))
        case "choice":
            return labels.choice_label(str(held), words.lang)
        case "wall":
            return f"{day_words(str(held)[:10], words.lang)}, {str(held)[11:]}"
        case "day":
            return day_words(str(held), words.lang)
        case "lang":
            return labels.language_name(str(held), words.lang)
        case "country":
            return labels.country_name(str(held), words.lang)
        case "reference" | "references":
            ids = held if isinstance(held, tuple) else (held,)
            return ", ".join(_called(plan, declared, str(one), words.lang, also) for one in ids)
        case "map" if isinstance(held, dict):
            return "; ".join(f"{key}: {text}" for key, text in held.items())
        case _:
            return ", ".join(str(one) for one in held) if isinstance(held, tuple) else str(held)


def _called(plan: Plan, declared: Field, record_id: str, lang: str, also: Mapping[str, Record]) -> str:
    found = (plan.get(kind, record_id) for kind in declared.refers)
    record = next((one for one in found if one is not None), also.get(record_id))
    return names.label(plan, record, lang) if record is not None else record_id
