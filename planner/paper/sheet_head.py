"""The top of a sheet: running head, name and function, the three facts, what changed."""

from typing import NamedTuple

from planner.itinerary.phone import on_duty
from planner.itinerary.values import Itinerary
from planner.paper import qr
from planner.paper.cut import at_most
from planner.paper.flow import Flow, Paragraph, Span, Style, Text
from planner.paper.numbers import MM
from planner.paper.page import Page
from planner.paper.sheet_audience import facts
from planner.paper.sheet_grid import (
    BODY_TOP,
    CAPTION,
    CARD_CODE,
    CHANGE,
    CHANGE_HEAD,
    FUNCTION,
    LABEL,
    LEADING,
    LONG_NAME,
    LONGEST_NAME,
    NAME,
    REST,
    RUNNING,
    RUNNING_RULE,
    RUNNING_STRONG,
    TAG,
    TOP,
    TRAILING,
    VALUE,
)
from planner.paper.sheet_words import Words
from planner.plan.names import delegation_name, full_name, plan_title, printed_name, venue_name, zone_town
from planner.wording import dates
from planner.wording.labels import language_name
from planner.wording.people import person_function

_COLUMN_GAP = 7 * MM
_CARD_INSET = 1.4 * MM
"""From the white edge of the contact's code to its first square."""
_EXAMPLE = "09:00"
MOST_CHANGES = 8


class Change(NamedTuple):
    """A line of the box: when, the word in the tag, what."""

    when: str
    tag: str
    what: str


class Changes(NamedTuple):
    """The box: which copy of the reader's it compares with, and its lines."""

    since: str
    lines: tuple[Change, ...]


