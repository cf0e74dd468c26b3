"""What is to be looked at on somebody's sheet: who is on duty, where, whether it is sure, whether there is anything."""

from msgspec.structs import replace

from planner.itinerary.compose import compose
from planner.itinerary.concerns import Concern, concerns_of, gathered
from planner.plan import clock
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.itinerary.small_plan import BILATERAL, DUE, PANEL, PARTY, UN, plan

BEFORE = clock.minute("2022-05-13T09:00", "America/New_York")


def concerns(whole: Plan, *people: str, now: int = BEFORE) -> list[tuple[str, str, str]]:
    found = gathered(one for person in people for one in concerns_of(whole, compose(whole, person), now))
    return [(one.kind, one.day, one.id) for one in found]


def test_what_nobody_knows_yet_is_a_concern() -> None:
    assert concerns(plan(), "awa", "ben") == [
        ("no-contact", "2022-05-15", ""),
        ("no-place", "2022-05-17", "bilateral"),
        ("tentative", "2022-05-17", "panel"),
    ]


def test_a_thing_is_said_once_with_all_whose_sheets_it_is_on() -> None:
    whole = plan(without=("d-16",))
    found = gathered(one for person in ("awa", "cem") for one in concerns_of(whole, compose(whole, person), BEFORE))
    assert found[0] == Concern(kind="no-contact", people=("awa", "cem"), day="2022-05-16")


def test_a_contact_without_a_telephone_cannot_be_called() -> None:
    silent = replace(DUE, phone="")
    assert concerns(plan(silent), "cem") == [("no-phone", "2022-05-16", "due")]


def test_a_room_is_missed_only_where_the_venue_has_rooms() -> None:
    in_a_house_with_rooms = replace(PARTY, venue_id=UN.id)
    assert concerns(plan(in_a_house_with_rooms), "cem") == [("no-room", "2022-05-16", "reception")]
    assert concerns(plan(), "cem") == []


def test_somebody_without_anything_is_named() -> None:
    assert concerns(plan(), "fay") == [("nothing", "", "")]


def test_what_is_over_concerns_nobody() -> None:
    during = clock.minute("2022-05-17T14:30", "America/New_York")
    whole: tuple[Record, ...] = (replace(PANEL, room_id=None), BILATERAL)
    assert concerns(plan(*whole, without=("d-16",)), "awa", "ben", now=during) == [
        ("no-place", "2022-05-17", "bilateral")
    ]
