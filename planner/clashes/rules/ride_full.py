"""More people are to ride than there are seats."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.plan.plan import Plan
from planner.plan.rides import trip_of


def find(plan: Plan, ride_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: people over."""
    ride = plan.rides[ride_id]
    riders = tuple(sorted({*ride.rider_ids}))
    if ride.seats is None or len(riders) <= ride.seats:
        return
    trip = trip_of(plan, ride)
    yield Finding(
        code="ride-full",
        kind="warning",
        of=(ride_id,),
        people=riders,
        from_=trip.departs,
        to=trip.departs + ride.minutes,
        minutes=len(riders) - ride.seats,
        facts={"ride": ride_id, "most": ride.seats},
        times=(trip.departs, trip.departs + ride.minutes),
        places=(ride.from_id, ride.to_id),
    )


RULE = Rule("ride-full", "warning", "ride", find)
