"""Shift a day, or the whole forum: what belongs to the forum moves, what belongs to who travels stays."""

from collections.abc import Iterator

from planner.plan import clock
from planner.plan.changes import Change, ChangeSet, change_set, replaced
from planner.plan.edits.move import shifted
from planner.plan.places import zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import Leg, Ride, Session

DAY = 24 * 60


def shift_day(plan: Plan, day: str, minutes: int) -> ChangeSet:
    """Move every session that begins on a local day of the plan's zone by so many minutes, with its parts and slots.

    A part goes with its whole once, whenever it begins itself. The day's offices, duties and rides have hours of
    their own and stay.
    """
    sessions = [one for one in plan.sessions.values() if day_of_session(plan, one) == day]
    moved = dict.fromkeys(part for session in sessions for part in plan.with_parts(session.id))
    changes = [change for session_id in moved for change in shifted(plan, session_id, minutes)]
    return change_set("shift_day", changes, day=day, minutes=str(minutes), n=str(len(moved)))


def shift_forum(plan: Plan, days: int) -> ChangeSet:
    """Move the whole forum by so many days: its frame, sessions, slots, offices, passes, duties and rides.

    Legs, stays, absences and entry papers belong to who travels, and stay; so does a ride on the day on which one of
    its riders comes or goes.
    """
    changes: list[Change] = [
        replaced(
            plan.head,
            first_day=clock.shift_day(plan.head.first_day, days),
            last_day=clock.shift_day(plan.head.last_day, days),
        )
    ]
    changes += [change for session_id in plan.sessions for change in shifted(plan, session_id, days * DAY)]
    changes += _days_shifted(plan, days)
    facts = {"days": str(days), "n": str(len(plan.sessions)), "day": clock.shift_day(plan.head.first_day, days)}
    return change_set("shift_forum", changes, **facts)


def day_of_session(plan: Plan, session: Session) -> str:
    """The local day, at the plan's zone, on which a session begins."""
    return clock.day(clock.minute(session.start, zone_of_session(plan, session)), plan.head.zone)


def is_of_a_journey(plan: Plan, ride: Ride) -> bool:
    """Whether a ride is on the day on which one of its riders comes or goes: then it belongs to that journey."""
    day = ride.departs[:10]
    return any(day == day_there(leg) for rider in ride.rider_ids for leg in plan.legs_of(rider))


def day_there(leg: Leg) -> str:
    """The day of a leg at the forum's end of it."""
    return leg.departs[:10] if leg.direction == "departure" else leg.arrives[:10]


def _days_shifted(plan: Plan, days: int) -> Iterator[Change]:
    for office in plan.pass_offices.values():
        yield replaced(office, day=clock.shift_day(office.day, days))
    for one in plan.passes.values():
        yield replaced(one, from_day=clock.shift_day(one.from_day, days), to_day=clock.shift_day(one.to_day, days))
    for duty in plan.duties.values():
        yield replaced(duty, day=clock.shift_day(duty.day, days))
    for ride in plan.rides.values():
        if not is_of_a_journey(plan, ride):
            yield replaced(ride, departs=clock.shift_wall(ride.departs, days * DAY))
