"""Ways out, case by case: what is offered, in which order, and what it leaves."""

from hypothesis import HealthCheck, given, settings

from planner.clashes.engine import check
from planner.clashes.trial import Trial
from planner.clashes.ways_out.suggest import suggest
from planner.clashes.ways_out.way import Way
from planner.plan.clock import minute
from planner.plan.plan import Plan
from planner.plan.records import Party, Record
from tests.clashes.random_plans import plans
from tests.clashes.scene import (
    NOW,
    a_pass,
    absence,
    arrival,
    make,
    pass_kind,
    person,
    plan,
    room,
    session,
    slot,
    venue,
    way,
)
from tests.clashes.ways_out.counting import counts


def ways_of(here: Plan, key: str) -> tuple[Way, ...]:
    return suggest(Trial.on_copy(here, NOW), key)


def kinds(found: tuple[Way, ...]) -> list[str]:
    return [one.kind for one in found]


def after(here: Plan, taken: Way) -> Plan:
    left = here.copy()
    left.apply(taken.changes)
    return left


def two_at_once(*records: Record, role: str = "speaker") -> Plan:
    """Ana in two sessions that overlap by half an hour."""
    sessions = [session("a", "10:00", "11:00"), session("b", "10:30", "12:00")]
    return plan(*sessions, slot("in-a", "a", role=role), slot("in-b", "b", role=role), *records)


def test_who_only_attends_leaves_earlier_or_joins_later_before_anybody_is_taken_out() -> None:
    here = two_at_once(role="attendee")
    found = ways_of(here, "double-booking:in-a:in-b")
    assert kinds(found)[:2] == ["leave-earlier", "join-later"]
    assert set(kinds(found)) == {"leave-earlier", "join-later", "take-out"}
    left = after(here, found[0])
    assert (left.slots["in-a"].start, left.slots["in-a"].end) == ("2022-05-17T10:00", "2022-05-17T10:30")
    assert check(left, NOW) == ()


def test_time_for_the_way_and_the_margin_is_left() -> None:
    records = [venue("v"), venue("w"), way("v", "w", 20)]
    here = plan(
        *records,
        session("a", "10:00", "11:00", venue_id="v"),
        session("b", "11:05", "12:00", venue_id="w"),
        slot("in-a", "a"),
        slot("in-b", "b"),
    )
    first, second, *_ = ways_of(here, "transfer-too-short:in-a:in-b")
    assert after(here, first).slots["in-a"].end == "2022-05-17T10:35"
    assert after(here, second).slots["in-b"].start == "2022-05-17T11:30"


def test_the_stand_in_who_can_comes_before_those_who_only_suit() -> None:
    here = two_at_once(
        person("dina"),
        session("c", "10:00", "11:00"),
        slot("ben-busy", "c", "ben"),
    )
    here = plan(
        *(one for one in here.all() if one.id != "in-a"),
        slot("in-a", "a", role="speaker", stand_in_ids=["ben", "dina"]),
    )
    found = ways_of(here, "double-booking:in-a:in-b")
    assert (found[0].kind, found[0].facts["person"]) == ("stand-in", "dina")
    assert all(one.facts["person"] != "ben" for one in found if one.facts["slot"] == "in-a")


def test_a_deputy_is_of_the_same_party() -> None:
    party = make(Party, id="p", name="p", principal_id="ana")
    here = two_at_once(party, person("dina", party_id="p"))
    found = ways_of(here, "double-booking:in-a:in-b")
    assert (found[0].kind, found[0].facts["person"]) == ("deputise", "dina")
    assert "same-party" in [one.name for one in found[0].reasons]


def test_who_takes_a_slot_is_free_there_has_the_pass_and_speaks_the_language() -> None:
    records = [
        pass_kind("k"),
        session("a", "10:00", "11:00", pass_kind_id="k", languages=["fr"]),
        session("b", "10:30", "12:00"),
        slot("in-a", "a", role="speaker"),
        slot("in-b", "b", role="speaker"),
        a_pass("k", "2022-05-17", "2022-05-17", "collected"),
    ]
    for name, languages, has_one in (("no-pass", ["fr"], False), ("no-french", ["en"], True), ("fits", ["fr"], True)):
        records.append(person(name, languages=languages))
        if has_one:
            records.append(a_pass("k", "2022-05-17", "2022-05-17", "collected", name))
    here = plan(*records, absence("ben-away", "09:00", "18:00", "ben"))
    found = [one for one in ways_of(here, "double-booking:in-a:in-b") if one.facts.get("slot") == "in-a"]
    assert [one.facts["person"] for one in found if one.kind == "give"] == ["fits"]
    assert [one.name for one in found[0].reasons] == ["free", "present", "holds-pass", "speaks", "engagements"]


def test_what_would_only_move_the_clash_is_not_offered() -> None:
    here = two_at_once(session("c", "10:00", "12:00"), slot("ben-c", "c", "ben"), slot("carla-c", "c", "carla"))
    assert "give" not in kinds(ways_of(here, "double-booking:in-a:in-b"))


