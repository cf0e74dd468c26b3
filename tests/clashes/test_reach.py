"""Which ids an edit touches, kind by kind."""

import pytest

from planner.clashes.reach import Reach, reach
from planner.plan.changes import Change, added, change_set, removed, replaced
from planner.plan.plan import Plan
from planner.plan.records import Duty, Issue, Party, PassOffice, Practice, Record, Release, Ride, Stay
from tests.clashes import scene
from tests.clashes.scene import make, session, slot


def programme() -> Plan:
    """Two venues; a whole at the first with a part in a room of the second; Ana, Ben, Carla spread over them."""
    records: list[Record] = [
        scene.venue("V1"),
        scene.venue("V2"),
        scene.venue("V3"),
        scene.room("R1", "V1"),
        scene.room("R2", "V2"),
        scene.way("V1", "V2", 20),
        scene.pass_kind("grounds"),
        scene.person("ana", party_id="mayor's"),
        make(Party, id="mayor's", name="Mayor's", principal_id="ben"),
        session("whole", "09:00", "18:00", venue_id="V1", pass_kind_id="grounds"),
        session("part", "10:00", "11:00", parent_id="whole", room_id="R2", objectives=[7]),
        session("deep", "10:00", "10:30", parent_id="part"),
        session("else", "12:00", "13:00", room_id="R1"),
        slot("a", "whole", "ana"),
        slot("b", "part", "ben"),
        slot("c", "deep", "carla"),
        slot("d", "else", "ana"),
        slot("e", "else", "ben"),
        slot("open", "else", None),
        make(Ride, id="bus", name="bus", from_id="V1", to_id="V2", departs="08:00", minutes=20, rider_ids=["carla"]),
        make(Release, id="first", number=1, at="2022-05-12T10:00:00Z", by="Sol"),
        make(Issue, id="copy", release_id="first", person_id="carla"),
    ]
    return scene.plan(*records)


def touched(plan: Plan, *changes: Change) -> Reach:
    edit = change_set("edit", changes)
    plan.apply(edit)
    return reach(plan, edit)


def ids(found: Reach) -> dict[str, set[str]]:
    scopes = {"person": found.person, "session": found.session, "room": found.room}
    more = {"party": found.party, "ride": found.ride, "plan": found.plan, "acceptance": found.acceptances}
    return {scope: these for scope, these in {**scopes, **more}.items() if these}


def test_a_slot_touches_its_session_old_and_new_owner() -> None:
    plan = programme()
    assert ids(touched(plan, replaced(plan.slots["d"], person_id="carla"))) == {
        "person": {"ana", "carla"},
        "session": {"else"},
        "party": {"mayor's"},
        "ride": {"bus"},
    }


def test_a_place_in_a_speaking_list_touches_everybody_in_the_session() -> None:
    plan = programme()
    listed = replaced(plan.slots["d"], role="speaker", order=1, minutes=5)
    assert touched(plan, listed).person == {"ana", "ben"}
    before = plan.slots["d"]
    assert touched(plan, replaced(before, person_id="carla", topic="Cities")).person == {"ana", "carla"}
    assert touched(plan, replaced(plan.slots["d"], reply="declined")).person == {"ben", "carla"}
    assert touched(plan, replaced(plan.slots["d"], role="attendee")).person == {"ben", "carla"}


def test_a_slot_touches_those_whom_its_person_is_to_be_kept_apart_from() -> None:
    plan = programme()
    touched(plan, replaced(plan.persons["ana"], keep_apart_ids=("ben",)))
    assert touched(plan, replaced(plan.slots["c"], person_id="ben")).person == {"ana", "ben", "carla"}
    assert touched(plan, replaced(plan.slots["a"], role="moderator")).person == {"ana", "ben"}


def test_what_no_rule_looks_at_touches_nothing() -> None:
    plan = programme()
    quiet = (
        replaced(plan.slots["a"], talking_points="Homes", reply_note="by phone", stand_in_ids=("ben",)),
        replaced(plan.sessions["whole"], code="A1", short="Opening", public=False),
        replaced(plan.head, delegation="Mayors", emergency=(), paper="letter"),
    )
    for change in quiet:
        assert (ids(touched(plan, change)), touched(plan, replaced(plan.head)).everything) == ({}, False)
    assert ids(touched(plan, replaced(plan.slots["a"], topic="Cities", reply_note="")))["person"] == {"ana"}


