from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, a_pass, at, session, slot

GROUNDS = (scene.pass_kind("grounds"), scene.pass_kind("press"))
DAY = scene.DAY


def found(*records: Record) -> list[Finding]:
    guarded = session("s", "10:00", "11:00", pass_kind_id="grounds")
    return list(check(scene.plan(*GROUNDS, guarded, slot("a", "s"), *records), NOW))


def test_the_whole_finding() -> None:
    assert found() == [
        Finding(
            code="no-pass",
            kind="clash",
            of=("a",),
            people=("ana",),
            sessions=("s",),
            slots=("a",),
            from_=at("10:00"),
            to=at("11:00"),
            facts={"pass_kind": "grounds"},
            times=(at("10:00"), at("11:00")),
            places=(None,),
        )
    ]


def test_one_that_is_asked_for_is_a_pass_one_refused_is_none() -> None:
    assert found(a_pass("grounds", DAY, DAY)) == []
    assert [one.key for one in found(a_pass("grounds", DAY, DAY, state="refused"))] == ["no-pass:a"]


def test_another_kind_another_day_and_anothers_do_not_help() -> None:
    others = (
        a_pass("press", DAY, DAY),
        a_pass("grounds", "2022-05-18", "2022-05-20"),
        a_pass("grounds", DAY, DAY, person_id="ben"),
    )
    assert [one.key for one in found(*others)] == ["no-pass:a"]


def test_past_midnight_one_pass_holds_for_both_days() -> None:
    night = session("s", "22:00", "2022-05-18T00:30", pass_kind_id="grounds")
    assert [one.key for one in found(night, a_pass("grounds", DAY, DAY))] == ["no-pass:a"]
    assert found(night, a_pass("grounds", DAY, "2022-05-18")) == []


def test_midnight_itself_is_the_day_before() -> None:
    assert found(session("s", "22:00", "2022-05-18T00:00", pass_kind_id="grounds"), a_pass("grounds", DAY, DAY)) == []


def test_a_part_asks_for_what_the_whole_asks_for() -> None:
    part = (session("part", "14:00", "15:00", parent_id="s"), slot("b", "part", "ben"))
    assert [one.key for one in found(*part)] == ["no-pass:a", "no-pass:b"]


def test_counterparts_look_after_their_own() -> None:
    assert found(scene.person("ana", kind="counterpart")) == []


def test_several_slots_of_one_engagement_are_one() -> None:
    assert [one.key for one in found(slot("b", "s", role="speaker", start="10:10", end="10:15"))] == ["no-pass:a"]
