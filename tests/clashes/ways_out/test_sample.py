"""The sample plan can be put right: every clash has a way that leaves fewer, and taking the best ones ends at none."""

from planner.clashes.engine import Engine
from planner.clashes.trial import Trial
from planner.clashes.ways_out.suggest import suggest
from planner.jobs import sample
from planner.plan import clock
from planner.plan.plan import Plan
from tests.clashes.ways_out.counting import counts

STEPS = 11
"""As many ways are taken as there are clashes at first: none of them makes another."""


def the_sample() -> tuple[Plan, int]:
    plan = Plan.of(sample.records())
    return plan, clock.minute(sample.NOW, plan.head.zone)


def test_every_clash_of_the_sample_has_a_way_that_leaves_fewer() -> None:
    plan, now = the_sample()
    trial = Trial(plan, Engine(plan, now))
    before = counts(trial.engine.findings)["clash"]
    clashes = [one for one in trial.engine.findings if one.kind == "clash"]
    assert [one.key for one in clashes if not suggest(trial, one.key)] == []
    assert all(way.left["clash"] < before for one in clashes for way in suggest(trial, one.key))


def test_the_best_ways_taken_one_by_one_end_the_clashes() -> None:
    plan, now = the_sample()
    trial = Trial(plan, Engine(plan, now))
    steps = 0
    while clashes := [one for one in trial.engine.findings if one.kind == "clash"]:
        best = suggest(trial, clashes[0].key)[0]
        plan.apply(best.changes)
        trial.engine.after(best.changes)
        steps += 1
        assert counts(trial.engine.findings) == best.left
    assert steps == STEPS
