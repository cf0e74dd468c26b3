"""`make bench`: how fast the program is, as ratios to yardsticks of the same run; 1 if one passed its limit."""

import sys
from collections.abc import Callable
from functools import partial

from tests.bench import checking, editing, filling, memory, mending, papers, scale, storing
from tests.bench.measure import Result

BENCHES = (
    *checking.BENCHES,
    *editing.BENCHES,
    *memory.BENCHES,
    *filling.BENCHES,
    *mending.BENCHES,
    *papers.BENCHES,
    *storing.BENCHES,
    *scale.BENCHES,
)


def main() -> int:
    """Run all of them, or those whose name holds a word that was given."""
    words = sys.argv[1:]
    results = [bench() for bench in BENCHES if not words or any(word in called(bench) for word in words)]
    for result in results:
        show(result)
    if not words or "scale" in words:
        print(scale.table())  # noqa: T201 - the other table that is asked for
    return 0 if all(result.passed for result in results) else 1


def called(bench: Callable[[], Result]) -> str:
    """The name of its function, with what was filled in already."""
    return f"{bench.func.__name__} {bench.args}" if isinstance(bench, partial) else bench.__name__


def show(result: Result) -> None:
    """One line of the table."""
    sign = ">=" if result.at_least else "<="
    state = "reached" if result.reached else "within the limit" if result.passed else "TOO SLOW"
    print(  # noqa: T201 - the table is what is asked for
        f"{result.name:<58} {result.ratio:8.2f}  goal {sign} {result.goal:<6g} limit {result.limit:<6g} "
        f"{result.seconds * 1000:9.1f} ms  {state}"
    )


if __name__ == "__main__":
    sys.exit(main())
