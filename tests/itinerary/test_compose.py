"""A person's itinerary: what is in it, in which order, and when to leave, to gather, to be seated."""

import pytest
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.itinerary.compose import compose
from planner.itinerary.values import Itinerary, Moment, Part, SessionStop, Way
from planner.plan.plan import Plan
from planner.plan.records import Record, Session, Stay, Transfer
from tests.itinerary import small_plan
from tests.itinerary.small_plan import AFTERNOON, AWA, BEN, FORD, HEARING, PANEL, UN, plan, slot


def days(itinerary: Itinerary) -> dict[str, list[str]]:
    return {day.day: [stop.id for stop in day.stops] for day in itinerary.days}


def stop_of(whole: Plan, person: str, session: str) -> SessionStop:
    for day in compose(whole, person).days:
        for stop in day.stops:
            if isinstance(stop, SessionStop) and stop.session.id == session:
                return stop
    raise AssertionError(session)


def clock(moment: Moment | None) -> str:
    return moment.wall[11:] if moment else ""


def by_when(way: Way) -> tuple[str, str, str]:
    """Leave, gather, seated."""
    return clock(way.leave), clock(way.gather), clock(way.seated)


def test_sessions_legs_nights_and_rides_stand_in_their_order() -> None:
    assert days(compose(plan(), "awa")) == {
        "2022-05-16": ["l-in", "h-awa", "s-awa-hearing", "s-awa-afternoon", "s-awa-reception"],
        "2022-05-17": ["s-awa-panel"],
        "2022-05-18": ["h-awa:out", "r-out", "l-out"],
    }


def test_a_free_day_of_the_forum_is_there_without_stops() -> None:
    whole = plan(without=["s-awa-panel"])
    assert days(compose(whole, "awa"))["2022-05-17"] == []


def test_what_was_declined_or_cancelled_is_not_there() -> None:
    assert days(compose(plan(), "ben")) == {
        "2022-05-15": ["h-ben"],
        "2022-05-16": ["s-ben-hearing", "s-ben-afternoon"],
        "2022-05-17": ["s-ben-bilateral"],
        "2022-05-18": ["h-ben:out"],
    }
    cancelled = plan(replace(HEARING, status="cancelled"))
    assert "s-awa-hearing" not in days(compose(cancelled, "awa"))["2022-05-16"]


def test_somebody_with_nothing_has_no_days() -> None:
    assert compose(plan(), "fay").days == ()


def test_a_counterpart_has_no_sheet() -> None:
    with pytest.raises(PlannerError, match="Eve Ito is of the other side and has no sheet"):
        compose(plan(), "eve")


def test_home_is_the_persons_own_zone_else_the_plans() -> None:
    assert [(one.home_zone, one.ahead) for one in (compose(plan(), who) for who in ("awa", "ben"))] == [
        ("Africa/Dakar", -240),
        ("Europe/Madrid", -360),
    ]


def test_the_consulate_is_that_of_the_persons_country() -> None:
    assert [[line.phone for line in compose(plan(), who).emergency] for who in ("awa", "fay")] == [
        ["911", "+1 917 555 0160"],
        ["911"],
    ]


def test_the_contact_on_duty_is_named_by_the_days_and_hours() -> None:
    assert [(one.person.id, one.days, one.since, one.until) for one in compose(plan(), "awa").contacts] == [
        ("due", ("2022-05-16", "2022-05-17"), None, None),
        ("due", ("2022-05-18",), "08:00", "20:00"),
    ]


# The morning's hearing begins at 10:00, seated 10 minutes before; 8 minutes on foot and 15 to get in.


def test_the_days_first_is_reached_from_the_hotel() -> None:
    way = stop_of(plan(), "awa", "hearing").way
    assert (way.minutes, way.access, way.mode) == (8, 15, "walk")
    assert by_when(way) == ("09:25", "09:20", "09:50")


@pytest.mark.parametrize(
    ("changed", "times"),
    [
        (replace(HEARING, seat_minutes=0), ("09:35", "09:20", "")),
        (replace(HEARING, gather_at=None), ("09:25", "", "09:50")),
        (replace(HEARING, seat_minutes=7), ("09:30", "09:20", "09:53")),
        (replace(UN, access_minutes=0), ("09:40", "09:20", "09:50")),
        (Transfer(id="t-hotel-un", from_id="tudor", to_id="un", minutes=5), ("09:30", "09:20", "09:50")),
        (Transfer(id="t-hotel-un", from_id="tudor", to_id="ford", minutes=5), ("", "09:20", "09:50")),
        (Stay(id="h-awa", person_id="awa", venue_id="tudor", check_in="2022-05-17", check_out="2022-05-18"),
         ("", "09:20", "09:50")),
        (Stay(id="h-awa", person_id="awa", venue_id="un", check_in="2022-05-15", check_out="2022-05-18"),
         ("", "09:20", "09:50")),
    ],
)  # fmt: skip
def test_what_is_known_of_when_to_leave_gather_and_sit(changed: Record, times: tuple[str, str, str]) -> None:
    assert by_when(stop_of(plan(changed), "awa", "hearing").way) == times


