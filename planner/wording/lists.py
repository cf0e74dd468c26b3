"""The words of a list's cells and heads in the reader's language."""

from planner.errors import N_
from planner.itinerary.lists import Cell, Choice, Clock, Column, Day, Word
from planner.plan.names import town
from planner.plan.records import PlanRecord
from planner.wording import catalogue, dates, labels


def said(cell: Cell, lang: str) -> str:
    """A cell as one reads it."""
    match cell:
        case Word(text=text):
            return catalogue.of(lang).say(text)
        case Choice(value=value):
            return dates.capital(labels.choice_label(value, lang))
        case Clock(wall=wall, against=against):
            hour = dates.time(wall, lang)
            return f"{hour}, {dates.day_short(wall[:10], lang)}" if against and wall[:10] != against else hour
        case Day(day=day):
            return dates.day_short(day, lang)
        case _:
            return cell


def heading(column: Column, lang: str) -> str:
    """What stands over a column."""
    return said(column.day, lang) if column.day is not None else catalogue.of(lang).say(column.heading)


def head(cells: tuple[Cell, ...], lang: str) -> str:
    """What stands over a group; its day is written out."""
    return " · ".join(heads(cells, lang))


def heads(cells: tuple[Cell, ...], lang: str) -> list[str]:
    """The same, one after the other."""
    texts = [dates.day_long(one.day, lang) if isinstance(one, Day) else said(one, lang) for one in cells]
    return [text for text in texts if text]


def printed(head: PlanRecord, wall: str, lang: str) -> str:
    """When it was printed, for the foot."""
    when = f"{dates.date_long(wall[:10], lang)}, {dates.time(wall, lang)}, {town(head, lang)}"
    return catalogue.of(lang).say(N_("Printed {moment}"), moment=when)


def page_of(number: int, many: int, lang: str) -> str:
    """Which page it is."""
    return catalogue.of(lang).say("page {number} of {many}", number=number, many=many)
