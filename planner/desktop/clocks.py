"""Times and days as the frame says them: "Tue 17:42", "16–20 May"."""

from PySide6.QtCore import QLocale

from planner.plan import clock


def clock_line(moment: int, zone: str, lang: str, *, short: bool = False) -> str:
    """Day of the week and time of a moment in a zone; `short` is the time alone."""
    wall = clock.wall(moment, zone)
    if short:
        return wall[11:]
    return f"{weekday(wall[:10], lang)} {wall[11:]}"


def weekday(day: str, lang: str) -> str:
    """The short name of a day of the week."""
    number = clock.date_of(day).isoweekday()
    return QLocale(lang).standaloneDayName(number, QLocale.FormatType.ShortFormat).rstrip(".")


def span_of_days(first: str, last: str, lang: str) -> str:
    """The days of the forum: "16–20 May"; both months where they differ."""
    start, end = clock.date_of(first), clock.date_of(last)
    month = QLocale(lang).monthName(end.month, QLocale.FormatType.LongFormat)
    joint = " de " if lang.startswith("es") else " "
    if start == end:
        return f"{end.day}{joint}{month}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end.day}{joint}{month}"
    first_month = QLocale(lang).monthName(start.month, QLocale.FormatType.LongFormat)
    return f"{start.day}{joint}{first_month} – {end.day}{joint}{month}"


def day_words(day: str, lang: str) -> str:
    """A day as a field shows it: "Wed 18 May"; with the year where it is not obvious it stays in the record."""
    number = clock.date_of(day)
    month = QLocale(lang).monthName(number.month, QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{weekday(day, lang)} {number.day} {month}"