class Head:
    """Draws the top of the pages of one sheet."""

    def __init__(self, itinerary: Itinerary, words: Words, flow: Flow, *, rtl: bool, card: str = "") -> None:
        self._itinerary = itinerary
        self._card = card
        self._words = words
        self._flow = flow
        self._rtl = rtl

    def first(self, page: Page, changes: Changes | None) -> float:
        """The first page's; gives where the days begin."""
        head, lang = self._itinerary.head, self._words.lang
        days = dates.range_(head.first_day, head.last_day, lang)
        named = [Span(one, apart=True) for one in (plan_title(head, lang), self._words.town, days)]
        title = (named[0], Span(" · "), named[1], Span(self._words.comma), named[2])
        self._running(page, title, delegation_name(head, lang), RUNNING)
        width = self._beside_card(page)
        top = page.text(self._name(width), LEADING, TOP + 10.6 * MM)
        function = person_function(self._itinerary.person, lang)
        if function:
            top = page.text(self._at_most(4, self._set(function, FUNCTION, width)), LEADING, top + 1)
        for label, value in facts(self._itinerary, self._words):
            told = (Span(f"{label} "), Span(value, 600, apart=True))
            top = page.text(self._set(told, FUNCTION, width), LEADING, top + 1)
        top = max(self._facts(page, top + 5.1 * MM, width), self._draw_card(page))
        if changes is not None and changes.lines:
            top = self._changes(page, top + 5 * MM, changes)
        return top + 4.4 * MM

    def other(self, page: Page) -> float:
        """That of the pages after it: the name, the contact on duty."""
        person = self._itinerary.person
        name: Text = (Span(printed_name(person), 600), Span(f" · {person.city}" if person.city else ""))
        contact = next((c.person.phone for c in self._itinerary.contacts if c.person.phone), "")
        said = self._words.say.say("Contact on duty {phone}", phone=contact) if contact else ""
        self._running(page, name, said, RUNNING)
        return BODY_TOP

    def _name(self, width: float) -> Paragraph:
        """As large as it fits on two lines."""
        name = printed_name(self._itinerary.person)
        for style in (NAME, LONG_NAME):
            said = self._set(name, style, width)
            if len(said.lines) <= 2:
                return said
        return self._at_most(8, self._set(name, LONGEST_NAME, width))

    def _set(self, text: Text, style: Style, width: float) -> Paragraph:
        return self._flow.set(text, style, width, rtl=self._rtl)

    def _at_most(self, lines: int, paragraph: Paragraph) -> Paragraph:
        """The head has room for names, not for essays."""
        return at_most(self._flow, lines, paragraph)

    def _running(self, page: Page, left: Text, right: Text, style: Style) -> None:
        width = page.width - LEADING - TRAILING
        said = self._set(right, style, width / 2)
        room = width - said.width - 12
        page.text(self._at_most(1, self._set(left, style, room)), LEADING, TOP)
        page.text(self._at_most(1, said), page.width - TRAILING, TOP, trailing=True)
        page.rule(LEADING, RUNNING_RULE, width, 0.5)

    def _beside_card(self, page: Page) -> float:
        """The width that the contact's code leaves."""
        return page.width - LEADING - TRAILING - (CARD_CODE + _COLUMN_GAP if self._card else 0)

    def _draw_card(self, page: Page) -> float:
        """The contact on duty for the phone; gives where it ends."""
        if not self._card:
            return 0.0
        x, y = page.width - TRAILING - CARD_CODE, RUNNING_RULE + 2.5 * MM
        qr.draw(page, self._card, x, y, CARD_CODE)
        said = self._set(self._words.say.say("Save the contact on duty"), CAPTION, CARD_CODE - _CARD_INSET)
        return page.text(said, x + _CARD_INSET, y + CARD_CODE)

    def _facts(self, page: Page, top: float, width: float) -> float:
        columns = [column for column in (self._contact(), self._hours(), self._hotel()) if column]
        width = (width - _COLUMN_GAP * 2) / 3
        bottom = top
        for at, (label, value, rest) in enumerate(columns):
            x = LEADING + at * (width + _COLUMN_GAP)
            page.rule(x, top, width, 0.5)
            y = page.text(self._at_most(2, self._set(label, LABEL, width)), x, top + 1.5 * MM)
            y = page.text(self._at_most(2, self._set(value, VALUE, width)), x, y)
            for line in rest:
                y = page.text(self._at_most(2, self._set(line, REST, width)), x, y)
            bottom = max(bottom, y)
        return bottom

    def _contact(self) -> tuple[str, str, list[str]] | None:
        if not self._itinerary.contacts:
            return None
        say, lang = self._words.say.say, self._words.lang
        first, *others = on_duty(self._itinerary.contacts)
        person = first.person
        known = dates.listed([language_name(one, lang) for one in person.languages], lang)
        rest = [full_name(person), f"({known})" if known else ""]
        for other in others[:2]:
            days = dates.listed([dates.day_brief(day, lang) for day in other.days[:3]], lang)
            rest += [say("{days}: {name}", days=days, name=full_name(other.person)), other.person.phone]
        return say("Contact on duty"), person.phone or full_name(person), [one for one in rest if one]

    def _hours(self) -> tuple[str, str, list[str]]:
        itinerary, lang = self._itinerary, self._words.lang
        say = self._words.say.say
        label = dates.capital(say("{town} time", town=self._words.town))
        value = dates.capital(dates.zone_against_home(itinerary.ahead, lang))
        if not itinerary.ahead:
            return label, value, []
        there = _shifted(_EXAMPLE, -itinerary.ahead)
        example = say(
            "{home}: {here} here, {there} there",
            home=zone_town(itinerary.home_zone),
            here=dates.time(_EXAMPLE, lang, self._words.hours),
            there=dates.time(there, lang, self._words.hours),
        )
        return label, value, [example]

    def _hotel(self) -> tuple[str, str, list[str]] | None:
        if not self._itinerary.stays:
            return None
        say, lang = self._words.say, self._words.lang
        stay, venue = self._itinerary.stays[0]
        rest = [venue.address, say.say("Booking {booking}", booking=stay.booking) if stay.booking else ""]
        for other, place in self._itinerary.stays[1:3]:
            nights = dates.range_(other.check_in, other.check_out, lang, year=False)
            rest.append(f"{nights}: {venue_name(place, lang)}")
        label = say.say("Hotel, {days}", days=dates.range_(stay.check_in, stay.check_out, lang, year=False))
        return label, venue_name(venue, lang), [one for one in rest if one]

    def _changes(self, page: Page, top: float, changes: Changes) -> float:
        """The box with what changed since the reader's own copy."""
        say = self._words.say
        width = page.width - LEADING - TRAILING
        x, y = LEADING + 3.4 * MM, top + 2.2 * MM
        lines = changes.lines[:MOST_CHANGES]
        y = page.text(self._set(changes.since, CHANGE_HEAD, width - 7 * MM), x, y) + 2
        whens = [self._set(line.when, RUNNING_STRONG._replace(size=9.5, leading=14), width / 3) for line in lines]
        tags = [self._set(line.tag, TAG, width / 3) for line in lines]
        at_tag = x + max(one.width for one in whens) + 8
        at_what = at_tag + max(one.width for one in tags) + 18
        for line, when, tag in zip(lines, whens, tags, strict=True):
            page.text(when, x, y)
            page.block(at_tag, y + 0.6, tag.width + 9, 13)
            page.text(tag, at_tag + 4.5, y + 1.6)
            y = (
                page.text(
                    self._at_most(2, self._set(line.what, CHANGE, page.width - TRAILING - 3 * MM - at_what)), at_what, y
                )
                + 2
            )
        more = len(changes.lines) - len(lines)
        if more > 0:
            text = say.count("and {n} more, marked below", "and {n} more, marked below", more)
            y = page.text(self._set(text, CHANGE, width / 2), x, y)
        page.frame(LEADING, top, width, y + 1.6 * MM - top, 1.2)
        return y + 1.6 * MM


def _shifted(clock: str, minutes: int) -> str:
    whole = (int(clock[:2]) * 60 + int(clock[3:]) + minutes) % 1440
    return f"{whole // 60:02d}:{whole % 60:02d}"
