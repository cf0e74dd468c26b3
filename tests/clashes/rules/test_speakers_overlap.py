from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, session, slot

PANEL = session("s", "10:00", "11:00")


def found(*records: Record) -> list[Finding]:
    return [one for one in check(scene.plan(*records), NOW) if one.code == "speakers-overlap"]


def speaks(name: str, person_id: str | None, start: str, end: str, **fields: object) -> Record:
    return slot(name, "s", person_id, **{"role": "speaker", "start": start, "end": end, **fields})


def test_the_whole_finding() -> None:
    assert found(PANEL, speaks("b", "ana", "10:00", "10:10"), speaks("a", "ben", "10:05", "10:20")) == [
        Finding(
            code="speakers-overlap",
            kind="clash",
            of=("a", "b"),
            people=("ana", "ben"),
            sessions=("s",),
            slots=("b", "a"),
            from_=at("10:05"),
            to=at("10:10"),
            minutes=5,
            times=(at("10:00"), at("10:10"), at("10:05"), at("10:20")),
            places=(None,),
        )
    ]


def test_open_slots_count_two_of_them_too() -> None:
    two = (speaks("a", None, "10:00", "10:10"), speaks("b", None, "10:05", "10:20"))
    assert [(one.key, one.people) for one in found(PANEL, *two)] == [("speakers-overlap:a:b", ())]


def test_one_persons_slots_do_not_overlap_with_one_another() -> None:
    assert found(PANEL, speaks("a", "ana", "10:00", "10:10"), speaks("b", "ana", "10:05", "10:20", role="floor")) == []


def test_two_joint_ones_share_their_time_one_joint_and_one_not_do_not() -> None:
    joint = (
        speaks("a", "ana", "10:00", "10:10", joint=True),
        speaks("b", "ben", "10:00", "10:10", joint=True),
        speaks("c", "carla", "10:09", "10:20"),
    )
    assert [one.key for one in found(PANEL, *joint)] == ["speakers-overlap:a:c", "speakers-overlap:b:c"]


def test_a_turn_in_the_list_and_a_time_of_its_own() -> None:
    turn = slot("a", "s", "ana", role="speaker", order=2, minutes=5)
    assert [(one.key, one.minutes) for one in found(PANEL, turn, speaks("b", "ben", "10:08", "10:20"))] == [
        ("speakers-overlap:a:b", 2)
    ]


def test_who_is_there_for_the_whole_takes_nobodys_time() -> None:
    assert (
        found(
            PANEL,
            speaks("a", "ana", "10:00", "10:10"),
            speaks("m", "ben", "10:00", "10:30", role="moderator"),
            slot("c", "s", "carla", role="speaker"),
        )
        == []
    )
