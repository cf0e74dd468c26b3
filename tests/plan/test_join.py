"""Two records of one person become one: nothing points to the second any more, what both say is asked."""

import pytest
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.plan.asked_again import asked_again
from planner.plan.edits.join import Differing, differing, join_people
from planner.plan.plan import Plan
from planner.plan.records import (
    Duty,
    Issue,
    Leg,
    Party,
    Pass,
    PassKind,
    Person,
    Photo,
    Practice,
    Record,
    Release,
    Ride,
    Slot,
    Stay,
)
from tests.plan import small
from tests.plan.after import done

KEEP = Person(
    id="keep", given="Ana", family="Silva", function="Mayor", functions={"es": "Alcaldesa"}, languages=("pt", "en"),
    email="ana@example.org", keep_apart_ids=("ben", "twin"), tags=("vip",), most_a_day=3,
)  # fmt: skip
TWIN = Person(
    id="twin", given="Ana Maria", family="Silva", kind="staff", functions={"es": "Alcalde", "fr": "Maire"},
    languages=("en", "es"), phone="+1", diet="none", keep_apart_ids=("cho", "keep"), family_first=True, entry="granted",
)  # fmt: skip
CHO = Person(id="cho", family="Kim", keep_apart_ids=("twin", "keep"))
LEG = Leg(
    id="leg-keep", person_id="keep", direction="arrival", number="IB 1", from_place="Lisbon", from_zone="Europe/Lisbon",
    departs="2022-05-15T10:00", to_place="New York", to_zone="America/New_York", arrives="2022-05-15T13:00", seat="1A",
)  # fmt: skip
STAY = Stay(id="stay-keep", person_id="keep", venue_id="hall", check_in="2022-05-15", check_out="2022-05-20")
PASS = Pass(id="pass-keep", person_id="keep", pass_kind_id="grounds", from_day="2022-05-16", to_day="2022-05-20")
DUTY = Duty(id="duty-keep", day="2022-05-17", person_id="keep")
SPEAKS = Slot(
    id="speaks-keep", session_id="talk", person_id="keep", role="speaker", order=2, talking_points="One.",
    stand_in_ids=("ben",), reply="accepted",
)  # fmt: skip
POINTING: tuple[Record, ...] = (
    Party(id="party", name="Lisbon", principal_id="twin"), PassKind(id="grounds", name="grounds"),
    LEG, replace(LEG, id="leg-twin", person_id="twin", seat="", booking="QX7"),
    replace(LEG, id="other-leg", person_id="twin", number="IB 2"),
    STAY, replace(STAY, id="stay-twin", person_id="twin", booking="H1"),
    PASS, replace(PASS, id="pass-twin", person_id="twin", state="approved", number="7"),
    replace(PASS, id="pass-short", person_id="twin", to_day="2022-05-17"),
    DUTY, replace(DUTY, id="duty-twin", person_id="twin"), replace(DUTY, id="duty-next", day="2022-05-18",
                                                                   person_id="twin"),
    SPEAKS,
    Slot(id="speaks-twin", session_id="talk", person_id="twin", role="speaker", order=5, talking_points="Two.",
         start="2022-05-17T10:10", end="2022-05-17T10:20", seat="A1", stand_in_ids=("cho", "keep"), reply="confirmed"),
    Slot(id="attends", session_id="talk", person_id="twin", role="attendee", reply="confirmed"),
    Slot(id="ranked", session_id="panel", person_id="keep", stand_in_ids=("twin", "cho"), instead_of_id="twin"),
    Practice(id="practice", city="Lisbon", title="Ports", presenter_ids=("twin", "keep", "cho")),
    Ride(id="ride", name="Bus", from_id="hall", to_id="church", departs="2022-05-17T18:00", minutes=20,
         rider_ids=("cho", "twin")),
    Release(id="r1", number=1, at="2022-05-10T08:00:00Z", by="Inés"),
    Issue(id="copy", release_id="r1", person_id="twin"),
)  # fmt: skip


@pytest.fixture
def before() -> Plan:
    return small.plan(KEEP, TWIN, CHO, *POINTING)


@pytest.fixture
def after(before: Plan) -> Plan:
    return done(before, join_people(before, "keep", "twin", "first"))


def test_what_both_say_otherwise_is_asked(before: Plan) -> None:
    assert differing(before, "keep", "twin") == (
        Differing("given", "Ana", "Ana Maria"),
        Differing("kind", "delegate", "staff"),
        Differing("functions", {"es": "Alcaldesa"}, {"es": "Alcalde", "fr": "Maire"}),
    )
    with pytest.raises(PlannerError, match="differ in given, kind, functions"):
        join_people(before, "keep", "twin")
    with pytest.raises(PlannerError, match="differ in kind"):
        join_people(before, "keep", "twin", {"given": "second", "functions": "first"})


