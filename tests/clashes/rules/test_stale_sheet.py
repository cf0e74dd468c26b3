"""Sheets in people's hands that are wrong about the next 24 hours."""

import pytest
from msgspec.structs import replace

from planner.clashes.engine import Engine, check
from planner.clashes.findings import Finding, digest
from planner.itinerary.compose import compose
from planner.itinerary.entries import Entry, entries_of
from planner.plan.changes import Change, added, change_set, removed, replaced
from planner.plan.clock import minute
from planner.plan.plan import Plan
from planner.plan.records import Issue, Leg, Record, Release, Ride, Stay
from tests.clashes import scene
from tests.clashes.scene import DAY, ZONE, at, make, session, slot

BASE: tuple[Record, ...] = (
    scene.venue("V"),
    scene.venue("H"),
    session("morning", "10:00", "11:00", venue_id="V"),
    session("evening", "18:00", "19:00", venue_id="V"),
    slot("a", "morning"),
    slot("b", "evening"),
    make(Stay, id="bed", person_id="ana", venue_id="H", check_in="2022-05-16", check_out="2022-05-19"),
    make(Ride, id="bus", name="bus", from_id="H", to_id="V", departs="08:00", minutes=20, rider_ids=["ana"]),
    make(Release, id="v1", number=1, at="2022-05-12T10:00:00Z", by="Sol"),
    make(Release, id="v2", number=2, at="2022-05-14T10:00:00Z", by="Sol"),
)
AT_NINE = at("09:00")


def copy(records: tuple[Record, ...] = BASE, release: str = "v1", person_id: str = "ana") -> Issue:
    """A copy of the sheet as these records make it."""
    entries = entries_of(compose(scene.plan(*records), person_id))
    return make(Issue, id=f"{person_id}-{release}", release_id=release, person_id=person_id, entries=entries)


def edited(*changes: Record, without: tuple[str, ...] = ()) -> list[Record]:
    """The base with some records in the place of those of their ids."""
    new = {one.id: one for one in changes}
    kept = [new.pop(one.id, one) for one in BASE if one.id not in without]
    return [*kept, *new.values()]


def found(*records: Record, now: int = AT_NINE) -> list[Finding]:
    return [one for one in check(scene.plan(*records), now) if one.code == "stale-sheet"]


def keys(*records: Record, now: int = AT_NINE) -> list[str]:
    return [one.key for one in found(*records, now=now)]


EVENING = session("evening", "18:30", "19:00", venue_id="V")


def test_the_whole_finding() -> None:
    assert found(*edited(EVENING), copy()) == [
        Finding(
            code="stale-sheet",
            kind="todo",
            of=("ana",),
            people=("ana",),
            sessions=("evening",),
            from_=at("18:00"),
            to=at("18:00"),
            facts={"release": 1, "what": "evening", "count": 1},
            times=(at("18:00"),),
        )
    ]


def test_a_sheet_that_is_right_and_a_person_without_one() -> None:
    assert keys(*BASE, copy()) == []
    assert keys(*edited(EVENING)) == []
    assert keys(*edited(EVENING), copy(person_id="ben")) == []


@pytest.mark.parametrize(
    ("now", "stale"),
    [
        ("2022-05-16T17:59", False),
        ("2022-05-16T18:00", False),
        ("2022-05-16T18:01", True),
        (f"{DAY}T18:00", True),
        (f"{DAY}T18:30", True),
        (f"{DAY}T18:31", False),
    ],
)
def test_within_24_hours_here_or_there(now: str, stale: bool) -> None:  # noqa: FBT001 - a case
    """It began at 18:00 on the sheet and begins at 18:30 now."""
    assert keys(*edited(EVENING), copy(), now=minute(now, ZONE)) == (["stale-sheet:ana"] if stale else [])


def test_moved_away_from_tomorrow_and_moved_to_it() -> None:
    later = session("evening", "2022-05-19T18:00", "2022-05-19T19:00", venue_id="V")
    assert keys(*edited(later), copy()) == ["stale-sheet:ana"]
    moved_here = copy(tuple(edited(later)))
    assert keys(*BASE, moved_here) == ["stale-sheet:ana"]
    assert keys(*BASE, moved_here, now=minute("2022-05-18T09:00", ZONE)) == []
    assert keys(*BASE, moved_here, now=minute("2022-05-18T18:01", ZONE)) == ["stale-sheet:ana"]


def test_new_and_gone() -> None:
    assert keys(*BASE, session("extra", "12:00", "13:00"), slot("c", "extra"), copy()) == ["stale-sheet:ana"]
    for gone in (slot("b", "evening", reply="declined"), session("evening", "18:00", "19:00", status="cancelled")):
        assert [(one.key, one.facts["what"]) for one in found(*edited(gone), copy())] == [
            ("stale-sheet:ana", "evening")
        ]
    assert keys(*edited(without=("b",)), copy()) == ["stale-sheet:ana"]


def test_another_slot_in_the_same_session_is_the_same_entry() -> None:
    assert keys(*edited(slot("z", "evening"), without=("b",)), copy()) == []


