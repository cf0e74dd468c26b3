"""A day, or the whole forum, is shifted: what belongs to the forum moves once, what belongs to who travels stays."""

import pytest
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.plan import entry
from planner.plan.asked_again import asked_again
from planner.plan.edits.shift import shift_day, shift_forum
from planner.plan.plan import Plan
from planner.plan.records import (
    Absence,
    Duty,
    Leg,
    Pass,
    PassKind,
    PassOffice,
    Record,
    Ride,
    Session,
    Slot,
    Stay,
    Venue,
)
from planner.wording import again
from tests.plan import small
from tests.plan.after import done

TALK = replace(small.TALK, gather_at="2022-05-17T09:40")
PART = Session(id="part", title="Part", start="2022-05-17T10:30", end="2022-05-17T11:00", parent_id="talk")
NIGHT = Session(id="night", title="Night", start="2022-05-17T22:00", end="2022-05-18T03:00")
LATE_PART = Session(id="late", title="Late", start="2022-05-18T01:00", end="2022-05-18T02:00", parent_id="night")
DAWN = Session(id="dawn", title="Dawn", start="2022-05-16T23:00", end="2022-05-17T05:00")
OF_DAWN = Session(id="of-dawn", title="Of dawn", start="2022-05-17T01:00", end="2022-05-17T02:00", parent_id="dawn")
TOKYO = Venue(id="tokyo", name="Tokyo", zone="Asia/Tokyo")
AWAY = Session(id="away", title="Away", start="2022-05-18T08:00", end="2022-05-18T09:00", venue_id="tokyo")
TIMED = Slot(
    id="timed", session_id="part", person_id="ben", role="speaker", start="2022-05-17T10:35", end="2022-05-17T10:40"
)
FORUM: tuple[Record, ...] = (
    PassKind(id="grounds", name="grounds"),
    PassOffice(id="office", pass_kind_id="grounds", day="2022-05-17", opens="09:00", closes="16:00"),
    Pass(id="pass", person_id="ana", pass_kind_id="grounds", from_day="2022-05-16", to_day="2022-05-20",
         state="collected"),
    Duty(id="duty", day="2022-05-17", person_id="ben"),
    Ride(id="bus", name="Bus", from_id="hall", to_id="church", departs="2022-05-17T18:00", minutes=20,
         rider_ids=("ana", "ben")),
)  # fmt: skip
TRAVEL: tuple[Record, ...] = (
    Leg(id="comes", person_id="ana", direction="arrival", from_place="Lisbon", from_zone="Europe/Lisbon",
        departs="2022-05-15T10:00", to_place="New York", to_zone="America/New_York", arrives="2022-05-15T13:00"),
    Ride(id="from-jfk", name="JFK", from_id="church", to_id="hall", departs="2022-05-15T14:30", minutes=60,
         rider_ids=("ana",)),
    Stay(id="nights", person_id="ana", venue_id="hall", check_in="2022-05-15", check_out="2022-05-20"),
    Absence(id="lunch", person_id="ben", start="2022-05-19T12:00", end="2022-05-19T13:00"),
)  # fmt: skip


def plan(*more: Record) -> Plan:
    return small.plan(TALK, PART, NIGHT, LATE_PART, DAWN, OF_DAWN, TOKYO, AWAY, TIMED, *FORUM, *TRAVEL, *more)


def starts(here: Plan) -> dict[str, str]:
    return {one.id: one.start for one in here.sessions.values()}


def test_a_day_moves_with_parts_and_slots_and_no_part_twice() -> None:
    here = plan()
    after = done(here, shift_day(here, "2022-05-17", 45))
    assert starts(after) == {
        "talk": "2022-05-17T10:45",
        "panel": "2022-05-17T11:45",
        "part": "2022-05-17T11:15",  # once, though it begins on the day and is part of what does
        "night": "2022-05-17T22:45",
        "late": "2022-05-18T01:45",  # the next day, but part of the night
        "dawn": "2022-05-16T23:00",
        "of-dawn": "2022-05-17T01:45",  # begins on the day, though its whole does not
        "away": "2022-05-18T08:45",  # in Tokyo the 18th, at the plan's zone the evening of the 17th
    }
    assert (after.sessions["talk"].end, after.sessions["talk"].gather_at) == ("2022-05-17T11:45", "2022-05-17T10:25")
    assert (after.slots["timed"].start, after.slots["timed"].end) == ("2022-05-17T11:20", "2022-05-17T11:25")
    for kind in ("pass_office", "duty", "ride", "pass", "leg", "stay", "absence", "plan"):
        assert after.records[kind] == here.records[kind]


def test_what_has_hours_of_its_own_on_the_day_stays_and_is_said() -> None:
    here = plan()
    said = [again.sentence(here, one, "en") for one in asked_again(here, shift_day(here, "2022-05-17", 45))]
    assert said == [
        "The ride stays; see whether it still fits: Bus, Tue 17 May, 18:00",
        "Contact on duty as before: Ben Okafor, Tue 17 May",
        "Passes are handed out as before: grounds, Tue 17 May, 09:00 – 16:00",
    ]


def test_a_day_without_sessions_and_no_minutes_change_nothing() -> None:
    here = plan()
    assert not shift_day(here, "2022-05-19", 45)
    assert not shift_day(here, "2022-05-17", 0)
    assert not shift_forum(here, 0)


def test_the_forum_moves_whole_and_travel_stays() -> None:
    here = plan()
    change = shift_forum(here, 7)
    after = done(here, change)
    assert (after.head.first_day, after.head.last_day) == ("2022-05-23", "2022-05-27")
    assert starts(after) == {
        one.id: f"2022-05-{int(one.start[8:10]) + 7}{one.start[10:]}" for one in here.sessions.values()
    }
    assert after.slots["timed"] == replace(TIMED, start="2022-05-24T10:35", end="2022-05-24T10:40")
    assert after.pass_offices["office"].day == "2022-05-24"
    assert (after.passes["pass"].from_day, after.passes["pass"].to_day) == ("2022-05-23", "2022-05-27")
    assert after.duties["duty"].day == "2022-05-24"
    assert after.rides["bus"].departs == "2022-05-24T18:00"
    assert after.rides["from-jfk"] == here.rides["from-jfk"]
    for kind in ("leg", "stay", "absence", "person"):
        assert after.records[kind] == here.records[kind]
    assert change.facts["day"] == "2022-05-23"


def test_what_the_forum_leaves_behind_is_said() -> None:
    ana = replace(small.ANA, entry="granted")
    here = plan(ana, replace(small.ANA_TALKS, reply="confirmed", grant="granted"))
    said = [again.sentence(here, one, "en") for one in asked_again(here, shift_forum(here, 7))]
    assert said == [
        "Ask Ana Silva again (confirmed before): Talk, Tue 24 May, 09:40 (speaker)",
        "Have the pass of Ana Silva made out for other days: grounds, Mon 23 May – Fri 27 May (collected before)",
        "See whether the entry paper of Ana Silva holds on the new days (granted)",
        "The journeys and nights of Ana Silva stay as they are; book them anew",
        "Order the ride anew: Bus, Tue 24 May, 18:00",
        "The absence of Ben Okafor stays: Thu 19 May, 12:00",
    ]


def test_an_hour_that_the_clocks_skip_is_refused_at_entry() -> None:
    here = small.plan(Session(id="early", title="Early", start="2022-05-17T02:30", end="2022-05-17T05:30"))
    with pytest.raises(PlannerError, match="skip"):
        entry.check(here, shift_forum(here, -65))
