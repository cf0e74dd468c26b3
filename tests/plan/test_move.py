"""Move and stretch: a length stays a length, whichever way it is written."""

import pytest
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.plan.edits.move import length_of_session, move_slot, stretch_session, stretch_slot
from planner.plan.engagements import slot_time
from planner.plan.records import Session, Slot
from tests.plan import small
from tests.plan.after import done

TALK = Session(
    id="talk", title="Talk", start="2022-05-17T10:00", end="2022-05-17T11:00", room_id="room-1", speaking_minutes=3
)
SPEAKS = Slot(id="ana-talks", session_id="talk", person_id="ana", role="speaker")


@pytest.mark.parametrize(
    ("fields", "minutes"),
    [
        ({"start": "2022-05-17T10:10", "end": "2022-05-17T10:17"}, 7),
        ({"start": "2022-05-17T10:10", "minutes": 6}, 6),
        ({"order": 4, "minutes": 5}, 5),
        ({"order": 4}, 3),
        ({}, 30),
        ({"end": "2022-05-17T10:20"}, 30),
    ],
)
def test_a_slot_keeps_its_length_and_who_is_there_for_all_stays_to_the_end(
    fields: dict[str, str | int], minutes: int
) -> None:
    here = small.plan(TALK, replace(SPEAKS, **fields))
    after = done(here, move_slot(here, "ana-talks", "2022-05-17T10:30"))
    slot = after.slots["ana-talks"]
    time = slot_time(after, slot)
    assert slot.start == "2022-05-17T10:30"
    assert (time.by, time.end - time.start) == ("own", minutes)


@pytest.mark.parametrize(
    ("fields", "changed"),
    [
        ({"start": "2022-05-17T10:10", "end": "2022-05-17T10:17"}, {"end": "2022-05-17T10:22"}),
        ({"start": "2022-05-17T10:10", "end": "2022-05-17T10:17", "minutes": 7},
         {"end": "2022-05-17T10:22", "minutes": 12}),
        ({"start": "2022-05-17T10:10"}, {"minutes": 12}),
        ({"order": 4, "minutes": 5}, {"minutes": 12}),
    ],
)  # fmt: skip
def test_a_slot_is_stretched_where_its_length_stands(
    fields: dict[str, str | int], changed: dict[str, str | int]
) -> None:
    slot = replace(SPEAKS, **fields)
    here = small.plan(TALK, slot)
    change = stretch_slot(here, "ana-talks", 12)
    assert done(here, change).slots["ana-talks"] == replace(slot, **changed)
    assert change.facts == {"name": "Ana Silva, Talk", "minutes": "12"}


def test_what_has_no_length_is_said() -> None:
    here = small.plan(replace(SPEAKS, role="attendee"))
    with pytest.raises(PlannerError, match="whole session"):
        stretch_slot(here, "ana-talks", 10)
    with pytest.raises(PlannerError, match="“0” is no length"):
        stretch_slot(small.plan(), "ana-talks", 0)
    with pytest.raises(PlannerError, match="“-5” is no length"):
        length_of_session(TALK, -5)


def test_a_session_is_stretched_to_a_length() -> None:
    here = small.plan(TALK)
    after = done(here, stretch_session(here, "talk", length_of_session(TALK, 90)))
    assert after.sessions["talk"] == replace(TALK, end="2022-05-17T11:30")
