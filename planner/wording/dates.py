"""Days, hours and numbers as a reader writes them. A language is an argument, hours are 24 or 12."""

import re
from datetime import datetime
from functools import cache, lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.lists import format_list

from planner.plan.clock import date_of, days_between
from planner.wording import catalogue

Hours = Literal[24, 12]
LONG: Hours = 24


@cache
def locale_of(lang: str) -> Locale:
    """Babel's locale; English without a country is written as at the United Nations: 17 May 2022."""
    return Locale.parse("en_GB" if lang == "en" else lang.replace("-", "_"))


@lru_cache(10_000)
def day_within(day: str, lang: str) -> str:
    """Tuesday 17 May; mardi 17 mai; martes 17 de mayo: inside a sentence."""
    said = _with_months(format_date(date_of(day), _long_pattern(lang), locale_of(lang)), lang)
    return said.replace(",", "", 1) if lang.startswith("es") else said


@lru_cache(10_000)
def day_long(day: str, lang: str) -> str:
    """Tuesday 17 May; Martes, 17 de mayo: as a head has it."""
    return _with_months(capital(format_date(date_of(day), _long_pattern(lang), locale_of(lang))), lang)


@cache
def _long_pattern(lang: str) -> str:
    """The language's own order for weekday, day and month, each written out."""
    skeletons = locale_of(lang).datetime_skeletons
    pattern = str((skeletons.get("MMMMEd") or skeletons["MMMEd"]).pattern)
    return re.sub(r"M{3,5}", "MMMM", re.sub(r"E+|c+", "EEEE", pattern))


@lru_cache(10_000)
def day_short(day: str, lang: str) -> str:
    """Tue 17 May: where there is little room."""
    return _with_months(capital(format_skeleton("MMMEd", date_of(day), locale=locale_of(lang))), lang)


@lru_cache(10_000)
def day_short_within(day: str, lang: str) -> str:
    """Tue 17 May; mar. 17 mai; mar 17 may: inside a sentence where there is little room."""
    said = format_skeleton("MMMEd", date_of(day), locale=locale_of(lang))
    return said.replace(",", "", 1) if lang.startswith("es") else said


@lru_cache(10_000)
def day_brief(day: str, lang: str) -> str:
    """Tue 17; Mar. 17: weekday and figure."""
    return capital(f"{format_date(date_of(day), 'EEE', locale_of(lang))} {date_of(day).day}")


@lru_cache(10_000)
def weekday(day: str, lang: str) -> str:
    """Tuesday; Mardi: alone."""
    return capital(format_date(date_of(day), "EEEE", locale_of(lang)))


@lru_cache(10_000)
def date_long(day: str, lang: str) -> str:
    """17 May 2022."""
    return _with_months(format_date(date_of(day), "long", locale_of(lang)), lang)


@lru_cache(10_000)
def date_short(day: str, lang: str) -> str:
    """17 May."""
    return _with_months(format_skeleton("MMMMd", date_of(day), locale=locale_of(lang)), lang)


@lru_cache(10_000)
def range_(first: str, last: str, lang: str, *, year: bool = True) -> str:
    """16–20 May 2022; one day alone if both are the same."""
    if first == last:
        return date_long(first, lang) if year else date_short(first, lang)
    skeleton = "yMMMd" if year else "MMMd"
    said = format_interval(date_of(first), date_of(last), _written_out(skeleton, lang), locale=locale_of(lang))
    return _with_months(said, lang)


_MONTHS = {
    "يناير": "كانون الثاني/يناير",
    "فبراير": "شباط/فبراير",
    "مارس": "آذار/مارس",
    "أبريل": "نيسان/أبريل",
    "مايو": "أيار/مايو",
    "يونيو": "حزيران/يونيه",
    "يوليو": "تموز/يوليه",
    "أغسطس": "آب/أغسطس",
    "سبتمبر": "أيلول/سبتمبر",
    "أكتوبر": "تشرين الأول/أكتوبر",
    "نوفمبر": "تشرين الثاني/نوفمبر",
    "ديسمبر": "كانون الأول/ديسمبر",
}
"""Arabic has two sets of names of months; the United Nations write both."""


