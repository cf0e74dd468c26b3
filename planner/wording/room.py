"""What a room card says, in the room's language: heads, who opens, who stands in, who is bound elsewhere."""

from typing import NamedTuple

from planner.errors import N_
from planner.itinerary.room import Bound, RoomCard, Turn
from planner.plan.names import full_name, plan_title, printed_name, room_name, session_title, town, venue_name
from planner.wording import catalogue, dates
from planner.wording.labels import language_name


class Foot(NamedTuple):
    """A line of the foot: what it is about, and what it says, one thing after the other."""

    head: str
    texts: tuple[str, ...]


def over_title(card: RoomCard, lang: str) -> str:
    """The line above the title."""
    day = dates.day_within(card.start.day, lang)
    return catalogue.of(lang).say(N_("Room card · {day} · {forum}"), day=day, forum=plan_title(card.head, lang))


def title(card: RoomCard, lang: str) -> str:
    """The session's."""
    return session_title(card.session, lang)


def times(card: RoomCard, lang: str) -> str:
    """From when to when."""
    return dates.times(card.start.wall, card.end.wall, lang)


def place(card: RoomCard, lang: str) -> str:
    """Where, and in what languages."""
    say, spot = catalogue.of(lang).say, card.spot
    where = ", ".join(
        one
        for one in (
            room_name(spot.room, lang) if spot.room else "",
            venue_name(spot.venue, lang) if spot.venue else say("Place not known yet"),
        )
        if one
    )
    spoken = dates.listed([language_name(one, lang) for one in card.session.languages], lang)
    into = dates.listed(
        [language_name(one, lang) for one in card.interpretation if one not in card.session.languages], lang
    )
    heard = say(N_("interpretation: {languages}"), languages=into) if into else ""
    return " · ".join(one for one in (where, spoken, heard) if one)


def planned(card: RoomCard, lang: str) -> str:
    """How much of the time is given away, and what is left."""
    say, whole = catalogue.of(lang).say, card.end.minute - card.start.minute
    first = say(N_("{planned} of {whole} min planned"), planned=card.planned, whole=whole)
    left = whole - card.planned
    if left < 0:
        return f"{first} · {say(N_('{minutes} min too many'), minutes=-left)}"
    return f"{first} · {say(N_('{minutes} min in hand'), minutes=left)}"


def name(turn: Turn, lang: str) -> str:
    """Who has the floor, or which part it is."""
    if turn.part is not None:
        return session_title(turn.part, lang)
    return printed_name(turn.person) if turn.person is not None else catalogue.of(lang).say(N_("Open turn"))


def beside(turn: Turn, lang: str) -> tuple[str, ...]:
    """Below the function: what the turn is about, the seat, who steps in."""
    say, slot = catalogue.of(lang).say, turn.slot
    if slot is None:
        return ()
    names = dates.listed([full_name(one) for one in turn.stand_ins], lang)
    seat = slot.seat.rstrip().removesuffix(".")
    lines = (
        say(N_("moderates")) if slot.role == "moderator" else "",
        slot.wanted if turn.person is None else "",
        slot.topic,
        say("Seat: {seat}.", seat=seat) if seat else "",
        say(N_("If absent: {names}."), names=names) if names else "",
    )
    return tuple(one for one in lines if one)


def foot(card: RoomCard, lang: str) -> tuple[Foot, ...]:
    """Who must leave, who comes late, and the telephone of the team on duty."""
    say = catalogue.of(lang).say
    lines = [_bound(one, lang) for one in card.bound]
    team = tuple(f"{full_name(one)} {one.phone}" for one in card.team if one.phone)
    return (*lines, Foot(say(N_("Team on duty:")), team)) if team else tuple(lines)


def _bound(one: Bound, lang: str) -> Foot:
    """The other session is named only where the programme names it, too."""
    say, time = catalogue.of(lang).say, dates.time(one.at.wall, lang)
    public = f" ({session_title(one.session, lang)})" if one.session is not None and one.session.public else ""
    late = one.why == "late"
    head = say(N_("Not in the room before {time}:"), time=time) if late else say(N_("Must leave by {time}:"), time=time)
    return Foot(head, (f"{full_name(one.person)}{public}",))


def nobody(lang: str) -> str:
    """Instead of turns."""
    return catalogue.of(lang).say(N_("Nobody has the floor yet."))


def printed(card: RoomCard, wall: str, lang: str) -> str:
    """When, in the foot."""
    when = f"{dates.date_long(wall[:10], lang)}, {dates.time(wall, lang)}, {town(card.head, lang)}"
    return catalogue.of(lang).say(N_("Printed {moment}"), moment=when)


def page_of(number: int, many: int, lang: str) -> str:
    """Which page it is."""
    return catalogue.of(lang).say("{number} of {many}", number=number, many=many)


def minutes(turn: Turn, lang: str) -> str:
    """How long it may take."""
    return catalogue.of(lang).say("{minutes} min", minutes=turn.minutes) if turn.minutes else ""
