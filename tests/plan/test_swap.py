"""Two people change turns: what is said goes with who says it, the turn stays where it is."""

import pytest
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.plan import entry
from planner.plan.edits.swap import swap_slots
from planner.plan.records import Person, Slot
from tests.plan import small
from tests.plan.after import done

CHO = Person(id="cho", given="Cho", family="Kim")
ANA = Slot(
    id="ana-talks", session_id="talk", person_id="ana", role="speaker", order=2, minutes=4, topic="Ports",
    language="pt", talking_points="One.", statement="cleared", statement_text="Senhor …", reply="confirmed",
    reply_note="by mail", grant="granted", stand_in_ids=("ben", "cho"), instead_of_id="cho", seat="A1", done="seated",
    notes="front row",
)  # fmt: skip
BEN = Slot(
    id="ben-speaks", session_id="panel", person_id="ben", role="panellist", start="2022-05-17T11:20", wanted="Africa",
    end="2022-05-17T11:30", topic="Rivers", language="en", talking_points="Two.", reply="accepted", seat="B7",
)  # fmt: skip


def test_each_takes_the_others_turn_with_their_own_words_and_is_asked_anew() -> None:
    here = small.plan(CHO, ANA, BEN)
    after = done(here, swap_slots(here, "ana-talks", "ben-speaks"))
    assert after.slots["ana-talks"] == replace(
        ANA, person_id="ben", topic="Rivers", language="en", talking_points="Two.", statement="none", statement_text="",
        reply="proposed", reply_note="", grant="to-ask", stand_in_ids=("cho",), seat="", done="none",
    )  # fmt: skip
    assert after.slots["ben-speaks"] == replace(
        BEN, person_id="ana", topic="Ports", language="pt", talking_points="One.", statement="draft",
        statement_text="Senhor …", reply="proposed", seat="",
    )  # fmt: skip


def test_inside_one_session_the_seat_and_a_cleared_statement_go_along() -> None:
    other = replace(BEN, session_id="talk", role="speaker", start=None, end=None, order=3)
    here = small.plan(CHO, ANA, other)
    change = swap_slots(here, "ana-talks", "ben-speaks")
    after = done(here, change)
    assert (change.label, change.facts["person"], change.facts["whom"]) == (
        "swap_in_session", "Ana Silva", "Ben Okafor",
    )  # fmt: skip
    turn = after.slots["ben-speaks"]
    assert (turn.person_id, turn.order, turn.seat, turn.statement) == ("ana", 3, "A1", "cleared")
    assert after.slots["ana-talks"].seat == "B7"


def test_whoever_the_turn_was_for_holds_it_for_nobody() -> None:
    here = small.plan(CHO, replace(ANA, instead_of_id="ben"), BEN)
    assert done(here, swap_slots(here, "ana-talks", "ben-speaks")).slots["ana-talks"].instead_of_id is None


def test_a_swap_takes_two() -> None:
    here = small.plan(CHO, ANA, replace(BEN, person_id=None))
    with pytest.raises(PlannerError, match="a swap takes two"):
        swap_slots(here, "ana-talks", "ben-speaks")


def test_who_has_both_has_nothing_to_swap_and_who_is_there_already_is_refused() -> None:
    here = small.plan(CHO, ANA, replace(BEN, person_id="ana"))
    assert not swap_slots(here, "ana-talks", "ben-speaks")
    twice = small.plan(CHO, ANA, BEN, Slot(id="third", session_id="talk", person_id="ben", role="speaker"))
    with pytest.raises(PlannerError, match="already as speaker"):
        entry.check(twice, swap_slots(twice, "ana-talks", "ben-speaks"))
