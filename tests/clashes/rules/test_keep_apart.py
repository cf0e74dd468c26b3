"""People who are to be kept apart and are not."""

from planner.clashes.engine import Engine, check
from planner.clashes.findings import Finding
from planner.plan.changes import change_set, replaced
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, session, slot

TALK = session("s", "10:00", "11:00")
BEN = scene.person("ben", keep_apart_ids=["ana"])


def found(*records: Record) -> list[Finding]:
    return [one for one in check(scene.plan(*records), NOW) if one.code == "keep-apart"]


def test_the_whole_finding_whoever_said_so() -> None:
    for said in (BEN, scene.person("ana", keep_apart_ids=["ben"])):
        assert found(said, TALK, slot("b", "s", "ana"), slot("a", "s", "ben")) == [
            Finding(
                code="keep-apart",
                kind="warning",
                of=("a", "b"),
                people=("ana", "ben"),
                sessions=("s",),
                slots=("b", "a"),
                from_=at("10:00"),
                to=at("11:00"),
                times=(at("10:00"), at("11:00"), at("10:00"), at("11:00")),
                places=(None,),
            )
        ]


def test_one_after_the_other_they_do_not_meet() -> None:
    first = slot("a", "s", "ana", role="speaker", start="10:00", end="10:10")
    assert found(BEN, TALK, first, slot("b", "s", "ben", role="speaker", start="10:10", end="10:20")) == []
    meeting = found(BEN, TALK, first, slot("b", "s", "ben", role="speaker", start="10:09", end="10:20"))
    assert [(one.key, one.from_, one.to) for one in meeting] == [("keep-apart:a:b", at("10:09"), at("10:10"))]


def test_in_two_sessions_at_one_time_they_do_not_meet_nor_in_two_parts_of_one() -> None:
    other = session("t", "10:00", "11:00", parent_id="s")
    assert found(BEN, TALK, other, slot("a", "s", "ana"), slot("b", "t", "ben")) == []


def test_who_declined_or_was_cancelled_does_not_come() -> None:
    assert found(BEN, TALK, slot("a", "s", "ana", reply="declined"), slot("b", "s", "ben")) == []
    off = session("s", "10:00", "11:00", status="cancelled")
    assert found(BEN, off, slot("a", "s", "ana"), slot("b", "s", "ben")) == []


def test_each_stretch_together_is_one_and_of_others_nothing_is_said() -> None:
    turns = (
        slot("b1", "s", "ben", role="speaker", start="10:00", end="10:10"),
        slot("b2", "s", "ben", role="floor", start="10:30", end="10:40"),
    )
    assert [one.key for one in found(BEN, TALK, slot("a", "s", "ana"), slot("c", "s", "carla"), *turns)] == [
        "keep-apart:a:b1",
        "keep-apart:a:b2",
    ]


def test_it_stands_while_one_of_the_two_says_so() -> None:
    both = (BEN, scene.person("ana", keep_apart_ids=["ben"]))
    plan = scene.plan(*both, TALK, slot("a", "s", "ana"), slot("b", "s", "ben"))
    engine = Engine(plan, NOW)
    for said, there in (("ben", ["keep-apart:a:b"]), ("ana", [])):
        edit = change_set("edit", [replaced(plan.persons[said], keep_apart_ids=())])
        plan.apply(edit)
        engine.after(edit)
        assert [one.key for one in engine.findings] == there


def test_a_person_cannot_be_kept_from_themselves() -> None:
    alone = scene.person("ana", keep_apart_ids=["ana"])
    assert found(alone, TALK, slot("a", "s", "ana"), slot("b", "s", "ana", role="floor")) == []
