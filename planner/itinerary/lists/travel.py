"""Arrivals by landing, departures by take-off, and who rides in what."""

from typing import Literal

from planner.errors import N_
from planner.itinerary.lists import Cell, Clock, Column, Day, Table, grouped, joined
from planner.plan import clock
from planner.plan.names import listed_name, place_name
from planner.plan.places import place_of, zone_of_place
from planner.plan.plan import Plan
from planner.plan.records import Leg, Person, Ride

_PHONE = Column(N_("Telephone"), 24, ("phone",))


def arrivals(plan: Plan, lang: str) -> Table:
    """Who lands when: in the order of landing, the hour of the place and that of the forum."""
    columns = (
        Column(N_("Lands"), 15), Column(N_("Forum time"), 15), Column(N_("Who"), 34), Column(N_("From"), 22),
        Column(N_("Place"), 24), Column(N_("With"), 20), Column(N_("Hotel"), 28), _PHONE,
        Column(N_("Access needs"), 22, ("access",)),
    )  # fmt: skip
    return Table(columns, grouped(_legs(plan, lang, "arrival")), tick=True)


def departures(plan: Plan, lang: str) -> Table:
    """Who leaves when: in the order of take-off, the hour of the place and that of the forum."""
    columns = (
        Column(N_("Leaves"), 15), Column(N_("Forum time"), 15), Column(N_("Who"), 34), Column(N_("From"), 24),
        Column(N_("Bound for"), 22), Column(N_("With"), 20), Column(N_("Hotel"), 28), _PHONE,
        Column(N_("Access needs"), 22, ("access",)),
    )  # fmt: skip
    return Table(columns, grouped(_legs(plan, lang, "departure")), tick=True)


def rides(plan: Plan, lang: str) -> Table:
    """Each car with who rides in it, in the order of leaving."""
    columns = (Column(N_("Who"), 60), _PHONE)
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
        places = (other, there) if direction == "arrival" else (there, other)
        hours = (Clock(_end(leg)[0], forum[:10]), Clock(forum))
        with_ = joined((leg.carrier, leg.number), " ")
        rows.append(
            (
                (Day(forum[:10]),),
                (*hours, name, *places, with_, _hotel(plan, person, lang), person.phone, person.access),
            )
        )
    return rows


def _end(leg: Leg) -> tuple[str, str]:
    """The end of a leg that lies at the forum: its wall time and zone."""
    return (leg.arrives, leg.to_zone) if leg.direction == "arrival" else (leg.departs, leg.from_zone)


def _hotel(plan: Plan, person: Person, lang: str) -> str:
    stays = plan.stays_of(person.id)
    return joined(tuple(dict.fromkeys(place_name(plan, stay.venue_id, lang) for stay in stays)))


def _leaves(plan: Plan, ride: Ride) -> int:
    return clock.minute(ride.departs, zone_of_place(plan, place_of(plan, ride.from_id)))
