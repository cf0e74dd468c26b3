"""A stop as the sheet shows it: what stands in the time column, which sign, title, badge, place, details, way."""

from typing import Literal, NamedTuple

from planner.itinerary.entries import Entry, title_of
from planner.itinerary.signs import RoleSign, sign_of
from planner.itinerary.values import LegStop, Mark, Moment, RideStop, SessionStop, Spot, StayStop, Stop
from planner.paper.flow import Span
from planner.paper.sheet_grid import PLACE_ROOM, URGENT
from planner.paper.sheet_words import Spans, Words
from planner.plan.clock import days_between
from planner.plan.names import venue_name, zone_town
from planner.wording import dates
from planner.wording.travel import route, vehicle

Sign = RoleSign | Literal["travel", "gone"]

_WAY_ICONS = {"car": "car", "shuttle": "car", "transit": "train"}
_LEG_ICONS = {"flight": "plane", "train": "train", "coach": "car", "car": "car", "ship": "world"}


class Row(NamedTuple):
    """Everything that is shown of one stop."""

    sign: Sign
    title: str
    place: Spans = ()
    start: str = ""
    half: str = ""
    end: str = ""
    under: tuple[str, ...] = ()
    badge: str = ""
    icon: str = ""
    details: tuple[Spans, ...] = ()
    way: Spans = ()
    way_icon: str = ""
    tag: str = ""
    was: str = ""

    @property
    def struck(self) -> bool:
        """It fell away."""
        return self.sign == "gone"


def row_of(stop: Stop, words: Words, mark: Mark | None, *, known: bool = False) -> Row:
    """The row of a stop; `known` tells that the sheet has given the address of its venue."""
    match stop:
        case SessionStop():
            row = _session(stop, words, known=known)
        case LegStop():
            row = _arrival(stop, words) if stop.leg.direction == "arrival" else _leg(stop, words)
        case StayStop():
            row = _stay(stop, words)
        case RideStop():
            row = _ride(stop, words)
    return row if mark is None else row._replace(tag=tag_for(mark, stop, words), was=_was(mark, stop, words))


def tag_for(mark: Mark, stop: Stop, words: Words) -> str:
    """The word in the black tag of a stop, as narrow as it can be: what only ends earlier has not moved."""
    say = words.say.say
    if mark.kind == "moved" and _only_end(mark.was, stop):
        earlier = isinstance(stop, SessionStop | RideStop) and stop.end.wall < mark.was["end"]
        return say("SHORTER") if earlier else say("LONGER")
    if mark.kind == "changed" and isinstance(stop, SessionStop):
        order = stop.parts[0].slot.order
        if mark.was.get("order") and order is not None and mark.was["order"] != str(order):
            return say("NEW ORDER")
    return tag_of(mark.kind, words)


def _only_end(was: Entry, stop: Stop) -> bool:
    """The same session on the same day from the same time on, and until another."""
    if not isinstance(stop, SessionStop | RideStop) or not was.get("end"):
        return False
    same = not isinstance(stop, SessionStop) or was.get("session") == stop.session.id
    return same and was.get("start") == stop.start.wall and was["end"] != stop.end.wall


def tag_of(kind: str, words: Words) -> str:
    """The word in the black tag."""
    say = words.say.say
    match kind:
        case "new":
            return say("NEW")
        case "moved":
            return say("MOVED")
        case "room":
            return say("ROOM CHANGED")
        case "gone":
            return say("REMOVED")
        case _:
            return say("CHANGED")


def gone_row(entry: Entry, words: Words) -> Row:
    """A stop that fell away since the reader's own copy: struck, once."""
    start, end = entry.get("start", ""), entry.get("end", "")
    return Row(
        sign="gone",
        title=title_of(entry),
        place=(Span(entry.get("place_name", ""), PLACE_ROOM),),
        start=dates.time_short(start, words.hours) if start else "",
        half=_half(start, words) if start else "",
        end=_end(start, end, words) if end else "",
        tag=tag_of("gone", words),
    )


def _was(mark: Mark, stop: Stop, words: Words) -> str:
    """What the reader's copy said in the place of what changed."""
    was = mark.was
    said: list[str] = []
    if mark.kind == "moved" and _only_end(was, stop):
        said.append(words.say.say("until {time}", time=dates.time(was["end"], words.lang, words.hours)))
    elif mark.kind == "moved":
        if was.get("day") and was["day"] != stop.start.day:
            said.append(dates.day_brief(was["day"], words.lang))
        if was.get("start"):
            said.append(dates.time(was["start"], words.lang, words.hours))
        if isinstance(stop, SessionStop) and was.get("session") != stop.session.id:
            said.append(was.get("title", ""))
    if mark.kind == "changed" and isinstance(stop, SessionStop):
        said += _was_part(was, stop, words)
    if mark.kind in ("moved", "room") and was.get("place_name") and was.get("place") != _place_id(stop):
        said.append(was["place_name"])
    text = ", ".join(one for one in said if one)
    return words.say.say("was: {what}", what=text) if text else ""


def _was_part(was: Entry, stop: SessionStop, words: Words) -> list[str]:
    """Another place in the list, other minutes."""
    part = stop.parts[0]
    said = []
    if was.get("order") and was["order"] != str(part.slot.order):
        said.append(dates.ordinal(int(was["order"]), words.lang))
    if was.get("minutes") and was["minutes"] != str(part.minutes):
        said.append(words.say.say("{minutes} min", minutes=was["minutes"]))
    return said


def _place_id(stop: Stop) -> str:
    return stop.spot.id if isinstance(stop, SessionStop) else ""


