"""A journey later: the leg with the stages that belong to it, all else stays."""

from planner.plan.edits.later import travel_later
from planner.plan.plan import Plan
from planner.plan.records import Leg, Person
from tests.clashes import scene


def leg(one: str, direction: str, departs: str, arrives: str) -> Leg:
    return Leg(
        id=one,
        person_id="ana",
        direction=direction,  # type: ignore[arg-type]
        mode="flight",
        from_place="A",
        from_zone="UTC",
        departs=departs,
        to_place="B",
        to_zone="UTC",
        arrives=arrives,
    )


def plan() -> Plan:
    return Plan.of(
        [
            scene.head(),
            Person(id="ana", given="Ana", family="Silva"),
            leg("first", "via", "2022-05-15T06:00", "2022-05-15T08:00"),
            leg("in", "arrival", "2022-05-15T10:00", "2022-05-15T18:00"),
            leg("out", "departure", "2022-05-20T22:00", "2022-05-21T06:00"),
            leg("last", "via", "2022-05-21T09:00", "2022-05-21T10:00"),
        ]
    )


def moved(leg_id: str, minutes: int) -> dict[str, tuple[str, str]]:
    changes = travel_later(plan(), leg_id, minutes).changes
    return {
        change.id: (change.after.departs, change.after.arrives) for change in changes if isinstance(change.after, Leg)
    }


def test_an_arrival_takes_the_stages_before_it_along() -> None:
    assert moved("in", 1440) == {
        "first": ("2022-05-16T06:00", "2022-05-16T08:00"),
        "in": ("2022-05-16T10:00", "2022-05-16T18:00"),
    }


def test_a_departure_those_behind_it_and_earlier_is_a_minus() -> None:
    assert moved("out", -60) == {
        "out": ("2022-05-20T21:00", "2022-05-21T05:00"),
        "last": ("2022-05-21T08:00", "2022-05-21T09:00"),
    }


def test_a_stage_moves_alone_and_by_nothing_nothing_changes() -> None:
    assert moved("first", 30) == {"first": ("2022-05-15T06:30", "2022-05-15T08:30")}
    assert moved("in", 0) == {}


def test_the_sentence_says_who_and_when() -> None:
    done = travel_later(plan(), "in", 1440)
    assert (done.label, done.facts) == ("travel_later", {"person": "Ana Silva", "start": "2022-05-16T10:00"})
