"""Objectives that are discussed while nobody from the cities that advance them is there."""

from planner.clashes.engine import Engine, check
from planner.clashes.findings import Finding
from planner.plan.changes import Change, added, change_set, removed, replaced
from planner.plan.records import Practice, Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, make, session, slot

TALK = session("s", "10:00", "11:00", objectives=[15, 16, 17, 21])
ANA = scene.person("ana", city="Quito")


def practice(name: str, city: str, *objectives: int) -> Practice:
    return make(Practice, id=name, city=city, title=name, objectives=objectives)


HOMES = practice("homes", "Quito", 15, 16)
CLINICS = practice("clinics", "Dakar", 16, 17)


def found(*records: Record) -> list[Finding]:
    return [one for one in check(scene.plan(*records), NOW) if one.code == "objective-unheard"]


def objectives(*records: Record) -> list[object]:
    return [one.facts["objectives"] for one in found(*records)]


def test_the_whole_finding() -> None:
    assert found(TALK, HOMES, CLINICS) == [
        Finding(
            code="objective-unheard",
            kind="note",
            of=("s",),
            sessions=("s",),
            from_=at("10:00"),
            to=at("11:00"),
            facts={"objectives": "15–17"},
            times=(at("10:00"), at("11:00")),
            places=(None,),
        )
    ]


def test_somebody_from_one_of_the_cities_is_enough_for_an_objective() -> None:
    assert objectives(TALK, HOMES, CLINICS, ANA, slot("a", "s")) == ["17"]
    assert objectives(TALK, HOMES, practice("jobs", "Lima", 21), ANA, slot("a", "s")) == ["21"]
    assert objectives(TALK, HOMES, ANA, slot("a", "s")) == []


def test_whoever_has_a_slot_hears_it_but_not_who_declined() -> None:
    assert objectives(TALK, HOMES, ANA, slot("a", "s", role="attendee", reply="proposed")) == []
    assert objectives(TALK, HOMES, ANA, slot("a", "s", reply="declined")) == ["15–16"]
    assert objectives(TALK, HOMES, ANA, slot("a", "s", None)) == ["15–16"]


def test_the_city_is_the_same_text() -> None:
    assert objectives(TALK, HOMES, scene.person("ana", city="QUITO"), slot("a", "s")) == ["15–16"]


def test_what_no_practice_of_ours_advances_is_not_missed() -> None:
    assert objectives(TALK, practice("papers", "Lima", 4)) == []
    assert objectives(session("s", "10:00", "11:00"), HOMES) == []
    off = session("s", "10:00", "11:00", objectives=[15], status="cancelled")
    assert objectives(off, HOMES) == []


def test_a_slot_elsewhere_is_no_slot_there() -> None:
    assert objectives(TALK, HOMES, ANA, session("t", "12:00", "13:00"), slot("a", "t")) == ["15–16"]


def test_a_practice_a_city_and_a_slot_that_come_or_go_are_looked_at_again() -> None:
    plan = scene.plan(TALK, ANA, slot("a", "s"), CLINICS)
    engine = Engine(plan, NOW)
    steps: tuple[tuple[Change, list[str]], ...] = (
        (replaced(plan.practices["clinics"], city="Quito"), []),
        (added(practice("jobs", "Lima", 15, 21)), ["15, 21"]),
        (replaced(plan.persons["ana"], city="Lima"), ["16–17"]),
        (removed(slot("a", "s")), ["15–17, 21"]),
    )
    for change, expected in steps:
        edit = change_set("edit", [change])
        plan.apply(edit)
        engine.after(edit)
        assert [one.facts["objectives"] for one in engine.findings if one.code == "objective-unheard"] == expected
