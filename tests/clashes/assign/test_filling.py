"""Open slots are filled as far as it goes: who may take one, who may not, what is better, what stays open and why."""

from collections.abc import Callable

import pytest

from planner.clashes.assign import Assignment, assign
from planner.clashes.reasons import Reason
from planner.clashes.solver import Solver
from planner.clashes.trial import Trial
from planner.plan.plan import Plan
from planner.plan.records import Issue, PassOffice, Practice, Record, Release, Slot
from tests.clashes.scene import (
    NOW,
    a_pass,
    absence,
    arrival,
    departure,
    head,
    pass_kind,
    person,
    plan,
    room,
    session,
    slot,
    venue,
    way,
)

Fill = Callable[..., Assignment]

TALK = session("talk", "10:00", "11:00")


@pytest.fixture(params=["at first", "at best"])
def fill(request: pytest.FixtureRequest, solver: Solver) -> Fill:
    """The first answer and the best one: both have to keep to everything, and here both are as good."""

    def filled_in(before: Plan, session_ids: list[str] | None = None) -> Assignment:
        if request.param == "at first":
            return assign(before, NOW, session_ids=session_ids, seconds=0)
        return assign(before, NOW, session_ids=session_ids, solver=solver)

    return filled_in


def open_slot(name: str, session_id: str = "talk", **fields: object) -> Slot:
    return slot(name, session_id, None, **{"reply": "proposed", "role": "speaker", **fields})


def only(*people: Record) -> list[Record]:
    """These, and nobody else who could."""
    given = {one.id for one in people}
    return [*people, *(person(name, kind="counterpart") for name in ("ana", "ben", "carla") if name not in given)]


def filled(found: Assignment) -> dict[str, str]:
    return {one.slot_id: one.person_id for one in found.filled}


def why_open(found: Assignment) -> dict[str, tuple[Reason, ...]]:
    return {one.slot_id: one.why for one in found.unfilled}


def the_reason(*records: Record) -> tuple[Reason, ...]:
    """Why the slot `open` has nobody in a plan of these."""
    found = assign(plan(*records), NOW, seconds=0)
    assert filled(found) == {}
    return why_open(found)["open"]


def test_without_an_open_slot_there_is_nothing_to_do_and_that_is_the_best(fill: Fill) -> None:
    found = fill(plan(TALK, slot("a", "talk")))
    assert (found.filled, found.unfilled, found.proved_best, found.changes.changes) == ((), (), True, ())


def test_without_people_everything_stays_open(fill: Fill) -> None:
    found = fill(Plan.of([head(), TALK, open_slot("open")]))
    assert (why_open(found), found.proved_best) == ({"open": (Reason("nobody"),)}, True)


def test_a_slot_is_given_as_by_hand_in_one_change_set_and_the_plan_stays_as_it_is(fill: Fill) -> None:
    before = plan(*only(person("ana")), TALK, open_slot("open", grant="granted", reply_note="?", stand_in_ids=["ana"]))
    found = fill(before)
    assert [(one.before, one.after) for one in found.changes.changes] == [
        (before.slots["open"], slot("open", "talk", role="speaker", grant="to-ask", reply="proposed"))
    ]
    assert (found.changes.label, found.changes.facts) == ("assign", {"n": "1"})
    assert before.slots["open"].person_id is None


def test_counterparts_are_never_sent() -> None:
    assert the_reason(*only(), TALK, open_slot("open")) == (Reason("nobody"),)


def test_a_slot_that_has_begun_or_was_cancelled_is_not_filled(fill: Fill) -> None:
    over = session("over", "2022-05-12T10:00", "2022-05-12T11:00")
    off = session("off", "10:00", "11:00", status="cancelled")
    found = fill(plan(over, off, open_slot("late", "over"), open_slot("never", "off")))
    assert (filled(found), why_open(found)) == ({}, {"late": (Reason("begun"),)})


