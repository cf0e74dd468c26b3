"""What has to be asked again, from the plan and the change alone: whatever made the change, it is found."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from planner.plan.asked_again import asked_again
from planner.plan.changes import ChangeSet, replaced
from planner.plan.edits.answers import confirm
from planner.plan.edits.assign import add_slot, free_slot, give_slot
from planner.plan.edits.fields import set_fields
from planner.plan.edits.move import move_session, move_slot, shift_session, stretch_slot
from planner.plan.edits.order import reorder
from planner.plan.edits.places import put_session
from planner.plan.edits.remove import remove
from planner.plan.edits.swap import swap_slots
from planner.plan.plan import Plan
from planner.plan.records import Issue, Pass, PassKind, Person, Practice, Record, Release, Ride, Session, Slot
from tests.plan import small

Said = tuple[str, str, str | None, str]

CHO = Person(id="cho", family="Kim", entry="applied")
EVA = Person(id="eva", family="Roy", kind="counterpart", entry="needed")
SAYS = replace(small.ANA_TALKS, order=2, minutes=3, reply="confirmed", grant="granted")
NEXT = Slot(id="next", session_id="talk", person_id="ben", role="speaker", order=3, minutes=3, reply="accepted",
            grant="asked")  # fmt: skip
THERE = Slot(id="there", session_id="talk", person_id="cho", role="attendee", reply="invited")
PROPOSED = Slot(id="proposed", session_id="talk", person_id="eva", role="attendee")
PINK = Session(
    id="pink",
    title="Pink",
    start="2022-05-18T10:00",
    end="2022-05-18T11:00",
    pass_kind_id="pass-kind",
    room_id="room-2",
)
OWN = Slot(id="own", session_id="pink", person_id="ben", role="speaker", start="2022-05-18T10:10", minutes=5,
           reply="accepted", grant="granted", statement="cleared", talking_points="Rivers.")  # fmt: skip
AROUND: tuple[Record, ...] = (
    PassKind(id="pass-kind", name="pink"),
    Pass(id="bens", person_id="ben", pass_kind_id="pass-kind", from_day="2022-05-18", to_day="2022-05-18",
         state="collected"),
    Practice(id="ports", city="Lisbon", title="Ports", session_id="talk", presenter_ids=("ana",)),
    Ride(id="bus", name="Bus", from_id="church", to_id="hall", departs="2022-05-17T09:00", minutes=20,
         rider_ids=("cho",)),
    Release(id="r1", number=1, at="2022-05-10T08:00:00Z", by="Inés"),
    Release(id="r2", number=2, at="2022-05-12T08:00:00Z", by="Inés"),
    Issue(id="old", release_id="r1", person_id="ben"), Issue(id="new", release_id="r2", person_id="ben"),
)  # fmt: skip


def plan(*more: Record) -> Plan:
    return small.plan(CHO, EVA, SAYS, NEXT, THERE, PROPOSED, PINK, OWN, *AROUND, *more)


def said(here: Plan, change: ChangeSet, *whats: str) -> list[Said]:
    found = [(one.what, one.why, one.person_id, one.id) for one in asked_again(here, change)]
    return [one for one in found if not whats or one[0] in whats]


SHEET: Said = ("sheet", "changed", "ben", "new")
MOVED: Sequence[Said] = (
    ("reply", "moved", "cho", "there"), ("reply", "moved", "ben", "next"), ("reply", "moved", "ana", "ana-talks"),
)  # fmt: skip


def test_a_session_that_moves_is_asked_of_whoever_was_asked_and_not_of_the_organiser_who_moved_it() -> None:
    here = plan()
    change = move_session(here, "talk", "2022-05-17T14:00")
    assert said(here, change) == [*MOVED, ("ride", "look", None, "bus"), SHEET]


def test_another_room_is_asked_too_and_a_confirmation_or_a_note_is_not() -> None:
    here = plan()
    assert said(here, put_session(here, "talk", "church"), "reply") == list(MOVED)
    assert said(here, confirm(here, ["next"])) == [SHEET]
    assert said(here, set_fields(here, "session", "talk", {"notes": "x"})) == [SHEET]


def test_a_slot_that_moves_inside_its_session_is_asked_of_the_organiser_too() -> None:
    here = plan()
    for change in (move_slot(here, "own", "2022-05-18T10:40"), stretch_slot(here, "own", 9)):
        assert said(here, change) == [("reply", "moved", "ben", "own"), ("grant", "moved", "ben", "own"), SHEET]


def test_whom_a_longer_turn_before_only_delays_is_not_asked() -> None:
    here = plan()
    assert said(here, stretch_slot(here, "ana-talks", 5)) == [
        ("reply", "moved", "ana", "ana-talks"),
        ("grant", "moved", "ana", "ana-talks"),
        SHEET,
    ]


def test_two_places_in_the_speaking_order_are_two_new_turns() -> None:
    here = plan()
    assert said(here, reorder(here, "next", -1), "reply", "grant") == [
        ("reply", "moved", "ben", "next"),
        ("reply", "moved", "ana", "ana-talks"),
        ("grant", "moved", "ben", "next"),
        ("grant", "moved", "ana", "ana-talks"),
    ]


def test_whoever_is_given_a_slot_is_asked_for_all_that_it_takes() -> None:
    here = plan()
    assert said(here, give_slot(here, "own", "ana")) == [
        ("reply", "new", "ana", "own"),
        ("grant", "new", "ana", "own"),
        ("statement", "speaker", "ana", "own"),
        ("pass", "request", "ana", "pass-kind"),
        SHEET,
    ]


def test_who_lacked_the_pass_before_is_not_sent_for_it_again() -> None:
    here = plan(Slot(id="anas", session_id="pink", person_id="ana", role="attendee"))
    assert said(here, give_slot(here, "own", "ana"), "pass") == []


def test_who_comes_new_needs_papers_and_a_counterpart_looks_after_their_own() -> None:
    here = plan(Person(id="dee", family="Dee", entry="needed"))
    new = asked_again(here, give_slot(here, "own", "dee"))
    assert [(one.what, one.why, one.person_id) for one in new if one.what in ("entry", "pass")] == [
        ("pass", "request", "dee"),
        ("entry", "apply", "dee"),
    ]
    other_side = plan(Person(id="fay", family="Fay", kind="counterpart", entry="needed"))
    assert said(other_side, give_slot(other_side, "own", "fay"), "entry", "pass") == []


def test_a_session_on_another_day_needs_passes_for_that_day() -> None:
    here = plan()
    assert said(here, move_session(here, "pink", "2022-05-19T10:00"), "pass") == [
        ("pass", "request", "ben", "pass-kind")
    ]


def test_the_words_of_who_changes_sessions_are_looked_at_again() -> None:
    here = plan()
    assert said(here, swap_slots(here, "ana-talks", "own"), "statement") == [
        ("statement", "session", "ben", "ana-talks")
    ]
    assert said(here, swap_slots(here, "ana-talks", "next"), "statement") == []


def test_who_presents_a_practice_in_a_session_and_leaves_it_is_missed() -> None:
    here = plan()
    assert said(here, free_slot(here, "ana-talks"), "practice") == [("practice", "absent", "ana", "ports")]
    stays = plan(Slot(id="second", session_id="talk", person_id="ana", role="attendee"))
    assert said(stays, free_slot(stays, "ana-talks"), "practice") == []


def test_whoever_is_left_without_a_part_gives_the_pass_back() -> None:
    here = small.plan(PINK, OWN, *AROUND[:2])
    assert said(here, free_slot(here, "own")) == [("pass", "back", "ben", "bens")]
    assert said(plan(), free_slot(plan(), "own"), "pass") == []


def test_a_new_slot_is_asked_and_a_declined_or_cancelled_one_is_not() -> None:
    here = plan()
    added = add_slot(here, "panel", "cho")
    assert said(here, added, "reply") == [("reply", "new", "cho", added.changes[0].id)]
    no = plan(replace(NEXT, reply="declined"), replace(PINK, status="cancelled"))
    assert ("reply", "moved", "ben", "next") not in said(no, shift_session(no, "talk", 30))
    assert said(no, shift_session(no, "pink", 30), "reply", "grant", "pass") == []


def test_who_is_removed_is_asked_nothing() -> None:
    here = plan()
    assert [one for one in asked_again(here, remove(here, "person", "ana")) if one.person_id == "ana"] == []


def test_only_whoever_holds_a_copy_gets_another_sheet_and_the_newest_is_named() -> None:
    here = plan()
    (sheet,) = [one for one in asked_again(here, shift_session(here, "talk", 5)) if one.what == "sheet"]
    assert (sheet.person_id, sheet.id, sheet.facts) == ("ben", "new", {"number": "2"})
    frame = ChangeSet(changes=(replaced(here.head, town="Geneva"),), label="set_fields")
    assert said(here, frame) == [SHEET]


def test_a_change_of_nothing_asks_nothing_and_the_plan_is_left_as_it_was() -> None:
    here = plan()
    before = {kind: dict(records) for kind, records in here.records.items()}
    assert asked_again(here, ChangeSet(changes=(), label="give_slot")) == ()
    asked_again(here, move_session(here, "talk", "2022-05-17T14:00"))
    assert here.records == before


@pytest.mark.parametrize("minutes", [0, 60])
def test_a_ride_of_the_day_is_looked_at_when_what_it_leads_to_moves(minutes: int) -> None:
    here = plan()
    expected = [("ride", "look", None, "bus")] if minutes else []
    assert said(here, shift_session(here, "talk", minutes), "ride") == expected
