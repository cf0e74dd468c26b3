"""The plan in memory: it knows who refers to whom, after every change and after taking it back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.plan.changes import Change, ChangeSet, added, change_set, removed
from planner.plan.engagements import engagements_of
from planner.plan.plan import Plan
from planner.plan.records import Record, Slot
from tests.plan import small


def test_a_plan_answers_who_is_in_a_session() -> None:
    plan = small.plan()
    assert plan.slots_of_session("talk") == (small.ANA_TALKS,)
    assert plan.slots_of_person("ana") == (small.ANA_TALKS,)
    assert plan.sessions_in_room("room-1") == (small.TALK,)


def test_a_slot_that_moves_leaves_the_old_session() -> None:
    plan = small.plan()
    moved = replace(small.ANA_TALKS, session_id="panel")
    plan.apply(change_set("move", [Change(small.ANA_TALKS, moved)]))
    assert plan.slots_of_session("talk") == ()
    assert plan.slots_of_session("panel") == (moved,)


def test_a_change_of_what_is_no_longer_so_is_refused_and_nothing_is_touched() -> None:
    plan = small.plan()
    stale = replace(small.ANA, given="Anna")
    with pytest.raises(PlannerError, match="changed in the meantime"):
        plan.apply(change_set("edit", [added(Slot(id="new", session_id="talk")), Change(stale, small.ANA)]))
    assert same(plan, small.plan())


def test_a_copy_is_a_plan_of_its_own() -> None:
    plan = small.plan()
    copy = plan.copy()
    copy.apply(change_set("remove", [removed(small.ANA_TALKS)]))
    assert plan.slots_of_person("ana") == (small.ANA_TALKS,)
    assert copy.slots_of_person("ana") == ()


def same(one: Plan, other: Plan) -> bool:
    """Same records, same index, same engagements."""
    people = sorted(one.persons)
    return (
        one.records == other.records
        and index(one) == index(other)
        and [engagements_of(one, person) for person in people] == [engagements_of(other, person) for person in people]
    )


def index(plan: Plan) -> dict[str, tuple[Slot, ...]]:
    return {session: plan.slots_of_session(session) for session in plan.sessions}


slots = st.builds(
    Slot,
    id=st.sampled_from(["s1", "s2", "s3", "ana-talks"]),
    session_id=st.sampled_from(["talk", "panel"]),
    person_id=st.sampled_from([None, "ana", "ben"]),
    role=st.sampled_from(["speaker", "attendee", "moderator"]),
    order=st.sampled_from([None, 1, 2]),
    minutes=st.sampled_from([None, 3, 5]),
)


def edit(plan: Plan, record: Slot | None, record_id: str) -> ChangeSet:
    before: Record | None = plan.get("slot", record_id)
    return change_set("edit", [Change(before, record)] if before or record else [])


@settings(max_examples=60)
@given(st.lists(st.tuples(slots, st.booleans()), max_size=12))
def test_after_any_history_the_plan_is_what_its_records_make(history: list[tuple[Slot, bool]]) -> None:
    plan = small.plan()
    done = []
    for slot, stays in history:
        change = edit(plan, slot if stays else None, slot.id)
        plan.apply(change)
        done.append(change)
        assert same(plan, Plan.of(plan.all()))
    for change in reversed(done):
        plan.apply(change.inverse())
    assert same(plan, small.plan())
