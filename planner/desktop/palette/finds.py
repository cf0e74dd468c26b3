"""What the palette finds: the things of a plan by their names, accents and case aside, best first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planner.desktop.actions import GO, TO_PAGE, Command
from planner.desktop.clocks import weekday
from planner.desktop.desk import OpenDesk
from planner.desktop.pages import PAGES
from planner.desktop.tokens import KIND_LOOK
from planner.desktop.worst import worst_lanes
from planner.plan import names

ROWS = 9


@dataclass(frozen=True)
class Found:
    """A row: `kind` and `id` of a record, or kind "command" with the command's `do` as id."""

    kind: str
    id: str
    icon: str
    name: str
    second: str
    key: str = ""
    words: tuple[str, ...] = ()
    lane: str = ""


def things(desk: OpenDesk) -> list[Found]:
    """What a plan holds that can be found, in the order in which equals are listed."""
    return [*_people(desk), *_sessions(desk), *_rooms(desk)]


def find(typed: str, all_things: Sequence[Found], recent: Sequence[tuple[str, str]] = ()) -> list[Found]:
    """At most nine: exact initials, start of a word, inside. `@` people, `#` sessions, `>` commands only."""
    text = typed.strip()
    only = {"@": "person", "#": "session", ">": "command"}.get(text[:1], "")
    text = names.folded(text[1:] if only else text).strip()
    chosen = [t for t in all_things if not only or t.kind == only]
    if not text:
        if only:
            return chosen[:ROWS]
        by_key = {(t.kind, t.id): t for t in chosen}
        return [by_key[key] for key in recent if key in by_key][:ROWS] or chosen[:ROWS]
    ranked = [(rank, number) for number, t in enumerate(chosen) if (rank := _rank(text, t)) is not None]
    return [chosen[number] for _, number in sorted(ranked)[:ROWS]]


def _rank(text: str, thing: Found) -> int | None:
    if text == "".join(word[0] for word in _words(thing.name)):
        return 0
    if all(any(word.startswith(piece) for word in thing.words) for piece in text.split()):
        return 1
    return 2 if text in " ".join(thing.words) else None


def _words(*texts: str) -> tuple[str, ...]:
    return tuple(word for text in texts for word in names.folded(text).replace("-", " ").split())


def _people(desk: OpenDesk) -> list[Found]:
    lanes = worst_lanes(desk.workspace.findings(), "people")
    persons = sorted(desk.workspace.plan.persons.values(), key=lambda p: names.folded(names.listed_name(p)))
    rows = []
    for person in persons:
        function = names.function_of(person, desk.language) or person.city
        name = names.full_name(person)
        found = _words(name, person.city)
        rows.append(Found("person", person.id, "people", name, function, words=found, lane=lanes.get(person.id, "")))
    return rows


def _sessions(desk: OpenDesk) -> list[Found]:
    plan, lang = desk.workspace.plan, desk.language
    lanes = worst_lanes(desk.workspace.findings(), "sessions")
    rows = []
    for session in sorted(plan.sessions.values(), key=lambda s: (s.start, s.id)):
        place = names.place_name(plan, session.room_id or session.venue_id, lang)
        when = f"{weekday(session.start[:10], lang)} {session.start[11:]}"
        title = names.session_title(session, lang)
        icon = KIND_LOOK[session.kind][1] or "programme"
        words = _words(title, session.code)
        second = ", ".join(filter(None, (when, place)))
        lane = lanes.get(session.id, "")
        rows.append(Found("session", session.id, icon, title, second, words=words, lane=lane))
    return rows


def _rooms(desk: OpenDesk) -> list[Found]:
    plan, lang = desk.workspace.plan, desk.language
    rows = []
    for room in plan.rooms.values():
        name = names.room_name(room, lang)
        rows.append(
            Found("room", room.id, "pin", name, names.place_name(plan, room.venue_id, lang), words=_words(name))
        )
    for venue in plan.venues.values():
        name = names.venue_name(venue, lang)
        rows.append(Found("venue", venue.id, "city", name, venue.address, words=_words(name)))
    return sorted(rows, key=lambda row: names.folded(row.name))


def doings(desk: OpenDesk, commands: Iterable[Command]) -> list[Found]:
    """The commands as they can be found, and the pages as places to go to."""
    go = desk.say(GO)
    rows = []
    for number, entry in enumerate(PAGES, 1):
        name = desk.say(entry.title)
        rows.append(Found("command", f"{TO_PAGE}{entry.key}", entry.icon, name, go, f"Ctrl+{number}", _words(name)))
    for command in commands:
        words, menu = desk.say(command.text), desk.say(command.menu)
        rows.append(
            Found("command", command.do, command.icon or "right", words, menu, command.key_words, _words(words))
        )
    return rows
