"""The clash engine and the clock, against `sorted()` of the same engagements and `pytz.localize`."""

from collections.abc import Callable
from datetime import datetime
from time import process_time

import pytz

from planner.clashes.engine import Engine, check
from planner.clashes.rules import RULES
from planner.plan import clock
from planner.plan.engagements import engagements_of
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.bench import plans
from tests.bench.measure import Result, compare

NOW = clock.minute("2022-05-13T09:00", plans.ZONE)

SIZES = (1_000, 10_000, 100_000)
INTERVALS = frozenset(
    {
        "double-booking", "transfer-too-short", "tight-transfer", "transfer-unknown", "not-present",
        "room-double-booked",
    }
)  # fmt: skip
"""Rules that compare times with times."""


def rows_of(plan: Plan) -> list[tuple[int, int, str]]:
    """The engagements as rows in the order of their slots, not of their times."""
    rows = [(one.start, one.end, one.slot_id) for person in plan.persons for one in engagements_of(plan, person)]
    return sorted(rows, key=lambda row: row[2])


class _Fresh:
    """A plan of which nothing is worked out yet, made anew for each round: five big ones at once are too much."""

    def __init__(self, records: list[Record]) -> None:
        self._records = records
        self.plan = Plan.of(records)

    def make(self) -> None:
        self.plan = Plan.of(self._records)


def intervals(size: int, limit: float, kept: float) -> tuple[Callable[[], Result], ...]:
    """The families of rules about intervals alone: from the records, and with what was worked out kept."""
    rules = tuple(rule for rule in RULES if rule.code in INTERVALS)

    def intervals() -> Result:
        fresh = _Fresh(plans.records(size))
        rows = rows_of(fresh.plan)
        return compare(
            f"interval rules, {size:,} engagements / sorted()",
            lambda: Engine(fresh.plan, NOW, rules),
            lambda: sorted(rows),
            goal=2,
            limit=limit,
            before=fresh.make,
            clock=process_time,
        )

    def intervals_kept() -> Result:
        plan = Plan.of(plans.records(size))
        rows = rows_of(plan)
        Engine(plan, NOW, rules)
        return compare(
            f"interval rules, indexes kept, {size:,} / sorted()",
            lambda: Engine(plan, NOW, rules),
            lambda: sorted(rows),
            goal=0.8,
            limit=kept,
            clock=process_time,
        )

    return intervals, intervals_kept


def full(size: int, limit: float, *, answered: bool) -> Callable[[], Result]:
    """Every rule for everybody, nothing worked out before, in the order of a list."""

    def full_check() -> Result:
        fresh = _Fresh(plans.records(size, answered=answered))
        rows = rows_of(fresh.plan)
        found = len(check(fresh.plan, NOW)) / len(rows)
        return compare(
            f"full check, {size:,}, {found:.1f} clashes each / sorted()",
            lambda: check(fresh.plan, NOW),
            lambda: sorted(rows),
            goal=8,
            limit=limit,
            before=fresh.make,
            clock=process_time,
        )

    return full_check


def wall_to_instant() -> Result:
    """The door of time against pytz alone."""
    walls = [clock.shift_wall("2022-05-16T08:00", minutes) for minutes in range(5_000)]
    naive = [datetime.fromisoformat(wall) for wall in walls]
    zone = pytz.timezone(plans.ZONE)
    return compare(
        "wall time to instant / pytz.localize",
        lambda: [clock.minute(wall, plans.ZONE) for wall in walls],
        lambda: [zone.localize(one, is_dst=None).timestamp() for one in naive],
        goal=0.2,
        limit=0.3,
    )


BENCHES: tuple[Callable[[], Result], ...] = (
    *intervals(1_000, limit=38, kept=11),
    *intervals(10_000, limit=28, kept=8),
    *intervals(100_000, limit=21, kept=6),
    *(full(size, limit=limit, answered=False) for size, limit in ((1_000, 66), (10_000, 46), (100_000, 30))),
    *(full(size, limit=limit, answered=True) for size, limit in ((1_000, 56), (10_000, 40), (100_000, 26))),
    wall_to_instant,
)