def test_a_slot_that_moves_touches_both_sessions() -> None:
    plan = programme()
    assert touched(plan, replaced(plan.slots["open"], session_id="deep")).session == {"else", "deep", "part"}


def test_a_session_touches_its_parts_and_everybody_in_them_and_not_its_siblings() -> None:
    plan = programme()
    found = touched(plan, replaced(plan.sessions["part"], room_id="R1"))
    assert (found.person, found.session, found.room) == ({"ben", "carla"}, {"part", "deep", "whole"}, {"R1", "R2"})


def test_a_session_that_goes_is_touched_with_those_who_were_in_it() -> None:
    plan = programme()
    gone = [removed(plan.slots["c"]), removed(plan.sessions["deep"])]
    found = touched(plan, *gone)
    assert (found.person, found.session) == ({"carla"}, {"deep", "part", "whole"})


@pytest.mark.parametrize(
    ("place", "people"), [("V1", {"ana", "ben", "carla"}), ("V2", {"ben", "carla"}), ("V3", set())]
)
def test_a_venue_touches_everybody_with_an_engagement_there(place: str, people: set[str]) -> None:
    plan = programme()
    assert touched(plan, replaced(plan.venues[place], access_minutes=15)).person == people


def test_a_venue_touches_who_sleeps_or_is_driven_there() -> None:
    plan = programme()
    bed = make(Stay, id="bed", person_id="ben", venue_id="V3", check_in=scene.DAY, check_out="2022-05-19")
    taxi = make(Ride, id="taxi", name="t", from_id="V3", to_id="V1", departs="08:00", minutes=5, rider_ids=["carla"])
    touched(plan, added(bed), added(taxi))
    assert touched(plan, replaced(plan.venues["V3"], name="Ritz")).person == {"ben", "carla"}


def test_a_room_touches_everybody_with_an_engagement_in_it() -> None:
    plan = programme()
    found = touched(plan, replaced(plan.rooms["R1"], seats=3))
    assert (found.person, found.session, found.room) == ({"ana", "ben"}, {"else"}, {"R1"})


def test_a_way_touches_those_with_engagements_at_both_ends() -> None:
    plan = programme()
    assert touched(plan, replaced(plan.transfers["V1-V2"], minutes=5)).person == {"ben", "carla"}
    assert touched(plan, replaced(plan.transfers["V1-V2"], to_id="V3")).person == {"ben", "carla"}


def test_a_setting_touches_everything() -> None:
    plan = programme()
    assert touched(plan, replaced(plan.head, margin_minutes=5)).everything


def test_a_person_touches_their_party_rides_and_those_to_be_kept_apart() -> None:
    plan = programme()
    assert ids(touched(plan, replaced(plan.persons["ana"], keep_apart_ids=("carla",)))) == {
        "person": {"ana", "carla"},
        "party": {"mayor's"},
        "ride": {"bus"},
    }


@pytest.mark.parametrize("field", [{"kind": "staff"}, {"gender": "f"}, {"region": "Andes"}, {"city": "Quito"}])
def test_what_a_panel_or_a_count_of_people_looks_at_touches_their_sessions(field: dict[str, object]) -> None:
    plan = programme()
    assert touched(plan, replaced(plan.persons["ana"], **field)).session == {"whole", "else"}
    assert touched(plan, replaced(plan.persons["ana"], function="Mayor")).session == set()


@pytest.mark.parametrize(
    "record",
    [
        scene.arrival("leg", "09:00", person_id="ben"),
        scene.absence("absence", "09:00", "10:00", person_id="ben"),
        scene.a_pass("grounds", "2022-05-16", "2022-05-20", person_id="ben"),
        make(Stay, id="stay", person_id="ben", venue_id="V1", check_in="2022-05-16", check_out="2022-05-17"),
        make(Issue, id="issue", release_id="first", person_id="ben"),
    ],
)
def test_what_is_one_persons_touches_that_person_and_their_party(record: Record) -> None:
    assert ids(touched(programme(), added(record))) == {"person": {"ben"}, "party": {"mayor's"}}