def test_the_same_room_needs_no_way_only_a_seat() -> None:
    way = stop_of(plan(), "awa", "afternoon").way
    assert (way.travels, way.same_room, by_when(way)) == (False, True, ("", "", "14:50"))


def test_from_session_to_session_the_way_begins_at_the_one_before() -> None:
    way = stop_of(plan(), "awa", "reception").way
    assert (way.minutes, way.access, by_when(way)) == (9, 5, ("22:15", "", ""))


def test_another_room_of_the_venue_is_reached_inside() -> None:
    later = replace(AFTERNOON, room_id="room8")
    way = stop_of(plan(later), "awa", "afternoon").way
    assert (way.minutes, way.access, by_when(way)) == (5, 0, ("14:45", "", "14:50"))


def test_a_place_that_nobody_knows_has_no_way() -> None:
    stop = stop_of(plan(), "ben", "bilateral")
    assert (stop.spot.id, stop.way.travels, by_when(stop.way)) == ("", False, ("", "", ""))


def test_who_is_bound_elsewhere_leaves_for_their_own_time() -> None:
    early = Session(id="early", title="Early", venue_id="ford", start="2022-05-17T12:00", end="2022-05-17T13:20")
    whole = plan(early, slot("s-awa-early", early, AWA))
    assert by_when(stop_of(whole, "awa", "panel").way) == ("13:15", "", "")
    free = plan(replace(early, end="2022-05-17T12:30"), slot("s-awa-early", early, AWA))
    assert by_when(stop_of(free, "awa", "panel").way) == ("12:50", "", "")


def test_a_leave_time_is_in_the_zone_of_the_place() -> None:
    away = replace(FORD, zone="Europe/Madrid")
    stop = stop_of(plan(away), "awa", "reception")
    assert (stop.start.wall, stop.start.zone) == ("2022-05-16T22:30", "Europe/Madrid")


def part(whole: Plan, person: str, session: str) -> Part:
    return stop_of(whole, person, session).parts[0]


def test_a_listed_speaker_has_a_window_in_steps_of_five() -> None:
    one = part(plan(), "awa", "afternoon")
    assert (one.by, clock(one.start), one.minutes) == ("list", "15:12", 2)
    assert [clock(moment) for moment in one.window or ()] == ["15:05", "15:20"]


def test_a_speaker_with_a_time_of_their_own_has_that() -> None:
    one = part(plan(), "awa", "panel")
    assert (one.by, clock(one.start), clock(one.end), one.minutes, one.window) == ("own", "13:40", "13:46", 6, None)


def test_several_parts_in_one_session_are_one_stop_and_speaking_counts_most() -> None:
    whole = plan(slot("s-0", AFTERNOON, AWA))
    stop = stop_of(whole, "awa", "afternoon")
    assert (stop.id, [one.slot.role for one in stop.parts]) == ("s-awa-afternoon", ["floor", "attendee"])


def test_the_others_are_named_speakers_first_then_ones_own_party() -> None:
    whole = plan(slot("s-fay", AFTERNOON, small_plan.FAY))
    company = stop_of(whole, "awa", "afternoon").company
    assert [(one.person.id, one.role, clock(one.at)) for one in company] == [
        ("ben", "speaker", "15:15"),
        ("cem", "interpreter", ""),
        ("fay", "attendee", ""),
    ]
    assert [one.ours for one in stop_of(plan(), "ben", "bilateral").company] == [False]


def test_a_proposal_is_not_settled() -> None:
    assert not stop_of(plan(), "awa", "panel").settled
    settled = plan(replace(PANEL, status="confirmed"), slot("s-awa-panel", PANEL, AWA, "panellist"))
    assert stop_of(settled, "awa", "panel").settled
    there = slot("s-awa-panel", replace(PANEL, status="confirmed"), AWA, reply="proposed")
    assert stop_of(plan(replace(PANEL, status="confirmed"), there), "awa", "panel").settled
    waiting = slot("s-ben-hearing", HEARING, BEN, "moderator", grant="asked")
    assert not stop_of(plan(waiting), "ben", "hearing").settled


def test_a_session_past_midnight_stands_on_the_day_it_begins() -> None:
    stop = stop_of(plan(), "awa", "reception")
    assert (stop.start.day, stop.end.wall) == ("2022-05-16", "2022-05-17T01:00")
