"""A person is replaced everywhere: what is the part's goes over, what is the person's stays and is said."""

from typing import Any

import pytest
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.plan.asked_again import asked_again
from planner.plan.edits.replace import replace_person
from planner.plan.plan import Plan
from planner.plan.records import (
    Absence,
    Duty,
    Issue,
    Leg,
    Party,
    Pass,
    PassKind,
    Person,
    Practice,
    Record,
    Release,
    Ride,
    Session,
    Slot,
    Stay,
)
from planner.wording import again
from tests.plan import small
from tests.plan.after import done

ANA = replace(small.ANA, entry="granted", entry_by="2022-05-01", country="PT", party_id="lisbon")
BEN = replace(small.BEN, country="PT")
CHO = Person(id="cho", given="Cho", family="Kim", keep_apart_ids=("ana",))
TALKS = replace(
    small.ANA_TALKS, reply="confirmed", grant="granted", statement="draft", statement_text="Chair, …",
    stand_in_ids=("cho", "ben"),
)  # fmt: skip
BESIDE = Session(id="beside", title="Beside", start="2022-05-18T10:00", end="2022-05-18T11:00", pass_kind_id="grounds")
GOING = {
    "talks": TALKS,
    "in-beside": Slot(id="in-beside", session_id="beside", person_id="ana", role="panellist", reply="declined"),
    "both": Slot(id="both", session_id="panel", person_id="ana", role="attendee", reply="accepted"),
    "over": Slot(id="over", session_id="panel", person_id="ana", role="speaker", done="spoken"),
    "for-ana": Slot(id="for-ana", session_id="beside", person_id="cho", role="speaker", instead_of_id="ana"),
    "by-ben": Slot(id="by-ben", session_id="beside", person_id="ben", role="speaker", instead_of_id="ana"),
    "ranked": Slot(id="ranked", session_id="talk", person_id="cho", stand_in_ids=("ana", "cho-2", "ben")),
}
CHO_2 = Person(id="cho-2", family="Kim")
ANA_COMES = Leg(
    id="ana-comes", person_id="ana", direction="arrival", from_place="Lisbon", from_zone="Europe/Lisbon",
    departs="2022-05-15T10:00", to_place="New York", to_zone="America/New_York", arrives="2022-05-15T13:00",
)  # fmt: skip
AROUND: tuple[Record, ...] = (
    Party(id="lisbon", name="Lisbon", principal_id="ana"),
    PassKind(id="grounds", name="grounds"), PassKind(id="pink", name="pink"),
    Pass(id="held", person_id="ana", pass_kind_id="grounds", from_day="2022-05-16", to_day="2022-05-20",
         state="collected", number="7"),
    Pass(id="refused", person_id="ana", pass_kind_id="pink", from_day="2022-05-17", to_day="2022-05-17",
         state="refused"),
    Practice(id="practice", city="Lisbon", title="Ports", presenter_ids=("cho", "ana")),
    Ride(id="ride", name="Bus", from_id="hall", to_id="church", departs="2022-05-17T18:00", minutes=20,
         rider_ids=("ana", "cho", "ben")),
    Duty(id="duty", day="2022-05-17", person_id="ana"), Duty(id="duty-both", day="2022-05-18", person_id="ana"),
    Duty(id="duty-ben", day="2022-05-18", person_id="ben"),
    ANA_COMES, Stay(id="nights", person_id="ana", venue_id="hall", check_in="2022-05-15", check_out="2022-05-20"),
    Absence(id="away", person_id="ana", start="2022-05-19T10:00", end="2022-05-19T12:00"),
    Release(id="r1", number=1, at="2022-05-10T08:00:00Z", by="Inés"),
    Issue(id="copy", release_id="r1", person_id="ana"),
)  # fmt: skip


def plan(*more: Record) -> Plan:
    beside = Slot(id="ben-in-panel", session_id="panel", person_id="ben", role="attendee")
    return small.plan(ANA, BEN, CHO, CHO_2, BESIDE, beside, *GOING.values(), *AROUND, *more)


@pytest.fixture
def before() -> Plan:
    return plan()


@pytest.fixture
def after(before: Plan) -> Plan:
    return done(before, replace_person(before, "ana", "ben"))


def test_slots_go_over_and_are_asked_anew(after: Plan) -> None:
    anew: dict[str, Any] = {"person_id": "ben", "reply": "proposed", "reply_note": "", "done": "none"}
    assert after.slots["ana-talks"] == replace(TALKS, **anew, grant="to-ask", stand_in_ids=("cho",))
    assert after.slots["in-beside"] == replace(GOING["in-beside"], **anew)


