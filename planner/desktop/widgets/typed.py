"""What is typed into a field, read as the record keeps it, and shown again: one pair of functions a shape.

`read` takes the text and what the field's neighbours say (`Beside`), and gives the value; `Refused` says why not, in a
template for the catalogue. Times accept 930, 9.30, 9:30 and +45 (minutes after the start); days 18, 18 May, 18/5, Wed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QLocale

from planner.desktop.clocks import day_words
from planner.errors import N_, PlannerError
from planner.plan import clock, names
from planner.plan.fields import Field, Shape
from planner.wording import labels


class Refused(Exception):  # noqa: N818 - an answer, not a failure
    """A text that cannot be the value: `what` is a marked sentence, `facts` fill it."""

    def __init__(self, what: str, **facts: object) -> None:
        super().__init__(what)
        self.what = what
        self.facts = facts

    def error(self, where: str) -> PlannerError:
        """The same for the window, where no field is there to say it."""
        error = PlannerError(self.what, where=where)
        error.facts.update(self.facts)
        return error


@dataclass(frozen=True)
class Beside:
    """What reading may look at: the field, the value so far, the record's start, the forum's days, the language."""

    field: Field
    old: object = None
    start: str = ""
    first_day: str = ""
    last_day: str = ""
    lang: str = "en"


Read = Callable[[str, Beside], object]
Show = Callable[[object, Beside], str]

_TIME = re.compile(r"^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm|h)?$", re.IGNORECASE)


def time(text: str, beside: Beside) -> str | None:
    """A time of the day as HH:MM."""
    text = text.strip()
    if not text and beside.field.optional:
        return None
    found = _TIME.match(text)
    if found is None:
        raise Refused(N_("A time is written 930, 9.30 or 9:30."))
    hours, minutes, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half == "pm" and hours < 12:
        hours += 12
    if half == "am" and hours == 12:
        hours = 0
    if hours > 23 or minutes > 59:
        raise Refused(N_("There is no {text} on a clock."), text=text)
    return f"{hours:02d}:{minutes:02d}"


def day(text: str, beside: Beside) -> str | None:
    """A day as 2022-05-18, near the forum's days where month or year are left out."""
    text = text.strip().rstrip(",")
    if not text and beside.field.optional:
        return None
    if clock.is_day(text):
        return text
    near = beside.old[:10] if isinstance(beside.old, str) and beside.old else beside.first_day or "2000-01-01"
    found = _day_of_week(text, beside) or _day_of_month(text, near, beside.lang)
    if found is None or not clock.is_day(found):
        raise Refused(N_("A day is written 18 May, 18/5 or 2022-05-18."))
    return found


def wall(text: str, beside: Beside) -> str | None:
    """A day and time as 2022-05-18T13:15; the day may be left out, `+45` counts from the start."""
    text = text.strip()
    if not text and beside.field.optional:
        return None
    if clock.is_wall(text):
        return text
    old = beside.old if isinstance(beside.old, str) else ""
    base = beside.start if beside.field.name == "end" and beside.start else old or beside.start
    if re.fullmatch(r"[+-]\d{1,4}", text):
        if not base:
            raise Refused(N_("There is no time yet to count from."))
        return clock.shift_wall(base, int(text))
    words = re.sub(r"[T,]", " ", text) if re.match(r"\d{4}-", text) else text.replace(",", " ")
    head, _, tail = words.strip().rpartition(" ")
    if tail.lower() in ("am", "pm") and head:
        head, _, clock_part = head.rpartition(" ")
        tail = clock_part + tail
    on = day(head, beside) if head.strip() else (old or base)[:10] or beside.first_day
    return f"{on}T{time(tail, Beside(beside.field, lang=beside.lang)) or '00:00'}"


def instant(text: str, beside: Beside) -> str | None:
    """A moment in UTC as the records write it."""
    text = text.strip()
    if not text and beside.field.optional:
        return None
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\dZ", text) or not clock.is_wall(text[:16]):
        raise Refused(N_("A moment is written 2022-05-17T14:00:00Z."))
    return text


def number(text: str, beside: Beside) -> int | None:
    """A whole number within the field's bounds."""
    text = text.strip()
    if not text and beside.field.optional:
        return None
    if not re.fullmatch(r"\d{1,9}", text):
        raise Refused(N_("This is a whole number, as 15."))
    value = int(text)
    if beside.field.least is not None and value < beside.field.least:
        raise Refused(N_("At least {n}."), n=beside.field.least)
    if beside.field.most is not None and value > beside.field.most:
        raise Refused(N_("At most {n}."), n=beside.field.most)
    return value


def plain(text: str, beside: Beside) -> str:
    """A text, within the field's length; a field that must be filled is not emptied."""
    text = text.strip()
    if not text and not beside.field.optional:
        raise Refused(N_("This cannot be empty."))
    if beside.field.most is not None and len(text) > beside.field.most:
        raise Refused(N_("At most {n} characters."), n=beside.field.most)
    return text


def zone(text: str, beside: Beside) -> str:
    """A zone by its name, or by the town that names it."""
    text = text.strip()
    if not text and beside.field.optional:
        return ""
    if clock.is_zone(text):
        return text
    wanted = names.folded(text).replace("_", " ")
    found = [name for name in clock.zone_names() if names.folded(names.zone_town(name)) == wanted]
    if len(found) != 1:
        raise Refused(N_("A zone is written as Europe/Madrid or America/New_York."))
    return found[0]


