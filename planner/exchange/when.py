"""Days and times as people write them in three languages: "17/05/2022", "mardi 17 mai", "10h30", "3 pm"."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from planner.plan.names import folded

_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5,
    "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11,
    "diciembre": 12, "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12, "ene": 1, "abr": 4, "ago": 8, "dic": 12,
    "janv": 1, "fev": 2, "fevr": 2, "avr": 4, "juil": 7,
}  # fmt: skip
_WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6, "lunes": 0,
    "martes": 1, "miercoles": 2, "jueves": 3, "viernes": 4, "sabado": 5, "domingo": 6, "lundi": 0, "mardi": 1,
    "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6, "mon": 0, "tue": 1, "tues": 1, "wed": 2,
    "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6, "lun": 0, "mie": 2, "jue": 3, "vie": 4,
    "sab": 5, "dom": 6, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "dim": 6,
}  # fmt: skip
_FILLING = {"de", "del", "le", "the", "of", "el", "st", "nd", "rd", "th", "er", "day", "dia", "jour", "on"}

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}|\d{2}))?")
_TIME = re.compile(
    r"(\d{1,2})(?:\s*[:.h]\s*(\d{2})(?::\d{2}(?:\.\d+)?)?|\s*(?:h|hrs?|hours|heures|horas|uhr)\b)?\s*"
    r"(a\.?\s?m\b\.?|p\.?\s?m\b\.?)?\s*(?:h|hrs?)?(?=[^\w]|$)"
)
_WORDS = {"noon": "12:00", "midday": "12:00", "mediodia": "12:00", "midi": "12:00", "midnight": "00:00",
          "medianoche": "00:00", "minuit": "00:00"}  # fmt: skip
_BETWEEN = re.compile(r"\s*(?:[-–—‒→>]|\bto\b|\buntil\b|\ba\b|\bhasta\b|\bjusqu'?a\b|\bau\b)+\s*")

FIRST_SERIAL, LAST_SERIAL = 20_000, 80_000
"""Spreadsheets count days from the end of 1899; these are 1954 to 2119."""


class Calendar(Struct, frozen=True):
    """How to read days that do not say all: the plan's days, and whether the month comes first in this column."""

    first_day: str
    last_day: str
    month_first: bool = False

    def for_column(self, texts: Iterable[str]) -> "Calendar":
        """The order that a column's numbers tell; where they tell nothing the one that lies in the plan's days."""
        pairs = [
            (int(m[1]), int(m[2]))
            for text in texts
            if (m := _NUMBERS.match(text.strip())) and not _ISO.match(text.strip())
        ]
        if any(a > 12 for a, _ in pairs) or not pairs:  # noqa: PLR2004 - no month is above
            return self
        if any(b > 12 for _, b in pairs):  # noqa: PLR2004
            return Calendar(self.first_day, self.last_day, month_first=True)
        by_day = sum(self._near(b, a) for a, b in pairs)
        by_month = sum(self._near(a, b) for a, b in pairs)
        return Calendar(self.first_day, self.last_day, month_first=by_month > by_day)

    def _near(self, month: int, day: int) -> bool:
        found = self._without_year(month, day)
        slack = timedelta(days=7)
        return found is not None and self._first - slack <= found <= date.fromisoformat(self.last_day) + slack

    @property
    def _first(self) -> date:
        return date.fromisoformat(self.first_day)

    def _without_year(self, month: int, day: int) -> date | None:
        """The one nearest to the plan's first day."""
        years = (self._first.year - 1, self._first.year, self._first.year + 1)
        found = [one for year in years if (one := _date(year, month, day))]
        return min(found, key=lambda one: abs(one - self._first), default=None)

    def day(self, text: str) -> str | None:
        """The day that a text says, as the records write it, or None."""
        plain = _folded(text)
        found = self._numeric(plain) or self._worded(plain)
        return found.isoformat() if found else None

    def moment(self, text: str) -> tuple[str | None, str]:
        """A day, if the text begins with one, and the rest: "17 May 10:00" is a day and "10:00"."""
        whole = text.strip()
        together = re.fullmatch(r"(\d{4}-\d{2}-\d{2})[T ](\S.*)", whole)
        if together:
            return self.day(together[1]), together[2]
        if (alone := self.day(whole)) is not None:
            return alone, ""
        pieces = re.split(r"(?:,\s*|\s+)", whole)
        for cut in range(len(pieces) - 1, 0, -1):
            found = self.day(" ".join(pieces[:cut]))
            if found is not None:
                return found, " ".join(pieces[cut:]).removeprefix("at ").removeprefix("à ").removeprefix("a las ")
        return None, whole

    def _numeric(self, plain: str) -> date | None:
        if plain.isdigit() and FIRST_SERIAL < int(plain) < LAST_SERIAL:
            return date(1899, 12, 30) + timedelta(days=int(plain))
        if re.fullmatch(r"\d{8}", plain):
            return _date(int(plain[:4]), int(plain[4:6]), int(plain[6:]))
        if iso := _ISO.fullmatch(plain):
            return _date(int(iso[1]), int(iso[2]), int(iso[3]))
        weekday, rest = _without_weekday(plain)
        numbers = _NUMBERS.fullmatch(rest)
        if numbers is None:
            return None
        day, month = int(numbers[1]), int(numbers[2])
        if month > 12 or (self.month_first and day <= 12):  # noqa: PLR2004
            day, month = month, day
        if numbers[3] is None:
            # "9.30" and "10-12" are times: without a year only a slash makes a day, or a weekday before it.
            return self._without_year(month, day) if "/" in rest or weekday is not None else None
        return _date(_year(numbers[3]), month, day)

    def _worded(self, plain: str) -> date | None:
        weekday, rest = _without_weekday(plain)
        words = [w for w in re.findall(r"\d+|[a-z]+", rest) if w not in _FILLING]
        if re.sub(r"[\w\s,.º°ª/-]", "", rest):
            return None
        if not words and weekday is not None:
            return self._weekday(weekday)
        months = [_MONTHS[w] for w in words if w in _MONTHS]
        numbers = [w for w in words if w.isdigit()]
        if len(months) != 1 or len(words) != len(numbers) + 1 or not 1 <= len(numbers) <= 2:  # noqa: PLR2004
            return None
        if len(numbers) == 1:
            return self._without_year(months[0], int(numbers[0]))
        day, year = numbers if len(numbers[1]) in (2, 4) else reversed(numbers)
        return _date(_year(year), months[0], int(day))

    def _weekday(self, weekday: int) -> date | None:
        """The day of the plan that is this weekday, if there is one and no other."""
        span = (date.fromisoformat(self.last_day) - self._first).days
        found = [one for n in range(span + 1) if (one := self._first + timedelta(days=n)).weekday() == weekday]
        return found[0] if len(found) == 1 else None