def test_the_first_is_filled_from_the_second_and_lists_are_put_together(before: Plan) -> None:
    after = done(
        before, join_people(before, "keep", "twin", {"given": "second", "kind": "first", "functions": "first"})
    )
    assert after.persons["keep"] == replace(
        KEEP, given="Ana Maria", functions={"es": "Alcaldesa", "fr": "Maire"}, languages=("pt", "en", "es"), phone="+1",
        diet="none", keep_apart_ids=("ben", "cho"), family_first=True, entry="granted",
    )  # fmt: skip
    assert "twin" not in after.persons
    assert after.persons["cho"].keep_apart_ids == ("keep",)


def test_the_second_may_be_the_one_whose_word_holds(before: Plan) -> None:
    joined = done(before, join_people(before, "keep", "twin", "second")).persons["keep"]
    assert (joined.given, joined.kind, joined.functions) == ("Ana Maria", "staff", {"es": "Alcalde", "fr": "Maire"})
    assert joined.function == "Mayor"


def test_everything_that_points_to_the_second_points_to_the_first(after: Plan) -> None:
    assert after.parties["party"].principal_id == "keep"
    assert after.slots["attends"] == Slot(
        id="attends", session_id="talk", person_id="keep", role="attendee", reply="confirmed"
    )
    assert after.legs["other-leg"].person_id == "keep"
    assert after.passes["pass-short"].person_id == "keep"
    assert after.duties["duty-next"].person_id == "keep"
    assert after.practices["practice"].presenter_ids == ("keep", "cho")
    assert after.rides["ride"].rider_ids == ("cho", "keep")
    assert after.issues["copy"].person_id == "keep"


def test_nobody_is_their_own_stand_in_or_there_for_themselves(after: Plan) -> None:
    ranked = after.slots["ranked"]
    assert (ranked.stand_in_ids, ranked.instead_of_id) == (("cho",), None)


def test_one_role_in_one_session_is_one_slot_and_no_words_are_lost(after: Plan) -> None:
    assert "speaks-twin" not in after.slots
    assert after.slots["speaks-keep"] == replace(
        SPEAKS, talking_points="One.\n\nTwo.", start="2022-05-17T10:10", end="2022-05-17T10:20", seat="A1",
        stand_in_ids=("ben", "cho"),
    )  # fmt: skip


def test_the_same_leg_night_pass_and_duty_is_one_with_what_either_knows(after: Plan) -> None:
    assert after.legs["leg-keep"] == replace(LEG, booking="QX7")
    assert after.stays == {"stay-keep": replace(STAY, booking="H1")}
    assert after.passes["pass-keep"] == replace(PASS, state="approved", number="7")
    assert sorted(after.passes) == ["pass-keep", "pass-short"]
    assert sorted(after.duties) == ["duty-keep", "duty-next"]
    assert sorted(after.legs) == ["leg-keep", "other-leg"]


def test_the_photo_goes_along_where_the_first_has_none(before: Plan) -> None:
    photo = Photo(id="photo", person_id="twin", image=b"jpeg")
    change = join_people(before, "keep", "twin", "first", photo=photo)
    assert [(one.before, one.after) for one in change.changes if one.kind == "photo"] == [
        (photo, replace(photo, person_id="keep"))
    ]


def test_who_was_two_is_asked_only_about_the_slot_that_has_another_time_now(before: Plan) -> None:
    asked = asked_again(before, join_people(before, "keep", "twin", "first"))
    assert [(one.what, one.why, one.person_id, one.id) for one in asked] == [
        ("reply", "moved", "keep", "speaks-keep"),
        ("sheet", "changed", "keep", "copy"),
    ]


def test_a_record_is_not_joined_with_itself(before: Plan) -> None:
    with pytest.raises(PlannerError, match="one record already"):
        join_people(before, "keep", "keep")


def test_others_keep_their_turns_in_a_session_where_the_first_speaks() -> None:
    turn = Slot(id="cho-speaks", session_id="talk", person_id="cho", role="speaker", stand_in_ids=("twin",))
    open_turn = Slot(id="open", session_id="talk", role="speaker", stand_in_ids=("twin",))
    there = small.plan(KEEP, TWIN, CHO, *POINTING, turn, open_turn)
    after = done(there, join_people(there, "keep", "twin", "first"))
    assert after.slots["cho-speaks"] == replace(turn, stand_in_ids=("keep",))
    assert after.slots["open"] == replace(open_turn, stand_in_ids=("keep",))