def test_whoever_is_engaged_then_is_not_taken() -> None:
    records = [*only(person("ana")), TALK, session("lunch", "10:30", "12:00"), slot("a", "lunch"), open_slot("open")]
    assert the_reason(*records) == (Reason("busy"),)


def test_a_part_of_what_one_attends_is_no_other_engagement(fill: Fill) -> None:
    part = session("part", "10:00", "10:30", parent_id="talk")
    assert filled(fill(plan(*only(person("ana")), TALK, part, slot("a", "talk"), open_slot("open", "part")))) == {
        "open": "ana"
    }


def test_the_way_has_to_be_there_before_and_after(fill: Fill) -> None:
    places = [venue("near"), venue("far", access_minutes=10), way("near", "far", 20)]
    here, there = session("here", "09:00", "09:40", venue_id="near"), session("there", "10:00", "11:00", venue_id="far")
    short = [*only(person("ana")), *places, here, there, slot("a", "here"), open_slot("open", "there")]
    assert the_reason(*short) == (Reason("way"),)
    enough = session("here", "09:00", "09:30", venue_id="near")
    assert filled(fill(plan(*[enough if one is here else one for one in short]))) == {"open": "ana"}


def test_a_way_that_is_short_already_is_no_hindrance_to_what_lies_before_it(fill: Fill) -> None:
    """Ana is late from the second to the third whatever happens: the first is followed by the second alone."""
    places = [venue("near"), venue("far", access_minutes=10), way("near", "far", 10)]
    sessions = [
        session("first", "09:15", "10:15", venue_id="near"),
        session("second", "10:15", "10:30", venue_id="near"),
        session("third", "10:30", "10:45", venue_id="far"),
    ]
    late = [slot("b", "second"), slot("c", "third")]
    before = plan(*only(person("ana")), *places, *sessions, *late, open_slot("open", "first"))
    assert filled(fill(before)) == {"open": "ana"}
    without = plan(*only(person("ana")), *places, *sessions, late[1], open_slot("open", "first"))
    assert why_open(fill(without)) == {"open": (Reason("way"),)}


def test_two_open_slots_that_one_person_cannot_both_have_go_to_two(fill: Fill) -> None:
    places = [venue("near"), venue("far"), way("near", "far", 20)]
    one, other = session("one", "10:00", "11:00", venue_id="near"), session("two", "11:10", "12:00", venue_id="far")
    records = [*places, one, other, open_slot("x", "one"), open_slot("y", "two")]
    assert sorted(filled(fill(plan(*only(person("ana"), person("ben")), *records))).values()) == ["ana", "ben"]
    alone = fill(plan(*only(person("ana")), *records))
    assert [len(alone.filled), *why_open(alone).values()] == [1, (Reason("used", {"n": 1}),)]


def test_for_a_slot_that_nobody_left_can_take_somebody_is_taken_off_another_that_others_can(fill: Fill) -> None:
    people = [person("ana", languages=["fr", "de"]), person("ben", languages=["fr"]), person("carla", languages=["de"])]
    sessions = [session(name, "10:00", "11:00") for name in ("x", "y", "z")]
    slots = [open_slot(of, of, language=tongue) for of, tongue in (("x", "fr"), ("y", "de"), ("z", "de"))]
    taken = filled(fill(plan(*people, *sessions, *slots)))
    assert (taken["x"], sorted([taken["y"], taken["z"]])) == ("ben", ["ana", "carla"])


def test_whoever_is_away_or_absent_is_not_taken() -> None:
    away = Reason("away", {"day": "2022-05-17"})
    for reason in (arrival("leg", "09:00"), departure("leg", "12:00"), absence("gone", "10:30", "11:30")):
        assert the_reason(*only(person("ana")), TALK, reason, open_slot("open")) == (away,)


def test_the_language_is_that_of_the_slot_and_that_which_is_wanted(fill: Fill) -> None:
    ana = person("ana", languages=["fr-CA"])
    french, german = open_slot("open", language="fr"), open_slot("open", language="fr", wanted="German")
    assert filled(fill(plan(*only(ana), TALK, french))) == {"open": "ana"}
    assert the_reason(*only(ana), TALK, german) == (Reason("language", {"language": "de"}),)


