"""The solver is a process of its own: it may be missing, die, take too long, or be stopped; nothing is lost."""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from planner.clashes.assign import assign
from planner.clashes.solver import Goal, Program, Row, Solver
from planner.clashes.trial import Trial
from planner.errors import Cancelled
from planner.plan.plan import Plan
from planner.progress import Counted
from tests.bench import openings
from tests.bench.filling import NOW
from tests.clashes.scene import NOW as SCENE_NOW
from tests.clashes.scene import plan, session, slot

KNAPSACK = Program(
    most=(1.0, 1.0, 1.0, 4.0),
    whole=(True, True, True, False),
    rows=(Row((0, 1, 2), (3.0, 4.0, 5.0), 7.0), Row((0, 3), (1.0, 1.0), 3.0)),
    goals=(Goal({0: -1, 1: -1, 2: -1}), Goal({0: 1, 2: 2, 3: -1})),
    start=(0.0, 0.0, 1.0, 0.0),
    picks=2,
)
"""Two of the first three fit (0 and 1); then as much of the last as goes with 0."""


ODD = Program(
    most=(1.0, 1.0, 1.0, 1.0),
    whole=(True, True, True, True),
    rows=tuple(Row((*two, 3), (1.0, 1.0, 1.0), 1.0) for two in ((0, 1), (1, 2), (0, 2))),
    goals=(Goal({0: -3, 1: -3, 2: -3, 3: -4}),),
    start=(0.0, 0.0, 0.0, 0.0),
    picks=1,
)
"""Relaxed, the first three at a half each are best; whole, the last alone is."""


class Stops:
    """Wants to stop at the nth step, as a user or by Ctrl+C."""

    def __init__(self, at: int, error: type[BaseException]) -> None:
        self.steps = 0
        self._at = at
        self._error = error

    def step(self, done: int, total: int, what: str = "") -> None:
        del done, total, what
        self.steps += 1
        if self.steps == self._at:
            raise self._error


@pytest.fixture(autouse=True)
def nothing_left(solver: Solver) -> Iterator[None]:
    """No test leaves a process behind; the one solver of all tests aside."""
    del solver
    before = set(multiprocessing.active_children())
    yield
    assert set(multiprocessing.active_children()) <= before


@pytest.fixture(scope="module")
def crowd() -> Plan:
    return Plan.of(openings.records())


def test_goals_are_reached_one_after_the_other_and_the_best_is_proved(solver: Solver) -> None:
    found = solver.solve(KNAPSACK, 20, lambda: True)
    assert found.proved
    assert [round(value) for value in found.values] == [1, 1, 0, 2]


def test_what_the_relaxed_program_does_not_use_can_be_the_best(solver: Solver) -> None:
    found = solver.solve(ODD, 20, lambda: True)
    assert (found.proved, [round(value) for value in found.values]) == (True, [0, 0, 0, 1])


def test_a_solver_is_used_again_and_after_it_was_stopped_too() -> None:
    with Solver() as one:
        assert one.solve(KNAPSACK, 20, lambda: True).proved
        stopped = one.solve(KNAPSACK, 20, lambda: False)
        assert (stopped.proved, stopped.values) == (False, KNAPSACK.start)
        assert one.solve(KNAPSACK, 20, lambda: True).proved


def test_a_solver_that_died_gives_what_it_began_with() -> None:
    before = set(multiprocessing.active_children())
    with Solver() as one:
        (child,) = set(multiprocessing.active_children()) - before
        child.kill()
        child.join()
        found = one.solve(KNAPSACK, 20, lambda: True)
        assert (found.proved, found.values) == (False, KNAPSACK.start)
        assert one.solve(KNAPSACK, 20, lambda: True).proved


def test_the_best_filling_of_a_crowd_is_proved_and_makes_no_clash(crowd: Plan, solver: Solver) -> None:
    seen = Counted()
    found = assign(crowd, NOW, seconds=300, solver=solver, progress=seen)
    assert (len(found.filled), found.proved_best) == (299, True)
    delta = Trial.on_copy(crowd, NOW).of(found.changes)
    assert [one for one in delta.new if one.kind == "clash" or one.code in ("over-capacity", "pass-quota")] == []
    assert seen.seen[0][2] == "299/300"
    assert seen.seen[-1][:2] == (300, 300)


@pytest.mark.parametrize("at", [1, 2, 4])
def test_who_cancels_gets_the_best_so_far(crowd: Plan, at: int) -> None:
    began = monotonic()
    found = assign(crowd, NOW, seconds=600, progress=Stops(at, Cancelled))
    assert monotonic() - began < 30
    assert (len(found.filled), found.proved_best) == (299, False)
    assert [one for one in Trial.on_copy(crowd, NOW).of(found.changes).new if one.kind == "clash"] == []


def test_ctrl_c_stops_it_and_leaves_no_process(crowd: Plan) -> None:
    with pytest.raises(KeyboardInterrupt):
        assign(crowd, NOW, seconds=600, progress=Stops(2, KeyboardInterrupt))


def test_when_the_time_is_over_the_best_so_far_is_given_unproved(crowd: Plan) -> None:
    found = assign(crowd, NOW, seconds=0.01)
    assert (len(found.filled), found.proved_best) == (299, False)


def test_where_no_solver_is_installed_the_first_answer_is_given_unproved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "highspy", None)
    found = assign(plan(session("talk", "10:00", "11:00"), slot("open", "talk", None)), SCENE_NOW)
    assert ([one.slot_id for one in found.filled], found.proved_best) == (["open"], False)


def test_neither_a_check_nor_a_filling_loads_the_solver_here() -> None:
    script = (
        "import sys\n"
        "from planner.clashes.assign import assign\n"
        "from planner.clashes.engine import check\n"
        "from planner.jobs import sample\n"
        "from planner.plan.plan import Plan\n"
        "plan = Plan.of(sample.records())\n"
        "check(plan, 0)\n"
        "print(len(assign(plan, 0).filled), {'highspy', 'numpy'} & set(sys.modules))\n"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert (done.stdout, done.stderr) == ("6 set()\n", "")
