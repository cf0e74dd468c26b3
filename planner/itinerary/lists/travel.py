"""Arrivals by landing, departures by take-off, and who rides in what."""

from typing import Literal

from planner.errors import N_
from planner.itinerary.lists import Cell, Clock, Column, Day, Table, grouped, joined
from planner.plan import clock
from planner.plan.names import listed_name, place_name
from planner.plan.places import place_of, zone_of_place
from planner.plan.plan import Plan
from planner.plan.records import Leg, Person, Ride

_WHO = Column(N_("Who"), 42)
_PHONE = Column(N_("Telephone"), 26, ("phone",), under=True)
_VEHICLE = Column(N_("Flight or train"), 24, under=True)
_FORUM = Column(N_("Forum time"), 16)
_ACCESS = Column(N_("Access needs"), 22, ("access",))


def arrivals(plan: Plan, lang: str) -> Table:
    """Who lands when: in the order of landing, by the clocks of the place, and the forum's where they differ."""
    columns = (
        Column(N_("Lands"), 15), _FORUM, _WHO, _PHONE, Column(N_("Coming from"), 40), _VEHICLE,
        Column(N_("Lands at"), 38), Column(N_("Hotel"), 32), _ACCESS,
    )  # fmt: skip
    return _without_empty(columns, _legs(plan, lang, "arrival"))


def departures(plan: Plan, lang: str) -> Table:
    """Who leaves when: in the order of take-off, by the clocks of the place, and the forum's where they differ."""
    columns = (
        Column(N_("Leaves"), 15), _FORUM, _WHO, _PHONE, Column(N_("Bound for"), 40), _VEHICLE,
        Column(N_("Leaves from"), 38), Column(N_("Hotel"), 32), _ACCESS,
    )  # fmt: skip
    return _without_empty(columns, _legs(plan, lang, "departure"))


def _without_empty(columns: tuple[Column, ...], rows: list[tuple[tuple[Cell, ...], tuple[Cell, ...]]]) -> Table:
    """Without the forum's hour and the access needs where no row has any."""
    kept = [at for at, one in enumerate(columns) if one not in (_FORUM, _ACCESS) or any(row[at] for _, row in rows)]
    some = [(head, tuple(row[at] for at in kept)) for head, row in rows]
    return Table(tuple(columns[at] for at in kept), grouped(some), tick=True)


def rides(plan: Plan, lang: str) -> Table:
    """Each car with who rides in it, in the order of leaving."""
    columns = (Column(N_("Who"), 60), Column(N_("Telephone"), 26, ("phone",)))
    found = sorted((_leaves(plan, ride), ride.id, ride) for ride in plan.rides.values())
    rows: list[tuple[tuple[Cell, ...], tuple[Cell, ...]]] = []
    for _, _, ride in found:
        way = f"{place_name(plan, ride.from_id, lang)} – {place_name(plan, ride.to_id, lang)}"
        head = (Day(ride.departs[:10]), Clock(ride.departs), ride.name, way, joined((ride.driver, ride.phone)))
        riders = [plan.persons[one] for one in ride.rider_ids if one in plan.persons]
        rows += [(head, (listed_name(one), one.phone)) for one in riders] or [(head, ("–", ""))]
    return Table(columns, grouped(rows), tick=True)


def _legs(
    plan: Plan, lang: str, direction: Literal["arrival", "departure"]
) -> list[tuple[tuple[Cell, ...], tuple[Cell, ...]]]:
    """A row a leg under the forum's day, in the order of the moment at the forum's end."""
    found: list[tuple[int, str, str, Leg, Person]] = []
    for leg in plan.legs.values():
        if leg.direction == direction and leg.person_id in plan.persons:
            person = plan.persons[leg.person_id]
            found.append((clock.minute(*_end(leg)), listed_name(person), leg.id, leg, person))
    rows: list[tuple[tuple[Cell, ...], tuple[Cell, ...]]] = []
    for moment, name, _, leg, person in sorted(found, key=lambda one: one[:3]):
        forum = clock.wall(moment, plan.head.zone)
        there = joined((leg.to_place if direction == "arrival" else leg.from_place, leg.terminal))
        other = leg.from_place if direction == "arrival" else leg.to_place
        there_now = Clock(_end(leg)[0], forum[:10])
        hours: tuple[Cell, Cell] = (there_now, Clock(forum) if there_now.wall != forum else "")
        with_ = leg.number if leg.number.startswith(leg.carrier) else joined((leg.carrier, leg.number), " ")
        hotel = _hotel(plan, person, lang)
        rows.append(((Day(forum[:10]),), (*hours, name, person.phone, other, with_, there, hotel, person.access)))
    return rows


def _end(leg: Leg) -> tuple[str, str]:
    """The end of a leg that lies at the forum: its wall time and zone."""
    return (leg.arrives, leg.to_zone) if leg.direction == "arrival" else (leg.departs, leg.from_zone)


def _hotel(plan: Plan, person: Person, lang: str) -> str:
    stays = plan.stays_of(person.id)
    return joined(tuple(dict.fromkeys(place_name(plan, stay.venue_id, lang) for stay in stays)))


def _leaves(plan: Plan, ride: Ride) -> int:
    return clock.minute(ride.departs, zone_of_place(plan, place_of(plan, ride.from_id)))
