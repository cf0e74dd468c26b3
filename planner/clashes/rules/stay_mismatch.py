"""A stay begins long before its person lands, or ends after they have left."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule
from planner.clashes.sights import STAYS
from planner.plan.clock import minute
from planner.plan.days import day_before, day_of
from planner.plan.journeys import journey_of
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """The night before the landing is for those who come early in the morning."""
    stays = plan.stays_of(person_id)
    if not stays:
        return
    zone = plan.head.zone
    journey = journey_of(plan, person_id)
    landings, take_offs = journey.landings, journey.take_offs
    lands = day_of(landings[0], zone) if landings else None
    leaves = day_of(take_offs[-1], zone) if take_offs else None
    for stay in stays:
        early = lands is not None and stay.check_in < day_before(lands, zone)
        late = leaves is not None and stay.check_out > leaves
        if early or late:
            start, end = minute(f"{stay.check_in}T12:00", zone), minute(f"{stay.check_out}T12:00", zone)
            yield Finding(
                code="stay-mismatch",
                kind="warning",
                of=(stay.id,),
                people=(person_id,),
                from_=start,
                to=end,
                facts={
                    "stay": stay.id,
                    "case": "early" if early else "late",
                    "travels": (lands if early else leaves) or "",
                },
                times=(start, end, *(landings[:1] if early else ()), *(take_offs[-1:] if late else ())),
                places=(stay.venue_id,),
            )


RULE = Rule("stay-mismatch", "warning", "person", find, STAYS)
