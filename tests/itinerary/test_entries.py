"""An itinerary as entries, and what changed since a copy."""

from msgspec.structs import replace

from planner.itinerary.compose import compose
from planner.itinerary.entries import entries_of, marks
from planner.itinerary.values import Marks
from planner.plan.plan import Plan
from planner.plan.records import Issue
from tests.itinerary.small_plan import AFTERNOON, AWA, FORD, HEARING, PANEL, PARTY, UN, plan, slot

COPY = entries_of(compose(plan(), "awa"))


def since(now: Plan) -> Marks:
    return marks(compose(now, "awa"), COPY)


def kinds(found: Marks) -> dict[str, str]:
    return {stop: mark.kind for stop, mark in found.by_stop.items()}


def test_an_entry_is_what_the_copy_of_a_sheet_keeps() -> None:
    assert COPY[3] == {
        "id": "s-awa-afternoon", "kind": "session", "day": "2022-05-16", "session": "afternoon",
        "title": "Hearing, afternoon", "place": "council", "place_name": "Trusteeship Council Chamber, United Nations",
        "start": "2022-05-16T15:00", "end": "2022-05-16T18:00", "zone": "America/New_York", "role": "floor",
        "order": "7", "speakers": "14", "minutes": "2", "window": "2022-05-16T15:05 2022-05-16T15:20",
        "topic": "Cities that welcome", "language": "fr", "statement": "cleared", "seat": "row C",
        "bring": "Two copies of the statement.", "seated": "2022-05-16T14:50",
    }  # fmt: skip
    assert Issue(id="i", release_id="r", person_id="awa", entries=COPY).entries == COPY


def test_nothing_changed_since_the_copy() -> None:
    assert since(plan()) == Marks()


def test_what_no_sheet_shows_is_no_change() -> None:
    assert since(plan(replace(HEARING, source="programme"), replace(UN, map_url="https://example.org"))) == Marks()


def test_each_kind_of_change_is_told_apart() -> None:
    moved = since(plan(replace(PANEL, start="2022-05-17T13:30", end="2022-05-17T14:30")))
    assert kinds(moved) == {"s-awa-panel": "moved"}
    assert moved.by_stop["s-awa-panel"].was["start"] == "2022-05-17T13:15"
    room = since(plan(replace(PARTY, venue_id="un", room_id="room8")))
    assert kinds(room) == {"s-awa-reception": "room"}
    assert room.by_stop["s-awa-reception"].was["place_name"] == "Ford Foundation"
    assert kinds(since(plan(replace(PARTY, dress="formal")))) == {"s-awa-reception": "changed"}


def test_another_slot_in_the_same_session_is_the_same_stop() -> None:
    now = plan(slot("s-new", HEARING, AWA), without=["s-awa-hearing"])
    assert since(now) == Marks()


def test_a_slot_that_went_to_another_session_has_moved() -> None:
    now = plan(slot("s-awa-panel", AFTERNOON, AWA), without=["s-awa-afternoon"])
    found = since(now)
    assert kinds(found) == {"s-awa-panel": "moved"}
    assert [entry["id"] for entry in found.gone] == ["s-awa-afternoon"]


def test_what_is_new_and_what_fell_away() -> None:
    copy = tuple(entry for entry in COPY if entry["id"] != "s-awa-hearing")
    assert kinds(marks(compose(plan(), "awa"), copy)) == {"s-awa-hearing": "new"}
    found = since(plan(replace(PARTY, status="cancelled")))
    assert (found.by_stop, [entry["title"] for entry in found.gone]) == ({}, ["Reception"])


def test_a_later_time_to_leave_alone_is_no_change_of_the_stop() -> None:
    assert since(plan(replace(FORD, access_minutes=25))) == Marks()


def test_a_copy_that_somebody_wrote_by_hand_does_no_harm() -> None:
    odd = {"id": "x", "day": "soon", "start": "ten", "end": "", "order": "fourth", "title": "Tea"}
    assert marks(compose(plan(), "awa"), (odd, {}, *COPY)).gone == ({"id": "x", "title": "Tea"},)
    nameless = tuple({key: value for key, value in entry.items() if key != "id"} for entry in COPY)
    assert set(kinds(marks(compose(plan(), "awa"), nameless)).values()) == {"new"}
