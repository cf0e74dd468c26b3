"""Ways out of a clash among 10,000 engagements, against `sorted()` of 100,000."""

from collections.abc import Callable

from planner.clashes.engine import Engine
from planner.clashes.trial import Trial
from planner.clashes.ways_out.suggest import suggest
from planner.plan.plan import Plan
from tests.bench import plans
from tests.bench.checking import NOW
from tests.bench.editing import yardstick
from tests.bench.measure import Result, compare

SORT_MS = 75
"""What `sorted()` of 100,000 rows takes on the machine that goals in milliseconds are meant for."""


def first_ways_out() -> Result:
    """The ways of 12 clashes of all kinds, each of another person; goal: 200 ms for one."""
    plan = Plan.of(plans.records(10_000))
    engine = Engine(plan, NOW)
    trial = Trial.on_copy_of(plan, engine)
    clashes = [one.key for one in engine.findings if one.kind in ("clash", "warning")]
    chosen = [clashes[n * len(clashes) // 12] for n in range(12)]
    rows = yardstick()
    return compare(
        "ways out of 12 clashes among 10,000 / 12 x sorted(100,000)",
        lambda: [suggest(trial, key) for key in chosen],
        lambda: [sorted(rows) for _ in chosen],
        goal=200 / SORT_MS,
        limit=200 / SORT_MS,
    )


BENCHES: tuple[Callable[[], Result], ...] = (first_ways_out,)
