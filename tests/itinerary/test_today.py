"""Now and the two hours after: who is due and has not been seen, who lands, where somebody is."""

from planner.itinerary.today import Today, today, where
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import at

TABLE = scene.session("table", "10:00", "13:00", venue_id="hall", kind="roundtable", speaking_minutes=5)
TALK = scene.session("talk", "11:30", "12:00", venue_id="church")
LATER = scene.session("later", "14:00", "15:00", venue_id="hall")


def plan(*more: Record) -> Plan:
    people = [scene.person(name) for name in ("ana", "ben", "carla", "dora")]
    places = [scene.venue("hall"), scene.venue("church"), scene.way("hall", "church", 10)]
    return scene.plan(scene.head(confirm_days=0), *people, *places, TABLE, TALK, LATER, *more)


def due(found: Today) -> list[str]:
    return [one.slot.person_id or "" for one in found.due]


def test_what_runs_comes_before_what_follows_and_what_is_over_or_far_is_left_out() -> None:
    slots = [scene.slot(f"a-{one.id}", one.id, "ana") for one in (TABLE, TALK, LATER)]
    for now, running, coming in (
        ("08:00", [], []),
        ("08:01", [], ["table"]),
        ("10:00", ["table"], ["talk"]),
        ("12:10", ["table"], ["later"]),
        ("13:00", [], ["later"]),
        ("15:00", [], []),
    ):
        found = today(plan(*slots), at(now))
        assert [one.session.id for one in found.running] == running, now
        assert [one.session.id for one in found.next] == coming, now


def test_ours_are_due_from_when_they_are_to_be_seated() -> None:
    seated = scene.session("seated", "10:00", "11:00", seat_minutes=15)
    gather = scene.session("gather", "10:00", "11:00", gather_at="09:30")
    for session, first in ((seated, "09:45"), (gather, "09:30")):
        made = plan(session, scene.slot("a", session.id, "ana"))
        assert due(today(made, at(first) - 1)) == []
        assert due(today(made, at(first))) == ["ana"]
        assert due(today(made, at("11:00"))) == []


def test_whoever_was_seen_or_is_known_to_be_absent_is_not_due() -> None:
    ticks = {"ana": "seated", "ben": "spoken", "carla": "absent", "dora": "on-the-way"}
    slots = [scene.slot(name, "table", name, done=done) for name, done in ticks.items()]
    found = today(plan(*slots), at("10:30"))
    assert due(found) == ["dora"]
    assert [one.seen for one in found.running] == [2]


def test_a_listed_speaker_is_looked_for_from_the_start_but_not_while_bound_elsewhere() -> None:
    here = scene.slot("turn", "table", "ana", role="speaker", order=30, minutes=5)
    elsewhere = scene.slot("first", "talk", "ana")
    assert due(today(plan(here), at("10:00"))) == ["ana"]
    both = plan(here, elsewhere)
    assert today(both, at("10:00")).due == ()
    assert [one.slot.id for one in today(both, at("11:45")).due] == ["first"]
    assert [one.slot.id for one in today(both, at("12:00")).due] == ["turn"]


def test_a_time_of_ones_own_is_when_one_is_due() -> None:
    own = plan(scene.slot("own", "table", "ana", role="speaker", start="11:00", end="11:30"))
    assert today(own, at("10:59")).due == ()
    assert due(today(own, at("11:00"))) == ["ana"]


def test_one_person_is_one_line_and_a_tick_on_any_of_their_slots_counts() -> None:
    turn = scene.slot("turn", "table", "ana", role="speaker", order=1, minutes=5)
    stays = scene.slot("stays", "table", "ana", done="seated")
    (found,) = today(plan(turn, stays), at("10:01")).running
    assert [(one.slot.id, one.done, one.due) for one in found.people] == [("turn", "seated", False)]


def test_the_stand_in_is_the_first_who_is_free_then() -> None:
    slot = scene.slot("x", "talk", "ana", stand_in_ids=["ben", "carla", "dora"])
    ill = scene.absence("ill", "11:00", "12:00", "ben")
    busy = scene.slot("y", "table", "carla")
    (found,) = [one for one in today(plan(slot, ill, busy), at("11:40")).running if one.session.id == "talk"]
    assert [one.stand_in_id for one in found.people] == ["dora"]


def test_whoever_is_cancelled_declined_or_of_the_other_side_is_not_waited_for() -> None:
    off = scene.session("off", "10:00", "11:00", status="cancelled")
    other = scene.person("other", kind="counterpart")
    no = scene.slot("no", "table", "ana", reply="declined")
    assert today(
        plan(off, other, no, scene.slot("x", "off", "ben"), scene.slot("y", "table", "other")), at("10:30")
    ) == (Today(now=at("10:30"), until=at("12:30"), running=(), next=(), journeys=(), unknowing=()))


def test_who_lands_is_waited_for_until_somebody_ticks_it() -> None:
    leg = scene.leg("in", "arrival", "02:00", "10:00")
    for now, state in (("07:59", []), ("08:01", [False]), ("10:00", [True]), ("13:59", [True]), ("14:00", [])):
        assert [one.due for one in today(plan(leg), at(now)).journeys] == state, now
    landed = scene.leg("in", "arrival", "02:00", "10:00", landed=True)
    assert today(plan(landed), at("10:30")).journeys == ()


def test_where_somebody_is() -> None:
    there = scene.leg("in", "arrival", "05:00", "08:00")
    back = scene.leg("out", "departure", "20:00", "23:00")
    slot = scene.slot("x", "table", "ana", done="seated")
    ill = scene.absence("ill", "14:00", "15:00", "ana")
    made = plan(there, back, slot, ill)
    for now, what, record in (
        ("04:00", "before", "in"),
        ("06:00", "leg", "in"),
        ("09:59", "free", None),
        ("10:00", "session", "table"),
        ("14:30", "absent", "ill"),
        ("19:00", "free", None),
        ("21:00", "leg", "out"),
        ("23:30", "gone", "out"),
    ):
        found = where(made, "ana", at(now))
        assert (found.what, found.id) == (what, record), now
    assert where(made, "ana", at("11:00")).seen
    assert where(made, "ana", at("09:59")).until == at("10:00")
