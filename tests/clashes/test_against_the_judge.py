"""Engine and judge, who share no code, find the same in plans at random."""

from hypothesis import HealthCheck, given, settings

from planner.clashes.engine import check
from planner.plan.engagements import engagements_of
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.clashes.judge import Judge
from tests.clashes.random_plans import plans
from tests.clashes.scene import NOW
from tests.clashes.verdict import Verdict, epoch_minutes


def agree(records: list[Record]) -> None:
    found = check(Plan.of(records), NOW)
    said = [Verdict(one.code, one.kind, tuple(sorted(one.of)), one.minutes) for one in found]
    assert sorted(said) == sorted(Judge(records).verdicts())


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
@given(plans())
def test_the_same_clashes(records: list[Record]) -> None:
    agree(records)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_the_same_engagements_and_windows(records: list[Record]) -> None:
    agree_on_engagements(records)
