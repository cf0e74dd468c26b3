"""What is to be asked again, in words: each case in each language, several of one person in one line."""

import pytest
from msgspec.structs import replace

from planner.plan.again.values import WHATS, Again
from planner.plan.asked_again import asked_again
from planner.plan.edits.move import move_session
from planner.plan.edits.replace import replace_person
from planner.plan.records import PassKind, Practice, Session, Slot
from planner.wording import again
from tests.plan import small

FACTS = {
    "session": "talk", "start": "2022-05-17T10:00", "role": "floor", "choice": "confirmed", "whom": "ben", "by": "ben",
    "pass_kind": "pink", "day": "2022-05-17", "until": "2022-05-18", "opens": "09:00", "closes": "16:00",
    "name": "IB 1", "practice": "ports", "number": "2",
}  # fmt: skip
PLAN = small.plan(PassKind(id="pink", name="pink"), Practice(id="ports", city="Lisbon", title="Ports"))


@pytest.mark.parametrize("case", again.TEXTS, ids="-".join)
def test_every_case_is_said_in_every_language_and_nothing_stays_open(case: tuple[str, str]) -> None:
    what, why = case
    one = Again(what=what, why=why, person_id="ana", kind="slot", id="ana-talks", facts=FACTS)  # type: ignore[arg-type]
    spoken = [again.sentence(PLAN, one, lang) for lang in ("en", "es", "fr")]
    assert len(set(spoken)) == 3
    assert not any(mark in text for text in spoken for mark in ("{", "}", "None", "ben", "talk", "  "))


def test_everything_that_can_be_asked_has_a_head() -> None:
    assert set(again.HEADS) == set(WHATS) == {what for what, _ in again.TEXTS}


def test_the_languages_say_it_each_in_its_way() -> None:
    slot = replace(small.ANA_TALKS, reply="confirmed", role="floor")
    here = small.plan(slot)
    (one,) = asked_again(here, move_session(here, "talk", "2022-05-18T14:00"))
    assert [again.sentence(here, one, lang) for lang in ("en", "es", "fr")] == [
        "Ask Ana Silva again (confirmed before): Talk, Wed 18 May, 14:00 (from the floor)",
        "Preguntar de nuevo a Ana Silva (antes: confirmado): Talk, mié 18 may, 14:00 (desde la sala)",
        "Demander de nouveau à Ana Silva (auparavant\xa0: confirmé)\xa0: Talk, mer. 18 mai, 14:00 (depuis la salle)",
    ]


def test_who_is_asked_for_several_sessions_is_asked_in_one_line() -> None:
    more = Session(id="more", title="More", start="2022-05-19T10:00", end="2022-05-19T11:00")
    here = small.plan(
        more,
        Slot(id="more-ana", session_id="more", person_id="ana", role="speaker"),
        Slot(id="more-ana-2", session_id="more", person_id="ana", role="attendee"),
    )
    asked = asked_again(here, replace_person(here, "ana", "ben"))
    assert again.gathered(here, asked, "en") == (
        ("Replies to ask", ("Ask Ben Okafor: Talk, Tue 17 May, 10:00; More, Thu 19 May, 10:00",)),
    )
