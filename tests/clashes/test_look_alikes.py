"""What looks like a clash and is none: nothing is said of it; and of its twin, that differs in one thing, it is."""

import pytest

from planner.clashes.engine import check
from planner.clashes.rules import RULES
from tests.clashes import scene
from tests.clashes.look_alikes import clocks, days, entries, panels, times
from tests.clashes.look_alikes.case import LookAlike

CODES = {rule.code for rule in RULES}
ALL = (
    *(*times.OVERLAPS, *times.WAYS, *times.PRESENCE),
    *(*entries.PASSES, *entries.ANSWERS, *entries.SESSIONS),
    *(*days.DAYS, *days.NIGHTS, *days.TRAVEL),
    *(*panels.LISTS, *panels.COMPANY),
    *(*clocks.CLOCKS, *clocks.SHEETS),
)
CASES = tuple(case for case in ALL if case.code in CODES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.name}")
def test_of_what_looks_like_a_clash_nothing_is_said(case: LookAlike) -> None:
    found = check(scene.plan(*case.records), case.now)
    assert sorted(one.code for one in found) == sorted(set(case.says) & CODES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.name}")
def test_its_twin_is_one(case: LookAlike) -> None:
    now = case.now if case.twin_now is None else case.twin_now
    assert case.code in {one.code for one in check(scene.plan(*case.twin), now)}


def test_every_rule_has_something_that_looks_like_it() -> None:
    assert CODES - {case.code for case in CASES} == set()


def test_no_two_are_of_one_name() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names)) >= 30
