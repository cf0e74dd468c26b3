"""The same leg for many: without seat and booking; who is on it already is left."""

from msgspec.structs import replace

from planner.plan.asked_again import asked_again
from planner.plan.edits.later import travel_later
from planner.plan.edits.travel import same_leg
from planner.plan.records import Leg, Person, Ride
from planner.wording import again
from tests.plan import small
from tests.plan.after import done

LEG = Leg(
    id="out", person_id="ana", direction="arrival", carrier="Iberia", number="IB 6251", from_place="Madrid",
    from_zone="Europe/Madrid", departs="2022-05-15T12:00", to_place="New York", to_zone="America/New_York",
    arrives="2022-05-15T14:10", terminal="7", seat="12A", booking="QX7", landed=True, notes="aisle",
)  # fmt: skip
CHO = Person(id="cho", given="Cho", family="Kim")
SAME = replace(LEG, id="same", person_id="cho", seat="1C", booking="ZZ1", terminal="8")
OTHER = replace(LEG, id="other", person_id="ben", number="IB 1", departs="2022-05-15T08:00", arrives="2022-05-15T10:10")


def test_others_get_the_leg_without_what_is_one_persons() -> None:
    here = small.plan(CHO, LEG)
    change = same_leg(here, "out", ["ben", "cho", "ben", "ana"])
    after = done(here, change)
    new = sorted((leg for leg in after.legs.values() if leg.id != "out"), key=lambda leg: leg.person_id)
    assert new == [
        replace(LEG, id=one.id, person_id=who, seat="", booking="", landed=False)
        for one, who in zip(new, ("ben", "cho"), strict=True)
    ]
    assert change.facts == {"name": "Iberia IB 6251", "person": "Ben Okafor, Cho Kim", "n": "2"}


def test_who_has_the_leg_is_left_and_who_travels_otherwise_that_day_is_said() -> None:
    here = small.plan(CHO, LEG, SAME, OTHER)
    change = same_leg(here, "out", ["ben", "cho"])
    assert change.facts["person"] == "Ben Okafor"
    said = [again.sentence(here, one, "en") for one in asked_again(here, change)]
    assert said == [
        "Book for Ben Okafor: Iberia IB 6251, Sun 15 May, 12:00",
        "Ben Okafor travels otherwise that day already: Iberia IB 1, Sun 15 May, 08:00",
    ]
    assert not same_leg(here, "out", ["ana", "cho"])


def test_a_leg_at_another_time_is_booked_anew_and_its_ride_is_looked_at() -> None:
    to_town = Ride(id="car", name="JFK", from_id="hall", to_id="church", departs="2022-05-15T15:00", minutes=40,
                   rider_ids=("ana",))  # fmt: skip
    here = small.plan(LEG, to_town)
    change = travel_later(here, "out", 120)
    assert [again.sentence(here, one, "en") for one in asked_again(here, change)] == [
        "Book anew for Ana Silva: Iberia IB 6251, Sun 15 May, 14:00",
        "The ride stays; see whether it still fits: JFK, Sun 15 May, 15:00",
    ]
