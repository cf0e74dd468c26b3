"""Sheets, a file each and all in one, against what a user of reportlab would write, and against no layout at all."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory
from time import process_time

from planner.jobs.printing import print_sheets, who_gets_a_sheet
from planner.plan import clock
from planner.plan.plan import Plan
from tests.bench import papers_by_hand, papers_by_platypus
from tests.bench.delegations import delegation
from tests.bench.measure import Result, compare
from tests.bench.paper_strings import NOW, Strings, strings_of

KIB = 1024


@cache
def _of(people: int) -> tuple[Plan, list[str], list[Strings]]:
    """A plan, its readers, and the strings of their sheets: made once for all benches."""
    plan = delegation(people)
    readers = who_gets_a_sheet(plan)
    return plan, readers, strings_of(plan, readers)


def _in_folder(work: Callable[[Path], object]) -> Callable[[], None]:
    def run() -> None:
        with TemporaryDirectory() as folder:
            work(Path(folder))

    return run


def _ours(people: int, *, one_file: bool = False) -> Callable[[], None]:
    plan, readers, _ = _of(people)
    now = clock.minute(NOW, plan.head.zone)
    return _in_folder(lambda folder: print_sheets(plan, readers, folder, now=now, one_file=one_file))


def sheets(people: int, goal: float, limit: float) -> Result:
    """From the plan to a file each, against reportlab's tables and paragraphs of the same strings, ready as strings."""
    ours = _ours(people)
    ours()  # the catalogues are read and the dates are written once, not once a print
    yardstick = _in_folder(partial(papers_by_platypus.a_file_each, _of(people)[2]))
    name = f"platypus / {people} shaped sheets from the plan"
    return compare(name, ours, yardstick, goal=goal, limit=limit, at_least=True, clock=process_time)


def by_hand(people: int, goal: float, limit: float) -> Result:
    """The same against a program that only writes the strings where they stand."""
    ours = _ours(people)
    ours()
    yardstick = _in_folder(partial(papers_by_hand.a_file_each, _of(people)[2]))
    name = f"{people} shaped sheets from the plan / strings put by hand"
    return compare(name, ours, yardstick, goal=goal, limit=limit, clock=process_time)


def one_pdf(people: int, goal: float, limit: float) -> Result:
    """All of them in one file."""
    ours = _ours(people, one_file=True)
    ours()
    yardstick = _in_folder(partial(papers_by_platypus.one_file, _of(people)[2]))
    name = f"platypus / {people} shaped sheets in one PDF"
    return compare(name, ours, yardstick, goal=goal, limit=limit, at_least=True, clock=process_time)


def size(people: int) -> Result:
    """KiB of a sheet's file, in the middle."""
    plan, readers, _ = _of(people)
    with TemporaryDirectory() as folder:
        print_sheets(plan, readers, Path(folder), now=clock.minute(NOW, plan.head.zone))
        kib = mean(file.stat().st_size for file in Path(folder).iterdir()) / KIB
    return Result(f"KiB of a sheet's file ({people} people)", kib, 20, 36, 0.0)


BENCHES: tuple[Callable[[], Result], ...] = (
    partial(sheets, 200, 8, 1.6),
    partial(sheets, 500, 8, 1.4),
    partial(by_hand, 200, 2.5, 9),
    partial(one_pdf, 200, 13, 1.5),
    partial(size, 60),
)
