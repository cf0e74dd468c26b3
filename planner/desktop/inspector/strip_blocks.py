"""What a person's strip of days holds, as values: a block an engagement or leg, and when the person is not there."""

from dataclasses import dataclass

from planner.clashes.findings import Finding
from planner.plan import clock
from planner.plan.engagements import Span, absences, away, engagements_of
from planner.plan.plan import Plan
from planner.plan.records import Leg

MOST_DAYS = 8


@dataclass(frozen=True)
class Block:
    """From and to are minutes of the day in the plan's zone, cut at midnight; `slot_id` "" is a leg."""

    day: str
    start: int
    end: int
    slot_id: str = ""
    leg_id: str = ""
    clash: bool = False


@dataclass(frozen=True)
class Hatch:
    """When the person is not there, within a day."""

    day: str
    start: int
    end: int


def days_of(plan: Plan, person_id: str) -> tuple[str, ...]:
    """The forum's days, and those before and after on which the person travels or is bound."""
    zone, head = plan.head.zone, plan.head
    touched = [head.first_day, head.last_day]
    touched += [clock.day(one.start, zone) for one in engagements_of(plan, person_id)]
    for leg in plan.legs_of(person_id):
        touched.append(clock.day(_moment(leg), zone))
    first = min(touched)
    n = min(MOST_DAYS, clock.days_between(first, max(touched)) + 1)
    return tuple(clock.shift_day(first, one) for one in range(n))


def blocks_of(plan: Plan, person_id: str, findings: tuple[Finding, ...]) -> tuple[Block, ...]:
    """Engagements and legs, by day and start."""
    hit = {slot for one in findings if one.kind == "clash" and one.accepted is None for slot in one.slots}
    blocks: list[Block] = []
    for one in engagements_of(plan, person_id):
        clash = not hit.isdisjoint(one.slot_ids)
        for day, start, end in _cut(plan, Span(one.start, one.end)):
            blocks.append(Block(day, start, end, slot_id=one.slot_id, clash=clash))
    for leg in plan.legs_of(person_id):
        span = Span(clock.minute(leg.departs, leg.from_zone), clock.minute(leg.arrives, leg.to_zone))
        blocks += [Block(day, start, end, leg_id=leg.id) for day, start, end in _cut(plan, span)]
    return tuple(sorted(blocks, key=lambda one: (one.day, one.start, one.slot_id)))


def hatches_of(plan: Plan, person_id: str, days: tuple[str, ...]) -> tuple[Hatch, ...]:
    """Before arrival, after departure, in absences."""
    zone = plan.head.zone
    first = clock.minute(f"{days[0]}T00:00", zone)
    last = clock.minute(f"{clock.shift_day(days[-1], 1)}T00:00", zone)
    spans = [span for span, _ in (*away(plan, person_id), *absences(plan, person_id))]
    within = [Span(max(span.start, first), min(span.end, last)) for span in spans]
    return tuple(Hatch(*cut) for span in within if span.start < span.end for cut in _cut(plan, span))


def _cut(plan: Plan, span: Span) -> list[tuple[str, int, int]]:
    """A span by days: minutes of each day."""
    zone = plan.head.zone
    found = []
    start = span.start
    while start < span.end:
        wall = clock.wall(start, zone)
        at = int(wall[11:13]) * 60 + int(wall[14:16])
        length = min(span.end - start, 1440 - at)
        found.append((wall[:10], at, at + length))
        start += length
    return found


def _moment(leg: Leg) -> int:
    if leg.direction == "departure":
        return clock.minute(leg.departs, leg.from_zone)
    return clock.minute(leg.arrives, leg.to_zone)
