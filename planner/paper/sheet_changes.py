"""The lines of "what changed since your copy", in order of time."""

from planner.itinerary.entries import Entry, title_of
from planner.itinerary.values import Itinerary, LegStop, Marks, RideStop, SessionStop, StayStop, Stop
from planner.paper.sheet_head import Change, Changes
from planner.paper.sheet_rows import row_of, tag_for, tag_of
from planner.paper.sheet_words import Words
from planner.wording import dates


def changes_of(itinerary: Itinerary, marks: Marks, since: tuple[int, str] | None, words: Words) -> Changes | None:
    """The box; None where there is no copy to compare with or nothing changed."""
    lines = [
        (
            day.day,
            stop.start.wall,
            Change(_when(day.day, stop, words), tag_for(mark, stop, words), _what(stop, words, marks)),
        )
        for day in itinerary.days
        for stop in day.stops
        if (mark := marks.by_stop.get(stop.id)) is not None
    ]
    lines += [(entry.get("day", ""), entry.get("start", ""), _gone(entry, words)) for entry in marks.gone]
    if not lines:
        return None
    return Changes(_title(since, words), tuple(line for _, _, line in sorted(lines, key=lambda one: one[:2])))


def _title(since: tuple[int, str] | None, words: Words) -> str:
    say = words.say.say
    if since is None:
        return say("What changed since your copy")
    number, wall = since
    when = f"{dates.date_short(wall[:10], words.lang)}, {dates.time(wall, words.lang, words.hours)}"
    return say("What changed since your release {number} ({when})", number=number, when=when)


def _when(day: str, stop: Stop, words: Words) -> str:
    name = dates.day_brief(day, words.lang)
    match stop:
        case StayStop():
            return name
        case SessionStop() | LegStop() | RideStop():
            return f"{name} · {words.time(stop.start)}"


def _what(stop: Stop, words: Words, marks: Marks) -> str:
    row = row_of(stop, words, marks.by_stop.get(stop.id))
    place = row.place[0].text if row.place and marks.by_stop[stop.id].kind in ("room", "new") else ""
    return "; ".join(one for one in (f"{row.title} · {place}" if place else row.title, row.was) if one)


def _gone(entry: Entry, words: Words) -> Change:
    name = dates.day_brief(entry["day"], words.lang) if entry.get("day") else ""
    start = dates.time(entry["start"], words.lang, words.hours) if entry.get("start") else ""
    when = " · ".join(one for one in (name, start) if one)
    return Change(when, tag_of("gone", words), title_of(entry))
