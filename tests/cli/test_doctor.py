"""`planner doctor`: what is wrong with a plan file, and what can be saved of it."""

from pathlib import Path

from tests.cli.conftest import Run

OK = {"integrity": "ok", "foreign_keys": "ok", "journal": "ok"}


def test_a_sound_plan(run: Run, imrf: Path) -> None:
    said = run("doctor", imrf, "--json")
    assert said.json == {"sound": True, "format": 1, "checks": OK, "found": [], "done": []}
    assert said.status == 0
    assert run("doctor", imrf).out == "The plan is sound\n"


def test_a_torn_plan_is_damaged_and_what_can_be_read_is_saved(run: Run, imrf: Path, tmp_path: Path) -> None:
    torn = imrf.read_bytes()
    imrf.write_bytes(torn[: len(torn) - 40_000])
    said = run("doctor", imrf, "--json")
    assert (said.status, said.json["sound"], said.json["format"]) == (1, False, None)
    [found] = said.json["found"]
    assert found.startswith(f"The plan is cut short: a part of the file is missing ({imrf}): copy it again")
    saved = run("doctor", imrf, "--rescue", tmp_path / "new.plan", "--json", lang="es")
    assert saved.status == 1
    assert "registros salvados en un plan nuevo" in saved.json["done"][0]
    assert run("doctor", tmp_path / "new.plan").status == 0
    assert imrf.read_bytes() == torn[: len(torn) - 40_000]
