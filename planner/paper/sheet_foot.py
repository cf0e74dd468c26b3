"""The foot of a sheet: emergency numbers on the first page, the legend on the last, release and page on all."""

from collections.abc import Container
from typing import NamedTuple

from planner.itinerary.values import Itinerary
from planner.paper.cut import at_most
from planner.paper.flow import Flow, Paragraph, Span, Style, Text
from planner.paper.numbers import MM
from planner.paper.page import Page, rise
from planner.paper.sheet_audience import edition
from planner.paper.sheet_grid import (
    LABEL,
    LEADING,
    LEGEND_HEIGHT,
    NUMBER,
    REST,
    RUNNING,
    RUNNING_STRONG,
    TRAILING,
    foot_rule,
)
from planner.paper.sheet_words import Words
from planner.paper.signs import Sign, Sizes, draw_sign
from planner.plan.names import full_name, printed_name, venue_name
from planner.wording import dates

_COLUMNS = 4
_SIGNS = Sizes(disc=6, half=6.4, ring=6.2, dot=3, diamond=7, square=6, ring_line=1, diamond_line=1, square_line=1)
_GAP = 5 * MM


class Number(NamedTuple):
    """A number to call, what it is, and a word more."""

    label: str
    phone: str
    note: str = ""


class Foot:
    """Draws the foot of the pages of one sheet."""

    def __init__(self, itinerary: Itinerary, words: Words, flow: Flow, *, rtl: bool) -> None:
        self._itinerary = itinerary
        self._words = words
        self._flow = flow
        self._rtl = rtl

    def first_limit(self, page: Page) -> float:
        """How far down the first page may be filled."""
        rows = self._rows(page)
        return self._emergency_top(page, rows) - LEGEND_HEIGHT - MM if rows else self.limit(page)

    def limit(self, page: Page) -> float:
        """How far down the others may be."""
        return foot_rule(page.height) - LEGEND_HEIGHT - 2 * MM

    def draw(self, page: Page, number: int, many: int, printed: str) -> None:
        """Release and time of print, name and page."""
        say = self._words.say.say
        rest = ""
        if printed:
            facts = {
                "date": dates.date_long(printed[:10], self._words.lang),
                "time": dates.time(printed, self._words.lang, self._words.hours),
                "town": self._words.town,
            }
            rest = " · " + say("printed on {date} at {time}, {town} time", **facts)
        y = foot_rule(page.height)
        page.rule(LEADING, y, page.width - LEADING - TRAILING, 0.5)
        width = page.width - LEADING - TRAILING
        page.text(
            self._set((Span(edition(self._itinerary, self._words), 600), Span(rest)), RUNNING, width * 0.65),
            LEADING,
            y + 5.5,
        )
        of = say("page {number} of {many}", number=number, many=many)
        name = self._set(f"{self._short_name()} · {of}", RUNNING_STRONG, width)
        if name.width > width * 0.5:
            name = self._set(of, RUNNING_STRONG, width)
        page.text(name, page.width - TRAILING, y + 5.5, trailing=True)

    def emergency(self, page: Page) -> None:
        """Up to four numbers side by side, more in a second row."""
        rows = self._rows(page)
        if not rows:
            return
        top = self._emergency_top(page, rows)
        page.rule(LEADING, top, page.width - LEADING - TRAILING, 1.2)
        y = top + 2.2 * MM
        for row in rows:
            for at, column in enumerate(row):
                x = LEADING + at * (self._width(page) + _GAP)
                below = y
                for paragraph in column:
                    below = page.text(paragraph, x, below)
            y += _height(row) + 3

    def legend(self, page: Page, signs: Container[str], *, marked: bool, alone: bool) -> None:
        """What the signs on this sheet mean; above the emergency numbers where the first page is the last, too."""
        rows = self._rows(page) if alone else []
        y = (self._emergency_top(page, rows) if rows else foot_rule(page.height)) - LEGEND_HEIGHT
        say = self._words.say.say
        page.rule(LEADING, y, page.width - LEADING - TRAILING, 0.5)
        x, middle = LEADING, y + 3.6 * MM
        words: list[tuple[Sign, str]] = [
            ("speaks", say("you speak")),
            ("moderates", say("you moderate")),
            ("attends", say("you attend")),
            ("accompanies", say("you accompany")),
            ("interprets", say("you interpret")),
            ("travel", say("travel and hotel")),
        ]
        for sign, word in words:
            if sign in signs:
                draw_sign(page, sign, x + 3.2, middle, _SIGNS)
                x = self._word(page, word, x + 9, middle)
        if marked:
            page.block(x + 1, middle - 5, 1.6 * MM, 10)
            x = self._word(page, say("changed since your copy"), x + 9, middle)
        last = say("{town} times unless said otherwise.", town=self._words.town)
        if x + self._set(last, RUNNING, 400).width < page.width - TRAILING:
            self._word(page, last, x, middle)

    def _word(self, page: Page, word: str, x: float, middle: float) -> float:
        paragraph = self._set(word, RUNNING, 300)
        page.text(paragraph, x, middle + 3 - rise(RUNNING.size, RUNNING.leading))
        return x + paragraph.width + 10

    def _short_name(self) -> str:
        person = self._itinerary.person
        if person.printed_name or not person.honorific:
            return printed_name(person)
        return f"{person.honorific} {person.family}"

    def _numbers(self) -> list[Number]:
        say = self._words.say.say
        itinerary = self._itinerary
        local = [Number(line.label, line.phone) for line in itinerary.emergency if not line.country]
        own = [Number(line.label, line.phone) for line in itinerary.emergency if line.country]
        middle: list[Number] = []
        contact = next((one.person for one in itinerary.contacts if one.person.phone), None)
        if contact is not None:
            middle.append(Number(say("Contact on duty"), contact.phone, full_name(contact)))
        hotel = next((venue for _, venue in itinerary.stays if venue.phone), None)
        if hotel is not None:
            middle.append(Number(say("Hotel desk"), hotel.phone, venue_name(hotel, self._words.lang)))
        return [*local[:1], *middle, *own, *local[1:]]

    def _rows(self, page: Page) -> list[list[list[Paragraph]]]:
        columns = [self._column(number, self._width(page)) for number in self._numbers()]
        return [columns[at : at + _COLUMNS] for at in range(0, len(columns), _COLUMNS)]

    def _column(self, number: Number, width: float) -> list[Paragraph]:
        parts: list[tuple[Text, Style]] = [(number.label, LABEL), (number.phone, NUMBER), (number.note, REST)]
        set_ = [self._set(text, style, width) for text, style in parts if text]
        return [at_most(self._flow, 3, paragraph) for paragraph in set_]

    def _width(self, page: Page) -> float:
        return (page.width - LEADING - TRAILING - _GAP * (_COLUMNS - 1)) / _COLUMNS

    def _emergency_top(self, page: Page, rows: list[list[list[Paragraph]]]) -> float:
        return foot_rule(page.height) - 4.4 * MM - sum(_height(row) + 3 for row in rows) + 3

    def _set(self, text: Text, style: Style, width: float) -> Paragraph:
        return self._flow.set(text, style, width, rtl=self._rtl)


def _height(row: list[list[Paragraph]]) -> float:
    return max(sum(paragraph.height for paragraph in column) for column in row)
