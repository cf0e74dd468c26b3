"""Where a session is, and how long it takes to get there."""

import pytest

from planner.plan.places import Need, Place, need, one_place_to_be, pass_kind_of, place_of_session, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.clashes import scene

R1, R2, V1, V2 = Place("V1", "R1"), Place("V1", "R2"), Place("V1"), Place("V2")
R3 = Place("V2", "R3")


def places(*more: Record) -> Plan:
    """Two venues; ten minutes to get into the second."""
    return scene.plan(
        scene.venue("V1"),
        scene.venue("V2", access_minutes=10),
        scene.room("R1", "V1"),
        scene.room("R2", "V1"),
        scene.room("R3", "V2"),
        *more,
    )


def test_a_sessions_place_is_its_room_else_its_venue_else_that_of_what_it_is_part_of() -> None:
    plan = places(
        scene.session("whole", "09:00", "18:00", venue_id="V1"),
        scene.session("in-room", "09:00", "10:00", parent_id="whole", venue_id="V1", room_id="R3"),
        scene.session("at-venue", "09:00", "10:00", parent_id="in-room", venue_id="V2"),
        scene.session("deep", "09:00", "10:00", parent_id="in-room"),
        scene.session("nowhere", "09:00", "10:00"),
    )
    assert {one.id: place_of_session(plan, one) for one in plan.sessions.values()} == {
        "whole": Place("V1"),
        "in-room": R3,
        "at-venue": Place("V2"),
        "deep": R3,
        "nowhere": Place(None),
    }


def test_a_pass_is_asked_for_by_the_session_else_by_what_it_is_part_of() -> None:
    plan = places(
        scene.pass_kind("grounds"),
        scene.pass_kind("secondary"),
        scene.session("whole", "09:00", "18:00", pass_kind_id="grounds"),
        scene.session("part", "09:00", "10:00", parent_id="whole"),
        scene.session("strict", "09:00", "10:00", parent_id="part", pass_kind_id="secondary"),
        scene.session("free", "09:00", "10:00"),
    )
    asked = {one.id: pass_kind_of(plan, one) for one in plan.sessions.values()}
    assert asked == {"whole": "grounds", "part": "grounds", "strict": "secondary", "free": None}


def test_wall_times_are_the_plans_or_those_of_a_venue_with_a_zone_of_its_own() -> None:
    plan = scene.plan(
        scene.venue("here"),
        scene.venue("Geneva", zone="Europe/Zurich"),
        scene.room("R", "Geneva"),
        scene.session("home", "09:00", "10:00", venue_id="here"),
        scene.session("event", "09:00", "10:00", room_id="R"),
        scene.session("part", "09:00", "10:00", parent_id="event"),
        scene.session("unknown", "09:00", "10:00"),
    )
    assert {one.id: zone_of_session(plan, one) for one in plan.sessions.values()} == {
        "home": scene.ZONE,
        "event": "Europe/Zurich",
        "part": "Europe/Zurich",
        "unknown": scene.ZONE,
    }


def test_a_session_and_its_parts_at_any_depth_are_one_place_to_be() -> None:
    plan = scene.plan(
        scene.session("whole", "09:00", "18:00"),
        scene.session("part", "09:00", "12:00", parent_id="whole"),
        scene.session("deep", "09:00", "10:00", parent_id="part"),
        scene.session("other-part", "09:00", "10:00", parent_id="whole"),
    )
    together = {("whole", "part"), ("whole", "deep"), ("part", "deep"), ("whole", "other-part")}
    pairs = [(one, other) for one in plan.sessions for other in plan.sessions if one < other]
    assert {pair for pair in pairs if one_place_to_be(plan, *pair)} == {tuple(sorted(pair)) for pair in together}


@pytest.mark.parametrize(("start", "end"), [(R1, R1), (R1, V1), (V1, R2), (V1, V1)])
def test_the_same_room_or_one_venue_with_a_room_unknown_needs_nothing(start: Place, end: Place) -> None:
    assert need(places(), start, end, seat_minutes=15) == Need(0)


def test_from_room_to_room_it_is_the_transfer_given_else_the_venues_own() -> None:
    assert need(places(), R1, R2) == Need(5)
    given = places(scene.way("R1", "R2", 3))
    assert (need(given, R1, R2), need(given, R2, R1)) == (Need(3, 0, 0, "R1-R2"), Need(3, 0, 0, "R1-R2"))


def test_a_reverse_that_is_given_holds_for_its_way() -> None:
    plan = places(scene.way("V1", "V2", 20), scene.way("V2", "V1", 30))
    assert need(plan, V1, V2) == Need(20, 10, 0, "V1-V2")
    assert need(plan, V2, V1) == Need(30, 0, 0, "V2-V1")


def test_between_venues_the_closest_match_counts_and_the_way_in() -> None:
    ways = [scene.way("V1", "V2", 40), scene.way("V1", "R3", 30), scene.way("R1", "V2", 20), scene.way("R1", "R3", 10)]
    found = [need(places(*ways[:many]), R1, R3) for many in range(5)]
    assert found == [
        None,
        Need(40, 10, 0, "V1-V2"),
        Need(30, 10, 0, "V1-R3"),
        Need(20, 10, 0, "R1-V2"),
        Need(10, 10, 0, "R1-R3"),
    ]


def test_a_room_unknown_takes_what_is_given_for_its_venue() -> None:
    plan = places(scene.way("R1", "R3", 10), scene.way("V1", "V2", 40))
    assert need(plan, V1, R3) == Need(40, 10, 0, "V1-V2")


def test_a_place_unknown_makes_the_way_unknown() -> None:
    assert need(places(), Place(None), R1) is None
    assert need(places(), R1, Place(None)) is None


def test_whoever_must_be_seated_early_needs_that_much_more_where_it_is_another_place() -> None:
    plan = places(scene.way("V1", "V2", 20))
    assert need(plan, V1, V2, seat_minutes=15) == Need(20, 10, 15, "V1-V2")
    assert need(plan, R1, R2, seat_minutes=15) == Need(5, 0, 15)
    next_door = places(scene.way("R1", "R2", 0))
    assert need(next_door, R1, R2, seat_minutes=15) == Need(0, 0, 0, "R1-R2")
