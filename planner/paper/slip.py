"""The correction slip: half a page with the stops of a day that are not as the reader's own sheet has them."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from planner.itinerary.values import Day, Itinerary, Marks, SessionStop
from planner.paper.cut import at_most
from planner.paper.flow import Flow, Paragraph, Span, Style, Text
from planner.paper.numbers import MM
from planner.paper.page import Page
from planner.paper.sheet import RIGHT_TO_LEFT, Setting, Sheet, with_gone
from planner.paper.sheet_audience import edition
from planner.paper.sheet_grid import (
    DAY,
    DAY_NOTE,
    LEADING,
    LONG_NAME,
    LONGEST_NAME,
    PAPERS,
    RUNNING,
    RUNNING_RULE,
    RUNNING_STRONG,
    SLIP_FUNCTION,
    SLIP_NAME,
    TOP,
    TRAILING,
    foot_rule,
)
from planner.paper.sheet_rows import Row, gone_row, row_of, tag_of
from planner.paper.sheet_stops import Stop, lay
from planner.paper.sheet_words import Words
from planner.plan.names import delegation_name, printed_name, town
from planner.wording import dates
from planner.wording.people import person_function

_DAY_TOP = RUNNING_RULE + 5 * MM + SLIP_NAME.leading + 4 * MM
_STOPS_TOP = _DAY_TOP + 5.0 + DAY.leading + 7.0
_FOOT_GAP = 6 * MM
_CUT = 7 * MM
"""How far the marks for the cut reach in from the edges."""


class _Half(NamedTuple):
    """A slip's part on one half page: its day, the stops, how many changes the day has in all."""

    day: str
    many: int
    stops: list[Stop]


def draw(itinerary: Itinerary, flow: Flow, setting: Setting) -> Sheet:
    """One person's slips as halves of a page, one or more a day; none where nothing changed."""
    words = Words(
        setting.lang, itinerary.person.hours or dates.LONG, itinerary.head.zone, town(itinerary.head, setting.lang)
    )
    press = _Press(itinerary, flow, setting, words)
    days = with_gone(itinerary.days, _with_left(itinerary.days, setting.marks))
    halves = [half for day, gone in days for half in press.of_day(day, gone)]
    pages = tuple(press.drawn(half, number, len(halves)) for number, half in enumerate(halves, 1))
    return Sheet(pages, printed_name(itinerary.person), setting.lang)


def in_pairs(halves: Sequence[Page]) -> list[Page]:
    """Two halves on a page, with marks where to cut; an odd one has the upper half."""
    pages: list[Page] = []
    for at in range(0, len(halves), 2):
        upper, *lower = halves[at : at + 2]
        page = Page((upper.width, upper.height * 2), rtl=upper.rtl)
        for place, half in enumerate((upper, *lower)):
            page.lay_on(half, place * upper.height)
        for x in (0, page.width - _CUT):
            page.rule(x, upper.height, _CUT, 0.3)
        pages.append(page)
    return pages


