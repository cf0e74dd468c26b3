"""The commands that change a plan by a named intent: preview, what to ask again, one undo; bad input is one line."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from planner.cli.intents import INTENTS
from tests.cli.conftest import Run

NOW = ("--now", "2022-05-13T09:00")
HERNANDEZ, NDOUR, SRISAWAT = "rt4-mexico-hernandez", "hearing-pm-dakar-ndour", "hearing-am-bangkok-srisawat"
HOME = "athens-papadaki-home"
SWAPPED = (
    "Aïssatou Ndour and Kittipong Srisawat change places: "
    "Multi-stakeholder hearing, afternoon, Multi-stakeholder hearing, morning"
)

DONE: list[tuple[Sequence[str], str, dict[str, object]]] = [
    (("give", HERNANDEZ, "Park Ji-hoon"), "Round table 4: given to Park Ji-hoon",
     {"person_id": "gwangju-park", "grant": "to-ask"}),
    (("deputise", HERNANDEZ, "Park Ji-hoon"), "Round table 4: Park Ji-hoon stands in for Xóchitl Hernández Luna",
     {"person_id": "gwangju-park", "instead_of_id": "mexico-hernandez"}),
    (("promote", NDOUR), "Multi-stakeholder hearing, afternoon: Jean-Blaise Etoundi steps in for Aïssatou Ndour",
     {"person_id": "douala-etoundi", "instead_of_id": "dakar-ndour", "stand_in_ids": []}),
    (("swap", NDOUR, SRISAWAT), SWAPPED, {"person_id": "bangkok-srisawat", "reply": "proposed"}),
    (("move", NDOUR, "2022-05-16T15:30"), "Aïssatou Ndour, Hearing, p.m. moved to Mon 16 May, 15:30",
     {"start": "2022-05-16T15:30"}),
    (("move", "Round table 1", "2022-05-17T11:00"), "Round table 1 moved to Tue 17 May, 11:00",
     {"start": "2022-05-17T11:00"}),
    (("stretch", NDOUR, "4"), "Aïssatou Ndour, Hearing, p.m.: now 4 min", {"minutes": 4}),
    (("stretch", "rt1", "200"), "Round table 1 ends at Tue 17 May, 13:20", {"end": "2022-05-17T13:20"}),
    (("confirm", SRISAWAT), "Multi-stakeholder hearing, morning: Kittipong Srisawat has confirmed",
     {"reply": "confirmed"}),
    (("grant", "hearing-pm-open", "rt1-open"), "2 slots granted", {"grant": "granted"}),
    (("same-leg", HOME, "gwangju-park"), "", {"person_id": "gwangju-park"}),
]  # fmt: skip


@pytest.mark.parametrize(("command", "sentence", "fields"), DONE, ids=[" ".join(one[0]) for one in DONE])
def test_an_intent_is_previewed_done_and_undone_as_one(
    run: Run, imrf: Path, command: Sequence[str], sentence: str, fields: dict[str, object]
) -> None:
    before, archive = imrf.read_bytes(), archived(run, imrf)
    preview = done(run, imrf, *command, "--dry-run")
    assert imrf.read_bytes() == before
    said = done(run, imrf, *command)
    assert (preview["applied"], said["applied"]) == (False, True)
    assert set(said) == {"sentence", "changes", "asked_again", "clashes", "applied"}
    assert said["sentence"] == sentence or not sentence
    changed = {(one["field"], str(one["after"])) for one in said["changes"]}
    assert {(name, str(value)) for name, value in fields.items()} <= changed
    if command[0] != "same-leg":  # each makes a leg of its own id
        assert said | {"applied": False} == preview
    assert archived(run, imrf) != archive
    assert run("undo", imrf).status == 0
    assert archived(run, imrf) == archive
    assert run("undo", imrf).status == 1


def test_what_is_to_be_asked_again_and_what_clashes_are_in_the_json(run: Run, imrf: Path) -> None:
    said = done(run, imrf, "give", HERNANDEZ, "gwangju-park", "--dry-run")
    assert said["changes"][0] == {
        "record": "slot", "id": HERNANDEZ, "field": "person_id", "before": "mexico-hernandez", "after": "gwangju-park",
    }  # fmt: skip
    assert [(one["what"], one["person"], one["record"], one["id"]) for one in said["asked_again"]] == [
        ("reply", "gwangju-park", "slot", HERNANDEZ),
        ("grant", "gwangju-park", "slot", HERNANDEZ),
        ("statement", "gwangju-park", "slot", HERNANDEZ),
        ("pass", "gwangju-park", "pass_kind", "secondary-rt4"),
    ]
    assert said["asked_again"][0]["text"] == "Ask Mr. Park Ji-hoon: Round table 4, Wed 18 May, 10:00 (panellist)"
    clashes = said["clashes"]
    assert [one["code"] for one in clashes["gone"]] == ["double-booking"]
    assert {one["code"] for one in clashes["new"]} == {"no-pass", "not-confirmed", "not-granted"}
    assert all(set(one) >= {"id", "code", "kind", "people", "from", "text", "accepted"} for one in clashes["new"])


def test_it_is_said_in_words_in_the_readers_language(run: Run, imrf: Path) -> None:
    said = run("give", imrf, HERNANDEZ, "Park", "--dry-run", *NOW).out.splitlines()
    assert said[:3] == [
        "Round table 4: given to Park Ji-hoon",
        "Replies to ask",
        "  Ask Mr. Park Ji-hoon: Round table 4, Wed 18 May, 10:00 (panellist)",
    ]
    assert "Solved clashes (1)" in said
    assert said[-1] == "Nothing was changed"
    spanish = run("give", imrf, HERNANDEZ, "Park", *NOW, lang="es").out.splitlines()
    assert spanish[:2] == ["Round table 4: asignado a Park Ji-hoon", "Respuestas por pedir"]
    assert run("give", imrf, HERNANDEZ, "Park", *NOW).out == "That is so already\nNothing was changed\n"


WRONG = [
    ("give", "no-such-slot", "Park"),
    ("give", HERNANDEZ, "Nobody Atall"),
    ("give", HERNANDEZ, "a"),
    ("give", HERNANDEZ),
    ("deputise", "hearing-pm-open", "Park"),
    ("promote", HERNANDEZ),
    ("promote", NDOUR, "Park"),
    ("swap", NDOUR, "hearing-pm-open"),
    ("swap", NDOUR, "rt1"),
    ("move", NDOUR, "10:30"),
    ("move", "no such session", "2022-05-17T10:30"),
    ("move", "round table", "2022-05-17T10:30"),
    ("move", NDOUR, "2022-05-16T02:61"),
    ("stretch", NDOUR, "0"),
    ("stretch", NDOUR, "long"),
    ("stretch", "rt1", "-5"),
    ("confirm", "hearing-pm-open"),
    ("grant", NDOUR, "no-such-slot"),
    ("same-leg", NDOUR, "Park"),
    ("same-leg", HOME, "Park", "Nobody Atall"),
    ("replace", "Park", "Park"),
    ("replace", "Park", "Nobody Atall"),
    ("join", "Park", "Park"),
    ("join", "Park", "Papadaki", "--take", "family"),
    ("join", "Park", "Papadaki", "--take", "kind=first"),
    ("join", "Park", "Papadaki", "--prefer", "mine"),
    ("shift",),
    ("shift", "--days", "1", "--minutes", "5"),
    ("shift", "--session", "rt1"),
    ("shift", "--session", "rt1", "--days", "1"),
    ("shift", "--day", "2022-02-30", "--minutes", "5"),
    ("shift", "--session", "no such session", "--minutes", "5"),
    ("shift", "--days", "soon"),
    ("shift", "--days", "9999999"),
    ("stretch", "rt1", "99999999999"),
]


@pytest.mark.parametrize("command", WRONG, ids=[" ".join(one) for one in WRONG])
def test_bad_input_is_one_line_with_status_2_and_nothing_is_written(
    run: Run, imrf: Path, command: Sequence[str]
) -> None:
    before = imrf.read_bytes()
    for lang in ("en", "es"):
        said = run(command[0], imrf, *command[1:], lang=lang)
        assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert imrf.read_bytes() == before


def test_an_ambiguous_name_names_both(run: Run, imrf: Path) -> None:
    said = run("give", imrf, HERNANDEZ, "a")
    assert said.status == 2
    assert "could be" in said.err
    assert said.err.count("(") > 1


def test_every_intent_of_the_table_is_a_command_tried_here() -> None:
    assert {command[0] for command, _, _ in DONE} == set(INTENTS)


def done(run: Run, plan: Path, name: str, *arguments: str) -> Any:  # noqa: ANN401 - the shapes are what is tested
    said = run(name, plan, *arguments, *NOW, "--json")
    assert (said.status, said.err) == (0, "")
    return said.json


def archived(run: Run, plan: Path) -> bytes:
    """The plan as it is, whatever its history."""
    out = plan.parent / f"{len(list(plan.parent.iterdir()))}.plan.json"
    assert run("export", plan, "--out", out, "--format", "archive").status == 0
    return out.read_bytes()
