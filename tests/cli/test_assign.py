"""`planner assign` fills the open slots as one change, says what stays open and why, and tells it to scripts."""

from pathlib import Path

from tests.cli.conftest import Run

NOW = "2022-05-13T09:00"


def test_the_samples_open_slots_are_filled_as_one_change_and_one_undo_opens_them(run: Run, imrf: Path) -> None:
    before = run("check", imrf, "--now", NOW, "--json").json["counts"]
    said = run("assign", imrf, "--now", NOW)
    assert (said.status, said.err) == (0, "")
    assert "Camila Ñancupil: from the region asked for (Latin America and the Caribbean), speaks Spanish" in said.out
    assert "Round table 3, From the floor  stays open: nobody " in said.out
    assert said.out.endswith("Filled: 6. Open: 1. Proved: no filling is better.\nOpen slots filled: 6\n")
    after = run("check", imrf, "--now", NOW, "--json").json["counts"]
    assert after["clash"] == before["clash"]
    assert run("undo", imrf).out == "Undone: Open slots filled: 6\n"
    assert run("check", imrf, "--now", NOW, "--json").json["counts"] == before


def test_a_dry_run_says_the_same_in_json_and_changes_nothing(run: Run, imrf: Path) -> None:
    said = run("assign", imrf, "--now", NOW, "--dry-run", "--json")
    found = said.json
    assert said.status == 0
    assert (found["filled"], found["open"], found["proved_best"]) == (6, 1, True)
    assert {one["slot"]: one["person"] for one in found["slots"]}["lampedusa-open"] == "recoleta-nancupil"
    assert found["unfilled"] == [
        {
            "slot": "rt3-open",
            "why": "nobody is from the region asked for (Middle East and West Asia) and holds the pass"
            " “Secondary access pass, round table 3 (yellow)” for it",
            "codes": ["region", "pass"],
            "not_understood": [],
        }
    ]
    assert run("undo", imrf).status == 1


def test_only_the_sessions_that_are_named_are_filled(run: Run, imrf: Path) -> None:
    found = run("assign", imrf, "--now", NOW, "--session", "RT1", "--session", "launch", "--json").json
    assert {one["slot"] for one in found["slots"]} == {"rt1-open", "launch-open"}
    still = run("assign", imrf, "--now", NOW, "--session", "RT3")
    assert (still.status, "Filled: 0. Open: 1." in still.out) == (1, True)
    assert run("assign", imrf, "--now", NOW, "--session", "RT1").out == "No slot is open.\n"


def test_it_speaks_the_readers_language(run: Run, imrf: Path) -> None:
    assert "reste à pourvoir : il n’y a personne qui" in run("assign", imrf, "--now", NOW, "--dry-run", lang="fr").out
    assert "queda sin asignar: no hay nadie que" in run("assign", imrf, "--now", NOW, "--dry-run", lang="es").out


def test_a_time_or_a_session_that_is_none_is_one_line(run: Run, imrf: Path) -> None:
    for misuse in (("--seconds", "soon"), ("--seconds", "-1"), ("--seconds", "inf"), ("--session", "nowhere")):
        said = run("assign", imrf, *misuse)
        assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)


def test_without_time_to_look_the_first_answer_is_given_unproved(run: Run, imrf: Path) -> None:
    said = run("assign", imrf, "--now", NOW, "--dry-run", "--seconds", "0")
    assert (said.status, said.out.endswith("Filled: 6. Open: 1. Not proved to be the best.\n")) == (0, True)