def test_nobody_there_that_day_speaks_it() -> None:
    people = only(person("ana", languages=["fr"]), person("ben", languages=["en"]))
    gone = absence("gone", "2022-05-17T00:00", "2022-05-18T00:00")
    assert the_reason(*people, gone, TALK, open_slot("open", language="fr")) == (
        Reason("language", {"language": "fr"}),
        Reason("away", {"day": "2022-05-17"}),
    )


def test_where_no_two_reasons_hold_for_all_it_is_told_how_many_fall_away_by_what() -> None:
    people = [person("ana"), person("ben", languages=["fr"]), person("carla", languages=["fr"])]
    busy = [session("lunch", "10:30", "12:00"), slot("b", "lunch", "ben"), absence("gone", "10:30", "11:30", "carla")]
    assert the_reason(*people, *busy, TALK, open_slot("open", language="fr")) == (
        Reason("of-all", {"n": 3}),
        Reason("language", {"language": "fr", "n": 1}),
        Reason("away", {"day": "2022-05-17", "n": 1}),
        Reason("busy", {"n": 1}),
    )


def test_contradictory_wishes_leave_a_slot_open_and_say_so() -> None:
    people = [person("ana", region="Africa", gender="f"), person("ben", region="Europe", gender="m")]
    assert the_reason(*only(*people), TALK, open_slot("open", wanted="Africa, man")) == (
        Reason("region", {"region": "Africa"}),
        Reason("gender", {"gender": "m"}),
    )


def test_of_two_regions_either_will_do_and_what_is_not_understood_is_only_said(fill: Fill) -> None:
    people = only(person("ana", region="Africa"), person("ben", region="Asia-Pacific"))
    found = fill(plan(*people, TALK, open_slot("open", wanted="África; Europe, with slides", order=1)))
    assert filled(found) == {"open": "ana"}
    gone = absence("gone", "10:00", "11:00")
    still = fill(plan(*people, gone, TALK, open_slot("open", wanted="Africa, with slides")))
    assert [one.unclear for one in still.unfilled] == [("with slides",)]


def test_the_pass_has_to_hold_that_day_and_to_be_collected_in_time(fill: Fill) -> None:
    grounds = pass_kind("grounds")
    hall = session("talk", "10:00", "11:00", pass_kind_id="grounds")
    none = [*only(person("ana")), grounds, hall, open_slot("open")]
    assert the_reason(*none) == (Reason("pass", {"pass_kind": "grounds"}),)
    refused = a_pass("grounds", "2022-05-16", "2022-05-20", "refused")
    assert the_reason(*none, refused) == (Reason("pass", {"pass_kind": "grounds"}),)
    held = a_pass("grounds", "2022-05-16", "2022-05-20")
    assert filled(fill(plan(*none, held))) == {"open": "ana"}
    office = make_office("grounds", "2022-05-17", "12:00", "13:00")
    assert the_reason(*none, held, office) == (Reason("reach"),)


def make_office(kind: str, day: str, opens: str, closes: str) -> Record:
    return PassOffice(id="office", pass_kind_id=kind, day=day, opens=opens, closes=closes)


def test_seats_are_not_exceeded_but_whoever_sits_there_may_speak(fill: Fill) -> None:
    hall, small = venue("hall"), room("small", "hall", seats=2)
    talk = session("talk", "10:00", "11:00", room_id="small")
    two = [hall, small, talk, open_slot("x"), open_slot("y")]
    found = fill(plan(*two, slot("seated", "talk", "carla")))
    assert len(found.filled) == 2
    assert "carla" in filled(found).values()
    full = fill(plan(*two, slot("one", "talk", "ana", role="speaker"), slot("two", "talk", "ben", role="speaker")))
    assert why_open(full) == dict.fromkeys(("x", "y"), (Reason("in-it"), Reason("seats", {"most": 2})))


