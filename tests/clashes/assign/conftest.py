"""One solver for all tests: beginning it takes longer than what it is asked here."""

from collections.abc import Iterator

import pytest

from planner.clashes.solver import Solver


@pytest.fixture(scope="session")
def solver() -> Iterator[Solver]:
    with Solver() as begun:
        yield begun
