import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, ride

PLACES = (scene.venue("inn"), scene.venue("hall"))


def found(*records: Record) -> list[Finding]:
    return list(check(scene.plan(*PLACES, *records), NOW))


def test_the_whole_finding() -> None:
    assert found(ride("bus", "08:00", 20, "carla", "ben", "ana", seats=1)) == [
        Finding(
            code="ride-full",
            kind="warning",
            of=("bus",),
            people=("ana", "ben", "carla"),
            from_=at("08:00"),
            to=at("08:20"),
            minutes=2,
            facts={"ride": "bus", "most": 1},
            times=(at("08:00"), at("08:20")),
            places=("inn", "hall"),
        )
    ]


@pytest.mark.parametrize("seats", [2, 3, None])
def test_as_many_as_there_are_seats_or_nobody_has_counted_them(seats: int | None) -> None:
    assert found(ride("bus", "08:00", 20, "ana", "ben", seats=seats)) == []


def test_no_seat_at_all_and_nobody_who_rides() -> None:
    assert [one.minutes for one in found(ride("bus", "08:00", 20, "ana", seats=0))] == [1]
    assert found(ride("bus", "08:00", 20, seats=0)) == []


def test_it_departs_by_the_clocks_of_the_venue_that_it_leaves() -> None:
    (only,) = found(scene.venue("far", zone="Europe/Zurich"), ride("bus", "08:00", 20, "ana", seats=0, from_id="far"))
    assert only.from_ == at("02:00")