def time(text: str) -> str | None:
    """A time of day as the records write it ("24:00" as "00:00"), or None."""
    plain = _folded(text).strip(" .")
    if plain in _WORDS:
        return _WORDS[plain]
    if re.fullmatch(r"0?\.\d*[1-9]", plain):  # a spreadsheet's part of a day; "0.30" is half past midnight
        minutes = round(float(plain) * 1440)
        return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
    found = _TIME.fullmatch(plain)
    if found is None or (found[2] is None and found[3] is None and plain.isdigit() and len(plain) > 2):  # noqa: PLR2004
        return _digits(plain)
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:  # noqa: PLR2004
            return None
        hour = hour % 12 + (12 if found[3].startswith("p") else 0)
    if (hour, minute) == (24, 0):
        hour = 0
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None  # noqa: PLR2004


def _digits(plain: str) -> str | None:
    """A time as a timetable prints it, "0930"."""
    if not re.fullmatch(r"\d{3,4}", plain):
        return None
    hour, minute = int(plain[:-2]), int(plain[-2:])
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None  # noqa: PLR2004


def times(text: str) -> tuple[str, str | None] | None:
    """A time, or two with something between ("10:00-13:00", "de 10h à 12h30", "3-4 pm"); None if it is neither."""
    alone = time(text)
    if alone is not None:
        return alone, None
    plain = re.sub(r"^(from|de|desde|between|entre)\s+(las\s+)?", "", _folded(text))
    pieces = [re.sub(r"^las\s+", "", piece.strip()) for piece in _BETWEEN.split(plain) if piece.strip()]
    if len(pieces) != 2:  # noqa: PLR2004
        return None
    half = re.search(r"([ap])\.?\s?m\.?$", pieces[1])
    if half and not re.search(r"[ap]\.?\s?m\.?$", pieces[0]):
        first = _before(pieces[0], pieces[1], half[1])
    else:
        first = time(pieces[0])
    last = time(pieces[1])
    return (first, last) if first and last else None


def _before(first: str, last: str, half: str) -> str | None:
    """In "11-1 pm" the first is in the morning, in "3-4 pm" it is not."""
    same, end = time(f"{first} {half}m"), time(last)
    if same is not None and end is not None and same >= end:
        return time(f"{first} am")
    return same


def minutes(text: str) -> int | None:
    """A duration: "90", "1:30", "1h30", "45 min", "2 hours"."""
    plain = _folded(text)
    if found := re.fullmatch(r"(\d{1,4})(?:\.0+)?\s*(?:m|min|mins|mn|minutes|minutos|')?\.?", plain):
        return int(found[1])
    if found := re.fullmatch(r"(\d{1,2})\s*(?:[:h])\s*(\d{2})(?::00)?\s*(?:m|min)?", plain):
        return int(found[1]) * 60 + int(found[2])
    if found := re.fullmatch(r"(\d{1,2})(?:[.,](\d))?\s*(?:h|hrs?|hours?|horas?|heures?)", plain):
        return int(found[1]) * 60 + int(found[2] or 0) * 6
    return None


def _folded(text: str) -> str:
    """Folded, without what is said in brackets ("10:00 (New York)")."""
    return " ".join(re.sub(r"\([^)]*\)", " ", folded(text)).split())


def _without_weekday(plain: str) -> tuple[int | None, str]:
    found = re.match(r"([a-z]+)\.?,?\s*", plain)
    if found and found[1] in _WEEKDAYS:
        return _WEEKDAYS[found[1]], plain[found.end() :]
    # "mar" is Tuesday in Spanish and French and March in English: a weekday if a month follows.
    if found and found[1] == "mar" and any(w in _MONTHS for w in re.findall(r"[a-z]+", plain[found.end() :])):
        return 1, plain[found.end() :]
    return None, plain


def _year(text: str) -> int:
    return int(text) + 2000 if len(text) == 2 else int(text)  # noqa: PLR2004


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
