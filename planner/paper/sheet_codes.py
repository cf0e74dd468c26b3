"""The row at the end of a sheet: a code a day, what to do with it, and what it has no room for."""

from planner.itinerary.phone import DayCode
from planner.paper import qr
from planner.paper.flow import Flow, Paragraph, Span, Style, Text
from planner.paper.fonts import STRONG
from planner.paper.numbers import MM
from planner.paper.page import Page
from planner.paper.sheet_grid import CAPTION, CODE, CODES_HEAD, DETAIL, LEADING, TRAILING
from planner.paper.sheet_words import Words
from planner.wording import dates, phone

A_ROW = 5
_HEAD_GAP, _ROW_GAP = 1.5 * MM, 3 * MM
_INSET = 1.4 * MM
"""From a code's white edge to its first square."""


class CodeRow:
    """Measures and draws the codes of one sheet."""

    def __init__(self, codes: tuple[DayCode, ...], words: Words, flow: Flow, width: float, *, rtl: bool) -> None:
        self._flow = flow
        self._rtl = rtl
        self._width = width - LEADING - TRAILING
        say = words.say.say
        self._head = self._set(say("Your days in your phone’s calendar"), CODES_HEAD, self._width)
        self._todo = self._set(
            say(
                "Point the phone’s camera at the code of one day, cover the others, and choose “add to calendar”. "
                "It works without a network."
            ),
            DETAIL,
            self._width,
        )
        self._codes = [(one.text, self._captions(one, words)) for one in codes]
        self._gap = (self._width - A_ROW * CODE) / (A_ROW - 1)

    @property
    def height(self) -> float:
        """Of all of it; nothing where there is no code."""
        if not self._codes:
            return 0.0
        return self._top + sum(self._row_height(at) for at in range(0, len(self._codes), A_ROW))

    @property
    def _top(self) -> float:
        return 2 * MM + self._head.height + self._todo.height + _HEAD_GAP

    def draw(self, page: Page, top: float) -> None:
        """All rows from a height on."""
        if not self._codes:
            return
        page.rule(LEADING, top, self._width, 1.2)
        y = page.text(self._head, LEADING, top + 2 * MM)
        page.text(self._todo, LEADING, y)
        y = top + self._top
        for start in range(0, len(self._codes), A_ROW):
            for at, (text, captions) in enumerate(self._codes[start : start + A_ROW]):
                x = LEADING + at * (CODE + self._gap)
                qr.draw(page, text, x, y, CODE)
                below = y + CODE
                for caption in captions:
                    below = page.text(caption, x + _INSET, below)
            y += self._row_height(start)

    def _row_height(self, start: int) -> float:
        captions = [sum(one.height for one in texts) for _, texts in self._codes[start : start + A_ROW]]
        return CODE + max(captions) + _ROW_GAP

    def _captions(self, code: DayCode, words: Words) -> list[Paragraph]:
        """The date, and what is not in the code."""
        texts = ((Span(dates.day_short(code.day, words.lang), STRONG),), phone.left_out(code.left_out, words.lang))
        return [self._set(text, CAPTION, CODE - 2 * _INSET) for text in texts if text]

    def _set(self, text: Text, style: Style, width: float) -> Paragraph:
        return self._flow.set(text, style, width, rtl=self._rtl)
