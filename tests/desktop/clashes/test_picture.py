"""What the strip shows of a clash, in words."""

from planner.clashes.engine import check
from planner.desktop.clashes.picture import Between, Block, Picture, picture
from planner.plan.plan import Plan
from tests.clashes import scene
from tests.desktop.clashes import late


def drawn(plan: Plan, code: str, lang: str = "en") -> Picture:
    return next(picture(plan, one, lang) for one in check(plan, scene.NOW) if one.code == code)


def test_two_engagements_and_the_way_between_them() -> None:
    assert drawn(Plan.of(late.records()), "transfer-too-short") == Picture(
        (
            Block("Round table", "attends until 13:00", "hall", "formal", "roundtable"),
            Block("Launch", "speaks from 13:20", "church", "ours", "side"),
        ),
        Between("20 min for 27", "12 on foot + 15 to get in", "clash"),
    )


def test_a_slot_alone_is_one_block_and_dashed_while_it_is_open() -> None:
    block = Block("talk", "speaks 15:00–16:00", "hall", "formal", "plenary", dashed=True)
    assert drawn(Plan.of(late.records()), "open-slot") == Picture((block,))


def test_who_lands_too_late_is_drawn_with_the_flight_first() -> None:
    plan = scene.plan(
        scene.venue("hall"),
        scene.session("talk", "10:00", "11:00", venue_id="hall"),
        scene.slot("a", "talk", reply="confirmed"),
        scene.arrival("in", f"{scene.DAY}T09:00"),
    )
    assert drawn(plan, "not-present") == Picture(
        (
            Block("A → B", "lands 09:00", icon="plane"),
            Block("talk", "attends 10:00–11:00", "hall", "meetings", ""),
        ),
        Between("30 min missed", "", "clash"),
    )


def test_two_legs_with_the_landing_and_the_take_off_between_which_there_is_too_little() -> None:
    plan = scene.plan(scene.leg("one", "via", "08:00", "11:20"), scene.leg("two", "arrival", "12:00", "14:00"))
    assert drawn(plan, "connection-short").words == "A → B, lands 11:20; 40 min for 60; A → B, leaves 12:00"
    plan = scene.plan(scene.leg("one", "via", "08:00", "11:20"), scene.leg("two", "arrival", "11:00", "14:00"))
    assert drawn(plan, "legs-overlap").words == "A → B, lands 11:20; 20 min at once; A → B, leaves 11:00"


def test_a_night_without_rest_is_what_it_lies_between() -> None:
    plan = scene.plan(
        scene.session("dinner", "20:00", "23:30"),
        scene.session("dawn", "2022-05-18T07:00", "2022-05-18T08:00"),
        scene.slot("a", "dinner"),
        scene.slot("b", "dawn"),
    )
    assert drawn(plan, "no-rest").words == "dinner, attends 20:00–23:30; 90 min short; dawn, attends 07:00–08:00"


def test_two_sessions_in_one_room() -> None:
    plan = scene.plan(
        scene.venue("hall"),
        scene.room("room 8", "hall"),
        scene.session("one", "10:00", "11:00", room_id="room 8", ours=True),
        scene.session("two", "10:45", "12:00", room_id="room 8", kind="bilateral"),
    )
    found = drawn(plan, "room-double-booked")
    assert found.words == "one, room 8, 10:00–11:00; 15 min at once; two, room 8, 10:45–12:00"


def test_it_is_said_in_the_language_of_the_window() -> None:
    plan = Plan.of(late.records())
    spanish = "Round table, hall, asiste hasta las 13:00; 20 min para 27, 12 a pie + 15 para entrar; "
    assert drawn(plan, "transfer-too-short", "es").words == spanish + "Launch, church, interviene desde las 13:20"
    french = "Round table, hall, assiste jusqu’à 13:00; 20 min pour 27, 12 à pied + 15 pour entrer; "
    assert drawn(plan, "transfer-too-short", "fr").words == french + "Launch, church, intervient à partir de 13:20"
