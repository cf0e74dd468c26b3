"""A rider cannot be there when the ride departs, or is late for what follows."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.plan.engagements import Engagement, Span
from planner.plan.plan import Plan
from planner.plan.records import Ride
from planner.plan.rides import Trip, away_at, engaged_at, next_from, trip_of


def find(plan: Plan, ride_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: late for the next engagement, if that is where the ride goes."""
    ride = plan.rides[ride_id]
    if not ride.rider_ids:
        return
    trip = trip_of(plan, ride)
    for person_id in sorted({*ride.rider_ids} & plan.persons.keys()):
        bound, following = engaged_at(plan, person_id, trip.departs), next_from(plan, person_id, trip.departs)
        late = _late(trip, following)
        if bound is not None:
            yield _missed(ride, trip, person_id, bound, case="engaged", late=late)
        elif (stretch := away_at(plan, person_id, trip.departs)) is not None:
            yield _missed(ride, trip, person_id, stretch, case="away", late=late)
        elif following is not None and late > 0:
            yield _missed(ride, trip, person_id, following, case="late", late=late)


def _late(trip: Trip, following: Engagement | None) -> int:
    if following is None or trip.venue_id is None or following.place.venue_id != trip.venue_id:
        return 0
    return max(0, trip.arrives - following.start)


def _missed(ride: Ride, trip: Trip, person_id: str, about: Engagement | Span, *, case: str, late: int) -> Finding:
    """What it is about is the engagement or the stretch away that keeps the rider, or the engagement missed."""
    bound = about if isinstance(about, Engagement) else None
    return Finding(
        code="ride-missed",
        kind="clash",
        of=tuple(sorted((ride.id, person_id))),
        people=(person_id,),
        sessions=() if bound is None else (bound.session_id,),
        slots=() if bound is None else (bound.slot_id,),
        from_=trip.departs,
        to=trip.arrives,
        minutes=late or None,
        facts={"ride": ride.id, "case": case},
        times=(trip.departs, trip.arrives, about.start, about.end),
        places=(ride.from_id, ride.to_id),
    )


RULE = Rule("ride-missed", "clash", "ride", find)
