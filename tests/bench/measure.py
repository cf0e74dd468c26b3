"""A measure and its yardstick in the same round: the median of the ratios of several rounds, never milliseconds."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

ROUNDS = 5


@dataclass(frozen=True)
class Result:
    """What was measured: `ratio` to the yardstick, the `goal` to reach and the `limit` that must not be passed."""

    name: str
    ratio: float
    goal: float
    limit: float
    seconds: float
    at_least: bool = False

    @property
    def passed(self) -> bool:
        """Whether it is on the right side of the limit."""
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit

    @property
    def reached(self) -> bool:
        """Whether the goal is reached."""
        return self.ratio >= self.goal if self.at_least else self.ratio <= self.goal


def compare(
    name: str,
    work: Callable[[], object],
    yardstick: Callable[[], object],
    *,
    goal: float,
    limit: float,
    at_least: bool = False,
    before: Callable[[], object] = lambda: None,
    clock: Callable[[], float] = perf_counter,
) -> Result:
    """Time both in turn; with `at_least` the ratio is yardstick over work (how many times as fast).

    `before` makes ready what the work uses up, outside of the time. `clock` may be `process_time` for what neither
    waits nor writes: on a machine that others use too it tells more.
    """
    ratios, seconds = [], []
    for _ in range(ROUNDS):
        before()
        one, other = timed(work, clock), timed(yardstick, clock)
        ratios.append(other / one if at_least else one / other)
        seconds.append(one)
    return Result(name, median(ratios), goal, limit, median(seconds), at_least)


def timed(work: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    """Seconds of one run, with the collector at rest."""
    gc.collect()
    gc.disable()
    try:
        start = clock()
        work()
        return clock() - start
    finally:
        gc.enable()
