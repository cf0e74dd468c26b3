from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, session

ROOM = (scene.venue("V"), scene.room("R", "V"), scene.room("Q", "V"))


def found(*records: Record) -> list[Finding]:
    return list(check(scene.plan(*ROOM, *records), NOW))


def test_the_whole_finding() -> None:
    assert found(
        session("s2", "10:00", "11:00", room_id="R", ours=True), session("s1", "10:45", "12:00", room_id="R")
    ) == [
        Finding(
            code="room-double-booked",
            kind="clash",
            of=("s1", "s2"),
            sessions=("s2", "s1"),
            rooms=("R",),
            from_=at("10:45"),
            to=at("11:00"),
            minutes=15,
            times=(at("10:00"), at("11:00"), at("10:45"), at("12:00")),
            places=("R",),
        )
    ]


def test_among_others_it_is_a_note() -> None:
    two = (session("s1", "10:00", "11:00", room_id="R"), session("s2", "10:45", "12:00", room_id="R"))
    assert [one.kind for one in found(*two)] == ["note"]


def test_a_whole_and_its_parts_share_the_room_two_parts_do_not() -> None:
    assert [
        one.key
        for one in found(
            session("whole", "09:00", "12:00", room_id="R"),
            session("part", "09:00", "10:30", room_id="R", parent_id="whole"),
            session("deep", "09:00", "10:00", room_id="R", parent_id="part"),
            session("other", "10:00", "12:00", room_id="R", parent_id="whole"),
        )
    ] == ["room-double-booked:other:part"]


def test_a_part_without_a_room_of_its_own_books_none() -> None:
    assert (
        found(
            session("whole", "09:00", "12:00", room_id="R"),
            session("part", "09:00", "10:00", parent_id="whole"),
            session("else", "12:00", "13:00", room_id="R"),
        )
        == []
    )


def test_a_late_session_holds_its_room_and_a_cancelled_one_frees_it() -> None:
    late = session("s1", "10:00", "11:00", room_id="R", late_minutes=5)
    after = session("s2", "11:00", "12:00", room_id="R")
    off = session("s3", "10:00", "12:00", room_id="R", status="cancelled")
    assert [(one.key, one.minutes) for one in found(late, after, off)] == [("room-double-booked:s1:s2", 5)]
