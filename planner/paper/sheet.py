"""The sheet: one person's itinerary on paper, day by day, like a railway timetable."""

from typing import NamedTuple

from planner.itinerary.company import about
from planner.itinerary.entries import Entry
from planner.itinerary.phone import Codes, LeftOut
from planner.itinerary.values import Day, Itinerary, LegStop, Marks, SessionStop
from planner.paper.cut import at_most
from planner.paper.flow import Flow
from planner.paper.page import Page
from planner.paper.sheet_changes import changes_of
from planner.paper.sheet_codes import CodeRow
from planner.paper.sheet_foot import Foot
from planner.paper.sheet_grid import (
    BODY_TOP,
    DAY,
    DAY_GAP,
    DAY_NOTE,
    LEADING,
    NOTE_LINES,
    PAPERS,
    STOP_GAP,
    TEXT,
    TRAILING,
)
from planner.paper.sheet_head import Head
from planner.paper.sheet_rows import Row, gone_row, row_of
from planner.paper.sheet_stops import Stop, lay
from planner.paper.sheet_words import Words
from planner.plan.names import printed_name, town
from planner.plan.records import SPEAKING_ROLES
from planner.wording import dates

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})

NO_MARKS = Marks()
NO_CODES = Codes()


class Sheet(NamedTuple):
    """A sheet's pages and its title, the texts that had no room on it, and what its codes have none for."""

    pages: tuple[Page, ...]
    title: str
    lang: str
    shortened: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


class Setting(NamedTuple):
    """How a sheet is to be printed.

    `printed` is the wall time in the forum's zone, `since` the release of the reader's own copy and when that was,
    `codes` what the sheet has for a phone.
    """

    lang: str
    paper: str = "a4"
    printed: str = ""
    marks: Marks = NO_MARKS
    since: tuple[int, str] | None = None
    codes: Codes = NO_CODES


def draw(itinerary: Itinerary, flow: Flow, setting: Setting) -> Sheet:
    """The sheet's pages."""
    words = Words(
        setting.lang, itinerary.person.hours or dates.LONG, itinerary.head.zone, town(itinerary.head, setting.lang)
    )
    press = _Press(itinerary, flow, setting, words)
    for day, gone in with_gone(itinerary.days, setting.marks):
        press.day(day, gone)
    press.finish()
    left_out = tuple(one.left_out for one in setting.codes.days if one.left_out)
    return Sheet(tuple(press.pages), printed_name(itinerary.person), setting.lang, left_out=left_out)


class _Laid(NamedTuple):
    """A day ready for paper."""

    day: str
    note: str
    stops: list[Stop]

    @property
    def height(self) -> float:
        """Below its rule."""
        return _HEAD + sum(stop.height + (stop.gap if at else 0) for at, stop in enumerate(self.stops))


_HEAD = 5.0 + DAY.leading + 7.0
"""From a day's rule to its first stop."""