def test_seats_that_go_to_others_are_the_reason(fill: Fill) -> None:
    talk = session("talk", "10:00", "11:00", seats=1)
    found = fill(plan(talk, open_slot("x"), open_slot("y")))
    assert [len(found.filled), *why_open(found).values()] == [1, (Reason("seats", {"most": 1}),)]


def test_a_pass_admits_no_more_than_its_quota(fill: Fill) -> None:
    hall = session("talk", "10:00", "11:00", pass_kind_id="red")
    passes = [
        pass_kind("red", quota=1),
        *(a_pass("red", "2022-05-16", "2022-05-20", person_id=one) for one in ("ana", "ben")),
    ]
    found = fill(plan(*passes, hall, open_slot("x"), open_slot("y", minutes=3, order=4)))
    assert [len(found.filled), *why_open(found).values()] == [1, (Reason("quota", {"most": 1}),)]


def test_nobody_speaks_twice_in_a_session_or_is_asked_again_for_what_they_declined() -> None:
    speaks = slot("a", "talk", role="panellist")
    said_no = slot("b", "talk", "ben", role="moderator", reply="declined")
    people = only(person("ana"), person("ben"))
    assert the_reason(*people, TALK, speaks, said_no, open_slot("open")) == (Reason("in-it"), Reason("declined"))


def test_an_interpreter_is_what_an_interpreters_slot_asks_for(fill: Fill) -> None:
    people = only(person("ana"), person("ben", kind="interpreter"))
    found = fill(plan(*people, TALK, open_slot("open", role="interpreter")))
    assert filled(found) == {"open": "ben"}


def test_only_the_sessions_that_are_named_are_filled_with_their_parts(fill: Fill) -> None:
    sessions = [TALK, session("part", "10:00", "10:20", parent_id="talk"), session("other", "12:00", "13:00")]
    slots = [open_slot("x", "part"), open_slot("y", "other")]
    assert set(filled(fill(plan(*sessions, *slots), session_ids=["talk"]))) == {"x"}


def test_stand_ins_come_first_in_their_order_if_they_can(fill: Fill) -> None:
    slots = [open_slot("open", stand_in_ids=["carla", "ben", "ana"]), slot("c", "lunch", "carla")]
    found = fill(plan(TALK, session("lunch", "10:30", "12:00"), *slots))
    assert filled(found) == {"open": "ben"}
    assert Reason("stand-in", {"n": 2}) in found.filled[0].why


def test_a_delegate_speaks_rather_than_one_of_the_team(fill: Fill) -> None:
    people = [person("ana", kind="staff"), person("ben", kind="interpreter"), person("carla")]
    busy = [slot("c", "dinner", "carla"), session("dinner", "19:00", "21:00")]
    assert filled(fill(plan(*people, *busy, TALK, open_slot("open")))) == {"open": "carla"}


def test_whoever_has_less_to_do_is_taken(fill: Fill) -> None:
    other = [session("dinner", "19:00", "21:00"), slot("a", "dinner"), slot("b", "dinner", "ben")]
    assert filled(fill(plan(*other, TALK, open_slot("open")))) == {"open": "carla"}


def test_a_panel_is_balanced_rather_than_loads(fill: Fill) -> None:
    people = [person("ana", gender="f"), person("ben", gender="f"), person("carla", gender="m", region="Africa")]
    sitting = [slot("a", "talk", role="panellist"), slot("c", "dinner", "carla"), session("dinner", "19:00", "21:00")]
    assert filled(fill(plan(*people, *sitting, TALK, open_slot("open", role="panellist")))) == {"open": "carla"}


def test_an_objective_is_given_the_voice_of_a_city_that_does_something_for_it(fill: Fill) -> None:
    people = [person("ana", city="Quito"), person("ben", city="Dakar")]
    advancing = Practice(id="p", city="Dakar", title="P", objectives=(7,))
    found = fill(plan(*people, advancing, session("talk", "10:00", "11:00", objectives=[7]), open_slot("open")))
    assert filled(found) == {"open": "ben"}
    assert Reason("voice", {"objective": 7}) in found.filled[0].why


