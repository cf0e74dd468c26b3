"""The room card: the order of speaking of one session, large, for the lectern."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.itinerary.room import RoomCard, Turn
from planner.paper import photos
from planner.paper.flow import Flow, Paragraph, Span, Style, Text
from planner.paper.fonts import STRONG
from planner.paper.numbers import MM
from planner.paper.page import A4, Page
from planner.paper.photos import Face, Picture
from planner.paper.sheet import RIGHT_TO_LEFT
from planner.plan.names import initials
from planner.wording import dates
from planner.wording import room as wording
from planner.wording.people import person_function

SIZE = (A4[1], A4[0])
EDGE, WIDTH = 14 * MM, SIZE[0] - 28 * MM
ORDER, BOX, NAME, FUNCTION, LANGUAGE, END = (x * MM for x in (41, 52, 67, 146, 234, 283))
BOX_SIZE = (12 * MM, 14 * MM)
BOTTOM = SIZE[1] - 19 * MM
SMALL, REST = Style(8.5, 11), Style(11.5, 15)
TITLE, LONG_TITLE = Style(20, 25, STRONG), Style(13, 17, STRONG)
TIMES = Style(26, 31, STRONG)
CLOCK, OPEN_CLOCK, NUMBER = Style(20, 24, STRONG), Style(20, 24), Style(20, 24)
PERSON, OPEN = Style(17, 21, STRONG), Style(17, 21)
PAD = 3.0
NO_PICTURES: Mapping[str, Picture] = MappingProxyType({})

Cell = tuple[float, float, bool, list[Paragraph]]
"""Where it begins or ends, how far below the row's top, which of the two, and its lines."""


def draw(
    card: RoomCard, flow: Flow, lang: str, printed: str, pictures: Mapping[str, Picture] = NO_PICTURES
) -> list[Page]:
    """Its pages, with the pictures of people that there are."""
    press = _Press(card, flow, lang, pictures)
    for turn in card.turns:
        press.turn(turn)
    press.foot(wording.printed(card, printed, lang))
    return press.pages


