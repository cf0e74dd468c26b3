"""What is sent: the release that lies there, or a working copy, against the copy in the reader's hand."""

from msgspec.structs import replace

from planner.itinerary.compose import compose
from planner.itinerary.entries import entries_of
from planner.itinerary.sending import Sending, is_news, sending
from planner.plan.plan import Plan
from planner.plan.records import Issue, Release
from tests.itinerary.small_plan import AFTERNOON, plan

ONE = Release(id="r1", number=1, at="2022-05-11T16:00:00Z", by="Pauline")
TWO = Release(id="r2", number=2, at="2022-05-12T16:00:00Z", by="Pauline")
BEFORE = entries_of(compose(plan(replace(AFTERNOON, room_id="room8")), "awa"))
NOW = entries_of(compose(plan(), "awa"))
FIRST = Issue(id="i1", release_id="r1", person_id="awa", entries=BEFORE)
SECOND = Issue(id="i2", release_id="r2", person_id="awa", entries=NOW)


def held(*issues: Issue) -> Plan:
    return plan(ONE, TWO, *issues)


def test_who_never_had_a_sheet_gets_a_working_copy() -> None:
    assert (sending(held(), "awa"), is_news(held(), "awa")) == (Sending(), True)


def test_a_release_that_lies_there_is_sent_against_the_copy_before_it() -> None:
    assert sending(held(FIRST, SECOND), "awa") == Sending(TWO, (ONE, FIRST))
    assert is_news(held(FIRST, SECOND), "awa")
    assert sending(held(SECOND), "awa") == Sending(TWO, None)


def test_one_that_was_handed_over_is_no_news() -> None:
    given = replace(SECOND, handed_over="2022-05-12T18:00:00Z")
    assert sending(held(FIRST, given), "awa") == Sending(TWO, (TWO, given))
    assert not is_news(held(FIRST, given), "awa")


def test_what_changed_since_the_newest_copy_is_a_working_copy() -> None:
    assert sending(held(FIRST), "awa") == Sending(None, (ONE, FIRST))
    assert is_news(held(FIRST), "awa")


def test_two_releases_that_say_the_same_are_no_news() -> None:
    same = replace(FIRST, entries=NOW)
    assert sending(held(same, SECOND), "awa") == Sending(TWO, (ONE, same))
    assert not is_news(held(same, SECOND), "awa")
