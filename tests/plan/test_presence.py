from typing import Literal

import pytest

from planner.plan.plan import Plan
from planner.plan.presence import arrival_of, departure_of, is_present
from planner.plan.records import Leg
from tests.plan import small

ZONE = "America/New_York"


def leg(name: str, direction: Literal["arrival", "departure", "via"], departs: str, arrives: str) -> Leg:
    return Leg(
        id=name, person_id="ana", direction=direction, from_place="A", from_zone=ZONE, departs=departs, to_place="B",
        to_zone=ZONE, arrives=arrives,
    )  # fmt: skip


@pytest.fixture
def plan() -> Plan:
    return small.plan(
        leg("in", "arrival", "2022-05-17T12:00", "2022-05-17T21:00"),
        leg("later", "arrival", "2022-05-18T12:00", "2022-05-18T13:00"),
        leg("out", "departure", "2022-05-19T20:00", "2022-05-20T06:00"),
        leg("on", "via", "2022-05-21T20:00", "2022-05-22T06:00"),
    )


@pytest.mark.parametrize(
    ("day", "there"),
    [("2022-05-16", False), ("2022-05-17", True), ("2022-05-18", True), ("2022-05-19", True), ("2022-05-20", False)],
)
def test_a_person_is_there_on_days_with_a_minute_between_landing_and_leaving(plan: Plan, day: str, there: bool) -> None:  # noqa: FBT001
    assert is_present(plan, "ana", day) is there


def test_who_has_no_legs_is_taken_to_be_there(plan: Plan) -> None:
    assert (is_present(plan, "ben", "2022-05-01"), arrival_of(plan, "ben"), departure_of(plan, "ben")) == (
        True, None, None,
    )  # fmt: skip


def test_the_first_arrival_and_the_last_departure_count(plan: Plan) -> None:
    first, last = arrival_of(plan, "ana"), departure_of(plan, "ana")
    assert first is not None
    assert last is not None
    assert (first.id, last.id) == ("in", "out")
