"""The only place that knows the solver (HiGHS, the optional extra [fill]): a program of numbers, its best solution.

It runs in a process of its own: it prints to standard output whatever it is told, and can be ended at any moment.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from math import ceil
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from random import Random
from time import monotonic
from typing import TYPE_CHECKING, Protocol, Self

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from highspy import Highs

POLL = 0.05
"""Seconds between two looks at whether to stop."""

TILT = 0.4
"""So much (less than half of the least difference of two solutions) the costs are tilted, all together.

Where many solutions are equally good the relaxed program is slow and full of halves; tilted it is neither.
"""

TINY = 1e-6


class Row(Struct, frozen=True, array_like=True):
    """A sum over columns that is at most so much."""

    columns: tuple[int, ...]
    values: tuple[float, ...]
    most: float


class Goal(Struct, frozen=True, array_like=True):
    """A sum of whole numbers to be made as small as can be, by column; it is known that it is not below `floor`."""

    costs: dict[int, int]
    floor: int | None = None


class Program(Struct, frozen=True, array_like=True):
    """Columns between 0 and `most`, those of `whole` whole numbers; one goal after the other, each kept by the next.

    `start` is a solution to begin with. In any solution at most `picks` of the whole columns are not 0.
    """

    most: tuple[float, ...]
    whole: tuple[bool, ...]
    rows: tuple[Row, ...]
    goals: tuple[Goal, ...]
    start: tuple[float, ...]
    picks: int


class Solution(Struct, frozen=True):
    """The best values found, column by column; `proved` that none are better."""

    values: tuple[float, ...]
    proved: bool


class Tell(Protocol):
    """Where better solutions go."""

    def __call__(self, values: tuple[float, ...], *, proved: bool) -> None:
        """The values of all columns."""


def is_there() -> bool:
    """Whether the solver is installed; it is not loaded to find out."""
    return all(find_spec(one) is not None for one in ("highspy", "numpy"))


class Solver:
    """The process: begun at once, so that it has loaded what it needs by the time it is asked; used again and again."""

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None
        self._begin()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End it, whatever it is at."""
        if self._process is not None and self._line is not None:
            self._process.kill()
            self._process.join()
            self._line.close()
        self._process = self._line = None

    def solve(self, program: Program, seconds: float, keep_on: Callable[[], bool]) -> Solution:
        """The best within the seconds, asking now and then whether to keep on; at worst `start`."""
        line = self._line or self._begin()
        found, done = Solution(program.start, proved=False), False
        try:
            with suppress(OSError):  # it died
                line.send_bytes(msgspec.msgpack.encode((seconds, program)))
                found, done = _wait(line, program.start, monotonic() + seconds, keep_on)
        finally:
            if not done:
                self.close()
        return found

    def _begin(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        self._process, self._line = process, ours
        return ours


def _wait(
    line: Connection, start: tuple[float, ...], until: float, keep_on: Callable[[], bool]
) -> tuple[Solution, bool]:
    """The best, and whether the process is done with it and waits for the next."""
    best = Solution(start, proved=False)
    with suppress(EOFError, OSError):  # it died: what it told before holds
        while keep_on():
            left = until - monotonic()
            if line.poll(max(0.0, min(POLL, left))):
                said = line.recv_bytes()
                if not said:
                    return best, True
                best = msgspec.msgpack.decode(said, type=Solution)
            elif left <= 0:
                break
    return best, False


def _serve(line: Connection) -> None:
    """In the child: of each program send every better solution, and nothing when it is done. Ctrl+C is the parent's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    import highspy  # noqa: F401, PLC0415 - loaded while the parent still looks at the plan

    def tell(values: tuple[float, ...], *, proved: bool) -> None:
        line.send_bytes(msgspec.msgpack.encode(Solution(values, proved)))

    with suppress(EOFError, OSError):  # nobody asks or listens any more
        while True:
            seconds, program = msgspec.msgpack.decode(line.recv_bytes(), type=tuple[float, Program])
            optimize(program, seconds, tell)
            line.send_bytes(b"")


def optimize(program: Program, seconds: float, tell: Tell) -> None:
    """Goal after goal, in this process; tells every better solution.

    Each but the last has half of the time that is left: a goal that is hard to prove leaves some for the next.
    """
    values, rows, proved = program.start, program.rows, True
    until = monotonic() + seconds
    for number, goal in enumerate(program.goals, 1):
        if goal.floor is None or _sum(goal, values) > goal.floor:
            left = until - monotonic()
            stage = _Stage(program, rows, goal, until - (0 if number == len(program.goals) else left / 2))
            values, best = stage.best(values, tell)
            proved = proved and best
            tell(values, proved=False)
        columns = tuple(sorted(goal.costs))
        rows = (*rows, Row(columns, tuple(float(goal.costs[one]) for one in columns), _sum(goal, values)))
    tell(values, proved=proved)


class _Stage:
    """The best for one goal."""

    def __init__(self, program: Program, rows: tuple[Row, ...], goal: Goal, until: float) -> None:
        self._program = program
        self._rows = rows
        self._goal = goal
        self._until = until

    def best(self, start: tuple[float, ...], tell: Tell) -> tuple[tuple[float, ...], bool]:
        """Relaxed first (it bounds all solutions), then whole among what the relaxed one uses, then among all.

        The relaxed program nearly always has a whole solution as good as itself, of the columns it uses.
        """
        relaxed = self._relaxed()
        if relaxed is None:
            return start, False
        bound, values, dearer = relaxed
        if _sum(self._goal, start) <= bound:
            return start, True
        found = start
        sure = [whole and value > 1 - TINY for value, whole in zip(values, self._program.whole, strict=True)]
        for used, fixed in (
            ([value > TINY for value in values], sure),
            ([value > TINY or known > TINY for value, known in zip(values, start, strict=True)], None),
        ):
            found, _ = self._whole(used, found, bound, tell, fixed)
            gap = _sum(self._goal, found) - bound
            if gap <= 0:
                return found, True
        # What costs more than the gap by itself is in no better solution.
        worth_it = [one <= gap + 1 or known > TINY for one, known in zip(dearer, found, strict=True)]
        return self._whole(worth_it, found, bound, tell, None)

    def _relaxed(self) -> tuple[int, list[float], list[float]] | None:
        """A bound, the values, and by how much each column is too dear; None if there was no time."""
        from highspy import HighsModelStatus  # noqa: PLC0415 - loaded in this process alone

        chance = Random(0)  # noqa: S311 - the same tilt at every run
        step = TILT / max(1, self._program.picks)
        tilt = [step * chance.random() if whole else 0.0 for whole in self._program.whole]
        highs = self._loaded(list(range(len(tilt))), tilt, whole=False)
        highs.run()
        if highs.getModelStatus() != HighsModelStatus.kOptimal:
            return None
        found = highs.getSolution()
        bound = ceil(highs.getInfo().objective_function_value - TILT - TINY)
        return bound, list(found.col_value), list(found.col_dual)

    def _whole(
        self, wanted: list[bool], start: tuple[float, ...], bound: int, tell: Tell, fixed: list[bool] | None
    ) -> tuple[tuple[float, ...], bool]:
        """The best in whole numbers of the columns that are wanted (and all that need not be whole).

        What is fixed is 1. Nothing better than `start`: `start`.
        """
        from highspy import HighsModelStatus, HighsSolution, SolutionStatus  # noqa: PLC0415

        columns = [
            one for one, (want, whole) in enumerate(zip(wanted, self._program.whole, strict=True)) if want or not whole
        ]
        highs = self._loaded(columns, None, whole=True)
        highs.setOptionValue("objective_target", bound + 0.5)
        if fixed is not None:
            sure = [at for at, one in enumerate(columns) if fixed[one]]
            highs.changeColsBounds(len(sure), sure, [1.0] * len(sure), [1.0] * len(sure))
        else:
            known = HighsSolution()
            known.col_value = [start[one] for one in columns]
            highs.setSolution(known)
        best = start

        def spread(few: list[float]) -> tuple[float, ...]:
            values = [0.0] * len(start)
            for column, value in zip(columns, few, strict=True):
                values[column] = float(round(value)) if self._program.whole[column] else value
            return tuple(values)

        def improved(few: list[float]) -> None:
            nonlocal best
            found = spread(few)
            if _sum(self._goal, found) < _sum(self._goal, best):
                best = found
                tell(best, proved=False)

        highs.cbMipImprovingSolution.subscribe(lambda event: improved(event.data_out.mip_solution.tolist()))
        highs.run()
        if highs.getInfo().primal_solution_status == SolutionStatus.kSolutionStatusFeasible:
            improved(list(highs.getSolution().col_value))
        good = (HighsModelStatus.kOptimal, HighsModelStatus.kObjectiveTarget)
        return best, highs.getModelStatus() in good

    def _loaded(self, columns: list[int], tilt: list[float] | None, *, whole: bool) -> "Highs":
        """The program of these columns, ready to run."""
        from highspy import Highs, HighsLp, HighsVarType, MatrixFormat  # noqa: PLC0415

        number = {column: at for at, column in enumerate(columns)}
        highs: Highs = Highs()  # type: ignore[no-untyped-call]
        model = HighsLp()
        starts, index, values, most = [0], [], [], []
        for row in self._rows:
            there = [(number[one], value) for one, value in zip(row.columns, row.values, strict=True) if one in number]
            if sum(value * self._program.most[columns[one]] for one, value in there if value > 0) > row.most:
                index += [one for one, _ in there]
                values += [value for _, value in there]
                starts.append(len(index))
                most.append(row.most)
        model.num_col_, model.num_row_ = len(columns), len(most)
        costs = [float(self._goal.costs.get(one, 0)) for one in columns]
        model.col_cost_ = costs if tilt is None else [cost + more for cost, more in zip(costs, tilt, strict=True)]
        model.col_lower_, model.col_upper_ = [0.0] * len(columns), [self._program.most[one] for one in columns]
        model.row_lower_, model.row_upper_ = [-highs.inf] * len(most), most
        model.a_matrix_.format_ = MatrixFormat.kRowwise
        model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = starts, index, values
        if whole:
            kinds = {True: HighsVarType.kInteger, False: HighsVarType.kContinuous}
            model.integrality_ = [kinds[self._program.whole[one]] for one in columns]
        highs.setOptionValue("output_flag", False)  # noqa: FBT003 - its own way
        highs.setOptionValue("time_limit", max(0.1, self._until - monotonic()))
        highs.setOptionValue("mip_rel_gap", 0.0)
        highs.setOptionValue("mip_abs_gap", 0.99)
        highs.passModel(model)
        return highs


def _sum(goal: Goal, values: tuple[float, ...]) -> int:
    return round(sum(cost * values[one] for one, cost in goal.costs.items()))
