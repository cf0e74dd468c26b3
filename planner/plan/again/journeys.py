"""Journeys, rides and duties that a change asks for anew, and what it leaves where it was."""

from collections.abc import Iterator

from planner.plan.again.values import Again, Both
from planner.plan.edits.shift import day_there
from planner.plan.records import Absence, Duty, Leg, PassOffice, PlanRecord, Ride, Session


def travel(both: Both) -> Iterator[Again]:
    """Legs to book, journeys that are missing, and those that stay with who booked them."""
    for was, leg in both.pairs(Leg):
        if leg is None or not both.is_there_still((was or leg).person_id):
            continue
        if was is not None:
            if (was.departs, was.arrives) != (leg.departs, leg.arrives):
                yield _of_leg("rebook", leg)
        elif not leg.booking:
            yield _of_leg("book", leg)
            yield from (_of_leg("same-day", one) for one in both.before.legs_of(leg.person_id) if _beside(leg, one))
    travelled = any(both.before.legs_of(one) for one in both.leavers)
    for one in both.newcomers:
        if travelled and not both.after.legs_of(one):
            yield Again(what="travel", why="missing", person_id=one, kind="person", id=one)
    for one in dict.fromkeys([*both.leavers, *(both.after.persons if _days_moved(both) else ())]):
        if both.after.legs_of(one) or both.after.stays_of(one):
            why = "left" if one in both.leavers else "booked"
            yield Again(what="travel", why=why, person_id=one, kind="person", id=one)


def _beside(leg: Leg, other: Leg) -> bool:
    """Whether one cannot well travel on both."""
    return other.direction == leg.direction and day_there(other) == day_there(leg)


def rides(both: Both) -> Iterator[Again]:
    """Rides with other riders or at another time, and those that stay while what they lead to moves."""
    for was, ride in both.pairs(Ride):
        if was is None or ride is None:
            continue
        gone = [one for one in was.rider_ids if not both.is_there_still(one)]
        if ride.departs != was.departs:
            yield _of_ride("time", ride)
        elif set(ride.rider_ids) != set(was.rider_ids) and not gone:
            yield _of_ride("riders", ride)
    looked = {ride.id: ride for ride in (*_to_sessions(both), *_with_legs(both))}
    yield from (_of_ride("look", ride) for ride in looked.values() if not both.changed("ride", ride.id))


def _to_sessions(both: Both) -> Iterator[Ride]:
    """Those of people in a session that moves, on the days on which it was and is."""
    for old, new in both.pairs(Session):
        if old is not None and new is not None and (old.start, old.end) != (new.start, new.end):
            riders = [slot.person_id for slot in both.after.slots_of_session(new.id) if slot.person_id is not None]
            for rider in riders:
                yield from _on_days(both, rider, old.start[:10], new.start[:10])


def _with_legs(both: Both) -> Iterator[Ride]:
    """Those of people whose leg moves, on the days on which it was and is."""
    for old, new in both.pairs(Leg):
        if old is not None and new is not None and (old.departs, old.arrives) != (new.departs, new.arrives):
            yield from _on_days(both, new.person_id, day_there(old), day_there(new))


def _on_days(both: Both, rider_id: str, *days: str) -> Iterator[Ride]:
    return (ride for ride in both.after.rides_of(rider_id) if ride.departs[:10] in days)


def duties(both: Both) -> Iterator[Again]:
    """Whoever is on duty now and was not."""
    for was, duty in both.pairs(Duty):
        new = duty is not None and (was is None or was.person_id != duty.person_id)
        if duty is not None and new and (was is None or both.is_there_still(was.person_id)):
            yield _of_duty("new", duty)


def stays_of_day(both: Both) -> Iterator[Again]:
    """What has hours of its own on a day that was shifted, and stays: offices and duties."""
    day = both.change_set.facts.get("day") if both.change_set.label == "shift_day" else None
    for office in both.after.pass_offices.values():
        if office.day == day:
            yield _of_office(office)
    for duty in both.after.duties.values():
        if duty.day == day:
            yield _of_duty("stays", duty)


def absences(both: Both) -> Iterator[Again]:
    """Absences that stay while the forum's days move."""
    for one in both.after.absences.values() if _days_moved(both) else ():
        yield _of_absence(one)


def _days_moved(both: Both) -> bool:
    return any(was is not None and new is not None and was.first_day != new.first_day
               for was, new in both.pairs(PlanRecord))  # fmt: skip


def _of_leg(why: str, leg: Leg) -> Again:
    called = " ".join(part for part in (leg.carrier, leg.number) if part) or f"{leg.from_place} – {leg.to_place}"
    facts = {"name": called, "start": leg.departs}
    return Again(what="travel", why=why, person_id=leg.person_id, kind="leg", id=leg.id, facts=facts)


def _of_ride(why: str, ride: Ride) -> Again:
    facts = {"name": ride.name, "start": ride.departs}
    return Again(what="ride", why=why, person_id=None, kind="ride", id=ride.id, facts=facts)


def _of_duty(why: str, duty: Duty) -> Again:
    return Again(what="duty", why=why, person_id=duty.person_id, kind="duty", id=duty.id, facts={"day": duty.day})


def _of_office(office: PassOffice) -> Again:
    facts = {"pass_kind": office.pass_kind_id, "day": office.day, "opens": office.opens, "closes": office.closes}
    return Again(what="office", why="stays", person_id=None, kind="pass_office", id=office.id, facts=facts)


def _of_absence(one: Absence) -> Again:
    return Again(
        what="absence", why="stays", person_id=one.person_id, kind="absence", id=one.id, facts={"start": one.start}
    )
