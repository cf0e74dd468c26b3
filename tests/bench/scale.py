"""How it grows: 60, 500, 5,000 and 50,000 people, ten engagements each; every size in a process of its own.

`python -m tests.bench scale` prints the table: what a plan takes to open, to check, to look at again after an edit, to
commit one, to print a sheet, and the memory in the end. What is judged is the growth alone: a person of a hundred times
as many costs hardly more, an edit hardly more than in a small plan.
"""

import gc
import json
import resource
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeVar

from planner.clashes.engine import Engine
from planner.jobs.printing import print_sheets
from planner.plan.edits.fields import set_fields
from planner.store import planfile
from tests.bench import plans
from tests.bench.checking import NOW
from tests.bench.editing import edits
from tests.bench.measure import Result

PEOPLE = (60, 500, 5_000, 50_000)
SHEETS = 20
COMMITS = 20

Row = dict[str, float]
T = TypeVar("T")


@cache
def row(people: int) -> Row:
    """What a plan of so many takes, in seconds and MiB."""
    command = [sys.executable, "-m", "tests.bench.scale", str(people)]
    found: Row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def measured(people: int, folder: Path) -> Row:
    """Open such a plan from its file and do with it what is done all day."""
    path = folder / "scale.plan"
    planfile.create(path, plans.records(people * plans.SLOTS_A_PERSON), author="bench").close()
    gc.collect()
    found: Row = {}
    with _timed(found, "open", lambda: planfile.open_plan(path, author="bench")) as file:
        plan = file.plan
        engine = _timed(found, "check", lambda: Engine(plan, NOW))
        gc.freeze()  # as the window does: what is open for hours is not looked through again and again
        changes = edits(plan, Random(7))  # noqa: S311 - a sample, no secret
        looks = []
        for edit in changes:
            start = perf_counter()
            plan.apply(edit)
            engine.after(edit)
            looks.append(perf_counter() - start)
        found["edit"] = median(looks)
        commits = []
        for number in range(COMMITS):
            wanted = set_fields(plan, "person", f"person-{number}", {"city": f"Town {number}"})
            start = perf_counter()
            file.commit(wanted)
            commits.append(perf_counter() - start)
        found["commit"] = median(commits)
        people_ids = [f"person-{number}" for number in range(SHEETS)]
        _timed(found, "print", lambda: print_sheets(plan, people_ids, folder / "sheets", now=NOW))
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    found["memory"] = pages * resource.getpagesize() / 2**20
    return found


def _timed(found: Row, name: str, work: Callable[[], T]) -> T:
    start = perf_counter()
    done = work()
    found[name] = perf_counter() - start
    return done


def table() -> str:
    """A line a size: milliseconds, and MiB."""
    heads = ("people", "open ms", "check ms", "edit ms", "commit ms", "20 sheets ms", "MiB")
    lines = ["".join(f"{head:>14}" for head in heads)]
    for people in PEOPLE:
        one = row(people)
        times = (one[name] * 1000 for name in ("open", "check", "edit", "commit", "print"))
        lines.append(f"{people:>14,}" + "".join(f"{time:>14,.1f}" for time in times) + f"{one['memory']:>14,.0f}")
    return "\n".join(lines)


def scale_open() -> Result:
    """A person of 50,000 against one of 5,000: linear."""
    return _growth("open", 5_000, 50_000, each=True, limit=2)


def scale_check() -> Result:
    """The same of the whole check."""
    return _growth("check", 5_000, 50_000, each=True, limit=2)


def scale_edit() -> Result:
    """An edit among 50,000 against one among 60: what is touched is about the same."""
    return _growth("edit", 60, 50_000, each=False, limit=6)


def scale_commit() -> Result:
    """A commit likewise."""
    return _growth("commit", 60, 50_000, each=False, limit=6)


def scale_print() -> Result:
    """A sheet likewise."""
    return _growth("print", 60, 50_000, each=False, limit=4)


def _growth(name: str, small: int, large: int, *, each: bool, limit: float) -> Result:
    few, many = row(small)[name], row(large)[name]
    ratio = many / few / (large / small if each else 1)
    per = "a person" if each else "one"
    return Result(f"{name}: {per} among {large:,} / among {small:,}", ratio, 1, limit, many)


BENCHES: tuple[Callable[[], Result], ...] = (scale_open, scale_check, scale_edit, scale_commit, scale_print)


if __name__ == "__main__":
    with TemporaryDirectory() as here:
        print(json.dumps(measured(int(sys.argv[1]), Path(here))))  # noqa: T201 - what the parent reads
