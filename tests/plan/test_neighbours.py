"""Who follows whom in a person's day."""

from hypothesis import given
from hypothesis import strategies as st

from planner.plan.engagements import Engagement
from planner.plan.neighbours import Step, neighbours, steps_of
from planner.plan.places import NOWHERE, Need
from tests.clashes import scene
from tests.clashes.scene import session, slot


def engagement(start: int, end: int, name: str) -> Engagement:
    return Engagement(
        person_id="ana",
        session_id=name,
        slot_id=name,
        start=start,
        end=end,
        window_start=start,
        window_end=end,
        place=NOWHERE,
    )


def days() -> st.SearchStrategy[tuple[Engagement, ...]]:
    spans = st.lists(st.tuples(st.integers(0, 14), st.integers(1, 5)), max_size=9)
    return spans.map(lambda some: tuple(engagement(s, s + n, str(i)) for i, (s, n) in enumerate(sorted(some))))


@given(days())
def test_neighbours_have_no_other_wholly_between(day: tuple[Engagement, ...]) -> None:
    expected = [
        (one, other)
        for one in day
        for other in day
        if one.end <= other.start
        and not any(one.end <= c.start and c.end <= other.start for c in day if c not in (one, other))
    ]
    assert sorted((a.slot_id, b.slot_id) for a, b in neighbours(day)) == sorted(
        (a.slot_id, b.slot_id) for a, b in expected
    )


def test_steps_say_the_gap_and_the_need() -> None:
    plan = scene.plan(
        scene.venue("V1"),
        scene.venue("V2", access_minutes=7),
        scene.way("V1", "V2", 20),
        session("s1", "09:00", "10:00", venue_id="V1"),
        session("s2", "10:45", "12:00", venue_id="V2", seat_minutes=5),
        session("s3", "13:00", "14:00"),
        slot("a", "s1"),
        slot("b", "s2"),
        slot("c", "s3"),
    )
    steps = steps_of(plan, "ana")
    assert [(one.before.slot_id, one.after.slot_id, one.gap, one.need) for one in steps] == [
        ("a", "b", 45, Need(20, 7, 5, "V1-V2")),
        ("b", "c", 60, None),
    ]
    assert all(isinstance(one, Step) for one in steps)


def test_within_a_session_and_its_parts_there_is_no_step() -> None:
    plan = scene.plan(
        session("whole", "09:00", "18:00"),
        session("part", "10:00", "11:00", parent_id="whole"),
        slot("a", "whole", role="speaker", start="09:00", end="09:10"),
        slot("b", "whole", role="respondent", start="09:20", end="09:30"),
        slot("c", "part"),
    )
    assert steps_of(plan, "ana") == ()
