"""`planner today`: the moment as text and JSON; the exit status tells whether somebody is missing."""

from pathlib import Path

import pytest

from planner.plan.edits.fields import set_fields_of_all
from planner.store import planfile
from tests.cli.conftest import Run

ROUND_TABLES = ("--now", "2022-05-18T10:12")
NIGHT = ("--now", "2022-05-18T03:00")


def test_the_moment_as_json(run: Run, imrf: Path) -> None:
    said = run("today", imrf, *ROUND_TABLES, "--json")
    assert (said.status, said.json["now"], said.json["until"]) == (1, "2022-05-18T10:12", "2022-05-18T12:12")
    assert [one["title"] for one in said.json["running"]] == ["Round table 3", "Round table 4"]
    first = said.json["running"][0]["people"][0]
    assert (first["name"], first["from"], first["done"], first["due"]) == (
        "Sr. Jordi Sunyer i Roca",
        "2022-05-18T10:15",
        "none",
        True,
    )
    assert len(said.json["due"]) == sum(one["due"] for each in said.json["running"] for one in each["people"]) > 0


@pytest.mark.parametrize(
    ("lang", "missing", "sitting"),
    [("en", "NOT SEEN", "Seated"), ("es", "NO VISTO", "Sentado"), ("fr", "PAS VU", "Assis")],
)
def test_who_is_not_seen_is_said_with_the_telephone(
    run: Run, imrf: Path, lang: str, missing: str, sitting: str
) -> None:
    said = run("today", imrf, *ROUND_TABLES, lang=lang)
    (line,) = [one for one in said.out.splitlines() if "Zongo" in one]
    assert said.status == 1
    assert f"{missing} · +1 347 555 0166" in line
    with planfile.open_plan(imrf) as file:
        slots = sorted(one.id for one in file.plan.slots.values() if one.session_id in ("rt3", "rt4"))
        file.commit(set_fields_of_all(file.plan, "slot", slots, {"done": "seated"}))
    said = run("today", imrf, *ROUND_TABLES, lang=lang)
    assert (said.status, missing in said.out) == (0, False)
    assert sitting.casefold() in said.out.casefold()
    assert "+1 347 555 0166" not in said.out, "nobody has to be called who sits there"


def test_nothing_at_night(run: Run, imrf: Path) -> None:
    said = run("today", imrf, *NIGHT)
    assert said.status == 0
    assert said.out.splitlines() == [
        "Wednesday 18 May, 03:00 (America/New_York)",
        "0 of ours due and not seen",
        "",
        "Now: nothing",
        "",
        "Next, until 05:00: nothing",
    ]


def test_where_somebody_is(run: Run, imrf: Path) -> None:
    said = run("today", imrf, *ROUND_TABLES, "--person", "Villacis")
    assert said.status == 0
    assert said.out.splitlines()[:3] == [
        "Mateo Villacís",
        "  Should be in Trusteeship Council Chamber: “Round table 3”, until 13:00. Not seen yet.",
        "  Mateo Villacís: +1 929 555 0199",
    ]
    found = run("today", imrf, *ROUND_TABLES, "--person", "Villacis", "--json").json["people"]
    assert [(one["what"], one["id"], one["seen"]) for one in found] == [("session", "rt3", False)]


def test_an_unknown_name_and_a_time_that_is_none_are_refused(run: Run, imrf: Path) -> None:
    assert run("today", imrf, "--person", "Nobody").status == 2
    assert run("today", imrf, "--now", "noon").status == 2
