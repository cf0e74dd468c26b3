"""The named edits: each leaves a plan that entry would take, and its inverse brings all back."""

import pytest

from planner.plan.edits import add, assign, fields, move, remove
from planner.plan.records import Party, Pass, PassKind, Person, Ride, Session, Slot, Transfer
from tests.plan import small
from tests.plan.after import done

PLAN = (
    Party(id="party", name="Lisbon", principal_id="ana"),
    Person(id="cho", given="Cho", family="Kim", party_id="party", keep_apart_ids=("ana", "ben")),
    Session(id="part", title="Part", start="2022-05-17T10:30", end="2022-05-17T11:00", parent_id="talk"),
    Slot(id="timed", session_id="talk", person_id="ben", role="speaker", start="2022-05-17T10:10",
         end="2022-05-17T10:20", grant="granted", reply="confirmed", stand_in_ids=("ana", "cho")),
    Slot(id="in-part", session_id="part", person_id="ana"),
    PassKind(id="grounds", name="grounds"),
    Pass(id="pass", person_id="ana", pass_kind_id="grounds", from_day="2022-05-16", to_day="2022-05-20"),
    Ride(id="ride", name="Bus", from_id="hall", to_id="church", departs="2022-05-17T18:00", minutes=20,
         rider_ids=("ana", "ben")),
    Transfer(id="way", from_id="room-1", to_id="church", minutes=9),
)  # fmt: skip


def test_to_move_a_session_moves_its_parts_and_the_times_in_it() -> None:
    plan = small.plan(*PLAN)
    after = done(plan, move.move_session(plan, "talk", "2022-05-18T09:30"))
    assert (after.sessions["talk"].start, after.sessions["talk"].end) == ("2022-05-18T09:30", "2022-05-18T10:30")
    assert after.sessions["part"].start == "2022-05-18T10:00"
    assert (after.slots["timed"].start, after.slots["timed"].end) == ("2022-05-18T09:40", "2022-05-18T09:50")


def test_to_move_a_slot_keeps_its_length() -> None:
    plan = small.plan(*PLAN)
    after = done(plan, move.move_slot(plan, "timed", "2022-05-17T10:40"))
    assert (after.slots["timed"].start, after.slots["timed"].end) == ("2022-05-17T10:40", "2022-05-17T10:50")


def test_who_is_given_a_slot_is_asked_anew_and_so_is_the_organiser() -> None:
    plan = small.plan(*PLAN)
    slot = done(plan, assign.give_slot(plan, "timed", "cho")).slots["timed"]
    assert (slot.person_id, slot.reply, slot.grant, slot.stand_in_ids) == ("cho", "proposed", "to-ask", ("ana",))


def test_a_freed_slot_is_open_and_keeps_its_time() -> None:
    plan = small.plan(*PLAN)
    slot = done(plan, assign.free_slot(plan, "timed")).slots["timed"]
    assert (slot.person_id, slot.reply, slot.start) == (None, "proposed", "2022-05-17T10:10")


@pytest.mark.parametrize(
    ("kind", "record_id", "gone", "freed"),
    [
        ("person", "ana", {"ana", "pass", "party"}, {"in-part", "ana-talks"}),
        ("session", "talk", {"talk", "part", "timed", "in-part", "ana-talks"}, set()),
        ("venue", "hall", {"hall", "room-1", "room-2", "ride", "way"}, set()),
        ("pass_kind", "grounds", {"grounds", "pass"}, set()),
    ],
)
def test_to_remove_takes_what_cannot_be_without_it_and_frees_the_rest(
    kind: str, record_id: str, gone: set[str], freed: set[str]
) -> None:
    plan = small.plan(*PLAN)
    after = done(plan, remove.remove(plan, kind, record_id))
    assert {r.id for r in plan.all()} - {r.id for r in after.all()} == gone
    assert {slot.id for slot in after.slots.values() if slot.person_id is None} == freed


def test_fields_are_cleaned_and_a_change_of_nothing_is_nothing() -> None:
    plan = small.plan(*PLAN)
    after = done(plan, fields.set_fields(plan, "person", "ana", {"given": "  Ana\tMaria "}))
    assert after.persons["ana"].given == "Ana Maria"
    assert not fields.set_fields(plan, "person", "ana", {"given": " Ana "})


def test_a_doubled_session_has_no_slots() -> None:
    plan = small.plan(*PLAN)
    change = add.duplicate_session(plan, "talk")
    after = done(plan, change)
    assert after.sessions[change.changes[0].id].title == "Talk"
    assert after.slots_of_session(change.changes[0].id) == ()
