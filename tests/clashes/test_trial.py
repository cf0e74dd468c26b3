"""What is tried leaves no trace: the plan and its findings are as before, also when it is refused."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from planner.clashes.engine import Engine, check
from planner.clashes.findings import order
from planner.clashes.trial import Trial
from planner.errors import PlannerError
from planner.plan.changes import added, change_set, replaced
from planner.plan.edits.assign import give_slot
from planner.plan.edits.move import shift_session
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.clashes.random_plans import plans
from tests.clashes.scene import NOW, plan, session, slot


def test_a_trial_tells_what_would_come_and_go_and_takes_it_back() -> None:
    before = plan(session("a", "10:00", "11:00"), session("b", "10:30", "12:00"), slot("one", "a"), slot("two", "b"))
    trial = Trial(before, Engine(before, NOW))
    delta = trial.of(give_slot(before, "two", "ben"))
    assert [one.code for one in delta.gone] == ["double-booking"]
    assert [one.code for one in delta.new] == ["not-confirmed"]
    assert before.slots["two"].person_id == "ana"
    assert trial.engine.findings == check(before, NOW)


def test_within_a_trial_the_plan_is_as_it_would_be() -> None:
    trial = Trial.on_copy(plan(session("a", "10:00", "11:00"), slot("one", "a")), NOW)
    with trial.holding(give_slot(trial.plan, "one", "ben")):
        assert trial.plan.slots["one"].person_id == "ben"
    assert trial.plan.slots["one"].person_id == "ana"


def test_what_entry_refuses_is_not_tried() -> None:
    here = plan(session("a", "10:00", "11:00"), slot("one", "a"))
    trial = Trial(here, Engine(here, NOW))
    twice = change_set("add_slot", [added(slot("again", "a"))])
    with pytest.raises(PlannerError):
        trial.of(twice)
    assert set(here.slots) == {"one"}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), plans())
def test_whatever_is_tried_the_findings_are_those_of_a_full_check(data: st.DataObject, records: list[Record]) -> None:
    here = Plan.of(records)
    assume(here.sessions)
    trial = Trial(here, Engine(here, NOW))
    before = trial.engine.findings
    moved = shift_session(here, data.draw(st.sampled_from(sorted(here.sessions))), data.draw(st.integers(-90, 90)))
    try:
        delta = trial.of(moved)
    except PlannerError:
        return
    assert trial.engine.findings == before == check(here, NOW)
    here.apply(moved)
    kept = [one for one in before if one not in delta.gone]
    assert check(here, NOW) == tuple(sorted([*kept, *delta.new], key=order))


def test_a_trial_of_nothing_changes_nothing() -> None:
    here = plan(session("a", "10:00", "11:00"), slot("one", "a"))
    trial = Trial.on_copy(here, NOW)
    same = change_set("set_fields", [replaced(here.slots["one"])])
    assert trial.of(same).new == ()
