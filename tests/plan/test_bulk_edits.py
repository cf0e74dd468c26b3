"""Edits of several things as one: people, places, sessions with what hangs on them."""

import pytest

from planner.errors import PlannerError
from planner.plan import entry
from planner.plan.edits.move import retime_session
from planner.plan.edits.people import change_people
from planner.plan.edits.places import put_session, put_session_in_new
from planner.plan.edits.remove import remove_all
from planner.plan.edits.sessions import session_after
from planner.plan.records import Session
from tests.plan import small


def test_people_are_changed_and_added_as_one() -> None:
    plan = small.plan()
    edit = change_people(
        plan, [(small.ANA, {"city": "Lima"}), (small.ANA, {"function": "Mayor"}), (None, {"family": "Rossi"})]
    )
    entry.check(plan, edit)
    plan.apply(edit)
    assert (plan.persons["ana"].city, plan.persons["ana"].function) == ("Lima", "Mayor")
    assert sorted(one.family for one in plan.persons.values()) == ["Okafor", "Rossi", "Silva"]
    assert edit.facts == {"n": "2", "new": "1"}
    plan.apply(edit.inverse())
    assert plan.persons["ana"] == small.ANA


def test_what_changes_nothing_is_no_edit() -> None:
    assert not change_people(small.plan(), [(small.ANA, {"family": "Silva"})])


@pytest.mark.parametrize(
    ("place", "venue", "room"), [("room-2", None, "room-2"), ("church", "church", None), (None, None, None)]
)
def test_a_session_is_put_in_a_room_at_a_venue_or_nowhere(
    place: str | None, venue: str | None, room: str | None
) -> None:
    plan = small.plan()
    edit = put_session(plan, "talk", place)
    entry.check(plan, edit)
    plan.apply(edit)
    assert (plan.sessions["talk"].venue_id, plan.sessions["talk"].room_id) == (venue, room)


def test_a_room_is_added_to_the_venue_that_is_there() -> None:
    plan = small.plan()
    for text in ("Attic, church", "Church, Cellar"):
        edit = put_session_in_new(plan, "talk", text)
        entry.check(plan, edit)
        plan.apply(edit)
    assert sorted(one.name for one in plan.rooms_of("church")) == ["Attic", "Cellar"]
    assert len(plan.venues) == 2


def test_a_new_venue_needs_a_name() -> None:
    plan = small.plan()
    edit = put_session_in_new(plan, "talk", "Tent")
    plan.apply(edit)
    assert [one.name for one in plan.venues.values()] == ["Hall", "Church", "Tent"]


def test_several_are_removed_as_one_with_what_goes_with_them() -> None:
    whole = Session(id="whole", title="Whole", start="2022-05-18T10:00", end="2022-05-18T12:00")
    part = Session(id="part", title="Part", start="2022-05-18T10:00", end="2022-05-18T11:00", parent_id="whole")
    plan = small.plan(whole, part)
    edit = remove_all(plan, "session", ["whole", "part", "talk"])
    entry.check(plan, edit)
    plan.apply(edit)
    assert (sorted(plan.sessions), list(plan.slots), edit.facts["n"]) == (["panel"], [], "1")


def test_a_new_session_follows_another_or_begins_the_first_morning() -> None:
    plan = small.plan()
    after, first = session_after(plan, "talk", "New"), session_after(plan, None, "New")
    assert (after.start, after.end, after.room_id) == ("2022-05-17T11:00", "2022-05-17T12:00", "room-1")
    assert (first.start, first.end, first.room_id) == ("2022-05-16T09:00", "2022-05-16T10:00", None)


def test_another_start_and_end_move_what_is_inside_by_the_start() -> None:
    plan = small.plan(small.ANA_TALKS.__class__(
        id="ana-talks", session_id="talk", person_id="ana", role="speaker", start="2022-05-17T10:10",
    ))  # fmt: skip
    plan.apply(retime_session(plan, "talk", "2022-05-17T12:00", "2022-05-17T14:00"))
    assert (plan.sessions["talk"].end, plan.slots["ana-talks"].start) == ("2022-05-17T14:00", "2022-05-17T12:10")
    stretched = retime_session(plan, "talk", "2022-05-17T12:00", "2022-05-17T15:00")
    assert (stretched.label, len(stretched.changes)) == ("stretch_session", 1)


def test_an_end_before_the_start_is_refused_at_entry() -> None:
    plan = small.plan()
    with pytest.raises(PlannerError, match="It ends"):
        entry.check(plan, retime_session(plan, "talk", "2022-05-17T12:00", "2022-05-17T11:00"))
