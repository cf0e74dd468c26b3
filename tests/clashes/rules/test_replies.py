"""Declined slots, cancelled sessions, open slots."""

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, session, slot


def keys(*records: Record) -> list[str]:
    return [one.key for one in check(scene.plan(*records), NOW)]


BED = scene.stay("bed", scene.DAY, "2022-05-18")
HELD = session("held", "10:00", "11:00")
OFF = session("off", "10:00", "11:00", status="cancelled")


def test_the_whole_finding_of_a_declined_slot() -> None:
    assert check(scene.plan(HELD, slot("a", "held", reply="declined")), NOW) == (
        Finding(
            code="declined",
            kind="clash",
            of=("a",),
            people=("ana",),
            sessions=("held",),
            slots=("a",),
            from_=at("10:00"),
            to=at("11:00"),
            times=(at("10:00"), at("11:00")),
            places=(None,),
        ),
    )


def test_in_a_cancelled_session_only_those_who_stand_in_it_are_found() -> None:
    assert keys(
        OFF,
        slot("a", "off"),
        slot("b", "off", "ben", reply="declined"),
        slot("c", "off", None),
        slot("d", "off", "carla"),
    ) == ["cancelled-session:a", "cancelled-session:d"]


def test_a_cancelled_session_with_all_kinds_of_trouble_has_that_trouble_alone() -> None:
    room = (scene.venue("V"), scene.room("R", "V"))
    sessions = (
        session("off", "10:00", "11:00", status="cancelled", room_id="R", pass_kind_id="grounds"),
        session("held", "10:00", "11:00", room_id="R"),
    )
    slots = (
        slot("a", "off", "ana", role="speaker", start="09:00", end="12:00"),
        slot("b", "off", "ben", role="speaker", start="09:00", end="12:00"),
        slot("c", "held", "ana"),
    )
    assert keys(scene.pass_kind("grounds"), *room, *sessions, *slots, scene.arrival("in", "07:00"), BED) == [
        "cancelled-session:a",
        "cancelled-session:b",
    ]


def test_a_tentative_session_counts_like_a_confirmed_one() -> None:
    tentative = session("s", "10:00", "11:00", status="tentative")
    assert keys(HELD, tentative, slot("a", "s"), slot("b", "held")) == ["double-booking:a:b"]


def test_the_reply_of_an_open_slot_counts_for_nothing() -> None:
    assert keys(HELD, slot("a", "held", None, reply="declined"), slot("b", "held", None, reply="confirmed")) == [
        "open-slot:a",
        "open-slot:b",
    ]


def test_an_open_slot_is_something_to_do() -> None:
    (one,) = check(scene.plan(HELD, slot("a", "held", None, start="10:10", end="10:20")), NOW)
    assert (one.kind, one.people, one.from_, one.to, one.minutes) == ("todo", (), at("10:10"), at("10:20"), None)


def test_a_declined_slot_takes_part_in_nothing_else() -> None:
    assert keys(
        HELD,
        session("other", "10:30", "12:00", pass_kind_id="grounds"),
        scene.pass_kind("grounds"),
        slot("a", "held"),
        slot("b", "other", "ana", role="speaker", start="08:00", end="09:00", reply="declined"),
        slot("c", "other", None, role="speaker", start="11:00", end="11:30", reply="accepted"),
        slot("d", "other", "ben", role="speaker", start="11:00", end="11:30", reply="declined"),
    ) == ["declined:b", "declined:d", "open-slot:c"]
