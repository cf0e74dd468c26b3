"""The clash engine and the clock, against `sorted()` of the same engagements and `pytz.localize`."""

from collections.abc import Callable
from datetime import datetime

import pytz

from planner.clashes.engine import Engine, check
from planner.plan import clock
from planner.plan.edits import move
from planner.plan.engagements import engagements_of
from planner.plan.plan import Plan
from tests.bench import plans
from tests.bench.measure import Result, compare

NOW = clock.minute("2022-05-13T09:00", plans.ZONE)


def _rows(plan: Plan) -> list[tuple[int, int, str]]:
    """The engagements as rows in the order of their slots, not of their times."""
    rows = [(one.start, one.end, one.slot_id) for person in plan.persons for one in engagements_of(plan, person)]
    return sorted(rows, key=lambda row: row[2])


def full_check() -> Result:
    """Every rule for everybody, nothing worked out before, 10,000 engagements."""
    records = plans.records(10_000)
    rows = _rows(Plan.of(records))
    fresh = iter([Plan.of(records) for _ in range(5)])
    return compare(
        "full check, 10,000 engagements / sorted()",
        lambda: check(next(fresh), NOW),
        lambda: sorted(rows),
        goal=8,
        limit=90,
    )


def look_again() -> Result:
    """After one session moved by five minutes and back, 10,000 engagements; the yardstick a hundredth of the sort."""
    plan = Plan.of(plans.records(10_000))
    rows = _rows(plan)
    engine = Engine(plan, NOW)
    sessions = iter(sorted(plan.sessions) * 10)

    def moved() -> None:
        for _ in range(10):
            change = move.shift_session(plan, next(sessions), 5)
            plan.apply(change)
            engine.after(change)

    return compare(
        "10 edits checked again, 10,000 engagements / sorted()", moved, lambda: sorted(rows), goal=1, limit=4
    )


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


BENCHES: tuple[Callable[[], Result], ...] = (full_check, look_again, wall_to_instant)
