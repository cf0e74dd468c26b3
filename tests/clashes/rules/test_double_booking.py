from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, session, slot


def found(*records: Record) -> list[Finding]:
    return [one for one in check(scene.plan(*records), NOW) if one.code == "double-booking"]


def test_the_whole_finding() -> None:
    assert found(
        scene.venue("V"),
        session("s1", "10:00", "11:00", venue_id="V"),
        session("s2", "10:30", "12:00"),
        slot("b", "s1"),
        slot("a", "s2"),
    ) == [
        Finding(
            code="double-booking",
            kind="clash",
            of=("a", "b"),
            people=("ana",),
            sessions=("s1", "s2"),
            slots=("b", "a"),
            from_=at("10:30"),
            to=at("11:00"),
            minutes=30,
            times=(at("10:00"), at("11:00"), at("10:30"), at("12:00")),
            places=("V", None),
        )
    ]


def test_end_and_start_at_one_time_do_not_overlap() -> None:
    assert (
        found(session("s1", "10:00", "11:00"), session("s2", "11:00", "12:00"), slot("a", "s1"), slot("b", "s2")) == []
    )


def test_slots_of_one_session_never_clash() -> None:
    apart = (slot("a", "s", start="10:00", end="10:10"), slot("b", "s", role="speaker", start="10:05", end="10:30"))
    assert found(session("s", "10:00", "11:00"), *apart) == []


def test_a_session_and_its_parts_at_depth_are_one_place_to_be() -> None:
    assert (
        found(
            session("whole", "09:00", "18:00"),
            session("part", "09:00", "12:00", parent_id="whole"),
            session("deep", "10:00", "11:00", parent_id="part"),
            slot("a", "whole"),
            slot("b", "part"),
            slot("c", "deep"),
        )
        == []
    )


def test_it_names_the_first_slot_of_each_engagement() -> None:
    (one,) = found(
        session("s1", "10:00", "12:00"),
        session("s2", "11:00", "13:00"),
        slot("late", "s1", role="speaker", start="11:30", end="11:40"),
        slot("whole", "s1", role="attendee"),
        slot("other", "s2"),
    )
    assert (one.key, one.minutes) == ("double-booking:other:whole", 60)


def test_a_counterpart_can_be_double_booked_too() -> None:
    host = scene.person("host", kind="counterpart")
    two = (session("s1", "10:00", "11:00"), session("s2", "10:00", "11:00"))
    assert [one.people for one in found(host, *two, slot("a", "s1", "host"), slot("b", "s2", "host"))] == [("host",)]


def test_a_session_that_runs_late_runs_into_the_next() -> None:
    late = session("s1", "10:00", "11:00", late_minutes=20)
    assert [one.minutes for one in found(late, session("s2", "11:00", "12:00"), slot("a", "s1"), slot("b", "s2"))] == [
        20
    ]


def test_events_in_two_towns_are_compared_by_the_instant() -> None:
    two = (
        scene.venue("Geneva", zone="Europe/Zurich"),
        session("here", "10:00", "11:00"),
        session("there", "16:30", "17:30", venue_id="Geneva"),
    )
    assert [one.minutes for one in found(*two, slot("a", "here"), slot("b", "there"))] == [30]