def test_a_release_touches_those_who_have_a_copy() -> None:
    plan = programme()
    assert touched(plan, replaced(plan.releases["first"], note="draft")).person == {"carla"}


def test_a_kind_of_pass_and_its_offices_touch_the_sessions_that_ask_for_it_and_their_parts() -> None:
    plan = programme()
    office = make(PassOffice, id="desk", pass_kind_id="grounds", day=scene.DAY, opens="08:00", closes="12:00")
    for change in (replaced(plan.pass_kinds["grounds"], quota=1), added(office)):
        found = touched(plan, change)
        assert (found.session, found.person) == ({"whole", "part", "deep"}, {"ana", "ben", "carla"})
    assert found.plan == {"plan"}


def test_a_duty_and_the_venue_of_an_office_touch_the_plan() -> None:
    plan = programme()
    duty = make(Duty, id="duty", day=scene.DAY, person_id="ben")
    assert ids(touched(plan, added(duty))) == {"plan": {"plan"}}
    office = make(
        PassOffice, id="d", pass_kind_id="grounds", venue_id="V3", day=scene.DAY, opens="08:00", closes="09:00"
    )
    assert touched(plan, replaced(plan.venues["V3"], zone="Europe/Zurich")).plan == set()
    touched(plan, added(office))
    assert touched(plan, replaced(plan.venues["V3"], zone="")).plan == {"plan"}


def test_a_practice_touches_the_sessions_on_its_objectives() -> None:
    practice = make(Practice, id="practice", city="Quito", title="Houses", objectives=[3, 7])
    assert touched(programme(), added(practice)).session >= {"part"}


def test_a_ride_touches_its_riders_too_and_a_party_itself() -> None:
    plan = programme()
    found = touched(plan, replaced(plan.rides["bus"], rider_ids=("ana",)))
    assert (found.ride, found.person) == ({"bus"}, {"carla", "ana"})
    assert ids(touched(plan, replaced(plan.parties["mayor's"], name="Mayor"))) == {"party": {"mayor's"}}


@pytest.mark.parametrize(
    "record",
    [
        scene.leg("leg", "departure", "09:00", "10:00", "carla"),
        scene.absence("absence", "09:00", "10:00", person_id="carla"),
        scene.stay("stay", "2022-05-16", "2022-05-17", "carla"),
        slot("new", "else", "carla"),
    ],
)
def test_what_a_rider_does_touches_their_rides(record: Record) -> None:
    assert touched(programme(), added(record)).ride == {"bus"}


def test_a_session_touches_the_rides_of_those_in_it() -> None:
    plan = programme()
    assert touched(plan, replaced(plan.sessions["whole"], late_minutes=5)).ride == {"bus"}
    assert touched(plan, replaced(plan.sessions["else"], late_minutes=5)).ride == set()


@pytest.mark.parametrize(("place", "rides"), [("V1", {"bus"}), ("V2", {"bus"}), ("V3", set())])
def test_a_venue_touches_the_rides_from_and_to_it(place: str, rides: set[str]) -> None:
    plan = programme()
    assert touched(plan, replaced(plan.venues[place], zone="Europe/Zurich")).ride == rides


def test_a_ride_from_a_room_is_touched_by_the_room_and_by_its_venue() -> None:
    plan = programme()
    tour = scene.ride("tour", "09:00", 10, from_id="R1", to_id="V3")
    plan.apply(change_set("edit", [added(tour)]))
    assert touched(plan, replaced(plan.rooms["R1"], venue_id="V3")).ride == {"tour"}
    plan = programme()
    plan.apply(change_set("edit", [added(scene.ride("tour", "09:00", 10, from_id="R1", to_id="V3"))]))
    assert "tour" in touched(plan, replaced(plan.venues["V1"], access_minutes=5)).ride


def test_an_acceptance_touches_its_clash() -> None:
    assert ids(touched(programme(), added(scene.acceptance("open-slot:open", "x")))) == {
        "acceptance": {"open-slot:open"}
    }
