"""The list of what to look at before printing, in words."""

import pytest
from msgspec.structs import replace

from planner.clashes.engine import check
from planner.itinerary.concerns import Concern
from planner.plan import clock
from planner.wording.preflight import HEADS, grouped
from tests.itinerary.small_plan import AWA, PANEL, plan

NOW = clock.minute("2022-05-13T09:00", "America/New_York")
EVERY = (
    Concern(kind="characters", people=("awa",), record="person", id="awa", field="given", text="𒀀"),
    Concern(kind="characters", people=("awa",), text="𒁀\ue000"),
    Concern(kind="shortened", people=("ben",), text="Mayor " * 30),
    Concern(kind="no-contact", people=("awa", "ben", "cem", "due", "fay"), day="2022-05-17"),
    Concern(kind="no-phone", people=("awa",), day="2022-05-17", record="person", id="due"),
    Concern(kind="no-place", people=("ben",), day="2022-05-17", record="session", id="bilateral"),
    Concern(kind="no-room", people=("cem",), day="2022-05-16", record="session", id="reception"),
    Concern(kind="tentative", people=("awa",), day="2022-05-17", record="session", id="panel"),
    Concern(kind="nothing", people=("fay",)),
)


def lines(lang: str) -> list[str]:
    found = grouped(plan(replace(AWA, given="A𒀀")), EVERY, (), lang)
    return [said for group in found for said in (group.head, *(f"  {line.text}" for line in group.lines))]


def test_each_kind_of_thing_stands_under_a_head_of_its_own() -> None:
    assert lines("en") == [
        "Characters that no font has; these sheets are held back",
        "  A𒀀 Ndour · Given name — 𒀀 (U+12000 CUNEIFORM SIGN A) — A𒀀 Ndour",
        "  𒁀 (U+12040 CUNEIFORM SIGN BA), \ue000 (U+E000) — A𒀀 Ndour",
        "Text that has no room and is shortened",
        "  “Mayor Mayor Mayor Mayor Mayor Mayor Mayor Mayor Mayor Mayor…” — Benedikt Sørensen-Krzyżanowski",
        "Nobody is the contact on duty",
        "  Tue 17 May — A𒀀 Ndour, Benedikt Sørensen-Krzyżanowski, Cem Öz and 2 more",
        "The contact on duty has no telephone",
        "  Tue 17 May — Pauline Mercier — A𒀀 Ndour",
        "No place is known",
        "  Tue 17 May — Meeting with the Deputy Secretary-General — Benedikt Sørensen-Krzyżanowski",
        "No room is known",
        "  Mon 16 May — Reception — Cem Öz",
        "Tentative, not confirmed",
        "  Tue 17 May — The Lampedusa Charter — A𒀀 Ndour",
        "Nothing is on the sheet",
        "  Fay Ling",
    ]


@pytest.mark.parametrize(
    ("lang", "head"), [("es", "Nadie es el contacto de guardia"), ("fr", "Le lieu n’est pas connu")]
)
def test_it_is_said_in_the_readers_language(lang: str, head: str) -> None:
    assert head in lines(lang)
    assert not any(one in lines(lang) for one in HEADS.values())


def test_clashes_stand_at_the_end_as_everywhere() -> None:
    whole = plan(replace(PANEL, status="cancelled"))
    found = tuple(one for one in check(whole, NOW) if one.code == "cancelled-session")
    groups = grouped(whole, (EVERY[-1],), found, "en")
    assert [(one.head, len(one.lines)) for one in groups] == [
        ("Nothing is on the sheet", 1),
        ("Clashes of these people", 1),
    ]
    assert groups[1].lines[0].about == found[0]
    assert groups[1].lines[0].text.startswith("“The Lampedusa Charter” is cancelled, ")
