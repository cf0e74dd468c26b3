"""Looking again after an edit: one by one, as people edit, on plans of three sizes; and copies to try things on."""

import gc
from collections.abc import Callable, Iterator
from random import Random
from statistics import median, quantiles
from time import process_time

from planner.clashes.engine import Engine
from planner.clashes.trial import Trial
from planner.plan.changes import Change, ChangeSet, added, change_set, replaced
from planner.plan.clock import shift_wall
from planner.plan.edits import move
from planner.plan.plan import Plan
from planner.plan.records import Absence
from tests.bench import plans
from tests.bench.checking import NOW, SIZES
from tests.bench.measure import ROUNDS, Result, compare, timed

EDITS = 300
SORT = 75.0
"""Milliseconds that `sorted()` of 100,000 engagements takes on the machine that the goals are for."""


def edits(plan: Plan, chance: Random) -> Iterator[ChangeSet]:
    """What people do to a plan: answer, give away, move, call off, fall ill; each made when the one before is in."""
    slots, sessions, people = sorted(plan.slots), sorted(plan.sessions), sorted(plan.persons)
    for number in range(EDITS):
        slot = plan.slots[chance.choice(slots)]
        session = plan.sessions[chance.choice(sessions)]
        there = {one.person_id for one in plan.slots_of_session(slot.session_id)}
        changes: tuple[Change, ...] = (
            replaced(slot, reply=chance.choice(("invited", "accepted", "confirmed", "declined"))),
            replaced(slot, person_id=next(one for one in iter(lambda: chance.choice(people), "") if one not in there)),
            replaced(slot, role="speaker", order=chance.randrange(1, 9), minutes=5),
            replaced(session, end=shift_wall(session.end, chance.choice((-15, 15)))),
            replaced(plan.persons[chance.choice(people)], function="Mayor", most_a_day=4),
            added(
                Absence(id=f"absence-{number}-{len(plan.absences)}", person_id=chance.choice(people),
                        start="2022-05-17T09:00", end="2022-05-17T12:00")
            ),
        )  # fmt: skip
        move_it = number % (len(changes) + 1) == len(changes)
        yield move.shift_session(plan, session.id, 5) if move_it else change_set("edit", [changes[number % 7]])


def yardstick() -> list[tuple[int, int, str]]:
    """100,000 rows such as engagements make, in the order of their slots."""
    chance = Random(1)  # noqa: S311 - a sample, no secret
    starts = [NOW + chance.randrange(0, 7_200, 5) for _ in range(100_000)]
    return [(start, start + chance.choice((3, 30, 60, 90, 180)), f"slot-{n}") for n, start in enumerate(starts)]


def again(size: int) -> tuple[float, float, float]:
    """Median and 99th percentile of an edit with its look, in ms as the yardstick has them; the median in seconds."""
    plan = Plan.of(plans.records(size))
    rows = yardstick()
    engine = Engine(plan, NOW)
    assert engine.findings
    scale = (
        SORT / 1000 / (median([timed(lambda: sorted(rows), process_time) for _ in range(ROUNDS)]) * 100_000 / len(rows))
    )
    seconds: list[float] = []
    gc.collect()
    gc.disable()
    for edit in edits(plan, Random(7)):  # noqa: S311 - a sample, no secret
        start = process_time()
        plan.apply(edit)
        engine.after(edit)
        seconds.append(process_time() - start)
    gc.enable()
    last = quantiles(seconds, n=100)[98]
    return median(seconds) * scale * 1000, last * scale * 1000, median(seconds)


def looking(size: int, limit: float, last_limit: float) -> tuple[Callable[[], Result], ...]:
    """In milliseconds of a machine where the yardstick takes 75: the median of five rounds of each."""

    def look_again() -> Result:
        rounds = [again(size) for _ in range(ROUNDS)]
        ms, seconds = median(one[0] for one in rounds), median(one[2] for one in rounds)
        return Result(f"an edit looked at again, {size:,}: median, scaled ms", ms, 0.2, limit, seconds)

    def look_again_99() -> Result:
        rounds = [again(size) for _ in range(ROUNDS)]
        ms, seconds = median(one[1] for one in rounds), median(one[2] for one in rounds)
        return Result(f"an edit looked at again, {size:,}: 99 of 100, scaled ms", ms, 1, last_limit, seconds)

    return look_again, look_again_99


def copying() -> Result:
    """A plan with its engine, to try things on, against the check that it saves."""
    plan = Plan.of(plans.records(10_000))
    engine = Engine(plan, NOW)
    return compare(
        "a full check / a copy to try things on, 10,000",
        lambda: Trial.on_copy_of(plan, engine),
        lambda: Engine(plan, NOW),
        goal=5,
        limit=4,
        at_least=True,
        clock=process_time,
    )


BENCHES: tuple[Callable[[], Result], ...] = (
    *(bench for size in SIZES for bench in looking(size, limit=1, last_limit=3)),
    copying,
)
