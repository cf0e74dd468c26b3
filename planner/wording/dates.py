"""Days in the reader's language, as heads, rows and fields say them."""

from babel.dates import format_date

from planner.plan import clock

_LONG = {"es": "EEEE d 'de' MMMM"}
_SHORT = {"es": "EEE d MMM"}


def day_within(day: str, lang: str) -> str:
    """A day in full within a sentence, with a small letter where the language has one: "mardi 17 mai"."""
    return _said(day, _LONG.get(lang.partition("-")[0], "EEEE d MMMM"), lang)


def day_long(day: str, lang: str) -> str:
    """A day in full, as a head has it: "Wednesday 18 May"."""
    return _at_head(day_within(day, lang))


def day_short(day: str, lang: str) -> str:
    """A day where there is little room: "Wed 18 May"."""
    return _at_head(_said(day, _SHORT.get(lang.partition("-")[0], "EEE d MMM"), lang).replace(".", ""))


def day_brief(day: str, lang: str) -> str:
    """Weekday and figure: "Wed 18"."""
    return _at_head(_said(day, "EEE d", lang).replace(".", ""))


def _said(day: str, pattern: str, lang: str) -> str:
    return format_date(clock.date_of(day), pattern, locale=lang.replace("-", "_"))


def _at_head(said: str) -> str:
    return said[:1].upper() + said[1:]
