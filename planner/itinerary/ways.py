"""The way to each session of a day: how long it takes, when to leave, to gather, to be seated."""

from msgspec.structs import replace

from planner.itinerary.values import Moment, RideStop, SessionStop, Stop, Way
from planner.plan import clock
from planner.plan.places import NOWHERE, Need, Place, need, one_place_to_be, place_of, place_of_session
from planner.plan.plan import Plan

STEP = 5
"""Times to leave are rounded down to so many minutes."""


def with_ways(plan: Plan, person_id: str, day: str, stops: tuple[Stop, ...]) -> tuple[Stop, ...]:
    """The stops of a day, each session with the way from the place before: the hotel for the day's first."""
    before = _hotel(plan, person_id, day)
    last: SessionStop | None = None
    found: list[Stop] = []
    for stop in stops:
        match stop:
            case SessionStop():
                way = _way(plan, before, stop, last)
                found.append(replace(stop, way=way))
                if place_of_session(plan, stop.session).known:
                    before = place_of_session(plan, stop.session)
                last = stop
            case RideStop():
                found.append(stop)
                before = place_of(plan, stop.ride.to_id)
            case _:
                found.append(stop)
    return tuple(found)


def _hotel(plan: Plan, person_id: str, day: str) -> Place:
    """Where the person slept, else where they will."""
    stays = plan.stays_of(person_id)
    slept = [stay for stay in stays if stay.check_in < day <= stay.check_out]
    found = slept or [stay for stay in stays if stay.check_in == day]
    return Place(found[0].venue_id) if found else NOWHERE


def _way(plan: Plan, before: Place, stop: SessionStop, last: SessionStop | None) -> Way:
    session = stop.session
    place = place_of_session(plan, session)
    wanted = need(plan, before, place, seat_minutes=session.seat_minutes)
    start = _start(plan, stop, last, wanted)
    seated = start - session.seat_minutes
    gather = clock.minute(session.gather_at, stop.start.zone) if session.gather_at else None
    moves = wanted is not None and wanted.way + wanted.access > 0
    leave = (seated - wanted.way - wanted.access) // STEP * STEP if wanted is not None and moves else None
    return Way(
        minutes=wanted.way if wanted is not None else None,
        access=wanted.access if wanted is not None else 0,
        mode=_mode(plan, wanted),
        same_room=wanted is not None and not moves and place.room_id is not None and place == before,
        leave=_moment(leave, stop),
        gather=_moment(gather, stop),
        seated=_moment(seated if session.seat_minutes else None, stop),
    )


def _start(plan: Plan, stop: SessionStop, last: SessionStop | None, wanted: Need | None) -> int:
    """When to be there: as the session starts; for who is bound elsewhere until later, as their own part does."""
    own = min(part.start.minute for part in stop.parts)
    if last is None or own <= stop.start.minute or one_place_to_be(plan, last.session.id, stop.session.id):
        return stop.start.minute
    free = max(part.end.minute for part in last.parts)
    return own if free > stop.start.minute - (wanted.minutes if wanted else 0) else stop.start.minute


def _mode(plan: Plan, wanted: Need | None) -> str | None:
    if wanted is None:
        return None
    given = plan.transfers.get(wanted.transfer_id) if wanted.transfer_id else None
    return given.mode if given is not None else ("walk" if wanted.way else None)


def _moment(minute: int | None, stop: SessionStop) -> Moment | None:
    return Moment(minute, clock.wall(minute, stop.start.zone), stop.start.zone) if minute is not None else None
