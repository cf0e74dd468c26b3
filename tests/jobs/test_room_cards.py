"""The room card: who speaks in which order, who is bound elsewhere, and nothing that is not for the room."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.itinerary.room import room_card
from planner.jobs import lists
from planner.paper.flow import Flow
from planner.paper.page import Page
from planner.paper.room_card import draw
from planner.plan.clock import minute
from planner.plan.plan import Plan
from planner.plan.records import Leg, Slot
from tests.itinerary.small_plan import AFTERNOON, AWA, BEN, CEM, HEARING, PANEL, plan, slot
from tests.paper.reading import outside, spoken

NOW = minute("2022-05-13T17:55", "America/New_York")
GOLDEN = Path(__file__).parents[1] / "paper" / "golden" / "room-afternoon-en.txt"
HIDDEN = "known-to-few"


def whole() -> Plan:
    return plan(
        replace(AWA, pronunciation="ah-ee-SAH-too n-DOOR"),
        replace(HEARING, start="2022-05-16T18:05", end="2022-05-16T19:00", room_id="room8", gather_at=None),
        slot("s-awa-afternoon", AFTERNOON, AWA, "floor", order=7, language="fr", seat="C 4", stand_in_ids=("fay",)),
        slot("s-ben-opens", AFTERNOON, BEN, "moderator"),
        Slot(id="s-open", session_id="afternoon", role="speaker", order=9, minutes=5, wanted="A mayor of Asia"),
    )


def pages(of: Plan, session: str = "afternoon", lang: str = "en") -> list[Page]:
    return draw(room_card(of, session), Flow(), lang, "2022-05-13T17:55")


def text_of(made: list[Page]) -> str:
    return "".join(
        f"{left / 72 * 25.4:6.1f} {y / 72 * 25.4:6.1f}  {text.rstrip()}\n"
        for page in made
        for left, y, _, text in sorted(page.written, key=lambda one: (round(one[1], 1), one[0]))
    )


def test_a_card_is_as_it_was_approved() -> None:
    made = pages(whole())
    assert text_of(made) == GOLDEN.read_text("utf-8")
    assert [outside(page) for page in made] == [[]]


def test_who_opens_comes_first_then_the_list_then_the_open_turn() -> None:
    turns = room_card(whole(), "afternoon").turns
    assert [turn.slot.id for turn in turns if turn.slot] == [
        "s-ben-opens", "s-awa-afternoon", "s-ben-afternoon", "s-open",
    ]  # fmt: skip
    assert [turn.minutes for turn in turns] == [None, 2, 2, 5]


def test_those_who_share_a_turn_have_its_minutes_once() -> None:
    together = plan(
        slot("s-awa-afternoon", AFTERNOON, AWA, "floor", order=7, minutes=4, joint=True),
        slot("s-ben-afternoon", AFTERNOON, BEN, "speaker", order=7, minutes=4, joint=True),
    )
    assert room_card(together, "afternoon").planned == 4
    assert room_card(plan(), "afternoon").planned == 4


def test_who_declined_attends_or_interprets_has_no_turn() -> None:
    assert [turn.slot.id for turn in room_card(plan(), "panel").turns if turn.slot] == ["s-awa-panel"]


def test_a_session_with_nobody_says_so_in_each_language() -> None:
    said = {"en": "Nobody has the floor yet.", "es": "Aún no hay oradores.",
            "fr": "Aucune prise de parole n’est encore prévue."}  # fmt: skip
    for lang, text in said.items():
        assert text in text_of(pages(plan(), "reception", lang))


def test_a_session_that_is_not_public_is_not_named_to_the_room() -> None:
    hidden = plan(replace(PANEL, public=False, start="2022-05-16T18:00", end="2022-05-16T19:00"),
                  slot("s-awa-panel", PANEL, AWA))  # fmt: skip
    said = text_of(pages(hidden))
    assert "Must leave by" in said
    assert "Lampedusa Charter" not in said


def test_who_flies_must_leave_in_time_and_the_room_does_not_learn_why() -> None:
    flight = Leg(id="l-ben", person_id="ben", direction="departure", number="DL 216", from_place="New York (JFK)",
                 from_zone="America/New_York", departs="2022-05-16T20:00", to_place="Rome", to_zone="Europe/Rome",
                 arrives="2022-05-17T09:00")  # fmt: skip
    whole = plan(flight)
    leaves = minute("2022-05-16T20:00", "America/New_York") - whole.head.departure_minutes
    assert [(one.why, one.person.id, one.at.minute) for one in room_card(whole, "afternoon").bound] == [
        ("leaves", "ben", leaves)
    ]
    assert "DL 216" not in text_of(pages(whole))


def test_nothing_sensitive_but_the_telephone_on_duty() -> None:
    private = replace(AWA, phone=HIDDEN, passport_name=HIDDEN, diet=HIDDEN, access=HIDDEN, notes=HIDDEN, email=HIDDEN)
    said = text_of(pages(plan(private)))
    assert HIDDEN not in said
    assert "+1 917 555 0142" in said


@pytest.mark.parametrize("text", ["x" * 400, "مرحبا (B2) שלום " * 10, "<b>%s {0} \\ ( ) </b>", "word " * 80])
def test_texts_of_any_script_and_length_stay_on_the_paper(text: str) -> None:
    told = replace(AWA, given=text, pronunciation=text, function=text)
    made = pages(
        plan(told, replace(AFTERNOON, title=text), slot("s-awa-afternoon", AFTERNOON, AWA, "floor", topic=text))
    )
    assert [outside(page) for page in made] == [[] for _ in made]


def test_a_hundred_turns_flow_over_pages_and_none_is_lost() -> None:
    slots = [slot(f"z{n:03d}", AFTERNOON, CEM, "speaker", order=n, topic=f"topic{n}") for n in range(20, 120)]
    made = pages(plan(*slots))
    said = [text.rstrip() for page in made for _, _, _, text in page.written if text.startswith("topic")]
    assert said == [f"topic{n}" for n in range(20, 120)]
    assert [outside(page) for page in made] == [[] for _ in made]


def test_the_file_says_what_the_card_says(tmp_path: Path) -> None:
    out = tmp_path / "cards" / "afternoon.pdf"
    card = lists.named("room")
    assert card is not None
    lists.write(whole(), card, out, "fr", NOW, of="afternoon")
    assert "Doit partir au plus tard à" in " ".join(spoken(out.read_bytes()))
