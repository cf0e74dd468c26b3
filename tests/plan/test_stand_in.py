"""Somebody stands in: a deputy, the first of the ranking; "for X" is kept."""

import pytest
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.plan.edits.assign import free_slot, give_slot
from planner.plan.edits.stand_in import deputise, promote
from planner.plan.plan import Plan
from planner.plan.records import Person, Slot
from tests.plan import small
from tests.plan.after import done

CHO = Person(id="cho", given="Cho", family="Kim")
DEE = Person(id="dee", given="Dee", family="Roy")
SLOT = Slot(
    id="ana-talks", session_id="talk", person_id="ana", role="speaker", order=2, minutes=4, topic="Ports",
    language="en", talking_points="One.", statement="cleared", statement_text="Chair, …", reply="confirmed",
    reply_note="by mail", grant="granted", stand_in_ids=("ben", "cho", "dee"), done="on-the-way", notes="front row",
)  # fmt: skip
ASKED = {"reply": "proposed", "reply_note": "", "grant": "to-ask", "done": "none"}


def plan(slot: Slot = SLOT) -> Plan:
    return small.plan(CHO, DEE, slot)


def test_a_deputy_is_asked_anew_and_stands_for_the_one_who_leaves() -> None:
    here = plan()
    change = deputise(here, "ana-talks", "dee")
    assert done(here, change).slots["ana-talks"] == replace(
        SLOT, person_id="dee", instead_of_id="ana", stand_in_ids=("ben", "cho"), **ASKED
    )
    assert (change.label, change.facts) == (
        "deputise", {"person": "Dee Roy", "session": "Talk", "whom": "Ana Silva"},
    )  # fmt: skip


def test_the_deputy_of_a_deputy_stands_for_the_first() -> None:
    here = plan(replace(SLOT, person_id="ben", instead_of_id="ana", stand_in_ids=()))
    assert done(here, deputise(here, "ana-talks", "cho")).slots["ana-talks"].instead_of_id == "ana"


def test_whoever_comes_back_stands_for_nobody() -> None:
    held_for_ana = replace(SLOT, person_id="ben", instead_of_id="ana", stand_in_ids=())
    for edit in (deputise, give_slot):
        here = plan(held_for_ana)
        change = edit(here, "ana-talks", "ana")
        back = done(here, change).slots["ana-talks"]
        assert (back.person_id, back.instead_of_id, change.label) == ("ana", None, "give_slot")


def test_the_first_stand_in_steps_in_and_the_others_keep_their_ranks() -> None:
    here = plan()
    change = promote(here, "ana-talks")
    assert done(here, change).slots["ana-talks"] == replace(
        SLOT, person_id="ben", instead_of_id="ana", stand_in_ids=("cho", "dee"), **ASKED
    )
    assert change.label == "promote"


def test_another_stand_in_may_be_chosen() -> None:
    here = plan()
    slot = done(here, promote(here, "ana-talks", "cho")).slots["ana-talks"]
    assert (slot.person_id, slot.stand_in_ids) == ("cho", ("ben", "dee"))


def test_an_open_slot_takes_its_stand_in_for_nobody_or_for_whom_it_was() -> None:
    here = plan(replace(SLOT, person_id=None))
    change = promote(here, "ana-talks")
    assert done(here, change).slots["ana-talks"].instead_of_id is None
    assert change.label == "promote_into_open"
    for_ana = plan(replace(SLOT, person_id=None, instead_of_id="ana"))
    assert done(for_ana, promote(for_ana, "ana-talks")).slots["ana-talks"].instead_of_id == "ana"


def test_a_freed_slot_keeps_the_organisers_word_and_the_next_one_is_asked_for_anew() -> None:
    """The organiser has granted a turn that nobody fills now: `granted-unanswered` says so, and it is true."""
    here = plan()
    freed = done(here, free_slot(here, "ana-talks"))
    assert freed.slots["ana-talks"] == replace(SLOT, person_id=None, reply="proposed", reply_note="", done="none")
    assert done(freed, give_slot(freed, "ana-talks", "dee")).slots["ana-talks"].grant == "to-ask"


@pytest.mark.parametrize(
    ("slot", "edit", "what"),
    [
        (replace(SLOT, person_id=None), lambda here: deputise(here, "ana-talks", "cho"), "in Talk whom"),
        (replace(SLOT, stand_in_ids=()), lambda here: promote(here, "ana-talks"), "has no stand-ins"),
        (replace(SLOT, stand_in_ids=("ben",)), lambda here: promote(here, "ana-talks", "cho"), "is no stand-in"),
    ],
)  # fmt: skip
def test_where_nobody_can_stand_in_it_is_said(slot: Slot, edit: object, what: str) -> None:
    assert callable(edit)
    with pytest.raises(PlannerError, match=what):
        edit(plan(slot))


def test_who_holds_the_slot_already_changes_nothing() -> None:
    here = plan(replace(SLOT, stand_in_ids=("ana", "ben")))
    assert not deputise(here, "ana-talks", "ana")
    assert not promote(here, "ana-talks")
