"""`check` says why on demand, which codes there are, who accepted what and when, and what is back."""

from pathlib import Path

import msgspec
import pytest

from planner.plan.changes import change_set, replaced
from planner.plan.clock import now_instant
from planner.store import planfile
from tests.cli.conftest import Run

NOW = "2022-05-13T09:00"
GAGNON = "no-pass:plenary-1-montreal-gagnon"
WHY = (
    "“Plenary 1” asks for the pass “Special event ticket, opening plenary” on its days (19 May). "
    "M. Étienne Gagnon has none that covers them, or it was refused."
)
EVIDENCE = [
    "Thursday 19 May, 10:00–13:00: “Plenary 1”, General Assembly Hall, United Nations Headquarters",
    "Pass “Special event ticket, opening plenary”, 19 May: Refused",
]


def test_why_is_said_below_each_line_and_only_on_demand(run: Run, imrf: Path) -> None:
    asked = ("check", imrf, "--now", NOW, "--code", "no-pass")
    short, long = run(*asked).out.splitlines(), run(*asked, "--why").out.splitlines()
    assert long == [*short[:2], " " * 20 + WHY, *(f"{' ' * 20}· {line}" for line in EVIDENCE), *short[2:]]


def test_json_has_the_why_and_the_evidence_of_every_clash(run: Run, imrf: Path) -> None:
    clashes = run("check", imrf, "--now", NOW, "--json").json["clashes"]
    assert [one["id"] for one in clashes if not one["why"] or not one["evidence"]] == []
    gagnon = next(one for one in clashes if one["id"] == GAGNON)
    assert (gagnon["why"], gagnon["evidence"]) == (WHY, EVIDENCE)


def test_the_why_is_said_in_the_readers_language(run: Run, imrf: Path) -> None:
    said = run("check", imrf, "--now", NOW, "--code", "tight-transfer", "--why", lang="fr").out
    assert "le plan demande 10\N{NO-BREAK SPACE}min de marge" in said
    assert "Réglage du plan «\N{NO-BREAK SPACE}Marge pour les trajets\N{NO-BREAK SPACE}»" in said


@pytest.mark.parametrize(
    ("code", "close"),
    [
        ("double-boking", "double-booking, room-double-booked"),
        ("No_Pass", "no-pass"),
        ("transfer", "tight-transfer, transfer-unknown, transfer-too-short"),
        ("pass-pendng", "pass-pending"),
    ],
)
def test_a_code_that_is_none_is_refused_with_those_that_are_close(run: Run, imrf: Path, code: str, close: str) -> None:
    said = run("check", imrf, "--code", code)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"planner: There is no rule “{code}” (--code): choose one of {close}")
    assert said.err.count("\n") == 1


def test_a_code_that_is_like_none_is_refused_with_all_there_are(run: Run, imrf: Path) -> None:
    said = run("check", imrf, "--code", "qqq", "--code", "no-pass").err
    assert "double-booking" in said
    assert "transfer-unknown" in said


def test_what_is_accepted_is_listed_with_who_when_and_why_in_the_list_in_json_and_in_history(
    run: Run, imrf: Path
) -> None:
    before = now_instant()
    run("accept", imrf, GAGNON, "--reason", "Met at the door", "--now", NOW)
    (clash,) = run("check", imrf, "--now", NOW, "--code", "no-pass", "--json").json["clashes"]
    assert clash["accepted"] == {
        "reason": "Met at the door",
        "by": clash["accepted"]["by"],
        "at": clash["accepted"]["at"],
    }
    assert before <= clash["accepted"]["at"] <= now_instant()
    assert clash["was_accepted"] is None
    listed = run("check", imrf, "--now", NOW, "--code", "no-pass").out.splitlines()
    assert listed[0] == "Accepted (1)"
    assert listed[2].strip().startswith(f"Accepted by {clash['accepted']['by']}, ")
    assert listed[2].endswith(": Met at the door")
    (done, _) = run("history", imrf, "--json").json["changes"]
    assert (done["by"], done["text"]) == (
        clash["accepted"]["by"],
        "M. Étienne Gagnon: no pass: clash accepted, “Met at the door”",
    )
    assert done["at"][:16] == clash["accepted"]["at"][:16]
    assert "clash accepted, “Met at the door”" in run("history", imrf).out.splitlines()[0]


