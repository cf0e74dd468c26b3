"""Engine and judge, who share no code, find the same in plans at random."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.clashes.engine import check
from planner.clashes.rules import RULES
from planner.plan.clock import minute
from planner.plan.engagements import engagements_of
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.clashes.judge import Judge
from tests.clashes.judge_clocks import ClockJudge
from tests.clashes.random_plans import plans
from tests.clashes.verdict import Verdict, epoch_minutes

CODES = {rule.code for rule in RULES}


def agree(records: list[Record], minutes: int) -> None:
    """At a moment so many minutes after the day of most trouble begins."""
    plan = Plan.of(records)
    now = minute(f"{plan.head.first_day}T00:00", plan.head.zone) + minutes
    found = check(plan, now)
    said = [Verdict(one.code, one.kind, tuple(sorted(one.of)), one.minutes) for one in found]
    assert sorted(said, key=repr) == sorted(
        (one for one in ClockJudge(records, now).verdicts() if one.code in CODES), key=repr
    )


def agree_on_engagements(records: list[Record]) -> None:
    plan, judge = Plan.of(records), Judge(records)
    for person_id in plan.persons:
        ours = [
            (one.slot_id, tuple(sorted(one.slot_ids)), one.start, one.end, one.window_start, one.window_end)
            for one in engagements_of(plan, person_id)
        ]
        theirs = [
            (one.slot.id, one.slots, epoch_minutes(one.start), epoch_minutes(one.end), *map(float, one.window))
            for one in judge.bound(person_id)
        ]
        assert sorted(ours) == sorted(theirs)


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), st.integers(-9 * 1440, 240))
def test_the_same_clashes(records: list[Record], minutes: int) -> None:
    agree(records, minutes)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_the_same_engagements_and_windows(records: list[Record]) -> None:
    agree_on_engagements(records)
