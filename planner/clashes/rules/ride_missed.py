"""A rider cannot be there when the ride departs, or is late for what follows."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.plan.engagements import Engagement
from planner.plan.plan import Plan
from planner.plan.records import Ride
from planner.plan.rides import Trip, engaged_at, is_away_at, next_from, trip_of


def find(plan: Plan, ride_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: late for the next engagement, if that is where the ride goes."""
    ride = plan.rides[ride_id]
    if not ride.rider_ids:
        return
    trip = trip_of(plan, ride)
    for person_id in sorted({*ride.rider_ids} & plan.persons.keys()):
        bound, following = engaged_at(plan, person_id, trip.departs), next_from(plan, person_id, trip.departs)
        late = 0 if following is None else _late(trip, following)
        if bound is not None:
            yield _missed(ride, trip, person_id, bound, case="engaged", late=late)
        elif is_away_at(plan, person_id, trip.departs):
            yield _missed(ride, trip, person_id, None, case="away", late=late)
        elif late > 0:
            yield _missed(ride, trip, person_id, following, case="late", late=late)


def _late(trip: Trip, following: Engagement) -> int:
    there = trip.venue_id is not None and following.place.venue_id == trip.venue_id
    return max(0, trip.arrives - following.start) if there else 0


def _missed(ride: Ride, trip: Trip, person_id: str, about: Engagement | None, *, case: str, late: int) -> Finding:
    return Finding(
        code="ride-missed",
        kind="clash",
        of=tuple(sorted((ride.id, person_id))),
        people=(person_id,),
        sessions=() if about is None else (about.session_id,),
        slots=() if about is None else (about.slot_id,),
        from_=trip.departs,
        to=trip.arrives,
        minutes=late or None,
        facts={"ride": ride.id, "case": case},
        times=(trip.departs, trip.arrives, *(() if about is None else (about.start, about.end))),
        places=(ride.from_id, ride.to_id),
    )


RULE = Rule("ride-missed", "clash", "ride", find)
