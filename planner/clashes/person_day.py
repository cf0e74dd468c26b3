"""The findings that rules on a person's days have in common."""

from collections.abc import Mapping
from itertools import chain

from planner.clashes.findings import Finding
from planner.plan.engagements import Engagement


def of_day(
    rule_code: str,
    person_id: str,
    day: str,
    engagements: tuple[Engagement, ...],
    *,
    span: tuple[int, int],
    facts: Mapping[str, str | int],
    minutes: int | None = None,
) -> Finding:
    """A warning about a person on a day (in `facts` as `on`), and the engagements that make it."""
    return Finding(
        code=rule_code,
        kind="warning",
        of=tuple(sorted((person_id, day))),
        people=(person_id,),
        sessions=tuple(dict.fromkeys(one.session_id for one in engagements)),
        slots=tuple(one.slot_id for one in engagements),
        from_=span[0],
        to=span[1],
        minutes=minutes,
        facts={"on": day, **facts},
        times=(*span, *chain.from_iterable((one.start, one.end) for one in engagements)),
        places=tuple(one.place.id for one in engagements),
    )
