"""Ways out of days that are too full, nights without a bed, rides without a seat."""

from planner.plan.records import Leg, Record, Ride, Stay
from tests.clashes.scene import arrival, departure, head, make, person, plan, session, slot, venue
from tests.clashes.ways_out.test_suggest import after, kinds, ways_of


def stay(name: str, check_in: str, check_out: str, **fields: object) -> Stay:
    whole = {"id": name, "person_id": "ana", "venue_id": "hotel", "check_in": check_in, "check_out": check_out}
    return make(Stay, **{**whole, **fields})


def ride(name: str, departs: str, *riders: str, seats: int | None = None) -> Ride:
    ends = {"from_id": "hotel", "to_id": "forum", "minutes": 30, "seats": seats}
    return make(Ride, id=name, name=name, departs=departs, rider_ids=list(riders), **ends)


def journey() -> list[Leg]:
    """Ana lands on the 16th and leaves on the 19th."""
    return [arrival("lands", "2022-05-16T12:00"), departure("leaves", "2022-05-19T18:00")]


def test_a_stay_that_ends_too_early_is_made_longer() -> None:
    here = plan(venue("hotel"), *journey(), stay("bed", "2022-05-16", "2022-05-18"))
    found = ways_of(here, "no-bed:2022-05-18:ana")
    assert found[0].kind == "longer-stay"
    assert after(here, found[0]).stays["bed"].check_out == "2022-05-19"


def test_who_has_no_stay_at_all_stays_where_most_others_do() -> None:
    others = [stay(f"bed-{n}", "2022-05-16", "2022-05-17", person_id=f"p{n}", venue_id="inn") for n in range(2)]
    people: list[Record] = [person(f"p{n}") for n in range(2)]
    here = plan(venue("hotel"), venue("inn"), *people, *others, *journey())
    found = ways_of(here, "no-bed:ana")
    (new,) = [one for one in after(here, found[0]).stays.values() if one.person_id == "ana"]
    assert (new.venue_id, new.check_in, new.check_out) == ("inn", "2022-05-16", "2022-05-19")


def test_a_stay_beyond_the_journey_is_cut_to_it() -> None:
    here = plan(venue("hotel"), *journey(), stay("bed", "2022-05-16", "2022-05-21"))
    found = ways_of(here, "stay-mismatch:bed")
    assert (kinds(found), after(here, found[0]).stays["bed"].check_out) == (["fit-stay"], "2022-05-19")


def test_one_too_many_in_a_car_takes_the_next_that_has_a_seat() -> None:
    here = plan(
        venue("hotel"),
        venue("forum"),
        ride("first", "09:00", "ana", "ben", seats=1),
        ride("full", "09:10", "carla", seats=1),
        ride("later", "09:30", seats=3),
    )
    found = ways_of(here, "ride-full:first")
    assert found[0].kind == "another-ride"
    left = after(here, found[0])
    assert (len(left.rides["first"].rider_ids), len(left.rides["later"].rider_ids)) == (1, 1)
    assert all(one.facts["ride"] != "full" for one in found)


def test_who_misses_a_ride_takes_another_or_none() -> None:
    here = plan(
        venue("hotel"),
        venue("forum"),
        session("a", "09:00", "10:00"),
        slot("one", "a"),
        ride("first", "09:30", "ana"),
        ride("later", "10:30"),
    )
    found = ways_of(here, "ride-missed:ana:first")
    assert "ana" in after(here, found[-1]).rides["later"].rider_ids or kinds(found)[-1] == "leave-ride"
    assert set(kinds(found)) == {"another-ride", "leave-ride"}


def test_an_early_morning_after_a_late_night_begins_later() -> None:
    here = plan(
        head(rest_hours=9),
        session("late", "20:00", "23:00"),
        session("early", "2022-05-18T07:00", "2022-05-18T09:00"),
        slot("one", "late"),
        slot("two", "early"),
    )
    found = ways_of(here, "no-rest:2022-05-18:ana")
    assert {"join-later", "leave-earlier", "take-out"} <= set(kinds(found))
    joins = next(one for one in found if one.kind == "join-later")
    assert after(here, joins).slots["two"].start == "2022-05-18T08:00"


def test_a_day_that_is_too_long_is_made_shorter() -> None:
    here = plan(
        head(day_hours=8),
        session("a", "08:00", "10:00"),
        session("b", "15:00", "17:00"),
        slot("one", "a"),
        slot("two", "b"),
    )
    found = ways_of(here, "long-day:2022-05-17:ana")
    assert after(here, next(one for one in found if one.kind == "leave-earlier")).slots["two"].end == "2022-05-17T16:00"


def test_hours_that_a_person_wants_are_kept() -> None:
    here = plan(person("ana", not_before="09:30"), session("a", "09:00", "12:00"), slot("one", "a"))
    found = ways_of(here, "over-limit:2022-05-17:ana")
    assert (found[0].kind, after(here, found[0]).slots["one"].start) == ("join-later", "2022-05-17T09:30")


def test_time_to_eat_is_made() -> None:
    here = plan(session("a", "11:00", "16:00"), slot("one", "a"))
    found = ways_of(here, "no-meal:2022-05-17:ana")
    assert {"leave-earlier", "join-later", "take-out"} == set(kinds(found))
    leaves = next(one for one in found if one.kind == "leave-earlier")
    assert after(here, leaves).slots["one"].end == "2022-05-17T14:30"
