"""What a plan with its clashes takes, in a process of its own: `python -m tests.bench.memory bare|SLOTS`.

Without words of its own it is a bench: the resident memory of a process with a window and a plan of 100,000 slots,
looked through, against that of the same window alone.
"""

import gc
import resource
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from planner.clashes.engine import Engine
from planner.plan.plan import Plan
from tests.bench import plans
from tests.bench.checking import NOW, SIZES
from tests.bench.measure import Result

ROUNDS = 3


def weight(what: str) -> float:
    """What such a process holds in the end, in MiB. Linux only: elsewhere it is not told apart from its parent's."""
    command = [sys.executable, "-m", "tests.bench.memory", what]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def weigh(size: int) -> Result:
    """So many slots, their engine and its list, beside a bare window."""
    ratios = [weight(str(size)) / weight("bare") for _ in range(ROUNDS)]
    name = f"memory of a window with {size:,} slots checked / bare window"
    return Result(name, median(ratios), 3, {1_000: 1.3, 10_000: 1.7, 100_000: 5.5}[size], 0)


def main(what: str) -> None:
    """Be that process."""
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415 - benches without Qt run without it

    app = QApplication(["bench", "-platform", "offscreen"])
    window = QMainWindow()
    window.show()
    app.processEvents()
    if what != "bare":
        engine = Engine(Plan.of(plans.records(int(what))), NOW)
        assert engine.findings
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    print(pages * resource.getpagesize() / 2**20)  # noqa: T201 - what the parent reads


def _bench(size: int) -> Callable[[], Result]:
    return partial(weigh, size)


BENCHES: tuple[Callable[[], Result], ...] = tuple(_bench(size) for size in SIZES)

if __name__ == "__main__":
    main(sys.argv[1])