class _Press:
    """Makes the slips of one person."""

    def __init__(self, itinerary: Itinerary, flow: Flow, setting: Setting, words: Words) -> None:
        self._itinerary = itinerary
        self._flow = flow
        self._setting = setting
        self._words = words
        self._rtl = setting.lang.partition("-")[0] in RIGHT_TO_LEFT
        width, height = PAPERS[setting.paper]
        self._size = (width, height / 2)
        self._width = width - LEADING - TRAILING
        self._room = foot_rule(height / 2) - 2 * MM - _STOPS_TOP

    def of_day(self, day: Day, gone: tuple[dict[str, str], ...]) -> list[_Half]:
        """What changed on a day, on as many halves as it needs; none where nothing did."""
        rows = _rows(day, gone, self._setting.marks, self._words)
        halves: list[_Half] = []
        stops = [lay(row, self._flow, self._size[0], rtl=self._rtl) for row in rows]
        left = 0.0
        while stops:
            stop = stops.pop(0)
            gap = stop.gap if halves and halves[-1].stops else 0.0
            if halves and stop.height + gap <= left:
                halves[-1].stops.append(stop)
                left -= stop.height + gap
                continue
            pieces = stop.split(self._room) if stop.height > self._room else None
            if pieces is not None:
                stop, rest = pieces
                stops.insert(0, rest)
            halves.append(_Half(day.day, len(rows), [stop]))
            left = self._room - stop.height
        return halves

    def drawn(self, half: _Half, number: int, many: int) -> Page:
        """A half page with all that stands on it."""
        page = Page(self._size, rtl=self._rtl)
        self._head(page, half.day)
        self._day(page, half)
        y = _STOPS_TOP
        for at, stop in enumerate(half.stops):
            y += stop.gap if at else 0
            bottom = y + stop.height
            follows = half.stops[at + 1].gap + bottom if at + 1 < len(half.stops) else None
            stop.draw(page, y, first=at == 0, until=follows)
            y = bottom
        self._foot(page, number, many)
        return page

    def _head(self, page: Page, day: str) -> None:
        say = self._words.say.say
        number = self._setting.since[0] if self._setting.since else 0
        replaces = say(
            "replaces what release {number} says for {day}",
            number=number,
            day=dates.day_within(day, self._words.lang),
        )
        title: Text = (Span(say("Correction to your sheet"), 600), Span(f" · {replaces}"))
        left = self._set(title, RUNNING, self._width)
        delegation = self._set(delegation_name(self._itinerary.head, self._words.lang), RUNNING, self._width)
        page.text(self._first(left), LEADING, TOP)
        if len(delegation.lines) == 1 and left.width + 12 + delegation.width <= self._width:
            page.text(delegation, page.width - TRAILING, TOP, trailing=True)
        page.rule(LEADING, RUNNING_RULE, self._width, 0.5)
        top = RUNNING_RULE + 5 * MM
        name = self._name()
        page.text(name, LEADING, top + SLIP_NAME.leading - name.height)
        function = person_function(self._itinerary.person, self._words.lang)
        room = self._width - name.width - 14
        if not function or room < 30 * MM:
            return
        for style, most in ((SLIP_FUNCTION, 1), (RUNNING, 2)):  # the sheet has it whole; here it is whole or not at all
            said = self._set(function, style, room)
            if len(said.lines) <= most:
                page.text(said, page.width - TRAILING, top + SLIP_NAME.leading - 3 - said.height, trailing=True)
                return

    def _name(self) -> Paragraph:
        """As large as it fits: on one line, else on two small ones."""
        name = printed_name(self._itinerary.person)
        for style in (SLIP_NAME, LONG_NAME):
            said = self._set(name, style, self._width)
            if len(said.lines) == 1:
                return said
        said = self._set(name, LONGEST_NAME, self._width)
        return at_most(self._flow, 2, said)

    def _day(self, page: Page, half: _Half) -> None:
        page.rule(LEADING, _DAY_TOP + 1, self._width, 2)
        head = self._set(dates.day_long(half.day, self._words.lang), DAY, self._width)
        page.text(head, LEADING, _DAY_TOP + 5)
        say = self._words.say
        text = " · ".join((say.count("{n} change", "{n} changes", half.many), say.say("the rest stays as it is")))
        note = self._set(text, DAY_NOTE, self._width - head.width - 12)
        page.text(self._first(note), page.width - TRAILING, _DAY_TOP + 11.2, trailing=True)

    def _foot(self, page: Page, number: int, many: int) -> None:
        say = self._words.say.say
        printed = self._setting.printed
        facts = [
            dates.date_long(printed[:10], self._words.lang),
            dates.time(printed, self._words.lang, self._words.hours),
            self._words.town,
        ]
        contact = next((one.person.phone for one in self._itinerary.contacts if one.person.phone), "")
        rest = ", ".join(facts) if printed else ""
        y = foot_rule(page.height)
        page.rule(LEADING, y, self._width, 0.5)
        of = say("{number} of {many}", number=number, many=many)
        named = (Span(printed_name(self._itinerary.person), apart=True), Span(" · "), Span(of))
        name = self._set(named, RUNNING_STRONG, self._width)
        if name.width > self._width * 0.4:
            name = self._set(of, RUNNING_STRONG, self._width)
        page.text(name, page.width - TRAILING, y + 5.5, trailing=True)
        room = self._width - name.width - 12
        left = self._first(
            self._set(
                (Span(edition(self._itinerary, self._words), 600), Span(f" · {rest}" if rest else "")), RUNNING, room
            )
        )
        page.text(left, LEADING, y + 5.5)
        if contact:
            phone = self._set(say("Contact on duty {phone}", phone=contact), RUNNING, self._width)
            if left.width + _FOOT_GAP + phone.width <= room:
                page.text(phone, LEADING + left.width + _FOOT_GAP, y + 5.5)

    def _set(self, text: Text, style: Style, width: float) -> Paragraph:
        return self._flow.set(text, style, width, rtl=self._rtl)

    def _first(self, paragraph: Paragraph) -> Paragraph:
        return at_most(self._flow, 1, paragraph)


def _with_left(days: tuple[Day, ...], marks: Marks) -> Marks:
    """On a slip what moved to another day is struck on the day that it left, whose sheet stays in hand, too."""
    left = [
        {**mark.was, _NOW: f"{day.day} {stop.start.wall}"}
        for day in days
        for stop in day.stops
        if (mark := marks.by_stop.get(stop.id)) is not None and mark.was.get("day", day.day) != day.day
    ]
    return Marks(marks.by_stop, (*marks.gone, *left))


_NOW = "now"
"""The field of an entry that says to which day and time it went."""


def _gone(entry: dict[str, str], words: Words) -> Row:
    row = gone_row(entry, words)
    if _NOW not in entry:
        return row
    day, _, wall = entry[_NOW].partition(" ")
    when = f"{dates.day_brief(day, words.lang)}, {dates.time(wall, words.lang, words.hours)}"
    return row._replace(tag=tag_of("moved", words), was=words.say.say("now: {what}", what=when))


def _rows(day: Day, gone: tuple[dict[str, str], ...], marks: Marks, words: Words) -> list[Row]:
    """The stops that changed and those that fell away, in order of time.

    A slip is read by itself: a room is named in full even where the stop before it is in the same one.
    """
    rows: list[tuple[str, Row]] = []
    venues: set[str] = set()
    for stop in day.stops:
        mark = marks.by_stop.get(stop.id)
        if mark is None:
            continue
        shown, known = stop, False
        if isinstance(stop, SessionStop):
            shown = replace(stop, way=replace(stop.way, same_room=False))
            venue = stop.spot.venue.id if stop.spot.venue else ""
            known = venue in venues
            venues.add(venue)
        rows.append((stop.start.wall, row_of(shown, words, mark, known=known)))
    rows += [(entry.get("start", ""), _gone(entry, words)) for entry in gone]
    return [row for _, row in sorted(rows, key=lambda one: one[0])] if gone else [row for _, row in rows]
