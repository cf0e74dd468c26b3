"""Which sessions take a room, and when; what is kept follows the edits."""

from planner.plan.bookings import Booking, bookings_of
from planner.plan.changes import change_set, replaced
from tests.clashes import scene
from tests.clashes.scene import at, session


def test_by_start_with_late_ends_and_without_cancelled_ones() -> None:
    plan = scene.plan(
        scene.venue("V"),
        scene.room("R", "V"),
        session("late", "12:00", "13:00", room_id="R", late_minutes=10),
        session("early", "09:00", "10:00", room_id="R"),
        session("off", "09:00", "10:00", room_id="R", status="cancelled"),
        session("part", "09:00", "09:30", parent_id="early"),
    )
    assert bookings_of(plan, "R") == (
        Booking(at("09:00"), at("10:00"), "early"),
        Booking(at("12:00"), at("13:10"), "late"),
    )


def test_a_session_that_moves_out_frees_the_room() -> None:
    plan = scene.plan(
        scene.venue("V"), scene.room("R", "V"), scene.room("Q", "V"), session("s", "09:00", "10:00", room_id="R")
    )
    assert (len(bookings_of(plan, "R")), len(bookings_of(plan, "Q"))) == (1, 0)
    plan.apply(change_set("move", [replaced(plan.sessions["s"], room_id="Q")]))
    assert (len(bookings_of(plan, "R")), len(bookings_of(plan, "Q"))) == (0, 1)
