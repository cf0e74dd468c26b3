"""A principal who speaks without an interpreter of the party."""

import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Party, Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, make, session, slot

PARTY = make(Party, id="mayor's", name="Mayor's", principal_id="ana")
VOICE = scene.person("ben", kind="interpreter", party_id="mayor's")
TALK = session("s", "10:00", "11:00")
SPEECH = slot("a", "s", role="speaker", start="10:10", end="10:20")
ELSEWHERE = session("t", "10:19", "11:00")


def found(*records: Record) -> list[Finding]:
    return [one for one in check(scene.plan(PARTY, TALK, *records), NOW) if one.code == "companion-elsewhere"]


def keys(*records: Record) -> list[str]:
    return [one.key for one in found(*records)]


def test_the_whole_finding() -> None:
    assert found(VOICE, SPEECH, ELSEWHERE, slot("b", "t", "ben")) == [
        Finding(
            code="companion-elsewhere",
            kind="warning",
            of=("a",),
            people=("ana",),
            sessions=("s",),
            slots=("a",),
            from_=at("10:10"),
            to=at("10:20"),
            times=(at("10:10"), at("10:20")),
            places=(None,),
        )
    ]


def test_an_interpreter_who_is_there_or_has_nothing_to_do_will_do() -> None:
    assert keys(VOICE, SPEECH) == []
    assert keys(VOICE, SPEECH, slot("b", "s", "ben", role="interpreter")) == []
    assert keys(VOICE, SPEECH, session("t", "10:20", "11:00"), slot("b", "t", "ben")) == []


def test_in_a_part_of_the_session_or_in_its_whole_is_there() -> None:
    part = session("t", "10:00", "11:00", parent_id="s")
    assert keys(VOICE, SPEECH, part, slot("b", "t", "ben")) == []
    assert keys(VOICE, slot("a", "t", role="speaker"), part, slot("b", "s", "ben")) == []


@pytest.mark.parametrize(
    "gone",
    [
        scene.absence("x", "10:19", "12:00", person_id="ben"),
        scene.arrival("x", "08:41", person_id="ben"),
        scene.departure("x", "13:19", person_id="ben"),
    ],
)
def test_absent_or_away_for_a_minute_of_it_is_not_there(gone: Record) -> None:
    assert keys(VOICE, SPEECH, gone) == ["companion-elsewhere:a"]


def test_away_until_it_begins_or_from_its_end_on_is_there() -> None:
    gone = (scene.arrival("x", "08:40", person_id="ben"), scene.departure("y", "13:20", person_id="ben"))
    assert keys(VOICE, SPEECH, *gone, scene.absence("z", "10:20", "12:00", person_id="ben")) == []


def test_one_of_several_is_enough_but_it_has_to_be_one_for_all_the_time() -> None:
    second = scene.person("carla", kind="interpreter", party_id="mayor's")
    busy = (ELSEWHERE, slot("b", "t", "ben"))
    assert keys(VOICE, second, SPEECH, *busy) == []
    early = (session("u", "10:00", "10:11"), slot("c", "u", "carla"))
    assert keys(VOICE, second, SPEECH, *busy, *early) == ["companion-elsewhere:a"]


def test_a_party_without_interpreters_wants_none_and_those_of_others_do_not_count() -> None:
    other = make(Party, id="other", name="Other", principal_id="carla")
    aide = scene.person("carla", kind="staff", party_id="mayor's")
    assert keys(aide, SPEECH) == []
    elsewhere = scene.person("ben", kind="interpreter", party_id="other")
    assert keys(other, elsewhere, SPEECH, ELSEWHERE, slot("b", "t", "ben")) == []


def test_speaking_is_moderating_too_attending_is_not() -> None:
    busy = (VOICE, ELSEWHERE, slot("b", "t", "ben"))
    assert keys(*busy, slot("a", "s", role="moderator")) == ["companion-elsewhere:a"]
    assert keys(*busy, slot("a", "s", role="attendee")) == []
    assert keys(*busy, slot("a", "s", role="moderator", reply="declined")) == []
    off = session("off", "10:00", "11:00", status="cancelled")
    assert keys(*busy, off, slot("a", "off", role="speaker")) == []


def test_each_speech_by_itself() -> None:
    later = slot("c", "s", role="floor", start="10:30", end="10:40")
    break_ = (session("t", "10:00", "10:30"), slot("b", "t", "ben"))
    assert keys(VOICE, SPEECH, later, *break_) == ["companion-elsewhere:a"]