class _Press:
    """Fills page after page."""

    def __init__(self, card: RoomCard, flow: Flow, lang: str, pictures: Mapping[str, Picture]) -> None:
        self._card, self._flow, self._lang, self._pictures = card, flow, lang, pictures
        self._rtl = lang.partition("-")[0] in RIGHT_TO_LEFT
        self.pages: list[Page] = [Page(SIZE, rtl=self._rtl)]
        self._y = self._head()
        if not card.turns:
            self._y = self._page.text(self._set(wording.nobody(lang), OPEN, WIDTH), EDGE, self._y + PAD)

    @property
    def _page(self) -> Page:
        return self.pages[-1]

    def _set(self, text: Text, style: Style, width: float) -> Paragraph:
        return self._flow.set(text, style, width, rtl=self._rtl)

    def _head(self) -> float:
        page, card, lang = self._page, self._card, self._lang
        times = self._set((Span(wording.times(card, lang), apart=True),), TIMES, WIDTH)
        page.text(times, END, 11 * MM, trailing=True)
        planned = self._set(wording.planned(card, lang), REST, 82 * MM)
        beside = page.text(planned, END, 11 * MM + TIMES.leading, trailing=True)
        room = WIDTH - max(times.width, planned.width) - 8 * MM
        y = page.text(self._set(wording.over_title(card, lang), REST, room), EDGE, 10.5 * MM)
        title = self._set(wording.title(card, lang), TITLE, room)
        if len(title.lines) > 2:
            title = self._set(wording.title(card, lang), LONG_TITLE, room)
        y = page.text(title, EDGE, y + 2)
        y = max(beside, page.text(self._set(wording.place(card, lang), REST, room), EDGE, y + 2)) + 5
        page.rule(EDGE, y, WIDTH, 2)
        return y + 4

    def _turn(self) -> None:
        page = Page(SIZE, rtl=self._rtl)
        self.pages.append(page)
        running = f"{wording.times(self._card, self._lang)} · {wording.title(self._card, self._lang)}"
        line = self._set(running, REST, WIDTH)
        y = page.text(line._replace(lines=line.lines[:1]), EDGE, 10.5 * MM) + 3
        page.rule(EDGE, y, WIDTH, 2)
        self._y = y + 4

    def turn(self, turn: Turn) -> None:
        """A turn, whole if a page can hold it; else it goes on overleaf."""
        cells = self._cells(turn)
        boxed = turn.person is not None
        height = max(BOX_SIZE[1] if boxed else 0.0, *(drop + _height(lines) for _, drop, _, lines in cells))
        if self._y + height + 2 * PAD > BOTTOM and self._y > 60 * MM:
            self._turn()
        if turn.person is not None:
            face = Face(self._pictures.get(turn.person.id), initials(turn.person))
            photos.draw(self._page, self._flow, face, (BOX, self._y + PAD, *BOX_SIZE))
        self._sign(turn)
        while True:
            top, ends = self._y + PAD, [self._y + PAD + (BOX_SIZE[1] if boxed else 0)]
            rest: list[Cell] = []
            for x, drop, trailing, lines in cells:
                y, at = top + drop, 0
                while at < len(lines) and y + lines[at].height <= BOTTOM - PAD:
                    y = self._page.text(lines[at], x, y, trailing=trailing)
                    at += 1
                ends.append(y)
                rest.append((x, 0.0, trailing, lines[at:]))
            self._y = max(ends) + PAD
            self._page.rule(EDGE, self._y, WIDTH, 0.6)
            if not any(lines for *_, lines in rest):
                return
            cells, boxed = rest, False
            self._turn()

    def _cells(self, turn: Turn) -> list[Cell]:
        lang, slot, person = self._lang, turn.slot, turn.person
        clock = dates.time(turn.start.wall, lang) if turn.start else ""
        order = str(slot.order) if slot and slot.order and slot.role != "moderator" else ""
        filled = person is not None or turn.part is not None
        name = NAME if person is not None else BOX
        who = [(wording.name(turn, lang), PERSON if filled else OPEN)]
        told = [(person_function(person, lang), REST)] if person else []
        who += [(person.pronunciation, REST)] if person and person.pronunciation else []
        told += [(one, REST) for one in wording.beside(turn, lang)]
        minutes = wording.minutes(turn, lang)
        figure = str(turn.minutes)
        before, _, after = minutes.partition(figure)
        return [
            (EDGE, 2.0, False, self._lines([(clock, CLOCK if filled else OPEN_CLOCK)], ORDER - EDGE)),
            (ORDER, 2.0, False, self._lines([(order, NUMBER)], BOX - ORDER)),
            (name, 0.0, False, self._lines(who, FUNCTION - name - 4 * MM)),
            (FUNCTION, 3.0, False, self._lines(told, LANGUAGE - FUNCTION - 4 * MM)),
            (LANGUAGE, 3.0, False, self._lines([((slot.language.upper() if slot else ""), REST)], 20 * MM)),
            (END, 2.0, True, self._lines([(before + figure if minutes else "", CLOCK)], 24 * MM)),
            (END, 2.0 + CLOCK.leading, True, self._lines([(after.strip(), SMALL)], 24 * MM)),
        ]

    def _lines(self, texts: list[tuple[str, Style]], width: float) -> list[Paragraph]:
        set_ = [self._set(text, style, width) for text, style in texts if text]
        return [one._replace(lines=(line,)) for one in set_ for line in one.lines]

    def _sign(self, turn: Turn) -> None:
        if turn.slot is not None and turn.slot.role == "moderator":
            self._page.half(ORDER + 2.3 * MM, self._y + PAD + 2 + CLOCK.leading / 2, 4.6 * MM)

    def foot(self, printed: str) -> None:
        """Who is bound elsewhere and the team, at the bottom where there is room; then every page's number."""
        lines: list[Paragraph] = []
        for one in wording.foot(self._card, self._lang):
            spans = [Span(one.head, STRONG)]
            for at, told in enumerate(one.texts):
                spans += [Span(" " if not at else dates.comma(self._lang)), Span(told, apart=True)]
            text = self._set(tuple(spans), REST, WIDTH)
            lines += [text._replace(lines=(line,)) for line in text.lines]
        if lines:
            height = _height(lines) + 6
            if self._y + 8 + height > BOTTOM:
                self._turn()
            self._y = max(self._y, BOTTOM - height)
            self._page.rule(EDGE, self._y, WIDTH, 1)
            self._y += 5
        for text in lines:
            if self._y + text.height > BOTTOM:
                self._turn()
            self._y = self._page.text(text, EDGE, self._y)
        for number, page in enumerate(self.pages, 1):
            of = self._set(wording.page_of(number, len(self.pages), self._lang), SMALL, WIDTH)
            page.text(of, END, SIZE[1] - 14 * MM, trailing=True)
            page.text(self._set(printed, SMALL, WIDTH - of.width - 12), EDGE, SIZE[1] - 14 * MM)


def _height(lines: list[Paragraph]) -> float:
    return sum(line.height for line in lines)