def test_people_to_be_kept_apart_are_and_hours_are_respected_where_somebody_else_can(fill: Fill) -> None:
    people = [person("ana", keep_apart_ids=["carla"]), person("ben", not_before="10:30"), person("dia")]
    seated = [slot("c", "talk", "carla", role="speaker"), TALK]
    busy = [slot("d", "dinner", "dia"), session("dinner", "19:00", "21:00")]
    assert filled(fill(plan(*people, *seated, *busy, open_slot("open")))) == {"open": "dia"}
    found = fill(plan(*only(*people[:2], person("carla")), *seated, open_slot("open")))
    assert Reason("but-apart") in found.filled[0].why or Reason("but-hours") in found.filled[0].why


def sheets_of(*people: str) -> list[Record]:
    out = Release(id="release", number=1, at="2022-05-12T10:00:00Z", by="Sol")
    return [out, *(Issue(id=f"issue-{one}", release_id="release", person_id=one) for one in people)]


def test_once_sheets_are_out_the_fewest_are_touched(fill: Fill) -> None:
    busy = [session("dinner", "19:00", "21:00"), slot("c", "dinner", "carla")]
    records = [*sheets_of("ana", "ben"), *busy, TALK, session("tea", "15:00", "16:00")]
    found = fill(plan(*records, open_slot("x"), open_slot("y", "tea")))
    assert filled(found) == {"x": "carla", "y": "carla"}


def test_a_wish_of_the_plans_own_makes_a_clash_that_is_not_made(fill: Fill) -> None:
    crowded = head(severity={"no-language": "clash"})
    talk = session("talk", "10:00", "11:00", languages=["en"])
    records = [crowded, *only(person("ana", languages=["fr"])), talk]
    assert filled(fill(plan(*records, open_slot("open")))) == {"open": "ana"}
    before = plan(*records, open_slot("open", language="fr"))
    assert new_clashes(before, fill(before)) == set()


def new_clashes(before: Plan, found: Assignment) -> set[str]:
    """Keys of the clashes that the proposal brings."""
    delta = Trial.on_copy(before, NOW).of(found.changes)
    return {one.key for one in delta.new if one.kind == "clash"} - {one.key for one in delta.gone}


def test_a_pass_that_two_slots_together_leave_no_time_to_collect_is_left_in_reach(fill: Fill) -> None:
    day = "2022-05-17"
    grounds, office = pass_kind("grounds"), make_office("grounds", day, "09:00", "10:00")
    held = a_pass("grounds", "2022-05-16", "2022-05-20")
    sessions = [
        session("early", "08:50", "09:30"),
        session("late", "09:30", "10:10"),
        session("gala", "18:00", "20:00", pass_kind_id="grounds"),
    ]
    slots = [open_slot("x", "early"), open_slot("y", "late"), slot("g", "gala")]
    before = plan(*only(person("ana")), grounds, office, held, *sessions, *slots)
    found = fill(before)
    assert new_clashes(before, found) == set()
    assert len(found.filled) == 1
    assert [one.why[0].name for one in found.unfilled] in (["clash"], ["together"])


def test_a_person_in_400_slots_and_a_session_of_no_seats_are_no_trouble(fill: Fill) -> None:
    days = [f"2022-05-{16 + n // 100:02d}T{8 + n % 100 // 10:02d}:{n % 10 * 5:02d}" for n in range(400)]
    sessions = [session(f"s{n}", start, f"{start[:14]}{int(start[14:]) + 4:02d}") for n, start in enumerate(days)]
    slots = [slot(f"a{n}", f"s{n}") for n in range(400)]
    none = session("none", "10:00", "11:00", seats=0)
    found = fill(plan(*sessions, *slots, none, TALK, open_slot("x", "none"), open_slot("y")))
    assert why_open(found) == {"x": (Reason("seats", {"most": 0}),)}
    assert filled(found)["y"] != "ana"
