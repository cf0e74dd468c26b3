"""People confirmed, the organiser granted: one slot or several as one."""

import pytest
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.plan.edits.answers import confirm, grant
from planner.plan.records import Slot
from tests.plan import small
from tests.plan.after import done

BEN = Slot(id="ben-there", session_id="talk", person_id="ben", reply="declined", grant="asked")
OPEN = Slot(id="open", session_id="panel", role="speaker", grant="to-ask")


def test_several_confirm_as_one_and_only_those_count_who_had_not() -> None:
    here = small.plan(BEN, replace(small.ANA_TALKS, reply="confirmed"))
    change = confirm(here, ["ben-there", "ana-talks"])
    assert done(here, change).slots["ben-there"] == replace(BEN, reply="confirmed")
    assert (change.label, change.facts) == ("confirm", {"person": "Ben Okafor", "session": "Talk", "n": "1"})
    assert not confirm(here, ["ana-talks"])
    assert len(confirm(here, ["ben-there", "ben-there"]).changes) == 1


def test_an_open_slot_is_granted_but_nobody_confirms_it() -> None:
    here = small.plan(BEN, OPEN)
    change = grant(here, ["ben-there", "open"])
    after = done(here, change)
    assert (after.slots["ben-there"].grant, after.slots["open"].grant) == ("granted", "granted")
    assert (change.label, change.facts["n"]) == ("grant_several", "2")
    with pytest.raises(PlannerError, match="Nobody holds"):
        confirm(here, ["ben-there", "open"])