def test_what_was_spoken_and_where_the_other_is_already_stays(after: Plan) -> None:
    assert after.slots["both"] == GOING["both"]
    assert after.slots["over"] == GOING["over"]


def test_stand_ins_and_whom_a_slot_is_for_are_exchanged(after: Plan) -> None:
    assert after.slots["ranked"].stand_in_ids == ("ben", "cho-2")
    assert after.slots["for-ana"].instead_of_id == "ben"
    assert after.slots["by-ben"].instead_of_id is None


def test_passes_are_requested_anew_and_an_entry_paper_where_the_country_is_the_same(before: Plan, after: Plan) -> None:
    new = [one for one in after.passes.values() if one.id not in before.passes]
    assert new == [
        Pass(id=new[0].id, person_id="ben", pass_kind_id="grounds", from_day="2022-05-16", to_day="2022-05-20")
    ]
    assert after.persons["ben"] == replace(BEN, entry="needed", entry_by="2022-05-01", party_id="lisbon")


def test_a_pass_that_the_other_has_is_not_requested_and_another_country_is_asked_about() -> None:
    held = Pass(id="bens", person_id="ben", pass_kind_id="grounds", from_day="2022-05-15", to_day="2022-05-21")
    here = plan(held, replace(BEN, country="NG"), replace(GOING["over"], done="none"), replace(GOING["both"], id="both",
                session_id="talk"))  # fmt: skip
    change = replace_person(here, "ana", "ben")
    after = done(here, change)
    assert after.passes == here.passes
    assert after.persons["ben"].entry == "not-needed"


def test_party_practices_rides_and_duties_go_over_once(after: Plan) -> None:
    assert after.parties["lisbon"].principal_id == "ben"
    assert after.persons["ana"] == replace(ANA, party_id=None)
    assert after.practices["practice"].presenter_ids == ("cho", "ben")
    assert after.rides["ride"].rider_ids == ("ben", "cho")
    assert {one.id: one.person_id for one in after.duties.values()} == {"duty": "ben", "duty-ben": "ben"}


def test_what_is_the_persons_own_stays(before: Plan, after: Plan) -> None:
    for kind in ("leg", "stay", "absence", "issue"):
        assert after.records[kind] == before.records[kind]
    assert after.passes["held"] == before.passes["held"]
    assert after.persons["cho"].keep_apart_ids == ("ana",)


def test_who_goes_with_another_party_stays_with_it() -> None:
    here = plan(replace(BEN, party_id="porto"), Party(id="porto", name="Porto", principal_id="cho"))
    assert done(here, replace_person(here, "ana", "ben")).persons["ben"].party_id == "porto"


def test_nobody_replaces_themselves(before: Plan) -> None:
    with pytest.raises(PlannerError, match="by themselves"):
        replace_person(before, "ana", "ana")


def test_what_follows_is_said(before: Plan) -> None:
    assert [again.sentence(before, one, "en") for one in asked_again(before, replace_person(before, "ana", "ben"))] == [
        "Ana Silva stays in Panel: Ben Okafor is there already (attends)",
        "Ana Silva stays in Panel: that is over",
        "Ask Ben Okafor: Talk, Tue 17 May, 10:00 (speaker)",
        "Ask Ben Okafor: Beside, Wed 18 May, 10:00 (panellist)",
        "Ask the organiser to grant Ben Okafor: Talk, Tue 17 May, 10:00 (speaker)",
        "Talk: the words for Ben Okafor were made for Ana Silva; look at them again",
        "Request a pass for Ben Okafor: grounds, Mon 16 May – Fri 20 May",
        "Entry paper of Ben Okafor: needed",
        "Other people ride: Bus, Tue 17 May, 18:00",
        "Agree with Ben Okafor: contact on duty, Tue 17 May",
        "Agree with Ben Okafor: presents Ports, Lisbon",
        "Ana Silva has the sheet of release 1; give out another",
    ]


def test_who_has_nothing_left_gives_back_passes_and_cancels_journeys_and_a_newcomer_needs_one() -> None:
    here = small.plan(replace(ANA, party_id=None), BEN, CHO, TALKS, *AROUND[1:3], AROUND[3], ANA_COMES)
    asked = asked_again(here, replace_person(here, "ana", "ben"))
    assert [(one.what, one.why, one.person_id) for one in asked if one.what in ("pass", "travel", "entry")] == [
        ("pass", "request", "ben"),
        ("pass", "back", "ana"),
        ("entry", "apply", "ben"),
        ("travel", "missing", "ben"),
        ("travel", "left", "ana"),
    ]