class _Press:
    """Fills page after page."""

    def __init__(self, itinerary: Itinerary, flow: Flow, setting: Setting, words: Words) -> None:
        self._itinerary = itinerary
        self._flow = flow
        self._setting = setting
        self._words = words
        self._rtl = setting.lang.partition("-")[0] in RIGHT_TO_LEFT
        self._head = Head(itinerary, words, flow, rtl=self._rtl, card=setting.codes.card)
        self._foot = Foot(itinerary, words, flow, rtl=self._rtl)
        self._rows: list[Row] = []
        self._venues: set[str] = set()
        self._ends: list[tuple[float, float]] = []
        self.pages: list[Page] = []
        page = self._page()
        self._y = self._head.first(page, changes_of(itinerary, setting.marks, setting.since, words))
        self._limit = self._foot.first_limit(page)
        self._fresh = True

    def day(self, day: Day, gone: tuple[Entry, ...]) -> None:
        """A day: whole on this page, else whole on the next one, else split between stops.

        The first day begins on the first page in any case: that page would be empty without it.
        """
        laid = self._laid(day, gone)
        gap = 0 if self._fresh else DAY_GAP
        if self._y + gap + laid.height > self._limit and self._is_better_on_the_next(laid, gap):
            self._turn()
            gap = 0
        self._day(laid, gap)

    def _is_better_on_the_next(self, laid: _Laid, gap: float) -> bool:
        if self._fresh and len(self.pages) > 1:
            return False
        begins = self._y + gap + _HEAD + (laid.stops[0].height if laid.stops else 0) <= self._limit
        return not begins or (laid.height <= self._room() and not self._fresh)

    def _room(self) -> float:
        """The height of a page's days, on all pages but the first."""
        page = Page(PAPERS[self._setting.paper])
        return self._foot.limit(page) - BODY_TOP

    def _day(self, laid: _Laid, gap: float) -> None:
        self._y += gap
        self._day_head(laid, again=False)
        stops = list(laid.stops)
        first = True
        while stops:
            stop = stops.pop(0)
            top = self._y + (0 if first else stop.gap)
            if top + stop.height > self._limit:
                pieces = self._pieces(stop, self._limit - top, fresh=first and self._fresh)
                if pieces is None and not (self._fresh and len(self.pages) > 1):
                    self._turn()
                    self._day_head(laid, again=True)
                    stops.insert(0, stop)
                    first = True
                    continue
                if pieces is not None:
                    stop, rest = pieces
                    stops.insert(0, rest)
            follows = self._follows(stops, top + stop.height)
            stop.draw(self.pages[-1], top, first=first, until=follows)
            self._y = top + stop.height
            first = self._fresh = False

    def _pieces(self, stop: Stop, room: float, *, fresh: bool) -> tuple[Stop, Stop] | None:
        """Two pieces of a stop that no page could hold whole; None: it goes on the next page as it is."""
        if stop.height <= self._room() - _HEAD and not fresh:
            return None
        return stop.split(room)

    def _follows(self, stops: list[Stop], bottom: float) -> float | None:
        """Where the line goes on to: the next stop on this page, or a little further if that is on the next one."""
        if not stops:
            return None
        top = bottom + stops[0].gap
        return top if top + stops[0].height <= self._limit else bottom + STOP_GAP / 2

    def finish(self) -> None:
        """Feet and legend, once it is known how many pages there are."""
        if not self._rows:
            text = self._flow.set(self._words.say.say("Nothing is planned for you yet."), DAY_NOTE, 400, rtl=self._rtl)
            self.pages[-1].text(text, LEADING, self._y)
        self._codes()
        self._foot.emergency(self.pages[0])
        signs = {row.sign for row in self._rows}
        marked = any(row.tag for row in self._rows)
        self._foot.legend(self.pages[-1], signs, marked=marked, alone=len(self.pages) == 1)
        if self._itinerary.person.note_lines:
            self._rule_for_notes()
        for number, page in enumerate(self.pages, 1):
            self._foot.draw(page, number, len(self.pages), self._setting.printed)

    def _codes(self) -> None:
        """The days for the phone: below the last one, or at the bottom where lines for notes come between."""
        codes = CodeRow(self._setting.codes.days, self._words, self._flow, self.pages[-1].width, rtl=self._rtl)
        if not codes.height:
            return
        if self._y + DAY_GAP + codes.height > self._limit:
            self._turn()
        top = self._y if self._fresh else self._y + DAY_GAP
        if self._itinerary.person.note_lines:
            top = self._limit = self._limit - codes.height
        else:
            self._y = top + codes.height
        codes.draw(self.pages[-1], top)

    def _rule_for_notes(self) -> None:
        """Lines to write on fill what is left of each page."""
        ends = [*self._ends, (self._y, self._limit)]
        for page, (y, limit) in zip(self.pages, ends, strict=True):
            line = y + NOTE_LINES * 1.6
            while line < limit:
                page.rule(TEXT, line, page.width - TRAILING - TEXT, 0.3)
                line += NOTE_LINES

    def _page(self) -> Page:
        page = Page(PAPERS[self._setting.paper], rtl=self._rtl)
        self.pages.append(page)
        return page

    def _turn(self) -> None:
        self._ends.append((self._y, self._limit))
        page = self._page()
        self._y = self._head.other(page)
        self._limit = self._foot.limit(page)
        self._fresh = True

    def _day_head(self, laid: _Laid, *, again: bool) -> None:
        page = self.pages[-1]
        width = page.width - LEADING - TRAILING
        page.rule(LEADING, self._y + 1, width, 2)
        name = dates.day_long(laid.day, self._words.lang)
        if again:
            name = self._words.say.say("{day} (continued)", day=name)
        top = self._y + 5
        head = self._flow.set(name, DAY, width, rtl=self._rtl)
        page.text(head, LEADING, top)
        note = self._flow.set("" if again else laid.note, DAY_NOTE, width - head.width - 12, rtl=self._rtl)
        page.text(at_most(self._flow, 1, note), page.width - TRAILING, top + 6.2, trailing=True)
        self._y += _HEAD

    def _laid(self, day: Day, gone: tuple[Entry, ...]) -> _Laid:
        rows: list[tuple[str, Row]] = []
        for stop in day.stops:
            venue = stop.spot.venue if isinstance(stop, SessionStop) else None
            known = venue is not None and venue.id in self._venues
            mark = self._setting.marks.by_stop.get(stop.id)
            rows.append((stop.start.wall, row_of(stop, self._words, mark, known=known)))
            if venue is not None:
                self._venues.add(venue.id)
        rows += [(entry.get("start", ""), gone_row(entry, self._words)) for entry in gone]
        if gone:
            rows.sort(key=lambda one: one[0])
        self._rows += [row for _, row in rows]
        width = PAPERS[self._setting.paper][0]
        stops = [lay(row, self._flow, width, rtl=self._rtl) for _, row in rows]
        return _Laid(day.day, self._note(day), stops)

    def _note(self, day: Day) -> str:
        """How many, and when one speaks."""
        say = self._words.say
        sessions = [stop for stop in day.stops if isinstance(stop, SessionStop)]
        if not day.stops:
            return say.say("Nothing planned")
        directions = {stop.leg.direction for stop in day.stops if isinstance(stop, LegStop)}
        parts = [say.say("arrival")] if "arrival" in directions else []
        if sessions:
            parts.append(say.count("{n} engagement", "{n} engagements", len(sessions)))
        parts += self._speaking(sessions)
        if "departure" in directions:
            parts.append(say.say("departure"))
        return dates.capital(" · ".join(parts))

    def _speaking(self, sessions: list[SessionStop]) -> list[str]:
        say = self._words.say
        speaking = [
            part for stop in sessions for part in stop.parts
            if part.slot.role in SPEAKING_ROLES and part.slot.role != "moderator"
        ]  # fmt: skip
        if len(speaking) == 1 and speaking[0].by != "whole":
            listed, start = speaking[0].by == "list", speaking[0].start
            time = self._words.time(about(start.minute, start.zone) if listed else start)
            return [
                say.say("you speak at about {time}", time=time) if listed else say.say("you speak at {time}", time=time)
            ]
        return [say.count("you speak once", "you speak {n} times", len(speaking))] if speaking else []


def with_gone(days: tuple[Day, ...], marks: Marks) -> "list[tuple[Day, tuple[Entry, ...]]]":
    """The days with what fell away on them, even where nothing else is left."""
    by_day = {day.day: day for day in days}
    for entry in marks.gone:
        by_day.setdefault(entry.get("day", ""), Day(entry.get("day", ""), ()))
    return [
        (by_day[day], tuple(entry for entry in marks.gone if entry.get("day") == day)) for day in sorted(by_day) if day
    ]