def _with_months(said: str, lang: str) -> str:
    if lang.partition("-")[0] != "ar":
        return said
    return re.sub("|".join(_MONTHS), lambda found: _MONTHS[found[0]], said)


def _written_out(skeleton: str, lang: str) -> str:
    full = skeleton.replace("MMM", "MMMM")
    return full if full in locale_of(lang).interval_formats else skeleton


@lru_cache(10_000)
def time(wall: str, lang: str, hours: Hours = LONG) -> str:
    """09:05, or 9:05 am. Takes a wall time or "09:05"."""
    clock = wall[-5:]
    if hours == LONG:
        return clock
    return f"{time_short(wall, hours)} {half_of_day(wall, lang)}"


def time_short(wall: str, hours: Hours = LONG) -> str:
    """The figures alone: 09:05, 9:05."""
    clock = wall[-5:]
    if hours == LONG:
        return clock
    return f"{(int(clock[:2]) + 11) % 12 + 1}:{clock[3:]}"


@lru_cache(10_000)
def half_of_day(wall: str, lang: str) -> str:
    """How the language writes am or pm."""
    return format_time(datetime.fromisoformat(f"2000-01-01T{wall[-5:]}"), "a", locale=locale_of(lang))


def times(first: str, last: str, lang: str, hours: Hours = LONG) -> str:
    """09:05–10:30; am and pm once where both are the same."""
    if hours != LONG and half_of_day(first, lang) == half_of_day(last, lang):
        return f"{time_short(first, hours)}–{time(last, lang, hours)}"
    return f"{time(first, lang, hours)}–{time(last, lang, hours)}"


def duration(minutes: int, lang: str) -> str:
    """55 min; 2 h; 9 h 10 min."""
    say = catalogue.of(lang).say
    whole, rest = divmod(minutes, 60)
    if not whole:
        return say("{minutes} min", minutes=rest)
    return say("{hours} h {minutes} min", hours=whole, minutes=rest) if rest else say("{hours} h", hours=whole)


def later_day(first: str, then: str, lang: str) -> str:
    """+1 day, where something ends on another day than it began; else nothing."""
    days = days_between(first, then)
    if not days:
        return ""
    say = catalogue.of(lang)
    if days < 0:
        return say.count("−{n} day", "−{n} days", -days)
    return say.count("+{n} day", "+{n} days", days)


def zone_against_home(ahead: int, lang: str) -> str:
    """6 h behind; the same time as at home."""
    say = catalogue.of(lang).say
    if not ahead:
        return say("Same time as at home")
    span = duration(abs(ahead), lang)
    return say("{span} ahead", span=span) if ahead > 0 else say("{span} behind", span=span)


def ordinal(number: int, lang: str) -> str:
    """4th, 4.º, 4e, 第4位: a place in a list of speakers."""
    match lang.partition("-")[0]:
        case "en":
            teen = number % 100 in (11, 12, 13)
            return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
        case "fr":
            return f"{number}er" if number == 1 else f"{number}e"
        case "es":
            return f"{number}.º"
        case "ru":
            return f"{number}-й"
        case "zh":
            return f"第{number}位"
        case "ar":
            return f"رقم {number}"
        case _:
            return str(number)


def listed(things: list[str], lang: str) -> str:
    """A, B and C."""
    return format_list(things, locale=locale_of(lang)) if things else ""


def joined(things: list[str], lang: str) -> str:
    """A, B, C: with the language's own comma."""
    return comma(lang).join(things)


def comma(lang: str) -> str:
    """What stands between the things of a list."""
    return {"ar": "، ", "zh": "、"}.get(lang.partition("-")[0], ", ")


def capital(text: str) -> str:
    """With a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]
