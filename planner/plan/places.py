"""The place of a session, and the minutes that one needs from there to the next (design: the section on places)."""

from operator import attrgetter

from msgspec import Struct

from planner.plan.plan import Plan
from planner.plan.records import Session, Transfer


class Place(Struct, frozen=True, gc=False):
    """A venue, and the room if it is known; neither: an unknown place."""

    venue_id: str | None
    room_id: str | None = None

    @property
    def known(self) -> bool:
        """Whether one could go there."""
        return self.venue_id is not None

    @property
    def id(self) -> str | None:
        """The room's id, else the venue's, else None."""
        return self.room_id or self.venue_id


NOWHERE = Place(None)


class Need(Struct, frozen=True, gc=False):
    """Minutes from one place to the next: on the way, to get in, and to be seated. `minutes` is their sum."""

    way: int
    access: int = 0
    seating: int = 0
    transfer_id: str | None = None

    @property
    def minutes(self) -> int:
        """What lies between leaving and sitting."""
        return self.way + self.access + self.seating


def place_of(plan: Plan, place_id: str) -> Place:
    """The place that an id of a room or of a venue means; nowhere for any other id."""
    held = plan.memo.there.get(place_id)
    if held is None:
        held = plan.memo.there[place_id] = _place_of(plan, place_id)
    return held


def _place_of(plan: Plan, place_id: str) -> Place:
    room = plan.rooms.get(place_id)
    if room is not None:
        return Place(room.venue_id, room.id)
    return Place(place_id) if place_id in plan.venues else NOWHERE


def lineage(plan: Plan, session: Session) -> tuple[Session, ...]:
    """A session and what it is part of, innermost first; a circle (refused at entry) ends where it closes."""
    if session.parent_id is None:
        return (session,)
    found = [session]
    while (parent_id := found[-1].parent_id) is not None:
        parent = plan.sessions.get(parent_id)
        if parent is None or parent in found:
            break
        found.append(parent)
    return tuple(found)


def place_of_session(plan: Plan, session: Session) -> Place:
    """Its room, else its venue, else that of what it is part of, else unknown."""
    held = plan.memo.places.get(session.id)
    # Who asks about a session as it would be gets that one's place.
    if held is not None and plan.sessions[session.id] is session:
        return held
    place = _place_of_session(plan, session)
    if plan.sessions.get(session.id) is session:
        plan.memo.places[session.id] = place
    return place


def _place_of_session(plan: Plan, session: Session) -> Place:
    for one in lineage(plan, session):
        place = place_of(plan, one.room_id) if one.room_id else Place(one.venue_id)
        if place.known:
            return place
    return NOWHERE


def zone_of_place(plan: Plan, place: Place) -> str:
    """The zone of the venue if it has one of its own, else the plan's."""
    venue = plan.venues.get(place.venue_id) if place.venue_id else None
    return (venue.zone if venue else "") or plan.head.zone


def zone_of_session(plan: Plan, session: Session) -> str:
    """The zone in which the session's wall times, and those of its slots, are printed."""
    return zone_of_place(plan, place_of_session(plan, session))


def pass_kind_of(plan: Plan, session: Session) -> str | None:
    """The pass that lets one in: the session's own, else that of what it is part of."""
    if session.pass_kind_id is not None or session.parent_id is None:
        return session.pass_kind_id
    return next((one.pass_kind_id for one in lineage(plan, session) if one.pass_kind_id), None)


def one_place_to_be(plan: Plan, one_id: str, other_id: str) -> bool:
    """Whether they are the same session, or one is part of the other at any depth."""
    if one_id == other_id:
        return True
    if plan.sessions[one_id].parent_id is None and plan.sessions[other_id].parent_id is None:
        return False
    return _is_part(plan, one_id, other_id) or _is_part(plan, other_id, one_id)


def _is_part(plan: Plan, part_id: str, whole_id: str) -> bool:
    part = plan.sessions[part_id]
    return part.parent_id is not None and any(one.id == whole_id for one in lineage(plan, part))


def need(plan: Plan, start: Place, end: Place, *, seat_minutes: int = 0) -> Need | None:
    """Minutes from a place to the next (seated `seat_minutes` before); None if a place or the way is unknown.

    The same room, or one venue with a room unknown, needs nothing. Two rooms of one venue: the transfer given for
    them, else the venue's `inside_minutes`. Two venues: the closest match of the transfers, plus the way in.
    """
    way = between(plan, start, end)
    return way if way is None else seated(way, seat_minutes)


def seated(way: Need, seat_minutes: int) -> Need:
    """Being seated early counts only where one needs time to get there at all."""
    if not seat_minutes or not (way.way or way.access):
        return way
    return Need(way.way, way.access, seat_minutes, way.transfer_id)


def between(plan: Plan, start: Place, end: Place) -> Need | None:
    """As `need`, before one is seated. Kept by the ends that a transfer names.

    Few rooms are named in transfers: what holds for two venues is worked out once, not once for any two of their rooms.
    """
    one, other = start.venue_id, end.venue_id
    if one is None or other is None:
        return None
    room, next_room = start.room_id, end.room_id
    if one == other:
        if room is None or next_room is None or room == next_room:
            return HERE
        ends = room, next_room
    else:
        given = _given(plan)
        ends = room if room and room in given else one, next_room if next_room and next_room in given else other
    held = plan.memo.ways.get(ends, HERE)
    if held is HERE:
        held = plan.memo.ways[ends] = _way(plan, start, end)
    return held


HERE = Need(0)
"""One is there already."""


def _way(plan: Plan, start: Place, end: Place) -> Need | None:
    if start.venue_id is None or end.venue_id is None:
        return None
    venue = plan.venues[end.venue_id]
    if start.venue_id == end.venue_id:
        given = transfer(plan, start.room_id or "", end.room_id or "")
        return Need(given.minutes, 0, 0, given.id) if given else Need(venue.inside_minutes)
    given = _closest(plan, start, end)
    return Need(given.minutes, venue.access_minutes, 0, given.id) if given else None


def transfer(plan: Plan, from_id: str, to_id: str) -> Transfer | None:
    """The transfer given for two places: this way, else the reverse; of several the one with the smallest id."""
    given = _given(plan)
    return given.get(from_id, {}).get(to_id) or given.get(to_id, {}).get(from_id)


def _given(plan: Plan) -> dict[str, dict[str, Transfer]]:
    """The transfers from each place, by where to; a place that is only gone to is there too, with none."""
    given = plan.memo.given
    if not given:
        given[""] = {}  # so that what was listed is not listed again
        for one in sorted(plan.transfers.values(), key=_BY_ID, reverse=True):
            given.setdefault(one.from_id, {})[one.to_id] = one
            given.setdefault(one.to_id, {})
    return given


_BY_ID = attrgetter("id")


def _closest(plan: Plan, start: Place, end: Place) -> Transfer | None:
    for one in (start.room_id, start.venue_id):
        for other in (end.room_id, end.venue_id):
            found = transfer(plan, one, other) if one and other else None
            if found is not None:
                return found
    return None
