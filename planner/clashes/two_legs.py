"""The findings that rules on journeys have in common: about two legs of one person."""

from planner.clashes.findings import Finding, Lane
from planner.plan.journeys import Stage


def of_two_legs(
    rule_code: str, lane: Lane, one: Stage, other: Stage, *, span: tuple[int, int], minutes: int, **facts: int
) -> Finding:
    """The earlier first, in `facts` as `first` and `second`."""
    return Finding(
        code=rule_code,
        kind=lane,
        of=tuple(sorted((one.leg.id, other.leg.id))),
        people=(one.leg.person_id,),
        from_=span[0],
        to=span[1],
        minutes=minutes,
        facts={"first": one.leg.id, "second": other.leg.id, **facts},
        times=(one.start, one.end, other.start, other.end),
    )