def lang(text: str, beside: Beside) -> str:
    """A language by its code or its name."""
    text = text.strip()
    if not text and beside.field.optional:
        return ""
    found = _language(text, beside.lang)
    if found is None:
        raise Refused(N_("“{text}” is no language that is known; write en, es, fr …"), text=text)
    return found


def country(text: str, beside: Beside) -> str:
    """A country by its code or its name."""
    text = text.strip()
    if not text:
        return ""
    if len(text) == 2 and labels.country_name(text.upper(), beside.lang) != text.upper():
        return text.upper()
    wanted = names.folded(text)
    for language in (beside.lang, "en", "es", "fr"):
        for code, name in labels.countries(language):
            if names.folded(name) == wanted:
                return code
    raise Refused(N_("“{text}” is no country that is known."), text=text)


def texts(text: str, beside: Beside) -> tuple[str, ...]:
    """Texts between semicolons; languages by code or name, between semicolons, commas or blanks."""
    parts = tuple(part.strip() for part in text.split(";") if part.strip())
    if beside.field.name not in ("languages", "interpretation"):
        return parts
    found = []
    for part in (p for one in parts for p in one.replace(",", " ").split()):
        code = _language(part, beside.lang)
        if code is None:
            raise Refused(N_("“{text}” is no language that is known; write en, es, fr …"), text=part)
        if code not in found:
            found.append(code)
    return tuple(found)


def numbers(text: str, beside: Beside) -> tuple[int, ...]:
    """Numbers between commas, semicolons or blanks."""
    parts = re.split(r"[;,\s]+", text.strip()) if text.strip() else []
    if not all(re.fullmatch(r"\d{1,3}", part) for part in parts):
        raise Refused(N_("Numbers with commas between, as 7, 15, 16."))
    del beside
    return tuple(dict.fromkeys(int(part) for part in parts))


def _show_text(value: object, beside: Beside) -> str:
    del beside
    return "" if value is None else str(value)


def _show_list(value: object, beside: Beside) -> str:
    if not isinstance(value, tuple):
        return ""
    if beside.field.name in ("languages", "interpretation"):
        return ", ".join(labels.language_name(str(one), beside.lang) for one in value)
    separator = ", " if beside.field.shape == "ints" else "; "
    return separator.join(str(one) for one in value)


def _show_wall(value: object, beside: Beside) -> str:
    return f"{day_words(value[:10], beside.lang)}, {value[11:]}" if isinstance(value, str) and value else ""


def _show_day(value: object, beside: Beside) -> str:
    return day_words(value, beside.lang) if isinstance(value, str) and value else ""


def _show_lang(value: object, beside: Beside) -> str:
    return labels.language_name(value, beside.lang) if isinstance(value, str) and value else ""


def _show_country(value: object, beside: Beside) -> str:
    return labels.country_name(value, beside.lang) if isinstance(value, str) else ""


TYPED: Mapping[Shape, tuple[Read, Show]] = MappingProxyType(
    {
        "text": (plain, _show_text),
        "long": (plain, _show_text),
        "id": (plain, _show_text),
        "int": (number, _show_text),
        "time": (time, _show_text),
        "day": (day, _show_day),
        "wall": (wall, _show_wall),
        "zone": (zone, _show_text),
        "instant": (instant, _show_text),
        "lang": (lang, _show_lang),
        "country": (country, _show_country),
        "texts": (texts, _show_list),
        "ints": (numbers, _show_list),
    }
)


def _language(text: str, said_in: str) -> str | None:
    if (
        re.fullmatch(r"[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*", text)
        and labels.language_name(text.lower(), "en") != text.lower()
    ):
        return text.lower()
    wanted = names.folded(text)
    for language in (said_in, "en", "es", "fr"):
        for code, name in labels.languages(language):
            if names.folded(name) == wanted:
                return code
    return None


def _day_of_week(text: str, beside: Beside) -> str | None:
    """The forum's day of that name."""
    if not beside.first_day or not re.fullmatch(r"[^\W\d]{2,}\.?", text):
        return None
    wanted = names.folded(text.rstrip("."))
    for shift in range(min(14, clock.days_between(beside.first_day, beside.last_day) + 1)):
        one = clock.shift_day(beside.first_day, shift)
        name = QLocale(beside.lang).standaloneDayName(clock.date_of(one).isoweekday(), QLocale.FormatType.LongFormat)
        if names.folded(name).startswith(wanted):
            return one
    return None


def _day_of_month(text: str, near: str, lang: str) -> str | None:
    """A day and perhaps a month, before or after an eventual name of the week's day."""
    text = re.sub(r"^[^\W\d]+\.?\s+(?=\d)", "", text)
    found = re.fullmatch(r"(\d{1,2})[./ ]?\s*(?:de\s+)?([^\W\d]+|\d{1,2})?\.?\s*(?:de\s+)?(\d{4})?", text)
    if found is None:
        return None
    month = _month(found[2], lang) if found[2] else int(near[5:7])
    if month is None:
        return None
    return f"{found[3] or near[:4]}-{month:02d}-{int(found[1]):02d}"


def _month(text: str, lang: str) -> int | None:
    if text.isdigit():
        return int(text)
    wanted = names.folded(text)
    for language in (lang, "en", "es", "fr"):
        for number_ in range(1, 13):
            name = names.folded(QLocale(language).standaloneMonthName(number_, QLocale.FormatType.LongFormat))
            if len(wanted) > 2 and name.startswith(wanted):
                return number_
    return None