def _time_column(start: Moment, end: Moment | None, words: Words) -> dict[str, object]:
    """Start, end under it, and below what is out of the ordinary: another day, another zone."""
    under = [words.zone_of(start)]
    if end is not None:
        later = dates.later_day(start.wall, end.wall, words.lang)
        place = words.zone_of(end) if end.zone != start.zone else ""
        under = [*under, words.comma.join(one for one in (later, place) if one)]
    return {
        "start": dates.time_short(start.wall, words.hours),
        "half": _half(start.wall, words),
        "end": _end(start.wall, end.wall, words) if end is not None else "",
        "under": tuple(one for one in under if one),
    }


def _end(start: str, end: str, words: Words) -> str:
    """With its half of the day only where that is another than the start's."""
    if words.hours == dates.LONG or _half(start, words) == _half(end, words):
        return f"–{dates.time_short(end, words.hours)}"
    return f"–{dates.time(end, words.lang, words.hours)}"


def _half(wall: str, words: Words) -> str:
    return dates.half_of_day(wall, words.lang) if words.hours != dates.LONG else ""


def _session(stop: SessionStop, words: Words, *, known: bool) -> Row:
    return Row(
        sign=sign_of(stop.parts[0].slot.role),
        title=words.title(stop),
        place=words.place(stop.spot, same=stop.way.same_room, known=known),
        badge=words.badge(stop),
        details=tuple(words.details(stop)),
        way=words.way(stop.way, stop.session.gather_place),
        way_icon=_WAY_ICONS.get(stop.way.mode or "", "walk") if stop.way.travels else "",
        **_time_column(stop.start, stop.end, words),  # type: ignore[arg-type]
    )


def _arrival(stop: LegStop, words: Words) -> Row:
    leg, say = stop.leg, words.say.say
    goal = ", ".join(one for one in (leg.to_place, leg.terminal) if one)
    zone = zone_town(leg.from_zone)
    day = "" if stop.departs.day == stop.arrives.day else dates.day_within(stop.departs.day, words.lang)
    facts = {"place": leg.from_place, "time": words.time(stop.departs), "town": zone, "day": day}
    left = (
        say("left {place} on {day} at {time}, {town} time", **facts)
        if day
        else say("left {place} at {time}, {town} time", **facts)
    )
    return Row(
        sign="travel",
        title=say("Arrival in {place}", place=goal),
        place=(Span(vehicle(leg, words.lang), PLACE_ROOM), Span(f" · {left}")),
        icon=_LEG_ICONS[leg.mode],
        details=_notes(_seat(stop, words, terminal=False), leg.notes),
        **_time_column(stop.arrives, None, words),  # type: ignore[arg-type]
    )


def _leg(stop: LegStop, words: Words) -> Row:
    leg, say = stop.leg, words.say.say
    time = say(
        "{day} at {time}, {town} time",
        day=dates.day_within(stop.arrives.day, words.lang),
        time=words.time(stop.arrives),
        town=zone_town(leg.to_zone),
    )
    span = dates.duration(max(stop.arrives.minute - stop.departs.minute, 0), words.lang)
    lead, _, rest = say("Arrives {when}. {span} on the way.", when="\0", span=span).partition("\0")
    return Row(
        sign="travel",
        title=f"{vehicle(leg, words.lang)}, {route(leg)}",
        place=(Span(_seat(stop, words, terminal=True), PLACE_ROOM),),
        icon=_LEG_ICONS[leg.mode],
        details=((Span(lead), Span(time, URGENT), Span(rest)), *_notes(leg.notes)),
        **_time_column(stop.departs, stop.arrives, words),  # type: ignore[arg-type]
    )


def _seat(stop: LegStop, words: Words, *, terminal: bool) -> str:
    leg, say = stop.leg, words.say.say
    parts = [
        leg.terminal if terminal else "",
        say("seat {seat}", seat=leg.seat) if leg.seat else "",
        say("booking {booking}", booking=leg.booking) if leg.booking else "",
    ]
    return dates.capital(" · ".join(one for one in parts if one))


def _stay(stop: StayStop, words: Words) -> Row:
    say, stay = words.say, stop.stay
    name = venue_name(stop.venue, words.lang)
    if stop.ends:
        return Row(sign="travel", title=say.say("Check-out: {hotel}", hotel=name), icon="bed")
    nights = days_between(stay.check_in, stay.check_out)
    facts = [
        dates.range_(stay.check_in, stay.check_out, words.lang, year=False),
        say.count("{n} night", "{n} nights", nights),
        say.say("booking {booking}", booking=stay.booking) if stay.booking else "",
    ]
    return Row(
        sign="travel",
        title=name,
        place=(Span(stop.venue.address, PLACE_ROOM),) if stop.venue.address else (),
        icon="bed",
        details=_notes(" · ".join(one for one in facts if one), stop.venue.directions),
    )


def _ride(stop: RideStop, words: Words) -> Row:
    say, ride = words.say.say, stop.ride
    goal = _spot(stop.goal, words)
    driver = ", ".join(one for one in (ride.driver, ride.phone) if one)
    origin = _spot(stop.origin, words)
    address = stop.origin.venue.address if stop.origin.venue else ""
    return Row(
        sign="travel",
        title=say("By car to {place}", place=goal) if goal else ride.name,
        place=(Span(origin, PLACE_ROOM), *((Span(f" · {address}"),) if address else ())),
        icon="car",
        details=_notes(say("Driver: {driver}.", driver=driver) if driver else "", ride.notes),
        **_time_column(stop.start, stop.end, words),  # type: ignore[arg-type]
    )


def _spot(spot: Spot, words: Words) -> str:
    names = [spot.room.name if spot.room else "", venue_name(spot.venue, words.lang) if spot.venue else ""]
    return ", ".join(one for one in names if one)


def _notes(*texts: str) -> tuple[Spans, ...]:
    return tuple((Span(text),) for text in texts if text)