def test_our_own_session_moves_when_room_and_people_are_free() -> None:
    here = plan(
        venue("v"),
        room("r", "v"),
        session("a", "10:00", "11:00", room_id="r", ours=True),
        session("taken", "11:00", "11:30", room_id="r"),
        session("b", "10:30", "11:30"),
        slot("in-a", "a", role="speaker"),
        slot("in-b", "b", role="speaker"),
    )
    moved = [one for one in ways_of(here, "double-booking:in-a:in-b") if one.kind == "move-session"]
    starts = [after(here, one).sessions["a"].start[11:] for one in moved]
    assert starts == ["09:30", "09:15", "09:00"]


def test_whoever_declined_need_not_be_free_when_our_own_session_moves() -> None:
    here = two_at_once(
        session("a", "10:00", "11:00", ours=True),
        slot("no", "a", "ben", reply="declined"),
        session("early", "08:00", "10:00"),
        slot("busy", "early", "ben"),
    )
    moved = [one for one in ways_of(here, "double-booking:in-a:in-b") if one.kind == "move-session"]
    assert after(here, moved[0]).sessions["a"].start[11:] == "09:30"
    assert [(one.name, one.facts["n"]) for one in moved[0].reasons] == [("people-free", 1)]


def test_another_room_has_the_seats_and_is_free() -> None:
    here = plan(
        venue("v"),
        room("r", "v"),
        room("small", "v", seats=0),
        room("free", "v", seats=9),
        room("taken", "v", seats=9),
        session("a", "10:00", "11:00", room_id="r", ours=True),
        session("b", "10:30", "11:30", room_id="r"),
        session("c", "10:30", "11:30", room_id="taken"),
        slot("in-a", "a"),
    )
    rooms = [one.facts["room"] for one in ways_of(here, "room-double-booked:a:b") if one.kind == "another-room"]
    assert rooms == ["free"]


def test_a_missing_pass_is_requested_for_the_days_of_the_session() -> None:
    here = plan(
        pass_kind("k"),
        session("a", "22:00", "2022-05-18T01:00", pass_kind_id="k"),
        slot("in-a", "a", role="speaker"),
    )
    asked = next(one for one in ways_of(here, "no-pass:in-a") if one.kind == "ask-pass")
    (new,) = after(here, asked).passes.values()
    assert (new.person_id, new.state, new.from_day, new.to_day) == ("ana", "requested", "2022-05-17", "2022-05-18")
    assert asked.left == {"clash": 0, "warning": 0, "todo": 0, "note": 0}


def test_a_refused_grant_is_asked_for_again_and_waits_as_a_to_do() -> None:
    here = plan(session("a", "10:00", "11:00"), slot("in-a", "a", role="speaker", grant="refused"))
    found = ways_of(here, "not-granted:in-a")
    assert found[0].kind == "ask-grant"
    assert (found[0].left["clash"], found[0].left["todo"]) == (0, 1)


def test_two_speakers_exchange_their_turns() -> None:
    here = plan(
        session("a", "10:00", "11:00", speaking_minutes=5),
        session("b", "10:00", "10:10"),
        slot("first", "a", role="speaker", order=1),
        slot("third", "a", "ben", role="speaker", order=3),
        slot("in-b", "b", role="attendee"),
    )
    found = ways_of(here, "double-booking:first:in-b")
    turned = next(one for one in found if one.kind == "exchange-turns")
    left = after(here, turned)
    assert (left.slots["first"].order, left.slots["third"].order) == (3, 1)


def test_who_lands_late_joins_later() -> None:
    here = plan(session("a", "10:00", "12:00"), slot("in-a", "a", role="attendee"), arrival("flight", "09:03"))
    found = ways_of(here, "not-present:flight:in-a")
    assert kinds(found) == ["join-later", "take-out"]
    assert after(here, found[0]).slots["in-a"].start == "2022-05-17T10:35"


def test_a_cancelled_session_is_left() -> None:
    here = plan(session("a", "10:00", "11:00", status="cancelled"), slot("in-a", "a", role="speaker"))
    (found,) = ways_of(here, "cancelled-session:in-a")
    assert after(here, found).slots["in-a"].person_id is None
    assert check(after(here, found), NOW) == ()


def test_what_waits_for_an_answer_has_no_way_but_the_answer() -> None:
    here = plan(session("a", "10:00", "11:00"), slot("in-a", "a", reply="invited"))
    assert [one.code for one in check(here, NOW)] == ["not-confirmed"]
    assert ways_of(here, "not-confirmed:in-a") == ()
    assert ways_of(here, "double-booking:no:such") == ()


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_whatever_the_plan_a_way_leaves_what_it_says_and_is_taken_back_whole(records: list[Record]) -> None:
    here = Plan.of(records)
    now = minute(f"{here.head.first_day}T00:00", here.head.zone)
    trial = Trial.on_copy(here, now)
    before = counts(trial.engine.findings)
    for finding in trial.engine.findings:
        for taken in suggest(trial, finding.key):
            left = after(here, taken)
            assert counts(check(left, now)) == taken.left
            assert (taken.left["clash"], taken.left["warning"]) <= (before["clash"], before["warning"])
            left.apply(taken.changes.inverse())
            assert left.records == here.records
    assert trial.engine.findings == check(here, now)
