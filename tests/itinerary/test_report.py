"""The final report's figures: shares of sessions, balance, objectives heard or not, counted by hand here."""

from msgspec.structs import replace

from planner.itinerary.report import Group, Objective, Share, report
from planner.plan.plan import Plan
from planner.plan.records import Practice, Session
from tests.itinerary.small_plan import AFTERNOON, AWA, BEN, BILATERAL, FAY, HEAD, HEARING, PANEL, PARTY, plan


def here(*more: Practice | Session) -> Plan:
    return plan(
        replace(AWA, region="Africa", gender="f"),
        replace(BEN, region="Europe", gender="m"),
        replace(FAY, gender="f"),
        replace(HEARING, objectives=(1, 2)),
        replace(AFTERNOON, objectives=(3,)),
        replace(PANEL, objectives=(4,)),
        replace(BILATERAL, public=False),
        replace(PARTY, status="cancelled"),
        *more,
    )


def test_shares_count_sessions_that_stand_and_those_with_one_of_us() -> None:
    found = report(here())
    assert found.shares == (Share("hearing", 2, 2, 3, 4), Share("side-event", 1, 0, 0, 0))
    assert found.official == Share("official", 2, 2, 3, 4)
    assert found.public == Share("public", 3, 2, 3, 4)
    assert found.whole == Share("whole", 4, 2, 3, 4)
    assert [(one.slot.id, one.how) for one in found.turns] == [
        ("s-ben-hearing", "planned"), ("s-awa-afternoon", "planned"), ("s-ben-afternoon", "planned"),
    ]  # fmt: skip
    assert [(one.slot.id, one.how) for one in found.others] == [("s-awa-panel", "unnoted")]
    assert found.planned == 3


def test_a_whole_with_parts_counts_by_its_parts() -> None:
    part = Session(id="p", title="P", kind="hearing", parent_id="hearing", start="2022-05-16T10:00",
                   end="2022-05-16T11:00")  # fmt: skip
    alone = replace(HEARING, room_id=None, venue_id="un")
    with_its_own_turn = report(here(alone, part))
    assert with_its_own_turn.official.sessions == 3
    without = plan(part, without=["s-ben-hearing"])
    assert report(without).official.sessions == 2


def test_the_balance_counts_people_speakers_and_turns() -> None:
    found = report(here())
    assert found.regions == (Group("Africa", 1, 1, 1, 2), Group("Europe", 1, 1, 2, 2), Group("", 1, 0, 0, 0))
    assert found.genders == (Group("f", 2, 1, 1, 2), Group("m", 1, 1, 2, 2))


def test_an_objective_is_heard_where_a_city_of_its_practices_spoke() -> None:
    practices = (
        Practice(id="a", city="Lampedusa", title="A", objectives=(1, 3)),
        Practice(id="b", city="Taipei", title="B", objectives=(2, 9)),
        Practice(id="c", city="Dakar", title="C", objectives=(3, 4)),
    )
    found = report(here(*practices)).objectives
    assert found == (
        Objective(1, 1, 1, 1, ("Lampedusa",)),
        Objective(2, 1, 1, 1, ()),
        Objective(3, 2, 2, 1, ("Dakar", "Lampedusa")),
        Objective(4, 1, 1, 1, ()),
        Objective(9, 1, 1, 0, ()),
    )
    assert [one.state for one in found] == ["heard", "unheard", "heard", "unheard", "unheard"]
    assert [one.state for one in report(here()).objectives] == ["none"] * 4


def test_a_plan_with_nothing_has_nothing_to_report() -> None:
    empty = report(Plan.of([HEAD]))
    assert (empty.turns, empty.shares, empty.regions, empty.objectives) == ((), (), (), ())
    assert empty.whole == Share("whole", 0, 0, 0, 0)
