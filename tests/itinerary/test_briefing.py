"""The evening: who of ours spoke today and how that is known; tomorrow; days that are none of the forum's."""

import pytest
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.itinerary.briefing import Briefing, briefing
from planner.itinerary.spoken import turns_in
from planner.plan.plan import Plan
from tests.itinerary.small_plan import AFTERNOON, BEN, EVE, FAY, HEAD, PARTY, plan, slot


def told(of: Briefing) -> dict[str, list[tuple[str, int | None, str]]]:
    return {
        heard.entry.session.title: [(turn.person.id, turn.minutes, turn.how) for turn in heard.turns]
        for heard in of.today
    }


def test_where_nobody_ticked_what_was_settled_counts_as_planned() -> None:
    assert told(briefing(plan(), "2022-05-16")) == {
        "Hearing, morning": [("ben", None, "planned")],
        "Hearing, afternoon": [("awa", 2, "planned"), ("ben", 2, "planned")],
    }


def test_where_somebody_ticked_only_what_is_ticked_counts() -> None:
    here = plan(
        slot("s-awa-afternoon", AFTERNOON, BEN, "floor", order=7, done="spoken", minutes=4),
        slot("s-ben-afternoon", AFTERNOON, FAY, "speaker", order=8, done="absent"),
        slot("third", AFTERNOON, FAY, "speaker", order=9, done="seated"),
    )
    assert told(briefing(here, "2022-05-16"))["Hearing, afternoon"] == [
        ("ben", 4, "spoken"), ("fay", 2, "absent"), ("fay", 2, "unnoted"),
    ]  # fmt: skip


def test_what_was_not_settled_is_not_said_to_have_been() -> None:
    here = plan(
        slot("a", AFTERNOON, FAY, "speaker", order=9, grant="asked"),
        slot("b", AFTERNOON, FAY, "speaker", order=10, grant="refused"),
        slot("c", AFTERNOON, FAY, "speaker", order=11, reply="declined"),
        slot("d", AFTERNOON, EVE, "speaker", order=12),
    )
    found = [(turn.slot.id, turn.how) for turn in turns_in(here, AFTERNOON)]
    assert found == [("s-awa-afternoon", "planned"), ("s-ben-afternoon", "planned"), ("a", "unnoted")]


def test_a_cancelled_session_had_no_turns() -> None:
    here = plan(replace(AFTERNOON, status="cancelled"))
    assert turns_in(here, here.sessions["afternoon"]) == ()


def test_tomorrow_is_the_next_day_even_after_the_last_one() -> None:
    there = briefing(plan(), "2022-05-16").tomorrow
    assert (there.day, [one.session.id for one in there.entries]) == ("2022-05-17", ["panel", "bilateral"])
    last = briefing(plan(), "2022-05-18").tomorrow
    assert (last.day, last.entries) == ("2022-05-19", ())


def test_a_day_before_the_forum_counts_where_something_is_on_it() -> None:
    here = plan(replace(PARTY, start="2022-05-15T19:00", end="2022-05-15T20:00"))
    assert briefing(here, "2022-05-15").tomorrow.day == "2022-05-16"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2022-05-15", "2022-05-15 is not a day of the forum (DAY): choose one from 2022-05-16 to 2022-05-18"),
        ("2022-02-30", "“2022-02-30” is no day (DAY): write 2022-05-17"),
        ("monday", "“monday” is no day (DAY): write 2022-05-17"),
    ],
)
def test_another_day_is_refused(day: str, said: str) -> None:
    with pytest.raises(PlannerError) as refused:
        briefing(plan(), day)
    assert str(refused.value) == said


def test_an_empty_plan_has_an_evening() -> None:
    empty = briefing(Plan.of([HEAD]), "2022-05-16")
    assert (empty.today, empty.tomorrow.entries) == ((), ())
