"""An itinerary as entries of plain text, kept with each printed copy, and what changed on it since such a copy."""

from planner.itinerary.values import Day, Itinerary, LegStop, Mark, Marks, Moment, RideStop, SessionStop, StayStop, Stop
from planner.plan.clock import is_day, is_wall

Entry = dict[str, str]

MOVED = ("day", "start", "end", "session")
ROOM = ("place",)
UNMARKED = frozenset({"id", "kind", "zone", "place_name", "leave", "gather", "seated"})
"""Fields that are kept to tell what was, or that follow from another stop: no change by themselves."""


def entries_of(itinerary: Itinerary) -> tuple[Entry, ...]:
    """Every stop as an entry, in order. A field that says nothing is left out."""
    return entries_of_days(itinerary.days)


def entries_of_days(days: tuple[Day, ...]) -> tuple[Entry, ...]:
    """The same of days alone; without the ways those fields are missing that are no change by themselves."""
    return tuple(
        {key: value for key, value in _entry(stop, day.day).items() if value} for day in days for stop in day.stops
    )


def marks(itinerary: Itinerary, issued: tuple[Entry, ...]) -> Marks:
    """What changed since the copy that had these entries."""
    return marks_between(entries_of(itinerary), issued)


def marks_between(entries: tuple[Entry, ...], issued: tuple[Entry, ...]) -> Marks:
    """What is different on one copy from what another had."""
    issued = tuple(_sound(entry) for entry in issued)
    before = {entry["id"]: entry for entry in issued if "id" in entry}
    now = {entry["id"]: entry for entry in entries}
    lost = [entry for entry in issued if "id" in entry and entry["id"] not in now]
    by_session = {entry["session"]: entry for entry in lost if "session" in entry}
    found: dict[str, Mark] = {}
    met: set[str] = set()
    for stop_id, entry in now.items():
        was = before.get(stop_id) or by_session.get(entry.get("session", ""))
        if was is None:
            found[stop_id] = Mark("new")
            continue
        met.add(was["id"])
        mark = _mark(entry, was)
        if mark is not None:
            found[stop_id] = mark
    return Marks(found, tuple(entry for entry in issued if title_of(entry) and entry.get("id") not in met))


def title_of(entry: Entry) -> str:
    """What an entry is called; a journey without carrier and number by where it leads."""
    return entry.get("title") or " → ".join(entry[one] for one in ("place_name", "goal") if entry.get(one))


def _sound(entry: Entry) -> Entry:
    """Without times, days and numbers that are none: an archive may bring whatever somebody wrote into it."""
    good = {"start": is_wall, "end": is_wall, "day": is_day, "order": str.isdecimal, "minutes": str.isdecimal}
    return {key: value for key, value in entry.items() if key not in good or good[key](value)}


def _mark(entry: Entry, was: Entry) -> Mark | None:
    differing = {
        key: was.get(key, "")
        for key in sorted(entry.keys() | was.keys())
        if key not in UNMARKED and entry.get(key, "") != was.get(key, "")
    }
    if not differing:
        return None
    if any(key in differing for key in MOVED):
        return Mark("moved", {**was, **differing})
    return Mark("room" if any(key in differing for key in ROOM) else "changed", {**was, **differing})


def _entry(stop: Stop, day: str) -> Entry:
    match stop:
        case SessionStop():
            return _session(stop, day)
        case LegStop():
            return _leg(stop, day)
        case StayStop():
            return {
                "id": stop.id, "kind": "stay", "day": day, "place": stop.venue.id, "place_name": stop.venue.name,
                "title": stop.venue.name, "until": stop.stay.check_out, "booking": stop.stay.booking,
            }  # fmt: skip
        case RideStop():
            return {
                "id": stop.id, "kind": "ride", "day": day, "title": stop.ride.name, "place": stop.origin.id,
                "goal": stop.goal.id, "place_name": _spot_name(stop), "driver": stop.ride.driver,
                "phone": stop.ride.phone, "note": stop.ride.notes, **_times(stop.start, stop.end),
            }  # fmt: skip


def _session(stop: SessionStop, day: str) -> Entry:
    session, part, way = stop.session, stop.parts[0], stop.way
    slot = part.slot
    return {
        "id": stop.id, "kind": "session", "day": day, "session": session.id, "title": session.title,
        "place": stop.spot.id, "place_name": _spot_name(stop), **_times(stop.start, stop.end),
        "role": " ".join(one.slot.role for one in stop.parts), "order": _text(slot.order),
        "speakers": _text(session.speakers), "minutes": _text(part.minutes),
        "own": f"{part.start.wall} {part.end.wall}" if part.by == "own" else "",
        "window": " ".join(moment.wall for moment in part.window or ()),
        "topic": slot.topic, "language": slot.language, "statement": slot.statement if slot.statement != "none" else "",
        "settled": "" if stop.settled else "no", "seat": slot.seat, "dress": session.dress, "bring": session.bring,
        "photos": session.photos, "note": "\n".join(note for note in (session.notes, slot.notes) if note),
        "gather_place": session.gather_place, "contact": session.contact,
        "leave": _wall(way.leave), "gather": _wall(way.gather), "seated": _wall(way.seated),
    }  # fmt: skip


def _leg(stop: LegStop, day: str) -> Entry:
    leg = stop.leg
    return {
        "id": stop.id, "kind": "leg", "day": day, "mode": leg.mode, "direction": leg.direction,
        "title": f"{leg.carrier} {leg.number}".strip(), "place": leg.from_place, "place_name": leg.from_place,
        "goal": leg.to_place, **_times(stop.departs, stop.arrives), "end_zone": stop.arrives.zone,
        "terminal": leg.terminal, "seat": leg.seat, "booking": leg.booking, "note": leg.notes,
    }  # fmt: skip


def _times(start: Moment, end: Moment) -> Entry:
    return {"start": start.wall, "end": end.wall, "zone": start.zone}


def _spot_name(stop: SessionStop | RideStop) -> str:
    spot = stop.spot if isinstance(stop, SessionStop) else stop.origin
    return ", ".join(one.name for one in (spot.room, spot.venue) if one is not None)


def _text(value: int | None) -> str:
    return "" if value is None else str(value)


def _wall(moment: Moment | None) -> str:
    return moment.wall if moment is not None else ""
