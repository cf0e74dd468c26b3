"""A sheet's words without its layout: what a mail, a chat and a calendar say is what stands on the sheet."""

from typing import NamedTuple

from msgspec.structs import replace

from planner.itinerary.values import Itinerary, Marks, SessionStop, StayStop, Stop
from planner.paper.flow import plain
from planner.paper.sheet_changes import changes_of
from planner.paper.sheet_head import Changes
from planner.paper.sheet_rows import row_of
from planner.paper.sheet_words import Words
from planner.plan.names import town
from planner.wording import dates


class StopText(NamedTuple):
    """A stop in words: its day as "Tue 17", its time, and what is beside it."""

    stop: Stop
    day: str
    when: str
    title: str
    place: str
    lines: tuple[str, ...]


class SheetText(NamedTuple):
    """All stops, and what changed since the reader's own copy."""

    stops: tuple[StopText, ...]
    changes: Changes | None


def sheet_text(itinerary: Itinerary, lang: str, marks: Marks, since: tuple[int, str] | None) -> SheetText:
    """The words of a sheet; `since` is the release of the copy, and when that was."""
    head, person = itinerary.head, itinerary.person
    words = Words(lang, person.hours or dates.LONG, head.zone, town(head, lang))
    stops = tuple(_stop(stop, day.day, words) for day in itinerary.days for stop in day.stops)
    return SheetText(stops, changes_of(itinerary, marks, since, words))


def _stop(stop: Stop, day: str, words: Words) -> StopText:
    if isinstance(stop, SessionStop):  # each is read by itself: a room is named in full
        stop = replace(stop, way=replace(stop.way, same_room=False))
    row = row_of(stop, words, None)
    lines = [row.badge, *(plain(one) for one in row.details), plain(row.way)]
    when = "" if isinstance(stop, StayStop) else words.time(stop.start)
    name = dates.day_brief(day, words.lang)
    return StopText(stop, name, when, row.title, plain(row.place), tuple(one for one in lines if one))
