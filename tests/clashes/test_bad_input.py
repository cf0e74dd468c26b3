"""Plans that nobody should make and somebody will: said, listed, and an edit costs what it touches."""

from planner.clashes.engine import Engine, check
from planner.plan.changes import ChangeSet, change_set, replaced
from planner.plan.plan import Plan
from planner.wording import clashes as wording
from planner.wording.evidence import evidence
from tests.clashes import scene
from tests.clashes.bad_plans import PILE, apart, crowd, in_a_row, piled
from tests.clashes.scene import NOW, session, slot


def asked_by(engine: Engine, change: ChangeSet) -> int:
    """How many questions a change costs."""
    before = engine.asked
    engine.plan.apply(change)
    engine.after(change)
    return engine.asked - before


def taken_out(plan: Plan, slot_id: str) -> ChangeSet:
    return change_set("set_reply", [replaced(plan.slots[slot_id], reply="declined")])


def test_a_person_in_400_slots_in_a_row_has_no_clash_but_with_themselves() -> None:
    quiet = scene.head(severity=dict.fromkeys(("no-meal", "long-day", "no-rest"), "off"))
    assert check(scene.plan(quiet, *in_a_row(400)), NOW) == ()


def test_one_of_400_slots_costs_no_more_questions_than_one_of_four() -> None:
    few, many = (Engine(scene.plan(*in_a_row(number)), NOW) for number in (4, 400))
    assert asked_by(few, taken_out(few.plan, "a1")) == asked_by(many, taken_out(many.plan, "a1"))


def test_a_pile_is_a_clash_for_every_pair_and_each_says_why() -> None:
    plan = scene.plan(*piled())
    found = [one for one in check(plan, NOW) if one.code == "double-booking"]
    assert len(found) == PILE * (PILE - 1) // 2
    assert {one.minutes for one in found} == {60}
    assert {len(evidence(plan, one, "en")) for one in found} == {2}
    assert len({wording.sentence(plan, one, "en") for one in found}) == len(found)


def test_out_of_the_pile_one_slot_takes_its_pairs_and_leaves_the_others() -> None:
    engine = Engine(scene.plan(*piled()), NOW)
    change = taken_out(engine.plan, "a7")
    engine.plan.apply(change)
    delta = engine.after(change)
    assert [one.key for one in delta.new] == ["declined:a7"]
    assert len(delta.gone) == PILE - 1
    assert engine.all() == check(engine.plan, NOW)


def test_5000_clashes_are_all_listed_and_cost_no_more_questions_than_none() -> None:
    clashing = Engine(scene.plan(*crowd(1000)), NOW)
    calm = Engine(scene.plan(*(apart(one) for one in crowd(1000))), NOW)
    assert (double_bookings(clashing), double_bookings(calm)) == (5000, 0)
    assert calm.asked == clashing.asked
    change = taken_out(clashing.plan, "500-3")
    assert asked_by(clashing, change) == asked_by(calm, change)
    assert (double_bookings(clashing), double_bookings(calm)) == (4998, 0)


def double_bookings(engine: Engine) -> int:
    return sum(1 for one in engine.all() if one.code == "double-booking")


def test_a_session_of_no_room_is_somewhere_unknown_and_its_people_are_still_bound() -> None:
    plan = scene.plan(
        scene.venue("V1"),
        session("s1", "10:00", "11:00", seats=0),
        session("s2", "10:30", "11:30", venue_id="V1"),
        slot("a", "s1"),
        slot("b", "s2"),
    )
    found = {one.code: one for one in check(plan, NOW)}
    assert set(found) == {"double-booking", "over-capacity"}
    assert evidence(plan, found["double-booking"], "en") == (
        "Tuesday 17 May, 10:00–11:00: “s1”, place unknown",
        "Tuesday 17 May, 10:30–11:30: “s2”, V1",
    )
    assert wording.why(plan, found["over-capacity"], "en") == (
        "The seats kept for us count, or those of the room if they are fewer: 0. "
        "Of ours there at the fullest moment: 1."
    )


def test_a_plan_of_nothing_has_nothing() -> None:
    assert check(Plan.of([scene.head()]), NOW) == ()
