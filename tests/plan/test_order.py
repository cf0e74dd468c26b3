from planner.plan.edits.order import append_slot, in_order, reorder
from planner.plan.plan import Plan
from planner.plan.records import Person, Slot
from tests.plan import small

PEOPLE = [Person(id=f"p{n}", family=str(n)) for n in range(4)]


def plan(*slots: Slot) -> Plan:
    return Plan.of([*(one for one in small.records() if one.id != "ana-talks"), *PEOPLE, *slots])


def slot(name: str, person: str, **more: object) -> Slot:
    return Slot(id=name, session_id="talk", person_id=person, **{"role": "speaker", **more})  # type: ignore[arg-type]


def after(plan: Plan, slot_id: str, by: int) -> dict[str, tuple[object, ...]]:
    plan.apply(reorder(plan, slot_id, by))
    return {one.id: (one.order, one.start, one.end) for one in in_order(plan, "talk")}


def test_moderators_come_first_then_the_list_then_who_is_there() -> None:
    shuffled = plan(
        slot("a", "p0", order=2, minutes=5), slot("b", "p1", order=1, minutes=5),
        slot("c", "p2", role="attendee"), slot("d", "p3", role="moderator"),
    )  # fmt: skip
    assert [one.id for one in in_order(shuffled, "talk")] == ["d", "b", "a", "c"]


def test_neighbours_change_places_in_the_list_and_gaps_stay_gaps() -> None:
    listed = plan(slot("a", "p0", order=1, minutes=5), slot("b", "p1", order=4, minutes=5))
    assert after(listed, "b", -1) == {"b": (1, None, None), "a": (4, None, None)}


def test_a_list_without_places_gets_them() -> None:
    unlisted = plan(slot("a", "p0"), slot("b", "p1"), slot("c", "p2"))
    assert after(unlisted, "a", 1) == {"b": (1, None, None), "a": (2, None, None), "c": (3, None, None)}


def test_own_times_change_hands_and_each_keeps_its_length() -> None:
    timed = plan(
        slot("a", "p0", start="2022-05-17T10:00", end="2022-05-17T10:10"),
        slot("b", "p1", start="2022-05-17T10:10", minutes=3),
    )
    assert after(timed, "a", 1) == {
        "b": (None, "2022-05-17T10:00", None),
        "a": (None, "2022-05-17T10:03", "2022-05-17T10:13"),
    }


def test_the_first_cannot_go_earlier_nor_who_is_not_in_the_list_at_all() -> None:
    listed = plan(slot("a", "p0", order=1), slot("b", "p1", order=2), slot("m", "p2", role="moderator"))
    assert not reorder(listed, "a", -1)
    assert not reorder(listed, "b", 1)
    assert not reorder(listed, "m", 1)


def test_a_new_slot_stands_at_the_end_of_a_list_that_has_places() -> None:
    listed = plan(slot("a", "p0", order=3))
    listed.apply(append_slot(listed, "talk"))
    [new] = [one for one in listed.slots_of_session("talk") if one.id != "a"]
    assert (new.order, new.person_id, new.role) == (4, None, "speaker")
