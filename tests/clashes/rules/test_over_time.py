"""More speaking time than a speaker, or the whole session, has."""

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, session, slot

TALK = session("s", "10:00", "10:20", speaking_minutes=3)
UNLIMITED = session("s", "10:00", "10:20")


def found(*records: Record) -> list[tuple[str, int | None]]:
    return [(one.key, one.minutes) for one in check(scene.plan(*records), NOW) if one.code == "over-time"]


def speaks(name: str, person_id: str | None = "ana", **fields: object) -> Record:
    return slot(name, "s", person_id, **{"role": "speaker", **fields})


def test_the_whole_finding_about_a_slot() -> None:
    assert [one for one in check(scene.plan(TALK, speaks("a", minutes=5)), NOW) if one.code == "over-time"] == [
        Finding(
            code="over-time",
            kind="warning",
            of=("a",),
            people=("ana",),
            sessions=("s",),
            slots=("a",),
            from_=at("10:00"),
            to=at("10:20"),
            minutes=2,
            facts={"given": 5, "limit": 3},
            times=(at("10:00"), at("10:20")),
            places=(None,),
        )
    ]


def test_the_whole_finding_about_a_session() -> None:
    two = (speaks("a", minutes=15), speaks("b", "ben", minutes=6))
    assert [one for one in check(scene.plan(UNLIMITED, *two), NOW) if one.code == "over-time"] == [
        Finding(
            code="over-time",
            kind="warning",
            of=("s",),
            sessions=("s",),
            from_=at("10:00"),
            to=at("10:20"),
            minutes=1,
            facts={"given": 21, "lasts": 20},
            times=(at("10:00"), at("10:20")),
            places=(None,),
        )
    ]


def test_the_limit_itself_is_within_it() -> None:
    assert found(TALK, speaks("a", minutes=3)) == []


def test_a_time_of_its_own_counts_and_its_minutes_before_that() -> None:
    assert found(TALK, speaks("a", start="10:00", end="10:05")) == [("over-time:a", 2)]
    assert found(TALK, speaks("a", start="10:00", end="10:05", minutes=3)) == []
    assert found(TALK, speaks("a", start="10:16")) == [("over-time:a", 1)]


def test_an_end_alone_and_a_place_in_the_list_give_no_minutes() -> None:
    assert found(TALK, speaks("a", end="10:15"), speaks("b", "ben", order=2)) == []


def test_who_moderates_or_attends_takes_nobodys_time() -> None:
    assert found(TALK, speaks("a", role="moderator", minutes=30), speaks("b", "ben", role="attendee", minutes=30)) == []


def test_open_slots_count_declined_ones_and_cancelled_sessions_do_not() -> None:
    assert found(TALK, speaks("a", None, minutes=5), speaks("b", minutes=30, reply="declined")) == [("over-time:a", 2)]
    off = session("s", "10:00", "10:20", speaking_minutes=3, status="cancelled")
    assert found(off, speaks("a", minutes=30)) == []


def test_all_together_fill_the_session_and_no_more() -> None:
    assert found(UNLIMITED, speaks("a", minutes=15), speaks("b", "ben", minutes=5)) == []
    late = session("s", "10:00", "10:20", late_minutes=1)
    assert found(late, speaks("a", minutes=15), speaks("b", "ben", minutes=6)) == []


def test_joint_ones_of_one_place_count_once_the_longest() -> None:
    joint = (speaks("a", order=1, minutes=12, joint=True), speaks("b", "ben", order=1, minutes=9, joint=True))
    assert found(UNLIMITED, *joint, speaks("c", "carla", order=2, minutes=8)) == []
    assert found(UNLIMITED, *joint, speaks("c", "carla", order=2, minutes=9)) == [("over-time:s", 1)]


def test_joint_ones_of_another_place_count_again_those_of_none_together() -> None:
    first = speaks("a", order=1, minutes=12, joint=True)
    assert found(UNLIMITED, first, speaks("b", "ben", order=2, minutes=9, joint=True)) == [("over-time:s", 1)]
    free = speaks("a", minutes=12, joint=True)
    assert found(UNLIMITED, free, speaks("b", "ben", minutes=9, joint=True)) == []
    assert found(UNLIMITED, free, speaks("b", "ben", order=2, minutes=9, joint=True)) == [("over-time:s", 1)]