def test_what_no_sheet_marks_is_no_change() -> None:
    assert keys(*edited(scene.venue("V", access_minutes=20)), copy()) == []
    assert keys(*BASE, session("else", "12:00", "13:00"), slot("c", "else", "ben"), copy()) == []


def test_the_last_release_counts() -> None:
    now = edited(EVENING)
    assert keys(*now, copy(), copy(tuple(now), "v2")) == []
    assert [one.facts["release"] for one in found(*now, copy(tuple(now)), copy(BASE, "v2"))] == [2]


def test_journeys_rides_and_hotels() -> None:
    leg = make(
        Leg, id="l", person_id="ana", direction="departure", carrier="AF", number="7", from_place="JFK", from_zone=ZONE,
        departs="20:00", to_place="CDG", to_zone="Europe/Paris", arrives="2022-05-18T09:00",
    )  # fmt: skip
    assert [one.facts["what"] for one in found(*BASE, leg, copy())] == ["AF 7"]
    bus = make(Ride, id="bus", name="bus", from_id="H", to_id="V", departs="09:30", minutes=20, rider_ids=["ana"])
    assert [(one.facts["what"], one.from_) for one in found(*edited(bus), copy())] == [("bus", at("08:00"))]


def test_a_hotel_begins_at_some_time_of_its_day() -> None:
    other = make(Stay, id="bed", person_id="ana", venue_id="V", check_in="2022-05-16", check_out="2022-05-19")
    cases = {"2022-05-14T23:59": False, "2022-05-15T00:01": True, "2022-05-16T23:59": True, "2022-05-17T00:00": False}
    for now, stale in cases.items():
        assert keys(*edited(other), copy(), now=minute(now, ZONE)) == (["stale-sheet:ana"] if stale else [])


def test_the_other_side_has_no_sheet() -> None:
    host = scene.person("ana", kind="counterpart")
    assert keys(*edited(EVENING), host, copy()) == []


def test_a_copy_that_somebody_wrote_by_hand_does_no_harm() -> None:
    odd: tuple[Entry, ...] = (
        {"id": "x", "title": "Tea", "start": "ten", "day": "never"},
        {"title": "Tea", "session": "morning"},
        {"id": "y", "title": "Tea", "start": f"{DAY}T10:00", "zone": "Nowhere/Land"},
        {},
    )
    whole = copy()
    (one,) = found(*BASE, replace(whole, entries=(*whole.entries, *odd)))
    assert (one.facts, one.from_) == ({"release": 1, "what": "Tea", "count": 1}, at("10:00"))


def test_accepted_it_stays_so_as_time_passes_and_is_back_with_another_change() -> None:
    late = session("morning", "10:30", "11:00", venue_id="V")
    records = [*edited(EVENING, late), copy()]
    plan = scene.plan(*records)
    engine = Engine(plan, AT_NINE)
    (one,) = [one for one in engine.findings if one.code == "stale-sheet"]
    edit(plan, engine, added(scene.acceptance(one.key, digest(one))))
    engine.at(at("12:00"))
    assert [(one.accepted, one.lapsed) for one in engine.findings if one.code == "stale-sheet"] == [("yes", None)]
    edit(plan, engine, added(session("tea", "16:00", "17:00")), added(slot("c", "tea")))
    assert [(one.accepted, one.lapsed) for one in engine.findings if one.code == "stale-sheet"] == [(None, "yes")]


def edit(plan: Plan, engine: Engine, *changes: Change) -> None:
    done = change_set("edit", changes)
    plan.apply(done)
    engine.after(done)


def test_looked_at_again_whatever_of_the_sheet_changes() -> None:
    """The hotel's name, the zone at a ride's goal, its riders, a copy; each is taken back before the next."""
    now = at("10:30") - 1440
    plan = scene.plan(*BASE, copy())
    engine = Engine(plan, now)
    second = copy(tuple(edited(session("morning", "10:15", "11:00", venue_id="V"))), "v2")
    for change in (
        replaced(plan.venues["H"], name="Ritz"),
        replaced(plan.venues["V"], zone="America/Chicago"),
        replaced(plan.rides["bus"], rider_ids=()),
        replaced(plan.sessions["morning"], dress="Black tie"),
        added(second),
    ):
        edit(plan, engine, change)
        assert [one.key for one in engine.findings if one.code == "stale-sheet"] == ["stale-sheet:ana"]
        edit(plan, engine, Change(change.after, change.before))
        assert [one.key for one in engine.findings if one.code == "stale-sheet"] == []
    edit(plan, engine, added(second))
    edit(plan, engine, replaced(plan.releases["v2"], number=0))
    assert [one.key for one in engine.findings if one.code == "stale-sheet"] == []
    edit(plan, engine, removed(plan.issues["ana-v1"]))
    assert [one.key for one in engine.findings if one.code == "stale-sheet"] == ["stale-sheet:ana"]


def test_a_session_that_goes_after_ones_own_slot_did_is_named_no_more() -> None:
    plan = scene.plan(*edited(without=("b",)), copy())
    engine = Engine(plan, AT_NINE)
    (one,) = [one for one in engine.findings if one.code == "stale-sheet"]
    assert one.sessions == ()
    edit(plan, engine, removed(plan.sessions["evening"]))
    assert engine.findings == check(plan, AT_NINE)
