"""One cell as the value of a field: what is written in another way is understood, what cannot be read is refused."""

import json
import re
from collections.abc import Callable

import msgspec

from planner.errors import N_, PlannerError
from planner.exchange import choices, when
from planner.exchange.when import Calendar
from planner.plan import clock, entry
from planner.plan.fields import Field
from planner.plan.names import folded
from planner.plan.records import KINDS


class UnknownWord(Exception):  # noqa: N818 - a question, not an error
    """A word that is none of a field's choices: the row goes in without it, and the user is asked."""


class BadCell(Exception):  # noqa: N818 - carries the reason for the refusal
    """A cell that cannot be read: its column's field or word of ours, and why."""

    def __init__(self, target: str, why: PlannerError) -> None:
        super().__init__(str(why))
        self.target = target
        self.why = why


def value(kind: str, field: Field, text: str, calendar: Calendar) -> object:
    """What a cell says for a field that is no reference and no wall time."""
    if field.shape == "choice":
        return _known(choices.choice(kind, field.name, text))
    if field.shape == "structs":
        return _structs(kind, field, text)
    if field.shape == "day":
        return _day(field.name, text, calendar)
    return _READ.get(field.shape, _text)(field, text)


def _known(found: object) -> object:
    if found is None:
        raise UnknownWord
    return found


def _text(field: Field, text: str) -> str:
    plain = entry.clean(text, lines=field.shape == "long")
    if field.most is not None and len(plain) > field.most:
        raise BadCell(
            field.name,
            PlannerError(N_("The text is longer than {most} characters"), todo=N_("shorten it"), most=field.most),
        )
    return plain


def _number(field: Field, text: str) -> int:
    plain = re.fullmatch(r"([+-]?\d+)(?:[.,]0+)?\s*%?", text)
    found = int(plain[1]) if plain else when.minutes(text) if "minutes" in field.name else None
    if (
        found is None
        or (field.least is not None and found < field.least)
        or (field.most is not None and found > field.most)
    ):
        raise BadCell(
            field.name, PlannerError(N_("“{value}” is no number for this"), todo=N_("write a whole number"), value=text)
        )
    return found


def _day(name: str, text: str, calendar: Calendar) -> str:
    day, _ = calendar.moment(text)
    if day is None:
        raise BadCell(name, no_day(text))
    return day


def _time(name: str, text: str) -> str:
    _, rest = text.split("T") if clock.is_wall(text) else ("", text)
    found = when.time(rest)
    if found is None:
        raise BadCell(name, no_time(text))
    return found


def no_day(text: str) -> PlannerError:
    """A text that is no day."""
    return PlannerError(N_("“{value}” is no day"), todo=N_("write it like {example}"), value=text, example="2022-05-17")


def no_time(text: str) -> PlannerError:
    """A text that is no time."""
    return PlannerError(N_("“{value}” is no time"), todo=N_("write it like {example}"), value=text, example="10:00")


def _zone(name: str, text: str) -> str:
    found = zone_named(text)
    if found is None:
        raise BadCell(
            name,
            PlannerError(
                N_("“{value}” is no time zone"),
                todo=N_("write it like {example}"),
                value=text,
                example="America/New_York",
            ),
        )
    return found


def zone_named(text: str) -> str | None:
    """A zone by its name, or by the town that it is named after."""
    if clock.is_zone(text):
        return text
    plain = folded(text).strip()
    return next((z for z in clock.zone_names() if folded(z.rpartition("/")[2].replace("_", " ")) == plain), None)


def members(text: str) -> tuple[str, ...]:
    """A list in a cell: by semicolons (behind a backslash it is part of a member), else by lines, else by commas."""
    pieces = re.findall(r"((?:\\.|[^;\\]|\\$)*)(?:;|$)", text, re.DOTALL)
    if ";" not in text:
        pieces = text.splitlines() if "\n" in text else text.split(",")
    return tuple(plain for one in pieces if (plain := re.sub(r"\\(.)", r"\1", one).strip()))


def _texts(field: Field, text: str) -> tuple[str, ...]:
    if field.name in ("languages", "interpretation"):
        found = tuple(dict.fromkeys(choices.language(one) or "" for one in choices.listed(text)))
        if "" in found:
            raise UnknownWord
        return found
    return tuple(clean for one in members(text) if (clean := entry.clean(one)))


_PLEDGE = re.compile(r"(GCM|GCR|GFMD)\b[\s:=-]*(drafted|submitted|published)?", re.IGNORECASE)


def _structs(kind: str, field: Field, text: str) -> object:
    try:
        if text.lstrip().startswith("["):
            said = json.loads(text)
        elif field.name == "pledges":
            said = [{"platform": m[1].upper(), "state": (m[2] or "drafted").lower()} for m in _PLEDGE.finditer(text)]
        else:
            said = [{"title": one.partition(" | ")[0], "url": one.partition(" | ")[2]} for one in members(text)]
        hint = msgspec.structs.fields(KINDS[kind])
        return msgspec.convert(said, next(f.type for f in hint if f.encode_name == field.name))
    except (ValueError, msgspec.ValidationError) as error:
        raise BadCell(
            field.name,
            PlannerError(N_("“{value}” cannot be read"), todo=N_("write it as our own exports do"), value=text[:80]),
        ) from error


_READ: dict[str, Callable[[Field, str], object]] = {
    "bool": lambda _, text: _known(choices.yes_or_no(text)),
    "lang": lambda _, text: _known(choices.language(text)),
    "country": lambda _, text: _known(choices.country(text)),
    "int": _number,
    "ints": lambda _, text: tuple(int(one) for one in re.findall(r"\d+", text)),
    "texts": _texts,
    "time": lambda field, text: _time(field.name, text),
    "zone": lambda field, text: _zone(field.name, text),
}
"""How each shape is read; the others are text."""
