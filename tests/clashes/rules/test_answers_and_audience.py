"""Who has not answered, what was not granted, who cannot get in, be understood or be seated."""

import pytest

from planner.clashes.engine import check
from planner.plan.records import PassOffice, Record
from tests.clashes import scene
from tests.clashes.scene import NOW, make, session, slot

TALK = session("s", "10:00", "11:00")
OFF = session("s", "10:00", "11:00", status="cancelled")
BEGUN = scene.at("10:00")


def lines(*records: Record, now: int = NOW) -> list[tuple[str, str, int | None]]:
    return [(one.kind, one.key, one.minutes) for one in check(scene.plan(*records), now)]


@pytest.mark.parametrize("reply", ["proposed", "invited"])
def test_who_has_not_said_yes_is_to_be_asked_until_the_session_begins(reply: str) -> None:
    assert lines(TALK, slot("a", "s", reply=reply)) == [("todo", "not-confirmed:a", None)]
    assert lines(scene.head(confirm_days=3), TALK, slot("a", "s", reply=reply)) == []
    assert lines(TALK, slot("a", "s", reply=reply), now=BEGUN) == []
    assert lines(TALK, slot("a", "s", None, reply=reply)) == [("todo", "open-slot:a", None)]


@pytest.mark.parametrize("grant", ["to-ask", "asked"])
def test_a_grant_is_waited_for_and_a_refusal_is_a_clash_at_any_time(grant: str) -> None:
    assert lines(TALK, slot("a", "s", grant=grant)) == [("todo", "not-granted:a", None)]
    assert lines(scene.head(grant_days=3), TALK, slot("a", "s", grant=grant)) == []
    assert lines(TALK, slot("a", "s", grant="refused"), now=BEGUN) == [("clash", "not-granted:a", None)]
    assert lines(OFF, slot("a", "s", None, grant="refused")) == []


def test_what_was_granted_waits_for_a_yes_even_if_declined() -> None:
    declined = lines(TALK, slot("a", "s", grant="granted", reply="declined"))
    assert declined == [("clash", "declined:a", None), ("warning", "granted-unanswered:a", None)]
    assert lines(TALK, slot("a", "s", grant="granted", reply="invited"), now=BEGUN) == []
    assert ("warning", "granted-unanswered:a", None) in lines(TALK, slot("a", "s", None, grant="granted"))


def test_a_draft_is_no_statement_and_a_moderator_or_counterpart_has_none_to_give() -> None:
    soon = scene.head(statement_days=4)
    assert lines(soon, TALK, slot("a", "s", role="speaker", statement="draft")) == [
        ("todo", "statement-missing:a", None)
    ]
    assert lines(soon, TALK, slot("a", "s", role="speaker", statement="cleared")) == []
    assert lines(soon, TALK, slot("a", "s", role="moderator")) == []
    assert lines(soon, scene.person("ana", kind="counterpart"), TALK, slot("a", "s", role="speaker")) == []


def test_a_language_is_a_trouble_only_where_the_sessions_are_known() -> None:
    speaks = slot("a", "s", role="moderator", language="pt")
    room = (scene.venue("V"), scene.room("R", "V", interpretation=["pt"]))
    english = {"languages": ["en"], "room_id": "R"}
    assert lines(TALK, speaks) == []
    assert lines(*room, session("s", "10:00", "11:00", **english), speaks) == []
    own = session("s", "10:00", "11:00", **english, interpretation=["fr"])
    assert lines(*room, own, speaks) == [("warning", "no-language:a", None)]
    assert lines(*room, own, slot("a", "s", language="pt")) == []


def test_one_speaker_or_a_session_of_others_needs_no_moderator() -> None:
    ours = session("s", "10:00", "11:00", ours=True)
    two = (slot("a", "s", role="speaker"), slot("b", "s", "ben", role="floor"))
    assert lines(ours, *two) == [("warning", "no-moderator:s", None)]
    assert lines(ours, two[0], slot("b", "s", "ben")) == []
    assert lines(ours, *two, slot("c", "s", "carla", role="moderator")) == []
    assert lines(TALK, *two) == []


def test_seats_are_counted_at_the_fullest_moment_and_quotas_over_all() -> None:
    halves = (slot("a", "s", start="10:00", end="10:30"), slot("b", "s", "ben", start="10:30", end="11:00"))
    badge = scene.pass_kind("badge", quota=1)
    held = [scene.a_pass("badge", scene.DAY, scene.DAY, "collected", who) for who in ("ana", "ben")]
    full = session("s", "10:00", "11:00", seats=1, pass_kind_id="badge")
    assert lines(badge, *held, full, *halves) == [("warning", "pass-quota:s", 1)]
    whole = (slot("a", "s"), slot("b", "s", "ben"))
    assert lines(session("s", "10:00", "11:00", seats=1), *whole) == [("warning", "over-capacity:s", 1)]
    assert lines(scene.person("ben", kind="counterpart"), session("s", "10:00", "11:00", seats=1), *whole) == []


def office(opens: str, closes: str) -> PassOffice:
    return make(PassOffice, id="desk", pass_kind_id="badge", day=scene.DAY, opens=opens, closes=closes)


@pytest.mark.parametrize(
    ("opens", "other_ends", "found"),
    [("09:00", "09:45", []), ("09:00", "09:46", ["a"]), ("09:45", "09:00", []), ("09:46", "09:00", ["a"])],
)
def test_a_pass_takes_the_queues_minutes_free_while_the_office_is_open(
    opens: str, other_ends: str, found: list[str]
) -> None:
    guarded = session("s", "10:00", "11:00", pass_kind_id="badge")
    other = (session("o", "08:00", other_ends), slot("b", "o"))
    records = (guarded, slot("a", "s"), *other, scene.a_pass("badge", scene.DAY, scene.DAY), office(opens, "16:00"))
    got = [key for _, key, _ in lines(scene.pass_kind("badge"), *records) if key.startswith("pass-out")]
    assert got == [f"pass-out-of-reach:{one}" for one in found]
    assert lines(scene.pass_kind("badge", by_proxy=True), *records) == []


def test_a_pass_not_collected_is_to_be_collected_the_day_before() -> None:
    guarded = (scene.pass_kind("badge"), session("s", "10:00", "11:00", pass_kind_id="badge"), slot("a", "s"))
    pending = (*guarded, scene.a_pass("badge", scene.DAY, scene.DAY, "approved"))
    assert lines(*pending) == []
    assert lines(*pending, now=NOW + 3 * 1440) == [("todo", "pass-pending:a", None)]
    collected = (*guarded, scene.a_pass("badge", scene.DAY, scene.DAY, "collected"))
    assert lines(*collected, now=NOW + 3 * 1440) == []


@pytest.mark.parametrize(("entry", "lane"), [("needed", "todo"), ("applied", "todo"), ("refused", "clash")])
def test_an_entry_paper_is_wanted_by_its_day_and_nobody_asks_after_the_forum(entry: str, lane: str) -> None:
    ana = scene.person("ana", entry=entry, entry_by="2022-05-10")
    assert lines(ana) == [(lane, "entry-missing:ana", None)]
    assert lines(ana, now=scene.at("2022-05-21T00:00")) == []
    assert lines(scene.person("ana", entry="granted", entry_by="2022-05-10")) == []