def test_what_was_accepted_is_back_when_its_facts_change_and_says_so(run: Run, imrf: Path) -> None:
    run("accept", imrf, GAGNON, "--reason", "Met at the door", "--now", NOW)
    with planfile.open_plan(imrf, author="Inés") as file:
        later = replaced(file.plan.sessions["plenary-1"], end="2022-05-19T13:15")
        file.commit(change_set("stretch_session", [later], name="Plenary 1", end="13:15"))
    (clash,) = run("check", imrf, "--now", NOW, "--code", "no-pass", "--json").json["clashes"]
    assert clash["accepted"] is None
    assert clash["was_accepted"]["reason"] == "Met at the door"
    assert clash["text"].endswith(" It was accepted, and has changed since.")
    said = run("check", imrf, "--now", NOW, "--code", "no-pass")
    listed = said.out.splitlines()
    assert (said.status, listed[0]) == (1, "Clashes (1)")
    assert listed[2].strip().startswith(f"Was accepted by {clash['was_accepted']['by']}, ")
    assert run("accept", imrf, GAGNON, "--reason", "Still met at the door", "--now", NOW).status == 0
    (again,) = run("check", imrf, "--now", NOW, "--code", "no-pass", "--json").json["clashes"]
    assert (again["accepted"]["reason"], again["was_accepted"]) == ("Still met at the door", None)


def test_a_note_does_not_bring_back_what_was_accepted(run: Run, imrf: Path) -> None:
    run("accept", imrf, GAGNON, "--reason", "Met at the door", "--now", NOW)
    with planfile.open_plan(imrf, author="Inés") as file:
        session = file.plan.sessions["plenary-1"]
        noted = replaced(session, notes="Doors at nine", title=f"{session.title}!")
        file.commit(change_set("set_fields", [noted], kind="session", name="Plenary 1", fields="notes, title"))
    assert run("check", imrf, "--now", NOW, "--code", "no-pass").status == 0


def with_settings(imrf: Path, **settings: object) -> None:
    with planfile.open_plan(imrf, author="Inés") as file:
        frame = replaced(file.plan.head, **settings)
        file.commit(change_set("set_fields", [frame], kind="plan", name="IMRF", fields=", ".join(settings)))


def test_settings_that_no_rule_can_follow_are_said_first(run: Run, imrf: Path) -> None:
    assert run("check", imrf, "--now", NOW, "--json").json["settings"] == []
    with_settings(imrf, severity={"qqq": "off"}, day_hours=16, rest_hours=9)
    said = [
        "The setting “How grave a rule is” names “qqq”, and there is no such rule.",
        "A day of 16 h and a rest of 9 h are more than a day has.",
    ]
    assert run("check", imrf, "--now", NOW).out.splitlines()[:2] == said
    assert run("check", imrf, "--now", NOW, "--json").json["settings"] == said


CONTRADICTIONS = [
    ({"meal_from": "15:00", "meal_to": "12:00"}, "It ends (12:00) before it starts (15:00)"),
    ({"meal_minutes": 200}, "From 12:00 to 15:00 there is no time for a meal of 200 min"),
    ({"first_day": "2022-05-21"}, "It ends (2022-05-20) before it starts (2022-05-21)"),
    ({"margin_minutes": -10}, "“margin_minutes” is less than 0"),
    ({"severity": {"no-pass": "grave"}}, "“grave” is none of the choices of “severity”"),
    ({"severity": {"": "off"}}, "“severity” is empty"),
    ({"pace": {"en": 0}}, "“pace” is less than 1"),
]


@pytest.mark.parametrize(("settings", "what"), CONTRADICTIONS, ids=[what for _, what in CONTRADICTIONS])
def test_contradictory_settings_are_refused_in_one_line_and_nothing_is_written(
    run: Run, tmp_path: Path, settings: dict[str, object], what: str
) -> None:
    frame = {"id": "plan", "name": "Forum", "zone": "UTC", "first_day": "2022-05-16", "last_day": "2022-05-20"}
    whole = {"format": "delegation-plan", "version": 1, "plan": {**frame, **settings}}
    (tmp_path / "odd.plan.json").write_bytes(msgspec.json.encode(whole))
    said = run("import", "odd.plan", "odd.plan.json")
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert said.err.startswith(f"planner: {what} (")
    assert not (tmp_path / "odd.plan").exists()
